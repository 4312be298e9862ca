import { plannedSeconds } from '../../../data/model/plan';
import type { Roadmap } from '../../../data/model/roadmap';
import { plural } from '../../text';
import { hoursText } from '../hours-text';
import { Chevron } from '../Chevron';
import { sizeOf } from './road-size';
import './PreviewPhases.css';

/** The phases of a roadmap with their tasks and hours, the first of them open. */
export function PreviewPhases({ roadmap }: { readonly roadmap: Roadmap }) {
  return (
    <ol className="preview-phases">
      {roadmap.phases.map((phase, index) => {
        const { tasks, seconds } = sizeOf({ phases: [phase] });
        return (
          <li key={phase.id}>
            <details open={index === 0}>
              <summary>
                <Chevron />
                <span lang={roadmap.language} dir="auto" className="preview-title">
                  {phase.title}
                </span>
                <span className="muted small">
                  {plural('roadmap.own.tasks', tasks)} · {hoursText(seconds)}
                </span>
              </summary>
              <ol>
                {phase.tasks.map((task) => (
                  <li key={task.id} className="preview-task">
                    <span lang={roadmap.language} dir="auto">
                      {task.title}
                    </span>
                    <span className="muted small">
                      {task.milestones.length > 0 &&
                        `${plural('roadmap.own.milestones', task.milestones.length)} · `}
                      {hoursText(plannedSeconds(task, phase))}
                    </span>
                  </li>
                ))}
              </ol>
            </details>
          </li>
        );
      })}
    </ol>
  );
}
