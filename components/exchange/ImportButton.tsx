import { useState } from 'react';
import type { Choices, DryRun } from '../../data/exchange/dry-run';
import { secondsOfSessions } from '../../data/model/log-rows';
import { duration } from '../format';
import { goToAddress, hrefOfLog } from '../log/log-address';
import { plural, t } from '../text';
import { useOnce } from '../use-once';
import { useStudy } from '../use-study';

/** What an import changes for the learner to see, in numbers. */
interface Effect {
  readonly added: number;
  /** Whole seconds of what is added. */
  readonly seconds: number;
  readonly changed: number;
  readonly restored: number;
  /** Decisions, months of other devices, and what is known to be deleted. */
  readonly others: number;
}

function effectOf(run: DryRun, choices: Choices): Effect {
  const { fresh, duplicates, changed, registers, totals, toApply } = run;
  const twice = choices.duplicates === 'add' ? duplicates.map(({ record }) => record) : [];
  return {
    added: fresh.length + twice.length,
    seconds: secondsOfSessions(fresh) + secondsOfSessions(twice),
    changed: choices.changed === 'take' ? changed.length : 0,
    restored: toApply.restore.length,
    others:
      registers.fresh.length +
      registers.changed.length +
      totals.fresh +
      totals.changed +
      run.tombstones,
  };
}

/** What was done, in a few short sentences. */
function saidOf({ added, seconds, changed, restored }: Effect): string {
  const said = [
    ...(added > 0 ? [plural('exchange.added', added, { time: duration(seconds) })] : []),
    ...(changed > 0 ? [plural('exchange.didChange', changed)] : []),
    ...(restored > 0 ? [plural('log.restoredMany', restored)] : []),
  ];
  return said.length > 0 ? said.join(' ') : t('exchange.joined');
}

/** The last step: only here is anything changed. Then the log is shown. */
export function ImportButton(props: { readonly run: DryRun; readonly choices: Choices }) {
  const { run: found, choices } = props;
  const run = useStudy((study) => study.run);
  const [isWorking, setWorking] = useState(false);
  const once = useOnce();
  const effect = effectOf(found, choices);
  const { added, changed, restored, others } = effect;
  if (added + changed + restored + others === 0) {
    return <p>{found.same > 0 ? t('exchange.nothingNew') : t('exchange.nothingToDo')}</p>;
  }
  const apply = async () => {
    setWorking(true);
    const outcome = await run({ type: 'import', ...found.toApply }, saidOf(effect));
    setWorking(false);
    if (outcome.ok) goToAddress(hrefOfLog());
  };
  return (
    <>
      <button
        type="button"
        className="primary"
        aria-disabled={isWorking}
        onClick={() => void once(apply)}
      >
        {added > 0 ? plural('exchange.add', added) : t('exchange.apply')}
      </button>
      {isWorking && <p className="muted">{t('exchange.adding')}</p>}
    </>
  );
}
