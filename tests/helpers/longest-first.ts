import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take more than a minute, the longest first; they begin before all others. */
const LONG = [
  'pdf-tab',
  'naughty',
  'click-through',
  'accounting',
  'lost',
  'offers',
  'hostile',
  'dashboard',
  'timer',
  'main-job',
];

/** Begins the longest files first, so that none of them is left for the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place < 0 ? LONG.length : place;
    };
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
