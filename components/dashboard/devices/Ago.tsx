import { useStudy } from '../../use-study';
import { ago, exactTime } from './when';

/** How long an instant is past, with the exact time for those who point at it. */
export function Ago(props: { readonly at: number }) {
  const now = useStudy((study) => study.now);
  return (
    <time dateTime={new Date(props.at).toISOString()} title={exactTime(props.at)}>
      {ago(props.at, now)}
    </time>
  );
}
