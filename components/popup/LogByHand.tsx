import { SessionForm } from '../SessionForm';
import { useStudy } from '../use-study';

/** Writes in study that nobody measured. */
export function LogByHand(props: { readonly onDone: () => void }) {
  const current = useStudy((study) => study.progress.current);
  const run = useStudy((study) => study.run);
  return (
    <SessionForm
      key={current}
      task={current}
      onSave={(session) => run({ type: 'add-session', session })}
      onClose={props.onDone}
    />
  );
}
