import { describe, expect, it } from 'vitest';
import { siteId, taskId } from '../../../data/model/id';
import { ownSiteName, ownSiteText, ownUnit, type OwnSite } from '../../../data/model/own-site';
import { ownSiteValues } from '../../../data/model/own-site-values';
import { stampOf } from '../../../data/model/stamp';
import { remembering } from '../../../data/sync/keeper/place-task';
import { DEVICE, NOW } from '../../helpers/builders';

const site: OwnSite = {
  id: siteId('own-0123abcd'),
  name: 'The school',
  host: 'school.example.org',
  paths: ['/course'],
  task: taskId('math-review'),
};
const unit = ownUnit(site.id);
const own = { [ownSiteName(site.id)]: ownSiteText(site) };

/** The registers after the learner has corrected the site's task once. */
const stamp = stampOf(NOW, 0, DEVICE);
const corrected = Object.fromEntries(
  Object.entries(remembering(unit, taskId('two-papers'))).map(([name, value]) => [
    name,
    { stamp, value },
  ]),
);

describe('a task that is set for a site of one’s own', () => {
  it('counts from then on, whatever was corrected before', () => {
    const values = ownSiteValues(site, { ...site, task: null }, corrected);
    expect(values).toEqual({ ...own, ...remembering(unit, null) });
  });

  it('counts also where only another device has heard of the correction', () => {
    const values = ownSiteValues(site, { ...site, task: taskId('two-papers') }, {});
    expect(values).toEqual({ ...own, ...remembering(unit, null) });
  });

  it('counts for a site that is named anew, of which a correction was left', () => {
    expect(ownSiteValues(site, null, corrected)).toEqual({ ...own, ...remembering(unit, null) });
    expect(ownSiteValues(site, null, {})).toEqual(own);
  });

  it('leaves a correction as it is where only the name or the paths change', () => {
    expect(ownSiteValues(site, { ...site, name: 'Before' }, corrected)).toEqual(own);
  });
});
