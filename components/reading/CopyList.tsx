import { CopyMarkdown } from '../CopyMarkdown';
import { t } from '../text';

/** Copies the reading list as Markdown. */
export const CopyList = (props: { readonly markdown: () => string }) => (
  <CopyMarkdown
    markdown={props.markdown}
    words={{
      copy: t('reading.copy'),
      copied: t('reading.copied'),
      title: t('reading.copyTitle'),
      help: t('reading.copyHelp'),
      text: t('reading.copyText'),
      close: t('reading.copyClose'),
    }}
  />
);
