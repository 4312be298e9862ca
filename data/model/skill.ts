import type { TaskId } from './id';

/** A skill that a learner may bring along, and what it may spare them on the road. */
export interface Skill {
  /** Part of a register's name: once released, it is never renamed or reused. */
  readonly id: string;
  readonly title: string;
  /** One sentence: why it counts on this road. */
  readonly why: string;
  /** At most one for each task. */
  readonly proposals: readonly Proposal[];
}

/** What a skill may spare. Nothing of it holds until the learner has said yes. */
export type Proposal =
  | {
      readonly kind: 'shorten';
      readonly task: TaskId;
      /** The part of the task's hours that falls away, above 0 and below 1. */
      readonly by: number;
      /** One sentence: what of the task is known already. */
      readonly reason: string;
    }
  | {
      readonly kind: 'skip';
      readonly task: TaskId;
      /** One sentence: when there is nothing left to study in this task. */
      readonly reason: string;
    };
