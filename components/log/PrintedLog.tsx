import { loggedDay } from '../../data/model/log-filter';
import type { SessionRecord } from '../../data/model/session';
import { dayWithYear, duration, number, timeOfDay } from '../format';
import { TaskName } from '../TaskName';
import { t } from '../text';
import { useStudy } from '../use-study';
import './PrintedLog.css';

/** More rows than this are some thirty sheets of paper. */
const PRINT_LIMIT = 1000;

/** The log on paper: a plain table, as the list on screen holds only what is in sight. */
export function PrintedLog(props: { readonly sessions: readonly SessionRecord[] }) {
  const { sessions } = props;
  const calendar = useStudy((study) => study.progress.calendar);
  return (
    <div className="printed-log">
      {sessions.length > PRINT_LIMIT && (
        <p>{t('log.printed', { count: number(PRINT_LIMIT), all: number(sessions.length) })}</p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('log.columnDay')}</th>
            <th scope="col">{t('log.columnBegan')}</th>
            <th scope="col">{t('log.columnTime')}</th>
            <th scope="col">{t('log.columnTask')}</th>
            <th scope="col">{t('log.columnTitle')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.slice(0, PRINT_LIMIT).map((session) => (
            <tr key={session.id}>
              <td className="figure">{dayWithYear(loggedDay(session, calendar))}</td>
              <td className="figure">{timeOfDay(session.start, session.offset)}</td>
              <td className="figure">{duration(session.seconds)}</td>
              <td>
                <TaskName id={session.task} />
              </td>
              <td dir="auto">{[session.title, session.note].filter(Boolean).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
