import { describe, expect, it } from 'vitest';
import { backupOf } from '../../../data/exchange/json-export';
import { importBackup } from '../../../data/exchange/json-import';
import { readingMarkdown } from '../../../data/exchange/reading-markdown';
import { metPaper, papers, withPaperLinks, withPaperState } from '../../../data/model/paper';
import { joinRegisters, type Registers, type RegisterValue } from '../../../data/model/progress';
import { recognise } from '../../../data/model/recognise';
import { stampOf } from '../../../data/model/stamp';
import { DEVICE, NOW } from '../../helpers/builders';

describe('a reading list to be pasted somewhere', () => {
  it('says of each paper its state, its time and its links', () => {
    const attention = {
      title: 'Attention Is All You Need',
      address: 'https://arxiv.org/abs/1706.03762',
      time: '4 h 10 min',
      links: [{ label: 'my repo', address: 'https://github.com/me/attention' }],
    };
    const text = readingMarkdown({
      heading: 'Reading list',
      groups: [
        { name: 'To read', papers: [{ ...attention, time: 'none', links: [] }] },
        { name: 'Read', papers: [] },
        { name: 'Reproduced', papers: [attention, { ...attention, address: null }] },
      ],
    });
    expect(text).toBe(`# Reading list

## To read

- [Attention Is All You Need](<https://arxiv.org/abs/1706.03762>) · none

## Reproduced

- [Attention Is All You Need](<https://arxiv.org/abs/1706.03762>) · 4 h 10 min · [my repo](<https://github.com/me/attention>)
- Attention Is All You Need · 4 h 10 min · [my repo](<https://github.com/me/attention>)
`);
  });

  it('lets no title and no address become anything else', () => {
    const text = readingMarkdown({
      heading: 'Reading list',
      groups: [
        {
          name: 'Read',
          papers: [
            {
              title: '](javascript:alert(1)) <img src=x> $x_1$\n# Heading',
              address: 'https://a.example/(1)>x y\\z',
              time: '5 min',
              links: [],
            },
          ],
        },
      ],
    });
    expect(text.split('\n').filter((line) => line !== '')).toHaveLength(3);
    expect(text).toContain('(<https://a.example/(1)%3Ex%20y%5Cz>)');
    expect(text).not.toMatch(/<img|[^\\]\]\(javascript/);
  });
});

describe('a reading list in a backup', () => {
  const stamped = (values: Readonly<Record<string, RegisterValue>>): Registers =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        { stamp: stampOf(NOW, 0, DEVICE), value },
      ]),
    );

  it('comes back as it was: titles, states, links, and what was taken off it', () => {
    const place = recognise('https://arxiv.org/abs/1706.03762');
    const met = stamped(place ? metPaper({}, place, 'Attention in $\\mathcal{O}(n)$ “now”') : {});
    const [paper] = papers(met);
    if (!paper) throw new Error('There is no paper on the list.');
    const registers = {
      ...met,
      ...stamped(withPaperState(paper, 'implementing')),
      ...stamped(withPaperLinks(paper, [{ address: 'https://github.com/me/a', label: 'مستودع' }])),
      ...stamped({ 'paper-said/arxiv/1512.03385': false }),
    };
    const back = importBackup(backupOf({ records: [], registers, totals: [] }, NOW));
    expect(back.problems).toEqual([]);
    expect(papers(joinRegisters({}, back.registers))).toEqual(papers(registers));
    expect(papers(registers)).toMatchObject([
      { state: 'implementing', links: [{ label: 'مستودع' }] },
    ]);
    expect(back.registers['paper-said/arxiv/1512.03385']?.value).toBe(false);
  });
});
