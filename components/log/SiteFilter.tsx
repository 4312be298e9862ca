import { useMemo } from 'react';
import { siteName } from '../../data/content/site-names';
import { siteId, type SiteId } from '../../data/model/id';
import type { SessionRecord } from '../../data/model/session';
import { languageOf, t } from '../text';

/** What stands for all sites, and for none; no site has such an id, as ids hold no blank. */
const ANY = ' any';
const NONE = ' none';

const byName = new Intl.Collator(languageOf()).compare;

/** The sites that the log has sessions of, by name. */
export function SiteFilter(props: {
  readonly id: string;
  readonly sessions: readonly SessionRecord[];
  /** null for the time at no site; undefined for all. */
  readonly value: SiteId | null | undefined;
  readonly onChange: (site: SiteId | null | undefined) => void;
}) {
  const { sessions, value } = props;
  const sites = useMemo(() => {
    const found = new Set(sessions.flatMap(({ site }) => site ?? []));
    if (value) found.add(value);
    return [...found]
      .map((id) => ({ id, name: siteName(id) ?? id }))
      .toSorted((one, other) => byName(one.name, other.name));
  }, [sessions, value]);
  return (
    <select
      id={props.id}
      value={value === undefined ? ANY : (value ?? NONE)}
      onChange={({ target }) =>
        props.onChange(
          target.value === ANY ? undefined : target.value === NONE ? null : siteId(target.value),
        )
      }
    >
      <option value={ANY}>{t('log.anySite')}</option>
      <option value={NONE}>{t('log.noSite')}</option>
      {sites.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
