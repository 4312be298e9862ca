import { useId } from 'react';
import { roadmap as builtIn } from '../../../data/content/roadmap';
import { decisionName, isAccepted, ownHours } from '../../../data/model/decisions';
import { plannedSeconds } from '../../../data/model/plan';
import { taskById } from '../../../data/model/roadmap-lookup';
import type { Proposal, Skill } from '../../../data/model/skill';
import { RoadmapText, Sentence } from '../../Sentence';
import { languageOf, SLOT, t } from '../../text';
import { useStudy } from '../../use-study';
import { hoursText } from '../hours-text';
import type { Tailoring } from './use-tailoring';

const percent = new Intl.NumberFormat(languageOf(), { style: 'percent' });

/** One thing that a skill would spare, to agree to or not. */
export function ProposalRow(props: {
  readonly skill: Skill;
  readonly proposal: Proposal;
  readonly tailoring: Tailoring;
}) {
  const { skill, proposal, tailoring } = props;
  const { task: id, kind } = proposal;
  const registers = useStudy((study) => study.registers);
  const states = useStudy((study) => study.progress.tasks);
  const line = useId();
  const found = taskById(tailoring.raw, id);
  if (!found) return null;
  const { title } = found.task;
  const planned = plannedSeconds(found.task, found.phase);
  const isChecked =
    kind === 'skip' ? states[id] === 'skipped' : isAccepted(registers, skill.id, id);

  const decide = (isYes: boolean) => {
    if (kind === 'skip') {
      const state = isYes ? 'skipped' : 'todo';
      const said = isYes
        ? t('roadmap.tailor.skipped', { task: title })
        : t('roadmap.tailor.unskipped', { task: title });
      const after = { ...states, [id]: state };
      return tailoring.change({ type: 'set-task', task: id, state }, said, {}, after);
    }
    const said = isYes
      ? t('roadmap.tailor.shortened', { task: title })
      : t('roadmap.tailor.unshortened', { task: title });
    const values = { [decisionName.proposal(skill.id, id)]: isYes };
    return tailoring.change({ type: 'change-many', edits: [], values }, said, values);
  };

  return (
    <li>
      <label className="proposal">
        <input
          type="checkbox"
          checked={isChecked}
          disabled={kind === 'skip' && states[id] === 'done'}
          aria-describedby={line}
          onChange={({ target }) => void decide(target.checked)}
        />
        <ProposalText proposal={proposal} title={title} planned={planned} />
      </label>
      <p id={line} className="proposal-reason">
        <span lang={builtIn.language}>{proposal.reason}</span>
        {kind === 'shorten' && ownHours(registers, id) !== null && (
          <> {t('roadmap.tailor.ownHoursHold')}</>
        )}
        {states[id] === 'done' && <> {t('roadmap.tailor.doneAlready')}</>}
        {kind === 'shorten' && states[id] === 'skipped' && (
          <> {t('roadmap.tailor.skippedAlready')}</>
        )}
      </p>
    </li>
  );
}

/** What would be spared of a task, in one line. */
function ProposalText(props: {
  readonly proposal: Proposal;
  readonly title: string;
  /** Whole seconds that the roadmap plans for it. */
  readonly planned: number;
}) {
  const { proposal, title, planned } = props;
  const text =
    proposal.kind === 'skip'
      ? t('roadmap.tailor.skip', { task: SLOT, time: hoursText(planned) })
      : t('roadmap.tailor.shorten', {
          task: SLOT,
          part: percent.format(proposal.by),
          time: hoursText(planned * proposal.by),
        });
  return (
    <span>
      <Sentence text={text}>
        <RoadmapText>{title}</RoadmapText>
      </Sentence>
    </span>
  );
}
