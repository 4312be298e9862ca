import type { Sharing } from '../../../data/model/device';
import { Meter } from '../../review/Meter';
import { Sentence } from '../../Sentence';
import { plural, SLOT, t } from '../../text';
import { kilobytes } from './kilobytes';
import { Ago } from './Ago';
import './SharedRoom.css';

/** The room that all devices share in the browser's sync, and what found none in it. */
export function SharedRoom({ sharing }: { readonly sharing: Sharing }) {
  const { room, kept, published } = sharing;
  const used = t('dashboard.devices.roomUsed', {
    used: kilobytes(room.used),
    limit: kilobytes(room.limit),
    own: kilobytes(room.own),
  });
  return (
    <section className="shared-room" aria-labelledby="shared-room">
      <h3 id="shared-room">{t('dashboard.devices.room')}</h3>
      <p className="muted">{t('dashboard.devices.roomHelp')}</p>
      <Meter
        label={t('dashboard.devices.roomMeter')}
        text={used}
        value={room.used}
        max={room.limit}
      />
      <p>{used}</p>
      <p className="muted small">
        {published === null ? (
          t('dashboard.devices.nothingGiven')
        ) : (
          <Sentence text={t('dashboard.devices.given', { ago: SLOT })}>
            <Ago at={published} />
          </Sentence>
        )}
      </p>
      {kept.titles > 0 && <p>{plural('dashboard.devices.keptTitles', kept.titles)}</p>}
      {kept.totals > 0 && <p>{plural('dashboard.devices.keptTotals', kept.totals)}</p>}
      {kept.unshared > 0 && <p>{plural('dashboard.devices.keptUnshared', kept.unshared)}</p>}
    </section>
  );
}
