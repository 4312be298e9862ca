// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { sites } from '../../../data/content/sites';
import { resourceId } from '../../../data/model/id';
import { aState } from '../../helpers/builders';
import { violations } from '../review/shown-dashboard';
import { showSites } from './shown-sites';
import { siteAccess } from './site-access-state';

afterEach(cleanup);

const ARXIV = sites.find(({ id }) => id === 'arxiv')?.optionalMatches ?? [];
const press = (name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole('button', { name })));
const group = (name: RegExp) => {
  const details = screen.getByText(name, { selector: 'summary' }).closest('details');
  if (!details) throw new Error('It cannot be opened.');
  details.open = true;
  return within(details);
};

const shown = (access = siteAccess(), state = aState()) => showSites(state, access);

describe('the study sites in the settings', () => {
  it('have no fault that a screen reader would meet, opened as well', async () => {
    await shown(siteAccess({ granted: ARXIV }));
    for (const each of [/^More places/, /^Other places/]) group(each);
    expect(await violations()).toEqual([]);
  });

  it('are those from the start, and then those of the road in its order, counted', async () => {
    await shown(siteAccess({ granted: ARXIV }));
    const more = group(/^More places of your roadmap · \d+ of \d+ counted$/);
    const names = more.getAllByRole('listitem').map((line) => line.querySelector('bdi'));
    expect(names.slice(0, 3).map((name) => name?.textContent)).toEqual([
      'MIT OpenCourseWare',
      'edX',
      'Stat 110',
    ]);
    // Hugging Face lies on a host that is there from the start.
    expect(screen.getByText(/^More places of your roadmap · 2 of 21 counted$/)).toBeTruthy();
    expect(group(/^Other places/).getByText('Udemy')).toBeTruthy();
  });

  it('are counted one by one, each by a press and by its whole name', async () => {
    const { access, commands } = await shown();
    await press('Count this site: arXiv');
    expect(access.asked).toEqual([ARXIV]);
    expect(screen.getByRole('status').textContent).toContain('Milepost counts on arXiv now.');
    // The focus stays in the line, on what can be done there now.
    expect(document.activeElement).toBe(screen.getByLabelText('On arXiv'));
    expect(commands).toEqual([]);
  });

  it('say quietly that the browser did not allow one, and nothing else changes', async () => {
    const { commands } = await shown(siteAccess({ isAllowing: false }));
    await press('Count this site: arXiv');
    expect(screen.getByRole('status').textContent).toContain('so nothing has changed');
    expect(screen.queryByLabelText('On arXiv')).toBeNull();
    expect(commands).toEqual([]);
  });

  it('are given back to the browser, and can be asked for again', async () => {
    const { access } = await shown(siteAccess({ granted: ARXIV }));
    await press('Stop counting: arXiv');
    expect(access.givenUp).toEqual([ARXIV]);
    expect(screen.getByRole('status').textContent).toContain('not run on arXiv any more');
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: 'Count this site: arXiv' }),
    );
  });

  it('ask as the learner wishes where they are counted', async () => {
    const { commands } = await shown(siteAccess({ granted: ARXIV }));
    fireEvent.change(screen.getByLabelText('On arXiv'), { target: { value: 'always' } });
    expect(commands).toEqual([{ type: 'choose-site', site: 'arxiv', choice: 'always' }]);
  });

  it('cannot be given back where they share a host that is there from the start', async () => {
    await shown();
    expect(screen.getByLabelText('On Hugging Face')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Stop counting: Hugging Face' })).toBeNull();
  });

  it('have further hosts, which are asked for and given back by themselves', async () => {
    const { access } = await shown();
    await press(/^Count on labs\.coursera\.org/);
    expect(access.asked).toEqual([sites[0]?.optionalMatches]);
    await press(/^Stop counting there: labs\.coursera\.org/);
    expect(access.givenUp).toEqual([sites[0]?.optionalMatches]);
  });
});

describe('all of the roadmap’s sites', () => {
  it('are asked for in one press, without those that are there', async () => {
    const { access } = await shown(siteAccess({ granted: ARXIV }));
    expect(screen.getByText(/asks once, for 21 sites/)).toBeTruthy();
    await press('Count all of my roadmap’s sites');
    expect(access.asked).toHaveLength(1);
    const [asked = []] = access.asked;
    expect(asked).toContain('https://ocw.mit.edu/courses/*');
    // Lectures of 3Blue1Brown lie as frames in pages of others.
    expect(asked).toContain('https://www.youtube-nocookie.com/embed/*');
    expect(asked).not.toContain('https://arxiv.org/*');
    expect(asked).not.toContain('https://www.udemy.com/course/*');
    expect(screen.getByText(/^All of the sites that your roadmap names are counted/)).toBeTruthy();
  });

  it('are found by address in a road of the learner’s own', async () => {
    const { roadmap } = aState();
    const resource = {
      id: resourceId('mine'),
      title: 'Mine',
      kind: 'docs',
      address: 'https://numpy.org/doc/stable/user/quickstart.html',
      site: null,
      serves: [],
    } as const;
    const state = aState({ roadmap: { ...roadmap, resources: [resource] } });
    const { access } = await shown(siteAccess(), state);
    await press('Count all of my roadmap’s sites');
    expect(access.asked).toEqual([['https://numpy.org/doc/*']]);
  });
});

describe('sites that the browser withholds', () => {
  it('are said in one sentence, with the way back', async () => {
    const withheld = ['https://www.coursera.org/*', 'https://paperswithcode.co/*'];
    const { access } = await shown(siteAccess({ withheld }));
    expect(screen.getByText(/keeps Milepost off Coursera and Papers with Code,/)).toBeTruthy();
    expect(await violations()).toEqual([]);
    await press('Allow it again');
    expect(access.asked).toEqual([withheld]);
    expect(screen.queryByText(/keeps Milepost off/)).toBeNull();
  });
});
