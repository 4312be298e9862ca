import type { DateOrder } from '../../data/exchange/date-order';
import { dayWithYear } from '../format';
import { t } from '../text';

/** A date that means two days, depending on who wrote it. */
const EXAMPLE = '03/04/2026';

/** Asks which part of a date is the day, where the file does not show it. */
export function DateOrderChoice(props: {
  readonly order: DateOrder | null;
  readonly onChange: (order: DateOrder) => void;
}) {
  const choices = [
    { order: 'day-first', label: t('exchange.dayFirst', { day: dayWithYear('2026-04-03') }) },
    { order: 'month-first', label: t('exchange.monthFirst', { day: dayWithYear('2026-03-04') }) },
  ] as const;
  return (
    <fieldset className="import-choice">
      <legend>{t('exchange.dateOrder', { example: EXAMPLE })}</legend>
      {choices.map(({ order, label }) => (
        <label key={order}>
          <input
            type="radio"
            name="date-order"
            checked={props.order === order}
            onChange={() => props.onChange(order)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
