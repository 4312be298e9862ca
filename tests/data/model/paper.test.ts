import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksText } from '../../../data/model/decisions';
import { placeKey } from '../../../data/model/id';
import {
  addedPaper,
  listedPaper,
  metPaper,
  paperName,
  papers,
  PAPER_STATES,
  removedPaper,
  withPaperLinks,
  withPaperState,
} from '../../../data/model/paper';
import { paperAddresses, paperKeyOf } from '../../../data/model/paper-key';
import type { Place } from '../../../data/model/place';
import { joinRegisters, type Registers, type RegisterValue } from '../../../data/model/progress';
import { recognise } from '../../../data/model/recognise';
import { stampOf } from '../../../data/model/stamp';
import { typedPaper } from '../../../data/model/typed-paper';
import { register } from '../../../data/sync/stored-values';
import { DEVICE, NOW } from '../../helpers/builders';

const at = (address: string): Place => {
  const place = recognise(address);
  if (!place) throw new Error(`${address} is no place of study.`);
  return place;
};

/** The registers after something was decided, so many minutes after the evening of the tests. */
const deciding = (
  registers: Registers,
  values: Readonly<Record<string, RegisterValue>>,
  minutes = 0,
): Registers => ({
  ...registers,
  ...Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { stamp: stampOf(NOW + minutes * 60_000, 0, DEVICE), value },
    ]),
  ),
});
const meeting = (registers: Registers, [address, title]: readonly [string, string], minutes = 0) =>
  deciding(registers, metPaper(registers, at(address), title), minutes);
const only = (registers: Registers) => {
  const [paper, ...others] = papers(registers);
  if (!paper || others.length > 0) throw new Error(`There are ${others.length + 1} papers.`);
  return paper;
};

const BERT = [
  ['https://arxiv.org/abs/1810.04805v2', '[1810.04805] BERT: Pre-training of Transformers'],
  ['https://arxiv.org/pdf/1810.04805', '1810.04805v2.pdf'],
  ['https://ar5iv.labs.arxiv.org/html/1810.04805', '[1810.04805] BERT: Pre-training of …'],
  ['https://huggingface.co/papers/1810.04805', 'Paper page - BERT: Pre-training of Transformers'],
  ['https://paperswithcode.co/paper/1810.04805', 'BERT: Pre-training | Papers with Code'],
  ['https://www.alphaxiv.org/abs/1810.04805', 'BERT: Pre-training of Transformers | alphaXiv'],
  ['https://www.alphaxiv.org/overview/1810.04805v1', 'alphaXiv'],
] as const;

describe('a paper that was read for a while', () => {
  it('is one entry on the list, being read, with its title', () => {
    const registers = meeting({}, BERT[0]);
    expect(only(registers)).toMatchObject({
      key: 'arxiv/1810.04805',
      keys: ['arxiv/1810.04805'],
      title: 'BERT: Pre-training of Transformers',
      state: 'reading',
      links: [],
    });
    expect(Object.keys(registers)).toEqual(['paper/arxiv/1810.04805']);
  });

  it('is one entry wherever and in whatever order it is met, and a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...BERT], { minLength: 1 }), (order) => {
        const registers = order.reduce<Registers>(
          (before, each, index) => meeting(before, each, index),
          {},
        );
        const paper = only(registers);
        expect(paper.key).toBe('arxiv/1810.04805');
        expect(paper.state).toBe('reading');
        // A real title is on the list as soon as one of the sites has told it.
        const isTold = order.some(([, title]) => /^(?!alphaXiv).*BERT/.test(title));
        expect(paper.title).toMatch(isTold ? /^BERT/ : /^arXiv:1810\.04805$/);
        for (const [address, title] of order) {
          expect(metPaper(registers, at(address), title)).toEqual({});
        }
      }),
    );
  });

  it('gets its title when it is opened where it has one', () => {
    const before = meeting({}, BERT[1]);
    expect(only(before).title).toBe('arXiv:1810.04805');
    expect(metPaper(before, at(BERT[3][0]), BERT[3][1])).toEqual({
      'paper/arxiv/1810.04805': 'BERT: Pre-training of Transformers',
    });
    const after = meeting(before, BERT[3]);
    expect(metPaper(after, at(BERT[1][0]), BERT[1][1])).toEqual({});
  });

  it('stays off the list when the learner took it off, wherever it is met again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BERT), fc.constantFrom(...BERT), (first, again) => {
        const met = meeting({}, first);
        const removed = deciding(met, removedPaper(only(met)), 1);
        expect(papers(removed)).toEqual([]);
        expect(metPaper(removed, at(again[0]), again[1])).toEqual({});
      }),
    );
  });

  it('keeps the state that the learner gave it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PAPER_STATES), fc.constantFrom(...BERT), (state, again) => {
        const met = meeting({}, BERT[0]);
        const set = deciding(met, withPaperState(only(met), state), 1);
        expect(metPaper(set, at(again[0]), again[1])).toEqual({});
        expect(only(set).state).toBe(state);
      }),
    );
  });

  it('is being read once it was put on the list by hand and then opened', () => {
    const place = at('https://arxiv.org/abs/2001.08361');
    const listed = deciding({}, addedPaper(place, ''));
    expect(only(listed)).toMatchObject({ title: 'arXiv:2001.08361', state: 'to-read' });
    const title = '[2001.08361] Scaling Laws for Neural Language Models';
    const opened = deciding(listed, metPaper(listed, place, title), 1);
    expect(only(opened)).toMatchObject({
      title: 'Scaling Laws for Neural Language Models',
      state: 'reading',
      stateAt: null,
    });
    const named = deciding({}, addedPaper(place, 'My own name'));
    expect(only(deciding(named, metPaper(named, place, title), 1)).title).toBe('My own name');
  });

  it('has no word of the learner taken back by what another device notes later', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PAPER_STATES, 'off'),
        fc.constantFrom(...BERT),
        fc.constantFrom(...BERT),
        (word, here, there) => {
          const met = meeting({}, here);
          const paper = only(met);
          const values = word === 'off' ? removedPaper(paper) : withPaperState(paper, word);
          const said = deciding(met, values, 1);
          const elsewhere = meeting({}, there, 5);
          for (const joined of [joinRegisters(said, elsewhere), joinRegisters(elsewhere, said)]) {
            expect(papers(joined).map(({ state }) => state)).toEqual(word === 'off' ? [] : [word]);
          }
        },
      ),
    );
  });

  it('comes on the list where adding it was undone, which is no word of the learner’s', () => {
    const place = at(BERT[0][0]);
    const undone = deciding(
      deciding({}, addedPaper(place, '')),
      { [paperName.said(place.key)]: null },
      1,
    );
    expect(papers(undone)).toEqual([]);
    expect(only(meeting(undone, BERT[0], 2))).toMatchObject({ state: 'reading' });
    const metAndUndone = deciding({}, { [paperName.met(place.key)]: null });
    expect(only(meeting(metAndUndone, BERT[0], 2))).toMatchObject({ state: 'reading' });
  });

  it('is asked for without a look at the rest of the list', () => {
    const many = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [
        paperName.met(placeKey(`arxiv/2401.${10_000 + index}`)),
        { stamp: stampOf(NOW, 0, DEVICE), value: `The paper number ${index}` },
      ]),
    );
    const asked = new Set<string | symbol>();
    const watched = new Proxy<Registers>(meeting(many, BERT[0]), {
      get: (registers, name) => (asked.add(name), Reflect.get(registers, name) as unknown),
      ownKeys: () => {
        throw new Error('The whole list is read.');
      },
    });
    expect(metPaper(watched, at(BERT[0][0]), BERT[0][1])).toEqual({});
    expect([...asked]).toEqual(['paper/arxiv/1810.04805']);
  });

  it('comes back with its state and links when it is added again', () => {
    const met = meeting({}, BERT[0]);
    const links = [{ address: 'https://github.com/me/bert', label: 'repo' }];
    const read = deciding(met, withPaperState(only(met), 'reproduced'), 1);
    const linked = deciding(read, withPaperLinks(only(read), links), 2);
    const removed = deciding(linked, removedPaper(only(linked)), 3);
    const again = deciding(removed, addedPaper(at(BERT[0][0]), 'BERT'), 4);
    expect(only(again)).toMatchObject({ state: 'reproduced', links, title: 'BERT' });
  });

  it.each([
    'https://web.stanford.edu/class/ee384m/Handouts/HowtoReadPaper.pdf',
    'https://paperswithcode.co/tasks/robotics',
    'https://paperswithcode.co/methods/attention',
    'https://neurips.cc/virtual/2025/workshop/109533',
    'https://www.coursera.org/learn/nlp-sequence-models/lecture/0agW3/why-sequence-models',
  ])('is none at %s', (address) => {
    expect(metPaper({}, at(address), 'A fine title of a page')).toEqual({});
  });

  it.each([
    ['https://proceedings.mlr.press/v139/radford21a.html', 'icml/v139/radford21a'],
    ['https://icml.cc/virtual/2025/poster/43210', 'icml/2025/poster/43210'],
    ['https://neurips.cc/virtual/2025/oral/118', 'neurips/2025/oral/118'],
    ['https://paperswithcode.co/paper/98456', 'pwc/98456'],
    ['https://arxiv.org/abs/math.GT/0309136v1', 'arxiv/math/0309136'],
    ['https://paperswithcode.com/paper/attention-is-all-you-need', 'arxiv/1706.03762'],
  ])('is one at %s', (address, key) => {
    expect(only(meeting({}, [address, 'A fine title of a page']))).toMatchObject({ key });
  });
});

describe('a paper with places of its own at several sites', () => {
  const CLIP = 'Learning Transferable Visual Models From Natural Language Supervision';
  const places = [
    ['https://arxiv.org/abs/2103.00020', `[2103.00020] ${CLIP}`],
    ['https://proceedings.mlr.press/v139/radford21a.html', CLIP],
    ['https://icml.cc/virtual/2021/poster/9194', `ICML Poster ${CLIP}`],
  ] as const;

  it('is one paper by its title, known by its arXiv id, in whatever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...places], { minLength: 3 }), (order) => {
        const registers = order.reduce<Registers>(
          (before, each, index) => meeting(before, each, index),
          {},
        );
        const paper = only(registers);
        expect(paper.key).toBe('arxiv/2103.00020');
        expect(paper.keys).toHaveLength(3);
        expect(paper.state).toBe('reading');
        const read = deciding(registers, withPaperState(paper, 'to-read'), 10);
        expect(only(read).state).toBe('to-read');
        const linked = deciding(
          read,
          withPaperLinks(only(read), [{ address: 'https://a.example/', label: '' }]),
          11,
        );
        const unlinked = deciding(linked, withPaperLinks(only(linked), []), 12);
        expect([only(linked), only(unlinked)].map(({ links }) => links.length)).toEqual([1, 0]);
        expect(papers(deciding(unlinked, removedPaper(only(unlinked)), 13))).toEqual([]);
      }),
    );
  });

  it('keeps what was said of it when it is met at one more of them', () => {
    const first = meeting({}, places[0]);
    const read = deciding(first, withPaperState(only(first), 'to-read'), 1);
    expect(only(meeting(read, places[1], 2)).state).toBe('to-read');
  });

  it('stays off the list when another device has met it at one more of them', () => {
    const met = meeting({}, places[0]);
    const removed = deciding(met, removedPaper(only(met)), 1);
    const elsewhere = meeting(meeting({}, places[1], 2), places[2], 3);
    const joined = joinRegisters(removed, elsewhere);
    expect(papers(joined)).toEqual([]);
    const again = deciding(joined, addedPaper(at(places[2][0]), CLIP), 4);
    expect(only(again).keys).toHaveLength(3);
  });

  it('is not one with another arXiv paper of that title, nor by a title of a word or two', () => {
    const registers = [
      ['https://arxiv.org/abs/2103.00020', CLIP],
      ['https://arxiv.org/abs/2103.00021', CLIP],
      ['https://proceedings.mlr.press/v139/some21a.html', 'Deep Learning'],
      ['https://icml.cc/virtual/2021/poster/1', 'Deep Learning'],
    ].reduce<Registers>(
      (before, [address = '', title = '']) => meeting(before, [address, title]),
      {},
    );
    expect(papers(registers)).toHaveLength(4);
    expect(papers(registers).map(({ state }) => state)).toEqual(Array(4).fill('reading'));
  });
});

describe('the reading list', () => {
  it('has the paper that was met last first', () => {
    const first = meeting({}, BERT[0], 1);
    const registers = meeting(first, ['https://arxiv.org/abs/1512.03385', 'ResNet is here'], 2);
    expect(papers(registers).map(({ key }) => key)).toEqual([
      'arxiv/1512.03385',
      'arxiv/1810.04805',
    ]);
  });

  it('leaves alone what it cannot read', () => {
    const links = 'https://github.com/me/a my repo\nnot a link\njavascript:alert(1) x';
    const registers = deciding(
      {},
      {
        'paper/arxiv/1810.04805': 'BERT: Pre-training of Transformers',
        'paper-state/arxiv/1810.04805': 'burnt',
        'paper-links/arxiv/1810.04805': links,
        'paper/arxiv/../../etc': 'No id',
        'paper/later/1': 'Of a newer Milepost',
        'paper/arxiv/1810.04806': 7,
        'paper/arxiv/1810.04807': '',
        'paper-said/arxiv/1810.04808': true,
        'paper-said/arxiv/1810.04805': 7,
      },
    );
    expect(only(registers)).toMatchObject({
      state: 'reading',
      stateAt: null,
      links: [{ address: 'https://github.com/me/a', label: 'my repo' }],
    });
  });

  it('is the same on two devices that have met the same papers apart', () => {
    const one = meeting({}, BERT[3], 1);
    const other = meeting(
      meeting({}, BERT[1], 2),
      ['https://arxiv.org/abs/1512.03385', 'ResNet'],
      3,
    );
    const joined = joinRegisters(one, other);
    expect(papers(joined)).toEqual(papers(joinRegisters(other, one)));
    expect(papers(joined)).toHaveLength(2);
  });

  it('decides nothing that could not be kept', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4000, unit: 'binary' }), (title) => {
        const values = metPaper({}, at(BERT[0][0]), title);
        const stamp = stampOf(NOW, 0, DEVICE);
        expect(Object.values(values).every((value) => register({ stamp, value }))).toBe(true);
        expect(values[paperName.met(placeKey('arxiv/1810.04805'))]).not.toBe('');
      }),
    );
  });

  it('keeps links as tasks keep theirs', () => {
    const links = [
      { address: 'https://github.com/me/bert', label: 'my repo' },
      { address: 'https://blog.example/bert', label: '' },
    ];
    const paper = only(meeting({}, BERT[0]));
    expect(withPaperLinks(paper, links)).toEqual({
      'paper-links/arxiv/1810.04805': linksText(links),
    });
    expect(withPaperLinks(paper, [])).toEqual({ 'paper-links/arxiv/1810.04805': null });
  });
});

describe('a paper that is typed in', () => {
  it.each([
    '1706.03762',
    ' arXiv:1706.03762v7 ',
    'arXiv:1706.03762 [cs.CL]',
    '10.48550/arXiv.1706.03762',
    'https://doi.org/10.48550/arXiv.1706.03762',
    'arxiv.org/abs/1706.03762',
    'http://arxiv.org/pdf/1706.03762v1',
    'https://huggingface.co/papers/1706.03762',
    'paperswithcode.co/paper/1706.03762#results',
    'https://www.alphaxiv.org/overview/1706.03762',
  ])('is known as %s', (text) => {
    expect(typedPaper(text)?.key).toBe('arxiv/1706.03762');
    expect(
      listedPaper(meeting({}, ['https://arxiv.org/abs/1706.03762', 'x']), typedPaper(text)!),
    ).toMatchObject({ key: 'arxiv/1706.03762' });
  });

  it.each([
    ['hep-th/9901001', 'arxiv/hep-th/9901001'],
    ['arXiv:MATH.gt/0309136', 'arxiv/math.GT/0309136'],
    ['https://neurips.cc/virtual/2025/poster/12345', 'neurips/2025/poster/12345'],
  ])('may be %s', (text, key) => {
    expect(typedPaper(text)?.key).toBe(key);
  });

  it.each([
    '',
    'attention is all you need',
    '1706.037',
    'https://arxiv.org/list/cs.LG/recent',
    'https://arxiv.org.example/abs/1706.03762',
    'https://www.coursera.org/learn/nlp-sequence-models/home/week/4',
    'javascript:alert(1)',
    'https://web.stanford.edu/class/ee384m/Handouts/HowtoReadPaper.pdf',
  ])('is not %j', (text) => {
    expect(typedPaper(text)).toBeNull();
  });
});

describe('where a paper can be opened', () => {
  it.each([
    'https://arxiv.org/abs/1706.03762',
    'https://arxiv.org/abs/hep-th/9901001',
    'https://paperswithcode.co/paper/98456',
    'https://neurips.cc/virtual/2025/poster/12345',
    'https://icml.cc/virtual/2025/poster/43210',
    'https://proceedings.mlr.press/v139/radford21a.html',
  ])('leads back to the paper of %s, each of its addresses', (address) => {
    const key = paperKeyOf(at(address).key);
    const addresses = paperAddresses(key ?? placeKey(''));
    expect(addresses[0]?.address).toBe(address);
    for (const each of addresses) expect(at(each.address).key).toBe(key);
  });

  it('is on four pages for a paper on arXiv', () => {
    const addresses = paperAddresses(placeKey('arxiv/1706.03762'));
    expect(addresses.map((each) => each.at)).toEqual([
      'arxiv',
      'pdf',
      'huggingFace',
      'papersWithCode',
    ]);
  });

  it('is nowhere for a name that no site knows any more', () => {
    expect(paperAddresses(placeKey('pwc/some-paper-of-then'))).toEqual([]);
    expect(paperAddresses(placeKey('arxiv/../../evil'))).toEqual([]);
  });
});
