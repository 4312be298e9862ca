import type { SessionRecord } from '../../data/model/session';
import { t } from '../text';

/** What a row asks to be done with its session; `extend` selects all up to it. */
export type RowAct = 'toggle' | 'extend' | 'open' | 'delete' | 'restore';
export type OnAct = (act: RowAct, session: SessionRecord) => void;

interface ControlProps {
  readonly session: SessionRecord;
  /** What the session is called by ear. */
  readonly name: string;
  /** Only the controls of one row are Tab stops. */
  readonly isActive: boolean;
  readonly onAct: OnAct;
}

/** Selects a session; with Shift all between it and the one before. */
export function SessionCheck(props: ControlProps & { readonly isChosen: boolean }) {
  const { session, isActive, onAct } = props;
  return (
    <input
      type="checkbox"
      tabIndex={isActive ? 0 : -1}
      aria-label={t('log.select', { session: props.name })}
      checked={props.isChosen}
      onChange={({ nativeEvent }) =>
        onAct(
          nativeEvent instanceof MouseEvent && nativeEvent.shiftKey ? 'extend' : 'toggle',
          session,
        )
      }
    />
  );
}

/** What can be done with one session. */
export function SessionButtons(props: ControlProps) {
  const { session, name: named, isActive, onAct } = props;
  const shared = {
    type: 'button',
    className: 'quiet',
    tabIndex: isActive ? 0 : -1,
  } as const;
  if (session.deleted) {
    return (
      <button
        {...shared}
        aria-label={t('review.restoreNamed', { session: named })}
        onClick={() => onAct('restore', session)}
      >
        {t('review.restore')}
      </button>
    );
  }
  return (
    <>
      <button
        {...shared}
        aria-label={t('review.editNamed', { session: named })}
        onClick={() => onAct('open', session)}
      >
        {t('review.edit')}
      </button>
      <button
        {...shared}
        aria-label={t('review.deleteNamed', { session: named })}
        onClick={() => onAct('delete', session)}
      >
        {t('review.delete')}
      </button>
    </>
  );
}
