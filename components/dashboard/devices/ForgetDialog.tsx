import { Dialog } from '../../review/Dialog';
import { Sentence } from '../../Sentence';
import { SLOT, t } from '../../text';
import './ForgetDialog.css';

/** Asks once before a device is forgotten, and says what that means. */
export function ForgetDialog(props: {
  readonly name: string;
  readonly onForget: () => void;
  readonly onClose: () => void;
}) {
  const withName = (text: string) => (
    <Sentence text={text}>
      <bdi>{props.name}</bdi>
    </Sentence>
  );
  return (
    <Dialog
      title={withName(t('dashboard.devices.forgetTitle', { device: SLOT }))}
      onClose={props.onClose}
    >
      {(close) => (
        <div className="forget-device">
          <p>{t('dashboard.devices.forgetKeeps')}</p>
          <p>{withName(t('dashboard.devices.forgetTakesOver', { device: SLOT }))}</p>
          <p>{t('dashboard.devices.forgetReturns')}</p>
          <div className="forget-device-actions">
            <button
              type="button"
              className="primary"
              onClick={() => {
                props.onForget();
                close();
              }}
            >
              {t('dashboard.devices.forgetDo')}
            </button>
            <button type="button" onClick={close}>
              {t('common.cancel')}
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
