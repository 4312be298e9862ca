/**
 * What the popup showed of the current task when it was last open. It lies in `localStorage`,
 * which answers at once, so that the next opening can show it before anything else is loaded.
 * Losing it costs nothing: the first milliseconds show an empty frame.
 */
export interface LastTask {
  readonly title: string;
  /** The phase line above the title. */
  readonly phase: string;
  /** The language of the title. */
  readonly language: string;
}

const KEY = 'milepost-last-task';

/** What was shown last; null when nothing readable is kept. */
export function lastTask(storage: Pick<Storage, 'getItem'> = localStorage): LastTask | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { title, phase, language } = kept as Record<string, unknown>;
    const readable = [title, phase, language].every((each) => typeof each === 'string');
    return readable ? (kept as LastTask) : null;
  } catch {
    // Storage may be switched off or hold something else; the frame works without it.
    return null;
  }
}

/** Keeps what is shown now for the next opening. */
export function rememberTask(
  task: LastTask,
  storage: Pick<Storage, 'setItem'> = localStorage,
): void {
  try {
    storage.setItem(KEY, JSON.stringify(task));
  } catch {
    // The next opening shows the empty frame.
  }
}
