import { hrefOf } from '../dashboard/route';
import { Sentence } from '../Sentence';
import { t } from '../text';

/** A sentence that names the settings, where sites are allowed, with the way there. */
export const WithSettings = (props: { readonly text: string }) => (
  <Sentence text={props.text}>
    <a href={hrefOf('settings')}>{t('reading.settingsLink')}</a>
  </Sentence>
);
