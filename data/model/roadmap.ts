import type { MilestoneId, ResourceId, SiteId, TaskId } from './id';

/** The road: phases in order, what to study with, and the first steps. */
export interface Roadmap {
  readonly id: string;
  readonly title: string;
  /** The language that the sentences are written in, as a BCP 47 tag. */
  readonly language: string;
  readonly phases: readonly Phase[];
  readonly resources: readonly Resource[];
  readonly firstSteps: readonly FirstStep[];
}

export interface Phase {
  readonly id: string;
  readonly title: string;
  readonly weeks: number;
  readonly tasks: readonly Task[];
}

export interface Task {
  readonly id: TaskId;
  /** A short imperative sentence without a full stop, at most 60 characters. */
  readonly title: string;
  /** One or two sentences: what to do and when it is done. */
  readonly summary: string;
  /** This task's part of the hours of its phase, 0 to 1; a phase's shares sum to 1. */
  readonly share: number;
  /** Hours that the learner plans for it, where these are others than its share says. */
  readonly hours?: number;
  readonly milestones: readonly Milestone[];
}

export interface Milestone {
  readonly id: MilestoneId;
  readonly title: string;
}

export type ResourceKind =
  'course' | 'series' | 'book' | 'paper' | 'guide' | 'tutorial' | 'docs' | 'tool' | 'venue';

export interface Resource {
  readonly id: ResourceId;
  readonly title: string;
  /** Who made it, when that helps to recognise it. */
  readonly by?: string;
  readonly kind: ResourceKind;
  /** Where to open it; null for what is offline and studied with the timer. */
  readonly address: string | null;
  /** The study site that recognises it; null for offline or untracked things. */
  readonly site: SiteId | null;
  /** The tasks that studying it serves, the most fitting first. */
  readonly serves: readonly TaskId[];
}

export interface FirstStep {
  readonly id: string;
  readonly when: 'week' | 'month' | 'quarter';
  readonly title: string;
  /** The task that the step's time counts for. */
  readonly task: TaskId;
  readonly resources: readonly ResourceId[];
}
