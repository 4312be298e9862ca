import { t } from '../../text';
import './AddDevice.css';

/** Teaches a learner with no other device how to see another one here. */
export function AddDevice() {
  return (
    <div className="add-device">
      <p>{t('dashboard.devices.none')}</p>
      <p>{t('dashboard.devices.addTitle')}</p>
      <AddingSteps />
    </div>
  );
}

/** What to do on both computers, in order. */
export function AddingSteps() {
  return (
    <ol className="adding-steps">
      <li>{t('dashboard.devices.addBrowser')}</li>
      <li>{t('dashboard.devices.addInstall')}</li>
      <li>{t('dashboard.devices.addSignIn')}</li>
      <li>{t('dashboard.devices.addWait')}</li>
    </ol>
  );
}
