// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { exportFormats } from '../../components/exchange/export-formats';
import { siteLabel } from '../../components/site-label';
import { SiteTimes } from '../../components/review/SiteTimes';
import { SiteName } from '../../components/SiteName';
import { siteId } from '../../data/model/id';
import { ownSiteName, ownSiteText, typedSite } from '../../data/model/own-site';
import { stampOf } from '../../data/model/stamp';
import { aSession, aState, DEVICE, NOW } from '../helpers/builders';
import { show } from './popup/shown-popup';

afterEach(cleanup);

const site = typedSite({ name: 'שיעורים', address: 'he.example', paths: ['/'], task: null });
if (typeof site === 'string') throw new Error(site);
const OWN = site.id;
const registers = {
  [ownSiteName(OWN)]: { stamp: stampOf(NOW, 0, DEVICE), value: ownSiteText(site) },
};
const GONE = 'A site of yours that is gone';

describe('the name of a site', () => {
  it('is the catalogue’s, the learner’s own, or says that it is gone', () => {
    expect(siteLabel(siteId('arxiv'), registers)).toBe('arXiv');
    expect(siteLabel(OWN, registers)).toBe('שיעורים');
    expect(siteLabel(OWN, {})).toBe(GONE);
    expect(siteLabel(siteId('of-a-newer-version'), {})).toBe('of-a-newer-version');
  });

  it('has its own direction on screen', () => {
    show(<SiteName id={OWN} />, aState({ registers }));
    expect(screen.getByText('שיעורים').tagName).toBe('BDI');
  });

  it('stands beside the time of a week', () => {
    show(<SiteTimes sites={[{ site: OWN, seconds: 600 }]} />, aState());
    expect(screen.getByText(GONE)).toBeTruthy();
  });

  it('names an event of the calendar that has no title, while the site is there', () => {
    const calendar = exportFormats.find(({ ending }) => ending === 'ics');
    const session = aSession({ title: '', note: '', task: null, site: OWN });
    const write = (known: typeof registers | Record<string, never>) =>
      calendar?.write([session], {
        calendar: { dayStart: 4, weekStart: 1 },
        taskTitle: () => null,
        registers: known,
      });
    expect(write(registers)).toContain('SUMMARY:שיעורים');
    expect(write({})).not.toContain('own-');
  });
});
