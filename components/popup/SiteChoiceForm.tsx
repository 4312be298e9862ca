import type { PageStatus, SiteChoice } from '../../data/model/command';
import { Disclosure } from '../Disclosure';
import { timeOfDay } from '../format';
import { t } from '../text';
import { useStudy } from '../use-study';
import './SiteChoiceForm.css';

const choices: readonly SiteChoice[] = ['ask', 'always', 'never'];

/** Whether Milepost asks, logs without asking, or stays silent on a site. */
export function SiteChoiceForm({ page }: { readonly page: PageStatus }) {
  const run = useStudy((study) => study.run);
  const offset = useStudy((study) => study.offset);
  const { choice: chosen, quietUntil, siteName: site } = page;
  const isQuiet = chosen === 'ask' && (quietUntil !== null || page.dismissed);
  const standing = !isQuiet
    ? t(`popup.site.${chosen}`, { site })
    : quietUntil === null
      ? t('popup.site.dismissed')
      : t('popup.site.quiet', { time: timeOfDay(quietUntil, offset) });
  return (
    <Disclosure summary={standing} className="small">
      <fieldset className="site-choice">
        <legend className="spoken">{t('popup.site.legend', { site })}</legend>
        {choices.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="site-choice"
              value={choice}
              checked={chosen === choice}
              onChange={() => run({ type: 'choose-site', site: page.site, choice })}
            />
            {t(`popup.site.${choice}Option`)}
          </label>
        ))}
      </fieldset>
    </Disclosure>
  );
}
