import { t } from '../text';

/** The product's name and the way to the whole week. */
export function PopupHeader() {
  return (
    <header className="popup-header">
      <span className="popup-name">{t('extension.name')}</span>
      <a href="/dashboard.html" target="_blank">
        {t('popup.openReview')}
      </a>
    </header>
  );
}
