import { CopyMarkdown } from '../CopyMarkdown';
import { t } from '../text';

/** Copies the week as Markdown. */
export const CopyWeek = (props: { readonly markdown: () => string }) => (
  <CopyMarkdown
    markdown={props.markdown}
    words={{
      copy: t('review.copy'),
      copied: t('review.copied'),
      title: t('review.copyTitle'),
      help: t('review.copyHelp'),
      text: t('review.copyText'),
      close: t('review.copyClose'),
    }}
  />
);
