import { t } from '../text';
import { useStudy } from '../use-study';

/** The product's name, the way to the whole week, and how to keep this beside the page. */
export function PopupHeader() {
  const keepBeside = useStudy((study) => study.keepBeside);
  return (
    <header className="popup-header">
      <span className="popup-name">{t('extension.name')}</span>
      {keepBeside && (
        <button type="button" className="quiet" onClick={keepBeside}>
          {t('hand.keep')}
        </button>
      )}
      <a href="/dashboard.html" target="_blank">
        {t('popup.openReview')}
      </a>
    </header>
  );
}
