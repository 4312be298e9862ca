import { dayWithYear, number } from '../format';
import { Meter } from '../review/Meter';
import { plural, t } from '../text';
import { useRoadmap, useStudy } from '../use-study';
import { hoursText } from './hours-text';
import { countsOf, type RoadFigures } from './road-figures';
import type { RoadStart } from './road-start';
import './RoadTotal.css';

const MINUTES = 60;
const LEAST_ELSEWHERE = 60;

/** The whole road: what was studied of it, how many tasks are done, and when it is planned to end. */
export function RoadTotal(props: {
  /** null while the log is read. */
  readonly known: { readonly figures: RoadFigures; readonly start: RoadStart } | null;
}) {
  const { known } = props;
  const roadmap = useRoadmap();
  const progress = useStudy((study) => study.progress);
  const counts = countsOf(roadmap, progress);
  return (
    <section className="road-total" aria-labelledby="road-total">
      <h2 id="road-total" className="spoken" tabIndex={-1}>
        {t('roadmap.whole')}
      </h2>
      {known === null ? (
        <p className="muted">{t('dashboard.loading')}</p>
      ) : (
        <Times figures={known.figures} />
      )}
      <p className="road-total-counts">
        {plural('roadmap.tasksDone', counts.all, { done: number(counts.done) })}
        {counts.skipped > 0 && ` · ${plural('roadmap.tasksSkipped', counts.skipped)}`}
      </p>
      {known !== null && <Planned {...known} />}
    </section>
  );
}

function Times({ figures }: { readonly figures: RoadFigures }) {
  const { logged, planned } = figures;
  const [studied, whole] = [hoursText(logged), hoursText(planned)];
  return (
    <>
      <p className="road-total-line">
        <span className="road-total-time figure">{studied}</span>{' '}
        <span className="muted">{t('roadmap.ofPlanned', { time: whole })}</span>
      </p>
      {planned > 0 && (
        <Meter
          label={t('roadmap.meterWhole')}
          text={t('roadmap.timeOf', { time: studied, planned: whole })}
          value={logged}
          max={planned}
        />
      )}
    </>
  );
}

function Planned(props: { readonly figures: RoadFigures; readonly start: RoadStart }) {
  const { figures, start } = props;
  const goal = useStudy((study) => study.progress.goal);
  const [from, to] = [dayWithYear(figures.from), dayWithYear(figures.to)];
  return (
    <>
      <p>
        {goal > 0
          ? t('roadmap.plannedAt', { from, to, hours: number(goal / MINUTES) })
          : t('roadmap.plannedWithoutGoal', { from, to })}
      </p>
      {start.kind !== 'chosen' && (
        <p className="muted small">
          {start.kind === 'first-study' ? t('roadmap.startsFirst') : t('roadmap.startsToday')}
        </p>
      )}
      {figures.elsewhere >= LEAST_ELSEWHERE && (
        <p className="muted small">
          {t('roadmap.elsewhere', { time: hoursText(figures.elsewhere) })}
        </p>
      )}
    </>
  );
}
