import type { At } from './findings';

/** A value of a file with its place and the name of its field. */
export interface Found<Value> extends At {
  readonly value: Value;
  readonly path: string;
}

/**
 * A roadmap as it stands in a file, JSON or outline, before it is checked. What is null is missing,
 * or was refused already.
 */
export interface RoadmapDraft {
  readonly at: At;
  readonly id: Found<string> | null;
  readonly title: Found<string> | null;
  readonly language: Found<string> | null;
  readonly phases: readonly PhaseDraft[];
  /** Those that belong to no single task, after those of the tasks. */
  readonly resources: readonly ResourceDraft[];
  readonly firstSteps: readonly StepDraft[];
}

/** What each thing of a draft has: its place, its field and perhaps its id and title. */
export interface ThingDraft {
  readonly at: At;
  readonly path: string;
  readonly id: Found<string> | null;
  readonly title: Found<string> | null;
}

export interface PhaseDraft extends ThingDraft {
  readonly tasks: readonly TaskDraft[];
}

export interface TaskDraft extends ThingDraft {
  readonly summary: Found<string> | null;
  readonly hours: Found<number> | null;
  readonly milestones: readonly ThingDraft[];
  readonly resources: readonly ResourceDraft[];
}

export interface ResourceDraft extends ThingDraft {
  readonly by: Found<string> | null;
  readonly kind: Found<string> | null;
  /** Where to open it; a value of null says that it is offline. */
  readonly address: Found<string | null> | null;
  /** The study site; a value of null says that none knows it, whatever the address. */
  readonly site: Found<string | null> | null;
  /** The tasks that it serves besides the one that it stands under, by their ids. */
  readonly serves: readonly Found<string>[];
}

export interface StepDraft extends ThingDraft {
  readonly when: Found<string> | null;
  readonly task: Found<string> | null;
  readonly resources: readonly Found<string>[];
}
