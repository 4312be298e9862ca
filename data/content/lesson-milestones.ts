/** Milestones that are reached when all of their 3Blue1Brown lessons are watched. */
export const lessonMilestones: readonly {
  readonly milestone: string;
  /** Slugs of lessons, as in `lessons.ts`. */
  readonly lessons: readonly string[];
}[] = [
  { milestone: 'math-review-video-1', lessons: ['eola-preview'] },
  { milestone: 'math-review-video-2', lessons: ['vectors'] },
  { milestone: 'math-review-video-3', lessons: ['span'] },
  { milestone: 'math-review-video-4', lessons: ['linear-transformations'] },
  { milestone: 'math-review-video-5', lessons: ['matrix-multiplication'] },
];
