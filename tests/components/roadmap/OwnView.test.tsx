// @vitest-environment happy-dom
import { act, cleanup, createEvent, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { outlineExample } from '../../../components/roadmap/own/examples';
import { roadmap } from '../../../data/content/roadmap';
import { readRoadmap } from '../../../data/exchange/roadmap/read';
import { decisionName } from '../../../data/model/decisions';
import { ownRoads, piecesOf, shownRoad } from '../../../data/model/own-road';
import type { Registers } from '../../../data/model/progress';
import { aSession } from '../../helpers/builders';
import { goTo, violations } from '../review/shown-dashboard';
import { deciding, press, said, settle, showRoad } from './walked-road';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const OUTLINE = '# Learn SQL\n\n## Basics\n\n- Joins (6h)\n  - Inner joins\n- Views (2h)\n';
const roadOf = (text: string) => {
  const reading = readRoadmap(text);
  if (!reading.ok) throw new Error('The outline is wrong.');
  return reading.roadmap;
};
/** What brings a road and shows it, as a learner has done before. */
const having = (text: string) => {
  const { road, values } = piecesOf(roadOf(text));
  return deciding({ ...values, [decisionName.road]: road });
};
const show = (before: Parameters<typeof showRoad>[0] = {}) =>
  showRoad({ hash: '#/roadmap/own', ...before });
const registersOf = ({ store }: Awaited<ReturnType<typeof show>>): Registers =>
  store.getState().registers;

const fileInput = () => screen.getByLabelText(/^Choose a file/);
const aFile = (content: BlobPart, name = 'road.md') => new File([content], name);
const bring = async (...files: readonly File[]) => {
  fireEvent.change(fileInput(), { target: { files } });
  await settle();
};
const list = () => within(screen.getByRole('region', { name: 'Roadmaps here' }));
const rows = () =>
  list()
    .getAllByRole('listitem')
    .map((row) => row.textContent.replaceAll(/\s+/g, ' '));

describe('a roadmap that is brought', () => {
  it('is looked at first, and nothing is kept before the learner says so', async () => {
    const { sent } = await show();
    await bring(aFile(`${OUTLINE}- Indexes\n`));
    const heading = screen.getByRole('heading', { name: 'Preview: Learn SQL' });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText(/^1 phase · 3 tasks · 12/)).toBeTruthy();
    expect(screen.getByText('1 milestone · 6 h')).toBeTruthy();
    expect(screen.getByText('1 remark')).toBeTruthy();
    expect(screen.getByText('“Indexes” has no hours, so it is planned with 4 hours.')).toBeTruthy();
    expect(screen.getByText('Line 8:')).toBeTruthy();
    expect(sent).toEqual([]);
    expect(await violations()).toEqual([]);
    await press('Cancel');
    expect(screen.queryByRole('heading', { name: /^Preview/ })).toBeNull();
    expect(rows()).toHaveLength(1);
  });

  it('is kept and shown in one change, and undone in one', async () => {
    const shown = await show();
    await bring(aFile(OUTLINE));
    await press('Keep and show it');
    const { road, values } = piecesOf(roadOf(OUTLINE));
    expect(shown.sent).toEqual([deciding({ ...values, [decisionName.road]: road })]);
    expect(said()).toBe('“Learn SQL” is kept and shown now.');
    expect(rows()).toEqual([
      `${roadmap.title}5 phases · 20 tasks · 320 h · comes with MilepostShow`,
      'Learn SQL1 phase · 2 tasks · 8 hShown nowRemove',
    ]);
    await act(async () => goTo('#/roadmap'));
    await settle();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Learn SQL');
    expect(await violations()).toEqual([]);
    await press('Undo');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(roadmap.title);
    expect(ownRoads(registersOf(shown))).toEqual([]);
  });

  it('can be dropped on the page', async () => {
    await show();
    const zone = fileInput().closest('.drop-zone')!;
    const over = createEvent.dragOver(zone);
    fireEvent(zone, over);
    expect(over.defaultPrevented).toBe(true);
    expect(zone.className).toContain('drop-zone-over');
    fireEvent.drop(zone, { dataTransfer: { files: [aFile(OUTLINE)] } });
    await settle();
    expect(zone.className).not.toContain('drop-zone-over');
    expect(screen.getByRole('heading', { name: 'Preview: Learn SQL' })).toBeTruthy();
  });

  it('can be pasted', async () => {
    await show();
    const field = screen.getByLabelText('The roadmap as text');
    fireEvent.change(field, { target: { value: outlineExample } });
    fireEvent.submit(field.closest('form')!);
    await settle();
    expect(screen.getByRole('heading', { name: 'Preview: Learn SQL well' })).toBeTruthy();
  });

  it('tells when its letters were guessed', async () => {
    await show();
    await bring(
      aFile(
        new Uint8Array([
          ...new TextEncoder().encode('# Fran'),
          0xe7,
          0x61,
          0x69,
          0x73,
          10,
          10,
          45,
          32,
          0x6c,
          0x65,
        ]),
      ),
    );
    expect(screen.getByRole('heading', { name: 'Preview: Français' })).toBeTruthy();
    expect(screen.getByText(/so its letters were guessed/)).toBeTruthy();
  });

  it('is refused where it is larger than devices can share, and nothing is cut', async () => {
    const { sent } = await show();
    const task = (index: number) => `- Task ${index} (1h)\n  ${'word '.repeat(90)}\n`;
    const tasks = Array.from({ length: 160 }, (_, index) => task(index)).join('');
    await bring(aFile(`# Long\n\n## All\n\n${tasks}`));
    expect(screen.getByText(/your devices can share 64 KB of one/)).toBeTruthy();
    const keep = screen.getByRole<HTMLButtonElement>('button', { name: 'Keep and show it' });
    expect(keep.disabled).toBe(true);
    fireEvent.click(keep);
    expect(sent).toEqual([]);
  });
});

describe('a file that is no roadmap', () => {
  it('is refused with every reason and its line', async () => {
    const { sent } = await show();
    const wrong = [
      '{ "format": "milepost-roadmap", "version": 1, "title": "SQL",',
      '  "phases": [{ "title": "Basics", "tasks": [',
      '    { "title": "Joins", "hours": "six" },',
      '    { "title": " ", "hours": 9999 }',
      '] }] }',
    ];
    await bring(aFile(wrong.join('\n'), 'wrong.json'));
    const heading = screen.getByRole('heading', {
      name: /“\s?wrong\.json\s?” is not a roadmap that can be read/,
    });
    expect(document.activeElement).toBe(heading);
    expect(
      screen.getByText(/^Nothing was kept or changed\. Put these 3 things right/),
    ).toBeTruthy();
    const reasons = within(heading.parentElement!).getAllByRole('listitem');
    expect(reasons.map(({ textContent }) => textContent)).toEqual([
      'Line 3, sign 34: “hours” has to be a number.',
      'Line 4, sign 16: “title” has no letter in it. Write something there.',
      'Line 4, sign 30: “hours” is 9,999; it can be 0 to 2,000.',
    ]);
    expect(sent).toEqual([]);
    expect(await violations()).toEqual([]);
    // Put right and chosen again, it is looked at.
    await bring(aFile(OUTLINE, 'wrong.json'));
    expect(screen.queryByText(/is not a roadmap/)).toBeNull();
    expect(screen.getByRole('heading', { name: 'Preview: Learn SQL' })).toBeTruthy();
  });

  it.each([
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
      /^This is not a text file/,
    ],
    ['an empty file', '', /^There is nothing in it/],
    ['nothing but space', ' \n ', /^There is nothing in it/],
    ['JSON of something else', '{"name": "milepost"}', /^This is JSON of something else/],
    ['JSON that was cut off', '{"format": "milepost-', /^This is no JSON from here on/],
    ['a text without headings', 'Just some words.', /^It has no heading/],
    ['an outline without tasks', '# Title\n\nWords.', /^There is no task in it/],
    ['far too much', 'x'.repeat(300_000), /^It has 293 KB; a roadmap has at most 256 KB/],
    ['a trap', '# T\n\n- A (1h)\n  - [x](javascript:alert(1))', /is no address of the web/],
  ])('is refused: %s', async (_, content, reason) => {
    await show();
    await bring(aFile(content));
    expect(screen.getByText(reason)).toBeTruthy();
    expect(rows()).toHaveLength(1);
  });

  it('is refused when the browser cannot read it', async () => {
    await show();
    const file = aFile(OUTLINE);
    file.arrayBuffer = () => Promise.reject(new Error('gone'));
    await bring(file);
    expect(screen.getByText(/^The browser could not read the file/)).toBeTruthy();
  });
});

describe('a changed version of a roadmap of one’s own', () => {
  const CHANGED = '# Learn SQL\n\n## Basics\n\n- Joins (9h)\n- Indexes (3h)\n';

  it('takes the place of the earlier one, and its tasks keep their time', async () => {
    const [joins] = roadOf(OUTLINE).phases[0]?.tasks ?? [];
    const sessions = [aSession({ task: joins?.id ?? null, minutes: 120 })];
    const shown = await show({ before: [having(OUTLINE)], sessions });
    await bring(aFile(CHANGED));
    expect(screen.getByRole('group', { name: 'You have an earlier version of it' })).toBeTruthy();
    expect(
      screen.getByText(
        '1 task is on both and keeps its time. 1 task is new. ' +
          '1 task is gone from the road; its time stays in your log.',
      ),
    ).toBeTruthy();
    expect(await violations()).toEqual([]);
    await press('Keep and show it');
    expect(shown.sent).toHaveLength(1);
    expect(ownRoads(registersOf(shown))).toHaveLength(1);
    expect(shownRoad(registersOf(shown))?.phases[0]?.tasks[0]?.id).toBe(joins?.id);
    await act(async () => goTo('#/roadmap'));
    await settle();
    expect(screen.getByText(/h logged of 9\sh planned$/).textContent).toMatch(/^2\sh logged/);
    await press('Undo');
    expect(ownRoads(registersOf(shown)).map((own) => own.roadmap)).toEqual([roadOf(OUTLINE)]);
    expect(shownRoad(registersOf(shown))?.title).toBe('Learn SQL');
  });

  it('stands beside the earlier one where the learner wants both', async () => {
    const shown = await show({ before: [having(OUTLINE)] });
    await bring(aFile(CHANGED));
    fireEvent.click(screen.getByRole('radio', { name: 'Keep both' }));
    await press('Keep and show it');
    expect(ownRoads(registersOf(shown))).toHaveLength(2);
  });

  it('is no other one when nothing was changed', async () => {
    const shown = await show({ before: [having(OUTLINE)] });
    await bring(aFile(OUTLINE));
    await press('Keep and show it');
    expect(ownRoads(registersOf(shown)).map((own) => own.roadmap)).toEqual([roadOf(OUTLINE)]);
    expect(shownRoad(registersOf(shown))?.title).toBe('Learn SQL');
  });
});

describe('the roadmaps that are here', () => {
  it('are switched and removed, each with its way back', async () => {
    const shown = await show({ before: [having(OUTLINE)] });
    await press(`Show “${roadmap.title}”`);
    expect(shownRoad(registersOf(shown))).toBeNull();
    expect(said()).toBe(`“${roadmap.title}” is shown now.`);
    await press('Show “Learn SQL”');
    expect(shownRoad(registersOf(shown))?.title).toBe('Learn SQL');
    await press('Remove “Learn SQL”');
    expect(rows()).toHaveLength(1);
    expect(shownRoad(registersOf(shown))).toBeNull();
    expect(said()).toBe('“Learn SQL” is removed; the time on its tasks stays.');
    await press('Undo');
    expect(shownRoad(registersOf(shown))?.title).toBe('Learn SQL');
    expect(screen.getByText(/^Time stays with its task/)).toBeTruthy();
  });

  it('have the one that is chosen on its way, while pieces of it are missing', async () => {
    const { road } = piecesOf(roadOf(OUTLINE));
    await show({ before: [deciding({ [decisionName.road]: road })] });
    expect(screen.getByText(/is not all here yet/)).toBeTruthy();
    expect(rows()[0]).toContain('Shown now');
  });

  it('tell in a notice where a task is that is asked for on another road', async () => {
    await showRoad({ hash: '#/roadmap/math-review', before: [having(OUTLINE)] });
    expect(screen.getByText(/is a task of another roadmap/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Switch the roadmap' }).getAttribute('href')).toBe(
      '#/roadmap/own',
    );
  });
});

describe('a roadmap that is taken along', () => {
  const saved = () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:road';
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    return { blobs, names };
  };

  it('is the one that is shown, and comes back as it went, in both forms', async () => {
    await show({ before: [having(OUTLINE)] });
    const { blobs, names } = saved();
    await press('Save as JSON');
    await press('Save as Markdown');
    const { id } = roadOf(OUTLINE);
    expect(names).toEqual([`${id}.json`, `${id}.md`]);
    for (const blob of blobs) {
      expect(readRoadmap(await blob.text())).toMatchObject({ ok: true, roadmap: roadOf(OUTLINE) });
    }
  });
});

describe('the two forms', () => {
  it('are described on the page, with an example to copy', async () => {
    await show();
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
      copied.push(text);
    });
    await press('How to write one');
    expect(document.activeElement?.textContent).toBe('How to write a roadmap');
    const [outline] = screen.getAllByRole('button', { name: 'Copy the example' });
    fireEvent.click(outline!);
    await settle();
    expect(copied).toEqual([outlineExample]);
    expect(screen.getByText('Copied.')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Example of JSON' }).tabIndex).toBe(0);
  });

  it('can be copied by hand where the browser does not', async () => {
    await show();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    fireEvent.click(screen.getAllByRole('button', { name: 'Copy the example' })[0]!);
    await settle();
    expect(screen.queryByText('Copied.')).toBeNull();
    expect(getSelection()?.toString()).toContain('# Learn SQL well');
  });
});
