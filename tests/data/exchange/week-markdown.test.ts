import { describe, expect, it } from 'vitest';
import {
  weekMarkdown,
  type WeekToCopy,
  type WeekWords,
} from '../../../data/exchange/week-markdown';

const words: WeekWords = {
  byDay: 'By day',
  byTask: 'By task',
  milestones: 'Milestones',
  note: 'Note to myself',
  day: 'Day',
  task: 'Task',
  time: 'Time',
};

const aWeek = (rest: Partial<WeekToCopy> = {}): WeekToCopy => ({
  heading: 'Week of Nov 16 – 22, 2026',
  total: '3 h 25 min of 8 h.',
  days: [],
  tasks: [],
  milestones: [],
  note: '',
  ...rest,
});

describe('a week to be pasted somewhere', () => {
  it('says its total, its days, its tasks, its milestones and the note', () => {
    const text = weekMarkdown(
      aWeek({
        days: [
          { name: 'Mon, Nov 16', time: '1 h' },
          { name: 'Tue, Nov 17', time: '2 h 25 min' },
        ],
        tasks: [{ name: 'Review | refresh', time: '3 h 25 min' }],
        milestones: ['Watched *all* of it', '# one'],
        note: 'Went well.\n1. Not as planned.\n\n- but <b>nearly</b>',
      }),
      words,
    );
    expect(text).toBe(`# Week of Nov 16 – 22, 2026

3 h 25 min of 8 h.

## By day

| Day | Time |
| --- | --- |
| Mon, Nov 16 | 1 h |
| Tue, Nov 17 | 2 h 25 min |

## By task

| Task | Time |
| --- | --- |
| Review \\| refresh | 3 h 25 min |

## Milestones

- Watched \\*all\\* of it
- \\# one

## Note to myself

> Went well.  
> 1\\. Not as planned.  
>  
> \\- but &lt;b&gt;nearly&lt;/b&gt;
`);
  });

  it('leaves out what there is nothing of', () => {
    expect(weekMarkdown(aWeek({ note: ' \n ' }), words)).toBe(
      '# Week of Nov 16 – 22, 2026\n\n3 h 25 min of 8 h.\n',
    );
  });

  it.each([
    '# a',
    '- a',
    '+ a',
    '* a',
    '= a',
    '> a',
    '1. a',
    '12) a',
    '    a',
    '--- a',
    '```',
    '~~~',
  ])('lets a note that begins with %j begin no block of its own', (note) => {
    const line = weekMarkdown(aWeek({ note }), words).split('\n').at(-2) ?? '';
    expect(line).toMatch(/^> (?:\\[#+*=~`-]|&gt;|\d+\\[.)]|a)/);
  });
});
