import {
  memo,
  useEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type SyntheticEvent,
} from 'react';
import type { Day } from '../../data/model/day';
import type { YearDay, YearReview } from '../../data/model/year';
import { weekday } from '../format';
import { t } from '../text';
import { placeAfter } from './walk';
import { monthShort, spokenDate, spokenTime } from './year-format';
import './HeatMap.css';

/** A day with its place in the calendar. */
interface Cell extends YearDay {
  /** The column and the row, from 0 on. */
  readonly week: number;
  readonly row: number;
  readonly text: string;
}

const DAYS = 7;
const STEPS = { ArrowDown: 1, ArrowUp: -1, ArrowRight: DAYS, ArrowLeft: -DAYS };
/** Only every second day of the week is named beside its row. */
const NAMED_ROWS = [0, 2, 4, 6];

/** Places are told to the stylesheet, which knows how large a square is on this page. */
const placed = (week: number, row: number): CSSProperties =>
  ({ '--week': week, '--row': row }) as CSSProperties;

const textOf = ({ day, seconds }: YearDay): string =>
  seconds === 0
    ? t('year.dayNothing', { day: spokenDate(day) })
    : t('year.dayTime', { day: spokenDate(day), time: spokenTime(seconds) });

/** The days up to today, in their order; what is still to come is left blank. */
const cellsOf = (review: YearReview, today: Day): readonly Cell[] =>
  review.weeks.flatMap((days, week) =>
    days.flatMap((day, row) =>
      day === null || day.day > today ? [] : [{ ...day, week, row, text: textOf(day) }],
    ),
  );

/**
 * A calendar with a column for each week and a square for each day, the darker the more was studied.
 * It is one stop of the Tab key; the arrow keys walk through the days (up, down) and the weeks (left,
 * right). The day that is walked to or pointed at is told to `onShow`.
 */
export function HeatMap(props: {
  readonly review: YearReview;
  readonly today: Day;
  readonly onShow: (day: YearDay | null) => void;
}) {
  const { review, today, onShow } = props;
  const cells = useMemo(() => cellsOf(review, today), [review, today]);
  const [stop, setStop] = useState(cells.length - 1);
  const scroller = useRef<HTMLDivElement>(null);
  const plot = useRef<SVGSVGElement>(null);

  useEffect(() => {
    // Where the calendar is wider than the page, its last days are what one comes for.
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      element.scrollLeft = element.scrollWidth;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const at = ({ target }: SyntheticEvent): number | null => {
    const place = (target as SVGElement).dataset['at'];
    return place === undefined ? null : Number(place);
  };
  const show = (event: SyntheticEvent) => onShow(cells[at(event) ?? -1] ?? null);
  const walk = (event: KeyboardEvent) => {
    const from = at(event);
    const to = from === null ? null : placeAfter(event.key, from, cells.length, STEPS);
    if (to === null) return;
    event.preventDefault();
    plot.current?.querySelector<SVGElement>(`[data-at="${to}"]`)?.focus();
  };
  return (
    <div className="heat-map" style={{ '--weeks': review.weeks.length } as CSSProperties}>
      <WeekdayNames review={review} />
      <div className="heat-map-scroll" ref={scroller}>
        <svg
          ref={plot}
          className="heat-map-plot"
          role="group"
          aria-label={t('year.daysChart')}
          onPointerOver={show}
          onPointerLeave={() => onShow(null)}
          onFocus={(event) => {
            setStop(at(event) ?? stop);
            show(event);
          }}
          onBlur={() => onShow(null)}
          onKeyDown={walk}
        >
          {review.months.map(({ month, week }) => (
            <text key={month} className="heat-map-month" style={placed(week, 0)} y="12">
              {monthShort(month)}
            </text>
          ))}
          <Cells cells={cells} stop={Math.min(stop, cells.length - 1)} today={today} />
        </svg>
      </div>
    </div>
  );
}

/** Hundreds of squares, which stay as they are while days are pointed at. */
const Cells = memo(function Cells(props: {
  readonly cells: readonly Cell[];
  readonly stop: number;
  readonly today: Day;
}) {
  return props.cells.map(({ day, week, row, level, text }, index) => (
    <rect
      key={day}
      className={`heat-cell heat-level-${level}${day === props.today ? ' heat-today' : ''}`}
      style={placed(week, row)}
      rx="2.5"
      role="img"
      aria-label={text}
      tabIndex={index === props.stop ? 0 : -1}
      data-at={index}
    />
  ));
});

function WeekdayNames(props: { readonly review: YearReview }) {
  // A week within the year has all of its days.
  const days = props.review.weeks[1] ?? [];
  return (
    <svg className="heat-map-days" aria-hidden="true">
      {NAMED_ROWS.map((row) => (
        <text key={row} style={placed(0, row)} dy="0.35em">
          {weekday(days[row]?.day ?? props.review.from)}
        </text>
      ))}
    </svg>
  );
}
