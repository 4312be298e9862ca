import type { YearReview } from '../../data/model/year';
import { duration } from '../format';
import { t } from '../text';
import './HeatLegend.css';

interface Entry {
  readonly level: number;
  readonly text: string;
}

/** What each shade stands for; shades that begin at the same time are one. */
function entriesOf(levels: YearReview['levels']): readonly Entry[] {
  const none = { level: 0, text: t('year.levelNone') };
  if (levels === null) return [none];
  const texts = levels.map(duration);
  const from = texts.flatMap((time, index) =>
    time === texts[index + 1] ? [] : [{ level: index + 2, text: t('year.levelFrom', { time }) }],
  );
  return [none, { level: 1, text: t('year.levelLess', { time: texts[0] ?? '' }) }, ...from];
}

/** The shades of the calendar with their times. */
export function HeatLegend(props: { readonly levels: YearReview['levels'] }) {
  return (
    <ul className="heat-legend small" aria-label={t('year.legend')}>
      {entriesOf(props.levels).map(({ level, text }) => (
        <li key={level}>
          <svg width="14" height="14" aria-hidden="true">
            <rect
              className={`heat-level-${level} heat-legend-square`}
              x="1"
              y="1"
              width="12"
              height="12"
              rx="2.5"
            />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
