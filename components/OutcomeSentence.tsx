import type { ReactNode } from 'react';
import type { Command, Outcome } from '../data/model/command';
import type { MilestoneId, TaskId } from '../data/model/id';
import { tasksOf } from '../data/model/roadmap-lookup';
import type { Session } from '../data/model/session';
import { duration } from './format';
import { problemText } from './problem-text';
import { RoadmapText, Sentence } from './Sentence';
import { TaskName } from './TaskName';
import { SLOT, t } from './text';
import { useRoadmap } from './use-study';

/** What needs no word here: a message that is gone is gone, and the devices say it themselves. */
type Unsaid = 'dismiss-notice' | 'name-device' | 'forget-device';
type SaidCommand = Exclude<Command, { readonly type: Unsaid }>;

/** What a finished command has done, or why it was refused, as a sentence. */
export function OutcomeSentence(props: { readonly command: Command; readonly outcome: Outcome }) {
  const { command, outcome } = props;
  return outcome.ok
    ? doneSentence(command as SaidCommand, outcome.session)
    : problemText(outcome.problem);
}

function doneSentence(command: SaidCommand, session: Session | null): ReactNode {
  switch (command.type) {
    case 'stop':
      return session ? logged(session) : t('common.droppedShort');
    case 'resume':
      return t('common.resumed');
    case 'discard':
      return t('common.discarded');
    case 'answer-timer':
      if (command.answer.kind === 'keep') return t('timer.kept');
      return session ? logged(session) : t('common.droppedShort');
    case 'start-timer':
      return withTask(t('timer.startedFor', { task: SLOT }), command.task);
    case 'retask-recording':
      return withTask(t('common.nowCountsFor', { task: SLOT }), command.task);
    case 'log-page':
      return t('popup.page.logged');
    case 'add-session':
      return session ? logged(session) : t('common.added');
    case 'edit-session':
      return t('common.changed');
    case 'delete-session':
      return t('common.deleted');
    case 'restore-session':
      return t('common.restored');
    case 'set-task':
      return withTask(t(`common.task.${command.state}`, { task: SLOT }), command.task);
    case 'choose-task':
      return command.task === null
        ? t('common.followsRoad')
        : withTask(t('common.nowStudying', { task: SLOT }), command.task);
    case 'tick-milestone':
      return withMilestone(command.milestone, command.done);
    case 'choose-site':
      return t(`common.site.${command.choice}`);
    case 'set-goal':
      return command.minutes === 0
        ? t('common.goalNone')
        : t('common.goalSet', { time: duration(command.minutes * 60) });
    default:
      // Whoever does one of the others says so; here only its undoing is left to be said.
      return t('common.takenBack');
  }
}

function logged(session: Session): ReactNode {
  const time = duration(session.seconds);
  return session.task === null
    ? t('common.logged', { time })
    : withTask(t('common.loggedFor', { time, task: SLOT }), session.task);
}

function withTask(text: string, id: TaskId): ReactNode {
  return (
    <Sentence text={text}>
      <TaskName id={id} />
    </Sentence>
  );
}

function withMilestone(id: MilestoneId, done: boolean): ReactNode {
  return (
    <Sentence
      text={
        done ? t('common.reached', { milestone: SLOT }) : t('common.unreached', { milestone: SLOT })
      }
    >
      <MilestoneName id={id} />
    </Sentence>
  );
}

function MilestoneName({ id }: { readonly id: MilestoneId }) {
  const found = tasksOf(useRoadmap())
    .flatMap((task) => task.milestones)
    .find((milestone) => milestone.id === id);
  return <RoadmapText>{found?.title ?? id}</RoadmapText>;
}
