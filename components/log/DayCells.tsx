import type { Day } from '../../data/model/day';
import type { DayRow } from '../../data/model/log-rows';
import { duration } from '../format';
import { fullDay } from './log-format';

/** The row of a day: its name, and its time in the sessions below. */
export function DayCells(props: { readonly row: DayRow; readonly today: Day }) {
  const { row, today } = props;
  return (
    <>
      <span role="rowheader" className="log-day-name">
        {fullDay(row.day, today)}
      </span>
      <span role="gridcell" className="figure muted">
        {duration(row.seconds)}
      </span>
    </>
  );
}
