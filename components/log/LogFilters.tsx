import { useId, useMemo, useState } from 'react';
import { isEverything } from '../../data/model/log-filter';
import type { SessionRecord } from '../../data/model/session';
import { plural, t } from '../text';
import { WORDS_LIMIT } from './log-address';
import { SiteFilter } from './SiteFilter';
import { TaskFilter } from './TaskFilter';
import type { FilterState } from './use-log-filter';
import './LogFilters.css';

interface FilterProps {
  readonly state: FilterState;
  /** The whole log, whose tasks and sites can be chosen. */
  readonly sessions: readonly SessionRecord[];
}

/** What narrows the log: words, a task, a site, days, and the deleted sessions. */
export function LogFilters(props: FilterProps) {
  const { filter, words, setWords, clear } = props.state;
  const id = useId();
  // Matters on a narrow page only, where the words alone are always there.
  const [isOpen, setOpen] = useState(() => !isEverything({ ...filter, words: '' }));
  return (
    <form
      role="search"
      className="log-filters"
      aria-label={t('log.filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      <label className="log-filters-words">
        {t('log.words')}
        <input
          type="search"
          dir="auto"
          maxLength={WORDS_LIMIT}
          placeholder={t('log.wordsHint')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <button
        type="button"
        className="log-filters-toggle"
        aria-expanded={isOpen}
        aria-controls={`${id}-more`}
        onClick={() => setOpen(!isOpen)}
      >
        {t('log.moreFilters')}
      </button>
      <div
        id={`${id}-more`}
        className={isOpen ? 'log-filters-more' : 'log-filters-more log-filters-folded'}
      >
        <PlaceFilters {...props} />
        <DayFilters {...props} />
        <DeletedSwitch {...props} />
      </div>
      {!isEverything(filter) && (
        <button type="button" className="quiet log-filters-clear" onClick={clear}>
          {t('log.clear')}
        </button>
      )}
    </form>
  );
}

function PlaceFilters({ state: { filter, change }, sessions }: FilterProps) {
  const id = useId();
  return (
    <>
      <label className="log-filters-task" htmlFor={`${id}-task`}>
        {t('log.task')}
        <TaskFilter
          id={`${id}-task`}
          sessions={sessions}
          value={filter.task}
          onChange={(task) => change({ task })}
        />
      </label>
      <label className="log-filters-site" htmlFor={`${id}-site`}>
        {t('log.site')}
        <SiteFilter
          id={`${id}-site`}
          sessions={sessions}
          value={filter.site}
          onChange={(site) => change({ site })}
        />
      </label>
    </>
  );
}

function DayFilters({ state: { filter, change } }: FilterProps) {
  return (
    <>
      <label>
        {t('log.from')}
        <input
          type="date"
          max={filter.to}
          value={filter.from ?? ''}
          onChange={(event) => change({ from: event.target.value || undefined })}
        />
      </label>
      <label>
        {t('log.to')}
        <input
          type="date"
          min={filter.from}
          value={filter.to ?? ''}
          onChange={(event) => change({ to: event.target.value || undefined })}
        />
      </label>
    </>
  );
}

/** Shows what was deleted, from where it can be brought back, in place of what counts. */
function DeletedSwitch({ state: { filter, change }, sessions }: FilterProps) {
  const count = useMemo(() => sessions.filter(({ deleted }) => deleted).length, [sessions]);
  const isOn = filter.deleted ?? false;
  if (count === 0 && !isOn) return null;
  return (
    <label className="log-filters-deleted">
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        checked={isOn}
        onChange={() => change({ deleted: !isOn, overlapping: undefined })}
      />
      {plural('log.deletedOnes', count)}
    </label>
  );
}
