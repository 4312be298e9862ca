import type { ReactNode } from 'react';
import type { Command, Outcome } from '../../../data/model/command';
import type { Sharing } from '../../../data/model/device';
import { canTryAgain, problemText } from '../../problem-text';
import { Sentence } from '../../Sentence';
import { SLOT, t } from '../../text';
import { deviceName } from './device-name';

type DeviceCommand = Extract<Command, { readonly type: 'name-device' | 'forget-device' }>;

/** A finished command on a device, with the name that it is told by. */
export interface Said {
  readonly command: DeviceCommand;
  readonly outcome: Outcome;
  readonly name: string;
}

/** Sends a command on the device of this name. */
export type Send = (command: DeviceCommand, name: string) => Promise<Outcome>;

const isOnDevice = (command: Command): command is DeviceCommand =>
  command.type === 'name-device' || command.type === 'forget-device';

/** What was just done with a device and how to take it back; as the page's status line, of its own. */
export function DeviceStatus(props: {
  readonly said: Said | null;
  readonly own: Sharing['own'];
  readonly onSend: Send;
  readonly onClose: () => void;
}) {
  const { said, own, onSend } = props;
  const undo = said?.outcome.ok ? said.outcome.undo : null;
  const takeBack = (command: DeviceCommand, name: string) => {
    const before = command.type === 'name-device' ? deviceName({ ...own, ...command }) : name;
    void onSend(command, before);
  };
  return (
    <div role="status" className="status-line">
      {said && (
        <div className={said.outcome.ok ? 'status-said' : 'status-said status-problem'}>
          <p>{said.outcome.ok ? done(said) : problemText(said.outcome.problem)}</p>
          {undo && isOnDevice(undo) && (
            <button type="button" className="quiet" onClick={() => takeBack(undo, said.name)}>
              {t('common.undo')}
            </button>
          )}
          {!said.outcome.ok && canTryAgain(said.outcome.problem) && (
            <button
              type="button"
              className="quiet"
              onClick={() => void onSend(said.command, said.name)}
            >
              {t('common.tryAgain')}
            </button>
          )}
          <button
            type="button"
            className="quiet status-close"
            aria-label={t('common.dismiss')}
            onClick={props.onClose}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  );
}

function done({ command, name }: Said): ReactNode {
  const text =
    command.type === 'name-device'
      ? t('dashboard.devices.named', { name: SLOT })
      : t('dashboard.devices.forgotten', { device: SLOT });
  return (
    <Sentence text={text}>
      <bdi>{name}</bdi>
    </Sentence>
  );
}
