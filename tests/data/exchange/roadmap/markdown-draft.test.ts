import { describe, expect, test } from 'vitest';
import type { RoadmapRemark } from '../../../../data/exchange/roadmap/findings';
import { readRoadmap } from '../../../../data/exchange/roadmap/read';
import { plannedHours, tasksOf } from '../../../../data/model/roadmap-lookup';

function read(text: string) {
  const reading = readRoadmap(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

const roadIn = (text: string) => read(text).roadmap;
const remarksIn = (text: string): readonly RoadmapRemark[] => read(text).remarks;
const problemsIn = (text: string) => {
  const reading = readRoadmap(text);
  return reading.ok ? [] : reading.problems;
};

/** The first task of an outline with one phase, as a learner would list it. */
function taskIn(list: string) {
  const road = roadIn(`# Road\n## Part\n${list}`);
  const [task] = tasksOf(road);
  if (!task) throw new Error('no task');
  return {
    title: task.title,
    hours: plannedHours(road, task.id),
    milestones: task.milestones.map(({ title }) => title),
    resources: road.resources.map(({ title, address }) => [title, address]),
    summary: task.summary,
    id: task.id,
  };
}

const outline = `---
tags: study
---
# SQL in a month {#sql lang=en}

What I want to know by summer.

## Reading data

- [ ] Joins (6h) {#joins}
  Write queries over three tables.

  Done when no row is lost.
  - [x] An inner join
  * An outer join, with [these exercises](https://example.com/joins)
    + Left and right
  - [SQL course](https://example.com/sql)
- Window functions (90 min) https://example.com/windows

<!-- - Not yet
- Not this either -->

\`\`\`sql
- select 1
\`\`\`

## Tuning
1. Indexes
2) Plans (1.5h)
`;

describe('a roadmap of one’s own as an outline', () => {
  test('is read as one would read it aloud', () => {
    const road = roadIn(outline);
    expect([road.id, road.title, road.language]).toEqual(['sql', 'SQL in a month', 'en']);
    expect(road.phases.map(({ title, weeks }) => [title, weeks])).toEqual([
      ['Reading data', 7.5 / 8],
      ['Tuning', 5.5 / 8],
    ]);
    expect(tasksOf(road)).toMatchObject([
      {
        id: 'joins',
        title: 'Joins',
        summary: 'Write queries over three tables. Done when no row is lost.',
        milestones: [
          { id: 'sql.joins.an-inner-join', title: 'An inner join' },
          { title: 'An outer join, with these exercises' },
          { title: 'Left and right' },
        ],
      },
      { id: 'sql.window-functions', title: 'Window functions', summary: '', milestones: [] },
      { title: 'Indexes' },
      { title: 'Plans' },
    ]);
    expect(road.resources.map(({ title, address, serves }) => [title, address, serves])).toEqual([
      ['these exercises', 'https://example.com/joins', ['joins']],
      ['SQL course', 'https://example.com/sql', ['joins']],
      ['example.com/windows', 'https://example.com/windows', ['sql.window-functions']],
    ]);
  });

  test('says what it did not take over', () => {
    expect(remarksIn(outline)).toEqual([
      { line: 6, kind: 'left-out', text: 'What I want to know by summer.' },
      { line: 14, kind: 'tick' },
      { line: 28, kind: 'default-hours', title: 'Indexes', hours: 4 },
    ]);
  });

  test('is the same with the line breaks of any system and with tabs', () => {
    const other = outline.replace('  * An', '\t* An').replace('    + Left', '\t\t+ Left');
    expect(roadIn(other.replaceAll('\n', '\r\n'))).toEqual(roadIn(outline));
    expect(roadIn(outline.replaceAll('\n', '\r'))).toEqual(roadIn(outline));
  });

  test.each([
    ['Joins (6h)', 'Joins', 6],
    ['Joins (6 h)', 'Joins', 6],
    ['Joins (1.5h)', 'Joins', 1.5],
    ['Joins (1,5 hours)', 'Joins', 1.5],
    ['Joins (90 min)', 'Joins', 1.5],
    ['Joins (20 minutes).', 'Joins', 1 / 3],
    ['Joins (0h)', 'Joins', 0],
    ['**Joins** (6h)', 'Joins', 6],
    ['Joins (6h) {#joins}', 'Joins', 6],
    ['Joins (2h) and more (6h)', 'Joins (2h) and more', 6],
    ['Joins (6h) [course](https://a.example)', 'Joins', 6],
    ['[Joins](https://a.example) (6h)', 'Joins', 6],
    ['(6h) [Joins](https://a.example)', 'Joins', 6],
    ['Joins (in 6h)', 'Joins (in 6h)', 4],
    ['Joins (6h) of data', 'Joins (6h) of data', 4],
    ['Joins \\(6h)', 'Joins (6h)', 4],
    ['Solve {x | x > 0}', 'Solve {x | x > 0}', 4],
    ['Use \\{#id}', 'Use {#id}', 4],
    ['Learn C#', 'Learn C#', 4],
    ['2 \\* 3 and C:\\dir', '2 * 3 and C:\\dir', 4],
    ['![badge](https://a.example/b.png) Joins', 'Joins', 4],
    ['See https://www.a.example/b/ (1h)', 'See a.example/b', 1],
    ['Joins <!-- later --> of rows (1h)', 'Joins of rows', 1],
  ])('“%s” is a task with its hours', (line, title, hours) => {
    const task = taskIn(`- ${line}`);
    expect([task.title, task.hours]).toEqual([title, expect.closeTo(hours, 6)]);
  });

  test.each([
    ['[a](https://a.example/b)', [['a', 'https://a.example/b']]],
    ['[a](https://a.example/b "A title")', [['a', 'https://a.example/b']]],
    ['[a](<https://a.example/b(c)>)', [['a', 'https://a.example/b(c)']]],
    ['[a](https://a.example/b_(c))', [['a', 'https://a.example/b_(c)']]],
    ['[](https://www.a.example/b/)', [['a.example/b', 'https://www.a.example/b/']]],
    ['<https://a.example/b>', [['a.example/b', 'https://a.example/b']]],
    ['(see https://a.example/b).', [['a.example/b', 'https://a.example/b']]],
    ['HTTP://A.example/B', [['a.example/B', 'http://a.example/B']]],
    ['[Calculus]()', [['Calculus', null]]],
    [
      '[a](https://a.example), [b](https://b.example)',
      [
        ['a', 'https://a.example/'],
        ['b', 'https://b.example/'],
      ],
    ],
    ['\\[a](https\\://a.example)', []],
    ['https://', []],
  ])('“%s” in a task gives the resources that it links to', (line, resources) => {
    expect(taskIn(`- Joins ${line}`).resources).toEqual(resources);
    expect(taskIn(`- Joins\n  - ${line}`).resources).toEqual(resources);
    expect(taskIn(`- Joins\n\n  ${line}`).resources).toEqual(resources);
  });

  test('has no milestone for an item of nothing but links, unless it has a box to tick', () => {
    const links = '[a](https://a.example) · https://b.example';
    expect(taskIn(`- Joins\n  - ${links}`).milestones).toEqual([]);
    const ticked = taskIn(`- Joins\n  - [ ] ${links}`);
    expect(ticked.milestones).toEqual(['a · b.example']);
    expect(ticked.resources).toHaveLength(2);
  });

  test('takes what stands in braces behind a link for the link', () => {
    const braces = '{#codd .paper by="E. F. \\"Ted\\" Codd" site=arxiv serves="b a"}';
    const list = `- A {#a}\n  - [Codd](https://a.example)${braces}\n- B {#b}`;
    const expected = {
      id: 'codd',
      kind: 'paper',
      by: 'E. F. "Ted" Codd',
      site: 'arxiv',
      serves: ['a', 'b'],
    };
    expect(roadIn(`# Road\n## Part\n${list}`).resources).toMatchObject([expected]);
    const apart = list.replace('){', ') {');
    expect(roadIn(`# Road\n## Part\n${apart}`).resources).toMatchObject([expected]);
  });

  test('may list resources and first steps after its phases', () => {
    const text = `# Road
## Part
- A {#a}
- B {#b}
## Books {.resources}
- [Codd](https://a.example){#codd serves="b a"}
- not a link
## Begin {.first-steps}
- Read Codd {#begin .month task=b resources=codd}`;
    const road = roadIn(text);
    expect(road.phases).toHaveLength(1);
    expect(road.resources).toMatchObject([{ id: 'codd', serves: ['b', 'a'] }]);
    expect(road.firstSteps).toEqual([
      { id: 'begin', when: 'month', title: 'Read Codd', task: 'b', resources: ['codd'] },
    ]);
    expect(remarksIn(text)).toContainEqual({ line: 7, kind: 'left-out', text: 'not a link' });
    expect(problemsIn(text.replace('.month task=b', ''))).toEqual([
      { line: 9, kind: 'missing', path: 'firstSteps[0].when' },
      { line: 9, kind: 'missing', path: 'firstSteps[0].task' },
    ]);
  });

  test('lets a line that is too long go on in the next one', () => {
    expect(taskIn('- Joins of\nmany tables (6h)')).toMatchObject({
      title: 'Joins of many tables',
      hours: 6,
    });
    expect(taskIn('- Joins\n  - an inner join\n    of two tables').milestones).toEqual([
      'an inner join of two tables',
    ]);
    expect(taskIn('- Joins\n  - an inner join\n\n  For weekends.').summary).toBe('For weekends.');
  });

  test('may begin its items a little more to the right than the ones above', () => {
    expect(tasksOf(roadIn('# Road\n## Part\n - A\n- B\n - C\n   - D\n'))).toHaveLength(3);
  });
});

describe('a wrong outline', () => {
  test.each([
    ['- Joins (2001h)', { line: 3, kind: 'out-of-range', value: 2001 }],
    ['- (6h)', { line: 3, kind: 'blank', path: 'phases[0].tasks[0].title' }],
    ['- A\n- [B](javascript:alert)', { line: 4, kind: 'bad-address', address: 'javascript:alert' }],
    ['- [A](JavaScript:alert(1))', { line: 3, kind: 'bad-address' }],
    ['- A\n  - [B](data:text/html,x)', { line: 4, kind: 'bad-address' }],
    ['- [A](mailto:a@b.example)', { line: 3, kind: 'bad-address' }],
    ['- A {#a}\n- B {#a}', { line: 4, kind: 'repeated-id', of: 'tasks', id: 'a', firstLine: 3 }],
    ['- A {#my id}', { line: 3, kind: 'bad-id', id: 'my id' }],
    ['- A {#}', { line: 3, kind: 'bad-id', id: '' }],
    ['- A\n  - b {#ä}', { line: 4, kind: 'bad-id', id: 'ä' }],
    ['- A\n  - [b](https://b.example){.blog}', { line: 4, kind: 'unknown-choice', value: 'blog' }],
    ['- A\n  - [b](https://b.example){serves=x}', { line: 4, kind: 'unknown-id', id: 'x' }],
    [`- ${'x'.repeat(201)}`, { line: 3, kind: 'too-long', limit: 200 }],
    [`- A\n\n  ${'x '.repeat(1001)}`, { line: 5, kind: 'too-long', limit: 2000 }],
  ])('%j is refused on its line', (list, problem) => {
    expect(problemsIn(`# Road\n## Part\n${list}`)).toMatchObject([problem]);
  });

  test('is refused for a language that is none', () => {
    expect(problemsIn('# Road {lang=x}\n## Part\n- A')).toEqual([
      { line: 1, kind: 'bad-language', path: 'language', language: 'x' },
    ]);
  });
});
