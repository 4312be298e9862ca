import { t } from '../text';
import { useStudy } from '../use-study';
import { Switch } from './Switch';
import { useDevice } from './use-device';

/** Whether this device shares with the learner's others. */
export function ShareSwitch() {
  const shares = useDevice((device) => device.shares);
  const run = useStudy((study) => study.run);
  return (
    <Switch
      label={t('settings.share.label')}
      help={shares ? t('settings.share.on') : t('settings.share.off')}
      checked={shares}
      onChange={(on) =>
        run(
          { type: 'share-here', on },
          on ? t('settings.share.saidOn') : t('settings.share.saidOff'),
        )
      }
    />
  );
}
