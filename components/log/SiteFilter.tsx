import { useMemo } from 'react';
import { siteId, type SiteId } from '../../data/model/id';
import type { SessionRecord } from '../../data/model/session';
import { siteLabel } from '../site-label';
import { languageOf, t } from '../text';
import { useStudy } from '../use-study';

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
  const registers = useStudy((study) => study.registers);
  const sites = useMemo(() => {
    const found = new Set(sessions.flatMap(({ site }) => site ?? []));
    if (value) found.add(value);
    return [...found]
      .map((id) => ({ id, name: siteLabel(id, registers) }))
      .toSorted((one, other) => byName(one.name, other.name));
  }, [sessions, value, registers]);
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
