import type { YearReview } from '../../data/model/year';
import { dayRange, duration } from '../format';
import { RoadmapText } from '../Sentence';
import { t } from '../text';
import { useRoadmap } from '../use-study';
import { percent } from './year-format';
import '../review/TaskSwatch.css';
import './PhaseTimes.css';

/** The year's time by phase: a table whose rows are bars. */
export function PhaseTimes(props: { readonly review: YearReview }) {
  const { byPhase, total, from, to } = props.review;
  const { phases } = useRoadmap();
  const highest = Math.max(...byPhase.map(({ seconds }) => seconds), 1);
  return (
    <section className="year-section" aria-labelledby="phase-times">
      <h2 id="phase-times" tabIndex={-1}>
        {t('year.phases')}
      </h2>
      <table className="phase-times">
        <caption className="spoken">
          {t('year.phasesCaption', { range: dayRange(from, to) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('year.phase')}</th>
            <th scope="col">{t('year.phaseTime')}</th>
            <th scope="col">{t('year.phasePart')}</th>
          </tr>
        </thead>
        <tbody>
          {byPhase.map(({ phase, seconds }) => {
            const index = phases.findIndex(({ id }) => id === phase);
            const colour = index < 0 ? '' : ` task-phase-${index + 1} task-shade-1`;
            return (
              <tr key={phase}>
                <th scope="row">
                  {index < 0 ? (
                    t('year.offRoad')
                  ) : (
                    <>
                      <span className="figure muted">{index + 1}</span>{' '}
                      <RoadmapText>{phases[index]?.title}</RoadmapText>
                    </>
                  )}
                  <svg className="phase-bar" width="100%" height="12" aria-hidden="true">
                    <rect className="phase-bar-back" width="100%" height="12" rx="3" />
                    {seconds > 0 && (
                      <rect
                        className={`task-fill${colour}`}
                        x="0.5"
                        y="0.5"
                        width={`${(seconds / highest) * 99}%`}
                        height="11"
                        rx="3"
                      />
                    )}
                  </svg>
                </th>
                <td className={seconds === 0 ? 'figure muted' : 'figure phase-time'}>
                  {seconds === 0 ? t('year.notStudied') : duration(seconds)}
                </td>
                <td className="figure muted">{percent(seconds / Math.max(1, total))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
