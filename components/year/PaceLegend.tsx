import { t } from '../text';
import type { PaceChart } from './pace-chart';

/** What the lines of the pace are. */
export function PaceLegend(props: { readonly chart: PaceChart }) {
  return (
    <ul className="pace-legend small">
      <li>
        <svg width="28" height="12" aria-hidden="true">
          <line className="pace-line-real" x1="1" x2="27" y1="6" y2="6" />
        </svg>
        {t('year.lineReal')}
      </li>
      <li>
        <svg width="28" height="12" aria-hidden="true">
          <line className="pace-line-planned" x1="1" x2="27" y1="6" y2="6" />
        </svg>
        {t('year.linePlanned')}
      </li>
      {props.chart.forecast && (
        <li>
          <svg width="28" height="14" aria-hidden="true">
            <rect className="pace-forecast-band" x="1" y="1" width="26" height="12" />
          </svg>
          {t('year.lineForecast')}
        </li>
      )}
    </ul>
  );
}
