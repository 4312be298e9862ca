import type { ReactNode } from 'react';
import type { Choices, DryRun } from '../../data/exchange/dry-run';
import { secondsOfSessions } from '../../data/model/log-rows';
import { duration } from '../format';
import { plural, t } from '../text';
import { ChangedSample, DuplicateSample, SessionSample } from './SessionSample';
import './DryRunReport.css';

/** What an import would do, group by group, with what the learner decides about each. */
export function DryRunReport(props: {
  readonly run: DryRun;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}) {
  const { run, choices, onChange } = props;
  const { fresh, changed, duplicates, deleted, overlapping } = run;
  const seconds = secondsOfSessions(fresh);
  return (
    <ul className="dry-run">
      <Group count={fresh.length} text={freshText(fresh.length, seconds)} always>
        <SessionSample sessions={fresh} />
      </Group>
      <Group count={changed.length} text={plural('exchange.changed', changed.length)}>
        <Choice
          label={t('exchange.takeChanged')}
          checked={choices.changed === 'take'}
          onChange={(on) => onChange({ ...choices, changed: on ? 'take' : 'leave-out' })}
        />
        <ChangedSample changes={changed} />
      </Group>
      <Group
        count={duplicates.length}
        text={plural('exchange.duplicates', duplicates.length, {
          time: duration(secondsOfSessions(duplicates.map(({ record }) => record))),
        })}
      >
        <Choice
          label={t('exchange.addDuplicates')}
          checked={choices.duplicates === 'add'}
          onChange={(on) => onChange({ ...choices, duplicates: on ? 'add' : 'leave-out' })}
        />
        <DuplicateSample duplicates={duplicates} />
      </Group>
      <Group
        count={deleted.length}
        text={plural('exchange.deleted', deleted.length, {
          time: duration(secondsOfSessions(deleted)),
        })}
      >
        <Choice
          label={t('exchange.bringBack')}
          checked={choices.deleted === 'bring-back'}
          onChange={(on) => onChange({ ...choices, deleted: on ? 'bring-back' : 'leave' })}
        />
        <SessionSample sessions={deleted} />
      </Group>
      <Group count={run.same} text={plural('exchange.same', run.same)} />
      <Group count={run.tombstones} text={plural('exchange.tombstones', run.tombstones)} />
      <Group count={overlapping.length} text={plural('exchange.overlapping', overlapping.length)}>
        <p className="muted">{t('exchange.overlappingHelp')}</p>
        <SessionSample sessions={overlapping} />
      </Group>
      <Decisions {...run} />
    </ul>
  );
}

const freshText = (count: number, seconds: number): string =>
  count === 0
    ? t('exchange.noFresh')
    : plural('exchange.fresh', count, { time: duration(seconds) });

/** What a backup brings besides sessions. */
function Decisions({ registers, totals }: Pick<DryRun, 'registers' | 'totals'>) {
  const [fresh, changed] = [registers.fresh.length, registers.changed.length];
  const months = totals.fresh + totals.changed;
  return (
    <>
      <Group count={fresh} text={plural('exchange.freshDecisions', fresh)} />
      <Group count={changed} text={plural('exchange.changedDecisions', changed)} />
      <Group count={months} text={plural('exchange.months', months)} />
    </>
  );
}

/** One group of sessions; one that is empty needs no word, unless it is what a file is read for. */
function Group(props: {
  readonly count: number;
  readonly text: string;
  readonly always?: boolean;
  readonly children?: ReactNode;
}) {
  if (props.count === 0 && !props.always) return null;
  return (
    <li className="dry-run-group">
      <p>{props.text}</p>
      {props.count > 0 && props.children}
    </li>
  );
}

function Choice(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label className="dry-run-choice">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.label}
    </label>
  );
}
