import { t } from '../../text';
import { useStudy } from '../../use-study';
import { hrefOf } from '../route';
import { SharingTrouble } from './SharingTrouble';
import { useSharing } from './use-sharing';

/** Trouble that is over sooner, in milliseconds, is nothing to tell a learner of. */
const WORTH_TELLING = 3_600_000;

/** Says at the top of a view that sharing has been in trouble for more than an hour. */
export function LastingTrouble() {
  const sharing = useSharing((store) => store.sharing);
  const now = useStudy((study) => study.now);
  if (!sharing?.trouble || now - sharing.trouble.since <= WORTH_TELLING) return null;
  return (
    <SharingTrouble sharing={sharing}>
      <a href={hrefOf('settings')}>{t('dashboard.devices.toSettings')}</a>
    </SharingTrouble>
  );
}
