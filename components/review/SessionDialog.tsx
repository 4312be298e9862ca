import type { NewSession } from '../../data/model/command';
import type { Day } from '../../data/model/day';
import type { Session } from '../../data/model/session';
import { SessionForm } from '../SessionForm';
import { t } from '../text';
import { useStudy } from '../use-study';
import { Dialog } from './Dialog';
import { draftEnd } from './draft-end';
import { editOf } from './session-edit';

/** Writes a session in by hand (`session` null) or changes one, over the page. */
export function SessionDialog(props: {
  readonly session: Session | null;
  /** The shown week, in which a new session is likely to lie. */
  readonly days: readonly Day[];
  readonly onClose: () => void;
}) {
  const { session } = props;
  const current = useStudy((study) => study.progress.current);
  const now = useStudy((study) => study.now);
  const calendar = useStudy((study) => study.progress.calendar);
  const run = useStudy((study) => study.run);
  const save = (values: NewSession) =>
    session === null
      ? run({ type: 'add-session', session: values })
      : run({ type: 'edit-session', id: session.id, changes: values });
  return (
    <Dialog
      title={session === null ? t('review.addTitle') : t('review.editTitle')}
      onClose={props.onClose}
    >
      {(close) => (
        <SessionForm
          edit={session && editOf(session)}
          task={current}
          ends={draftEnd(props.days, now, calendar)}
          onSave={save}
          onClose={close}
        />
      )}
    </Dialog>
  );
}
