import { duration } from '../format';
import { languageOf } from '../text';
import './ColumnTotal.css';

const narrow = new Intl.DurationFormat(languageOf(), { style: 'narrow' });
const HOUR = 3600;

/** A day's time over its bars: on one line where it fits, else its hours above its minutes. */
export function ColumnTotal(props: {
  /** Whole seconds. */
  readonly seconds: number;
  /** The top of the bars, in pixels. */
  readonly y: number;
}) {
  const { seconds, y } = props;
  if (seconds === 0) return null;
  const [hours, minutes] = [Math.floor(seconds / HOUR), Math.floor((seconds % HOUR) / 60)];
  const lines = [
    ...(hours > 0 ? [narrow.format({ hours })] : []),
    ...(minutes > 0 ? [narrow.format({ minutes })] : []),
  ];
  return (
    <>
      <text className="column-total column-total-wide" x="50%" y={y - 7}>
        {duration(seconds)}
      </text>
      <g className="column-total-narrow">
        {(lines.length > 0 ? lines : [narrow.format({ seconds })]).map(
          (line, index, { length }) => (
            <text key={line} className="column-total" x="50%" y={y - 7 - (length - 1 - index) * 14}>
              {line}
            </text>
          ),
        )}
      </g>
    </>
  );
}
