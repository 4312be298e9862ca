import type { ReactNode } from 'react';
import type { Duplicate } from '../../data/exchange/dry-run';
import type { Change } from '../../data/exchange/fate';
import { dayOfSession } from '../../data/model/day';
import type { SessionRecord } from '../../data/model/session';
import { Disclosure } from '../Disclosure';
import { dayWithYear, duration, number, timeOfDay } from '../format';
import { shortTitle } from '../log/log-format';
import { Sentence } from '../Sentence';
import { languageOf, plural, SLOT, t } from '../text';
import { useStudy } from '../use-study';
import { fieldName } from './import-problem-text';
import './SessionSample.css';

/** Of more sessions than this the others are only counted. */
const SHOWN = 100;

const list = new Intl.ListFormat(languageOf(), { type: 'unit' });

/** The sessions of a group, to look at before anything is done with them. */
export function SessionSample(props: { readonly sessions: readonly SessionRecord[] }) {
  return (
    <Sample count={props.sessions.length}>
      {props.sessions.slice(0, SHOWN).map((session) => (
        <li key={session.id}>
          <SessionLine session={session} />
        </li>
      ))}
    </Sample>
  );
}

/** The same for sessions that would be others, with what of them. */
export function ChangedSample(props: { readonly changes: readonly Change[] }) {
  return (
    <Sample count={props.changes.length}>
      {props.changes.slice(0, SHOWN).map(({ after, fields }) => (
        <li key={after.id}>
          <SessionLine session={after} />{' '}
          <span className="muted">
            {t('exchange.fields', { fields: list.format(fields.map(fieldName)) })}
          </span>
        </li>
      ))}
    </Sample>
  );
}

/** The same for likely duplicates, with what the log calls them. */
export function DuplicateSample(props: { readonly duplicates: readonly Duplicate[] }) {
  return (
    <Sample count={props.duplicates.length}>
      {props.duplicates.slice(0, SHOWN).map(({ record, twin }) => (
        <li key={record.id}>
          <SessionLine session={record} />{' '}
          <span className="muted">
            <Sentence text={t('exchange.twin', { title: SLOT })}>
              <bdi>{shortTitle(twin)}</bdi>
            </Sentence>
          </span>
        </li>
      ))}
    </Sample>
  );
}

function Sample(props: { readonly count: number; readonly children: ReactNode }) {
  const { count } = props;
  return (
    <Disclosure className="session-sample" summary={t('exchange.look')}>
      <ul>{props.children}</ul>
      {count > SHOWN && (
        <p className="muted">
          {plural('exchange.andMore', count - SHOWN, { shown: number(SHOWN) })}
        </p>
      )}
    </Disclosure>
  );
}

function SessionLine(props: { readonly session: SessionRecord }) {
  const { session } = props;
  const calendar = useStudy((study) => study.progress.calendar);
  return (
    <>
      <span className="figure">
        {t('log.dayAndTime', {
          day: dayWithYear(dayOfSession(session, calendar)),
          time: timeOfDay(session.start, session.offset),
        })}
      </span>{' '}
      · <span className="figure">{duration(session.seconds)}</span> ·{' '}
      <bdi>{shortTitle(session)}</bdi>
    </>
  );
}
