import type { DayTimes } from '../../data/model/day-times';
import { hrefOf } from '../dashboard/route';
import { Disclosure } from '../Disclosure';
import { duration, number } from '../format';
import { Sentence } from '../Sentence';
import { SLOT, t } from '../text';
import { PaceChart } from './PaceChart';
import { paceChart } from './pace-chart';
import { basisSentence, forecastSentence, standingSentence } from './pace-text';
import { PaceTable } from './PaceTable';
import { useRoad, type Road } from './use-road';
import { dateText } from './year-format';
import './Pace.css';

const HOUR = 3600;
const MINUTE = 60;
const TAILOR = '#/roadmap/tailor';

/** The heart of the year: planned against real hours, where that leaves one, and the finish. */
export function Pace(props: {
  /** The times of the whole log; null while it is being read. */
  readonly times: DayTimes | null;
}) {
  return (
    <section className="year-section pace" aria-labelledby="pace" aria-busy={props.times === null}>
      <h2 id="pace" tabIndex={-1}>
        {t('year.pace')}
      </h2>
      {props.times === null ? <div className="pace-reading" /> : <Known times={props.times} />}
    </section>
  );
}

function Known(props: { readonly times: DayTimes }) {
  const road = useRoad(props.times);
  if (road === null) {
    return (
      <p>
        {t('year.noStart')} <a href={TAILOR}>{t('year.sayStart')}</a>
      </p>
    );
  }
  const { plan, pace, forecast } = road;
  const basis = basisSentence(road);
  const chart = paceChart(road);
  return (
    <>
      <div className="pace-said">
        <p className="pace-standing">{standingSentence(road)}</p>
        <p className="pace-forecast">
          <Sentence text={forecastSentence(forecast, plan, pace.real, SLOT)}>
            {forecast.kind === 'used-up' && <a href={hrefOf('roadmap')}>{t('year.planMore')}</a>}
          </Sentence>
        </p>
      </div>
      <PaceChart chart={chart} />
      <div className="pace-notes small muted">
        <p>
          {t('year.plan', {
            hours: number(plan.secondsAWeek / HOUR),
            start: dateText(plan.start),
            finish: dateText(plan.finish),
            total: duration(plan.total),
          })}{' '}
          <a href={TAILOR}>{t('year.changePlan')}</a>
        </p>
        {!road.isStartSaid && <StartUnknown road={road} />}
        {basis !== null && <p>{basis}</p>}
        {pace.other >= MINUTE && <p>{t('year.other', { time: duration(pace.other) })}</p>}
      </div>
      <Disclosure summary={t('year.table')}>
        <PaceTable weeks={chart.weeks} thisWeek={chart.thisWeek} />
      </Disclosure>
    </>
  );
}

const StartUnknown = ({ road }: { readonly road: Road }) => (
  <p>
    <Sentence text={t('year.startUnknown', { day: dateText(road.plan.start), link: SLOT })}>
      <a href={TAILOR}>{t('year.sayStart')}</a>
    </Sentence>
  </p>
);
