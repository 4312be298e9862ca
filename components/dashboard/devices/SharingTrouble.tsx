import type { ReactNode } from 'react';
import type { Sharing } from '../../../data/model/device';
import { t } from '../../text';
import { useStudy } from '../../use-study';
import { sinceWhen } from './when';
import './SharingTrouble.css';

/** What is not shared just now and why, in one quiet line; `children` is what else to say of it. */
export function SharingTrouble(props: {
  readonly sharing: Sharing;
  readonly children?: ReactNode;
}) {
  const { trouble, others } = props.sharing;
  const now = useStudy((study) => study.now);
  if (trouble === null) return null;
  return (
    <p className="sharing-trouble">
      {t(`dashboard.devices.${trouble.kind}`, { since: sinceWhen(trouble.since, now) })}{' '}
      {trouble.kind === 'full' && others.length > 0 && t('dashboard.devices.makeRoom')}{' '}
      {props.children}
    </p>
  );
}
