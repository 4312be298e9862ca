// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { hrefOfNewSite } from '../../../components/dashboard/new-site';
import { taskId } from '../../../data/model/id';
import {
  OWN_PATHS_LIMIT,
  OWN_SITES_LIMIT,
  ownMatches,
  ownSiteName,
  ownSiteText,
  typedSite,
  type OwnSite,
} from '../../../data/model/own-site';
import { originsOf } from '../../../data/model/site-matches';
import { stampOf } from '../../../data/model/stamp';
import { aState, DEVICE, NOW } from '../../helpers/builders';
import { violations } from '../review/shown-dashboard';
import { showSites } from './shown-sites';
import { siteAccess } from './site-access-state';

afterEach(() => {
  cleanup();
  location.hash = '';
});

function aSite(name: string, address: string, paths: readonly string[], task?: string): OwnSite {
  const site = typedSite({ name, address, paths, task: task ? taskId(task) : null });
  if (typeof site === 'string') throw new Error(site);
  return site;
}
const NOTES = aSite('Lecture notes', 'https://notes.example/', ['/maths'], 'math-review');

const stamp = stampOf(NOW, 0, DEVICE);
const registersOf = (...sites: readonly OwnSite[]) =>
  Object.fromEntries(
    sites.map((site) => [ownSiteName(site.id), { stamp, value: ownSiteText(site) }]),
  );

const shown = (
  sites: readonly OwnSite[] = [],
  { address, ...access }: Parameters<typeof siteAccess>[0] & { readonly address?: string } = {},
) =>
  showSites(
    aState({ registers: registersOf(...sites) }),
    siteAccess(access),
    address === undefined ? '#/settings' : hrefOfNewSite(address),
  );
const press = (name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole('button', { name })));
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const save = () =>
  act(async () => fireEvent.submit(screen.getByRole('button', { name: /^Save the (?:site|ch)/ })));
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

describe('a site of one’s own', () => {
  it('is made from an address that is pasted: its name and pages are proposed', async () => {
    const { commands, access } = await shown();
    expect(screen.getByText('You have not named any yet.')).toBeTruthy();
    await press('Add a site');
    expect(document.activeElement).toBe(field('Address'));
    type('Address', 'https://www.study.example/course/1?user=me#top');
    expect(field('Name').value).toBe('study.example');
    expect(field('Beginnings, one a line').value).toBe('/course');
    type('Name', 'My course');
    expect(await violations()).toEqual([]);
    await save();
    const site = aSite('My course', 'https://www.study.example', ['/course']);
    expect(access.asked).toEqual([ownMatches(site)]);
    expect(commands).toEqual([
      {
        type: 'change-many',
        edits: [],
        values: { [ownSiteName(site.id)]: ownSiteText(site) },
      },
    ]);
    expect(screen.getByRole('status').textContent).toContain('is one of your sites now.');
    expect(screen.queryByLabelText('Address')).toBeNull();
  });

  it('may be a whole site, and count for one task alone', async () => {
    const { commands } = await shown([], { address: 'https://study.example/course/1' });
    fireEvent.click(screen.getByRole('radio', { name: 'The whole site' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Always the same task' }));
    type('Task', 'two-papers');
    await save();
    const site = aSite('study.example', 'study.example', ['/'], 'two-papers');
    expect(commands).toMatchObject([{ values: { [ownSiteName(site.id)]: ownSiteText(site) } }]);
  });

  it('is the whole site where the address says no more', async () => {
    await shown([], { address: 'https://study.example/' });
    const whole = screen.getByRole<HTMLInputElement>('radio', { name: 'The whole site' });
    expect(whole.checked).toBe(true);
  });

  it('has pages named by paths or by whole addresses, one a line', async () => {
    const { access } = await shown([], { address: 'https://study.example/course/1' });
    type('Beginnings, one a line', 'course/\n\n https://study.example/labs?x=1 \n');
    await save();
    const site = aSite('study.example', 'https://study.example/', ['/course', '/labs']);
    expect(access.asked).toEqual([ownMatches(site)]);
    expect(originsOf(access.asked[0] ?? [])).toEqual([
      'https://study.example/*',
      'https://www.study.example/*',
    ]);
  });

  it('is kept also where the browser does not allow it, and says so', async () => {
    const { commands } = await shown([], {
      address: 'https://study.example/course/1',
      isAllowing: false,
    });
    await save();
    expect(commands).toHaveLength(1);
    expect(screen.getByRole('status').textContent).toContain('did not allow Milepost to run there');
  });

  it.each([
    ['no name', 'Name', ' ', 'Give it a name.'],
    ['no secure address', 'Address', 'http://study.example/', /^This is no https address/],
    ['a port', 'Address', 'https://study.example:8080/', /^This is no https address/],
    ['a star in a beginning', 'Beginnings, one a line', '/a/*/b', /^A beginning has no \* in it/],
    ['no beginning', 'Beginnings, one a line', ' \n', /^Give at least one beginning/],
    [
      'too many beginnings',
      'Beginnings, one a line',
      Array.from({ length: OWN_PATHS_LIMIT + 1 }, (_, index) => `/part-${index}`).join('\n'),
      /^A site has at most 8 beginnings/,
    ],
    [
      'the pages of another site',
      'Address',
      'https://notes.example/maths/1',
      'You have a site with these pages already.',
    ],
  ])('is not kept with %s, and says why beside the field', async (_, label, value, said) => {
    const { commands, access } = await shown([NOTES], { address: 'https://study.example/a/b' });
    type('Beginnings, one a line', '/maths');
    type('Name', 'Mine');
    type(label, value);
    await save();
    const input = field(label);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(input);
    const line = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(line?.textContent).toMatch(said);
    expect(await violations()).toEqual([]);
    expect([commands, access.asked]).toEqual([[], []]);
  });

  it('is not needed for a place of the catalogue, which is offered instead', async () => {
    const { access, commands } = await shown([], { address: 'https://arxiv.org/abs/1706.03762' });
    expect(screen.getByText(/^Milepost knows this place already: arXiv/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save the site' })).toBeNull();
    const form = within(screen.getByLabelText('Address').closest('form') ?? document.body);
    await act(async () => fireEvent.click(form.getByRole('button', { name: /arXiv$/ })));
    expect(access.asked[0]).toContain('https://arxiv.org/*');
    expect(form.getByText(/It is counted/)).toBeTruthy();
    const element = screen.getByLabelText('Address').closest('form');
    await act(async () => fireEvent.submit(element ?? document.body));
    expect(commands).toEqual([]);
  });

  it('is counted already where its place is one from the start', async () => {
    await shown([], { address: 'https://www.youtube.com/watch?v=aircAruvnKk' });
    // What stands behind “?” is not in the link, so the whole address is pasted.
    type('Address', 'https://www.youtube.com/watch?v=aircAruvnKk');
    expect(screen.getByText(/3Blue1Brown\. It is counted/)).toBeTruthy();
  });
});

describe('the sites of one’s own that are there', () => {
  it('say what they are, and that Milepost may not run there on this device yet', async () => {
    const { access } = await shown([NOTES]);
    expect(screen.getByText('notes.example/maths')).toBeTruthy();
    expect(screen.getByText('Milepost may not run here on this device yet.')).toBeTruthy();
    expect(await violations()).toEqual([]);
    await press('Count this site: Lecture notes');
    expect(access.asked).toEqual([ownMatches(NOTES)]);
    expect(document.activeElement).toBe(screen.getByLabelText('On Lecture notes'));
  });

  it('are changed under the same id, and their old host is given back', async () => {
    const { commands, access } = await shown([NOTES], { granted: ownMatches(NOTES) });
    await press('Edit Lecture notes');
    expect(field('Address').value).toBe('notes.example');
    expect(field('Beginnings, one a line').value).toBe('/maths');
    type('Name', 'Other notes');
    type('Address', 'https://other.example/');
    await save();
    const changed = { ...NOTES, name: 'Other notes', host: 'other.example' };
    expect(commands).toMatchObject([{ values: { [ownSiteName(NOTES.id)]: ownSiteText(changed) } }]);
    expect(access.givenUp).toEqual([ownMatches(NOTES)]);
  });

  it('count for a task that is set anew, also where another one was remembered', async () => {
    const { commands } = await shown([NOTES], { granted: ownMatches(NOTES) });
    await press('Edit Lecture notes');
    type('Task', 'two-papers');
    await save();
    const text = ownSiteText({ ...NOTES, task: taskId('two-papers') });
    expect(commands).toEqual([
      {
        type: 'change-many',
        edits: [],
        values: { [ownSiteName(NOTES.id)]: text, [`place-task/own/${NOTES.id}`]: null },
      },
    ]);
  });

  it('are asked for with www. and without, and say so once', async () => {
    const { access } = await shown([aSite('Mine', 'https://www.mine.example/', ['/a', '/b'])]);
    expect(screen.getByText('mine.example/a, mine.example/b')).toBeTruthy();
    await press('Count this site: Mine');
    expect(originsOf(access.asked[0] ?? [])).toEqual([
      'https://www.mine.example/*',
      'https://mine.example/*',
    ]);
  });

  it('are removed so that it can be undone, with their permission given back', async () => {
    const { commands, access } = await shown([NOTES], { granted: ownMatches(NOTES) });
    await press('Remove Lecture notes');
    expect(commands).toEqual([
      { type: 'change-many', edits: [], values: { [ownSiteName(NOTES.id)]: null } },
    ]);
    expect(access.givenUp).toEqual([ownMatches(NOTES)]);
  });

  it('are shown in their own direction, however long their names are', async () => {
    await shown([
      aSite('דרוס ושיעור ראשון', 'https://he.example/', ['/']),
      aSite('x'.repeat(60), 'https://plain.example/', ['/']),
    ]);
    expect(screen.getByText('דרוס ושיעור ראשון').tagName).toBe('BDI');
    expect(await violations()).toEqual([]);
  });

  it('are at most so many, and then it is said', async () => {
    const many = Array.from({ length: OWN_SITES_LIMIT }, (_, index) =>
      aSite(`Site ${index}`, 'https://many.example/', [`/${index}`]),
    );
    await shown(many, { address: 'https://study.example/' });
    expect(screen.getByText(/^You have 50 sites of your own/)).toBeTruthy();
    expect(screen.queryByLabelText('Address')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add a site' })).toBeNull();
  });
});

describe('the form that a link opens', () => {
  it('is filled in, has the focus, and is closed for good by Cancel', async () => {
    await shown([], { address: 'https://study.example/course/1?user=me#top' });
    expect(location.hash).not.toContain('user');
    expect(field('Address').value).toBe('https://study.example/course/1');
    expect(document.activeElement).toBe(field('Name'));
    await press('Cancel');
    expect(screen.queryByLabelText('Address')).toBeNull();
    expect(location.hash).toBe('#/settings');
  });
});
