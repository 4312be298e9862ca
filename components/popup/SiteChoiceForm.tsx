import type { PageStatus, SiteChoice } from '../../data/model/command';
import { Disclosure } from '../Disclosure';
import { t } from '../text';
import { useStudy } from '../use-study';
import './SiteChoiceForm.css';

const choices: readonly SiteChoice[] = ['ask', 'always', 'never'];

const standing = {
  ask: (site: string) => t('popup.site.asks', { site }),
  always: (site: string) => t('popup.site.always', { site }),
  never: (site: string) => t('popup.site.never', { site }),
} as const satisfies Record<SiteChoice, (site: string) => string>;

const option = {
  ask: () => t('popup.site.askOption'),
  always: () => t('popup.site.alwaysOption'),
  never: () => t('popup.site.neverOption'),
} as const satisfies Record<SiteChoice, () => string>;

/** Whether Milepost asks, logs without asking, or stays silent on a site. */
export function SiteChoiceForm({ page }: { readonly page: PageStatus }) {
  const run = useStudy((study) => study.run);
  return (
    <Disclosure summary={standing[page.choice](page.siteName)} className="small">
      <fieldset className="site-choice">
        <legend className="spoken">{t('popup.site.legend', { site: page.siteName })}</legend>
        {choices.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="site-choice"
              value={choice}
              checked={page.choice === choice}
              onChange={() => run({ type: 'choose-site', site: page.site, choice })}
            />
            {option[choice]()}
          </label>
        ))}
      </fieldset>
    </Disclosure>
  );
}
