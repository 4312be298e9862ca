import type { SiteId } from '../data/model/id';
import { siteLabel } from './site-label';
import { useStudy } from './use-study';

/** The name of a study site, which has its own writing direction where the learner gave it. */
export function SiteName({ id }: { readonly id: SiteId }) {
  return <bdi>{useStudy((study) => siteLabel(id, study.registers))}</bdi>;
}
