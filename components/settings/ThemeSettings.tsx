import { useState } from 'react';
import { keepTheme, keptTheme, type Theme } from '../theme';
import { t } from '../text';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Whether our pages are light or dark on this device. */
export function ThemeSettings() {
  const [theme, setTheme] = useState(keptTheme);
  return (
    <fieldset className="goal-kind">
      <legend className="spoken">{t('settings.theme.title')}</legend>
      {THEMES.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="theme"
            checked={each === theme}
            onChange={() => {
              keepTheme(each);
              setTheme(each);
            }}
          />
          {t(`settings.theme.${each}`)}
        </label>
      ))}
    </fieldset>
  );
}
