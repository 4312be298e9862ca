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

type Say<Type extends Command['type']> = (
  command: Extract<Command, { readonly type: Type }>,
  session: Session | null,
) => ReactNode;

const ended = (session: Session | null) => (session ? logged(session) : t('common.droppedShort'));

/** What the commands have done that each page of ours may send, and those that take them back. */
const sentences: { readonly [Type in Command['type']]?: Say<Type> } = {
  stop: (_, session) => ended(session),
  resume: () => t('common.resumed'),
  discard: () => t('common.discarded'),
  'answer-timer': ({ answer }, session) =>
    answer.kind === 'keep' ? t('timer.kept') : ended(session),
  'start-timer': ({ task }) => withTask(t('timer.startedFor', { task: SLOT }), task),
  'retask-recording': ({ task }) => withTask(t('common.nowCountsFor', { task: SLOT }), task),
  'log-page': () => t('popup.page.logged'),
  'add-session': (_, session) => (session ? logged(session) : t('common.added')),
  'delete-session': () => t('common.deleted'),
  'restore-session': () => t('common.restored'),
  'set-task': ({ task, state }) => withTask(t(`common.task.${state}`, { task: SLOT }), task),
  'choose-task': ({ task }) =>
    task === null
      ? t('common.followsRoad')
      : withTask(t('common.nowStudying', { task: SLOT }), task),
  'tick-milestone': ({ milestone, done }) => withMilestone(milestone, done),
  'choose-site': ({ choice }) => t(`common.site.${choice}`),
};

/** Says what a command has done that only one page of ours sends. */
export type SayMore = (command: Command) => ReactNode;

/** What a finished command has done, or why it was refused, as a sentence. */
export function OutcomeSentence(props: {
  readonly command: Command;
  readonly outcome: Outcome;
  readonly more?: SayMore | undefined;
}) {
  const { command, outcome } = props;
  if (!outcome.ok) return problemText(outcome.problem);
  const say = sentences[command.type] as Say<Command['type']> | undefined;
  return say ? say(command, outcome.session) : props.more?.(command);
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
