import type { SiteChoice as Chosen } from '../../data/model/command';
import type { SiteId } from '../../data/model/id';
import { t } from '../text';
import { useStudy } from '../use-study';

const CHOICES: readonly Chosen[] = ['ask', 'always', 'never'];

/** What Milepost does on a site where it runs. */
export function SiteChoice(props: { readonly site: SiteId; readonly name: string }) {
  const chosen = useStudy((study) => study.progress.sites[props.site] ?? 'ask');
  const run = useStudy((study) => study.run);
  return (
    <select
      aria-label={t('settings.sites.choice', { site: props.name })}
      value={chosen}
      onChange={({ target }) => {
        const choice = CHOICES.find((each) => each === target.value);
        if (choice) void run({ type: 'choose-site', site: props.site, choice });
      }}
    >
      {CHOICES.map((choice) => (
        <option key={choice} value={choice}>
          {t(`settings.sites.${choice}`)}
        </option>
      ))}
    </select>
  );
}
