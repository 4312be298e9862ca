import { isDay } from '../../data/model/decisions';
import { siteId, taskId } from '../../data/model/id';
import type { LogFilter } from '../../data/model/log-filter';

/** The pages of the log: its sessions, what to take out of it, and what to bring into it. */
export type LogPart = 'sessions' | 'export' | 'import';

/** What the address of the log asks for. */
export interface LogAddress {
  readonly part: LogPart;
  readonly filter: LogFilter;
}

/** A filter of which parts may be taken away by making them undefined. */
export type FilterParts = { readonly [Part in keyof LogFilter]?: LogFilter[Part] | undefined };

/** Characters of a task's or a site's id, and of the words, in an address. */
const ID_LIMIT = 200;
export const WORDS_LIMIT = 200;

/** What would end a value, or be lost, on the way through an address. */
const NOT_PLAIN = /[%&+#?=/\\]|[^\S ]/g;

/** A value as the address has it: decoded twice when it is read, once as an address and once here. */
const written = (value: string): string =>
  value
    .replaceAll(NOT_PLAIN, (character) => encodeURIComponent(encodeURIComponent(character)))
    .replaceAll(' ', '+');

/** The address of the log with a filter, such as `#/log/task=math-review&from=2026-11-01`. */
export function hrefOfLog(filter: FilterParts = {}, part: LogPart = 'sessions'): string {
  const { task, site, from, to, words = '', overlapping, deleted } = filter;
  const values: readonly (readonly [string, string | undefined])[] = [
    ['task', task === null ? '' : task],
    ['site', site === null ? '' : site],
    ['from', from],
    ['to', to],
    ['words', words.trim() === '' ? undefined : words],
    ['overlaps', overlapping ? '1' : undefined],
    ['deleted', deleted ? '1' : undefined],
  ];
  const text = values
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${written(value)}`))
    .join('&');
  if (part !== 'sessions') return text === '' ? `#/log/${part}` : `#/log/${part}?${text}`;
  return text === '' ? '#/log' : `#/log/${text}`;
}

/** An id in an address: empty for none, absent where it can be no id. */
function readId<Id>(text: string | null, id: (text: string) => Id): Id | null | undefined {
  if (text === null || text.length > ID_LIMIT) return undefined;
  return text === '' ? null : id(text);
}

/** Reads what stands behind `#/log/`; what cannot be read leaves nothing out. */
export function readLogAddress(rest: string): LogAddress {
  const [, part, text = ''] = /^(?:(export|import)(?:\?|$)|\??)(.*)$/s.exec(rest) ?? [];
  const values = new URLSearchParams(text);
  const task = readId(values.get('task'), taskId);
  const site = readId(values.get('site'), siteId);
  const [from, to] = [values.get('from') ?? '', values.get('to') ?? ''];
  const words = (values.get('words') ?? '').slice(0, WORDS_LIMIT);
  return {
    part: part === 'export' || part === 'import' ? part : 'sessions',
    filter: {
      ...(task !== undefined && { task }),
      ...(site !== undefined && { site }),
      ...(isDay(from) && { from }),
      ...(isDay(to) && { to }),
      ...(words.trim() !== '' && { words }),
      ...(values.get('overlaps') === '1' && { overlapping: true }),
      ...(values.get('deleted') === '1' && { deleted: true }),
    },
  };
}

/** Goes to another address, with the way back. */
export function goToAddress(href: string): void {
  location.hash = href;
}

/** Goes to another address without a step that "back" would lead to. */
export function replaceAddress(href: string): void {
  history.replaceState(history.state, '', href);
  // Replacing tells nobody by itself.
  dispatchEvent(new HashChangeEvent('hashchange'));
}
