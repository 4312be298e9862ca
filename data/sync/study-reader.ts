import type { Notice, Trouble } from '../model/notice';
import type { Registers } from '../model/progress';
import type { Recording } from '../model/recording';
import type { Roadmap } from '../model/roadmap';
import type { SessionRecord } from '../model/session';
import { localKeys, logKey, isLogKey, memoryKeys, monthOfLogKey } from './keys';
import { readMonth } from './month-page';
import { readRegisters } from './registers';
import { readStored, type Stored } from './stored';
import { noticesValue, recordingValue, roadmapValue, troubleValue } from './stored-values';

/** What a page of ours reads of the stored truth; only what was asked for is there. */
export interface StudyRead {
  readonly registers?: Registers;
  /** null when none can be read: the background then writes it again. */
  readonly roadmap?: Roadmap | null;
  readonly recording?: Recording | null;
  readonly notices?: readonly Notice[];
  readonly trouble?: Trouble | null;
  readonly log: Readonly<Record<string, readonly SessionRecord[]>>;
}

/** The keys of `storage.local` that every page of ours reads, and those of the given months. */
export const keysOfPages = (months: readonly string[]): readonly string[] => [
  localKeys.registers,
  localKeys.recording,
  localKeys.notices,
  localKeys.roadmap,
  ...months.map(logKey),
];

function valueOf<Value>(stored: Stored<Value>, raw: unknown, otherwise: Value): Value {
  const reading = readStored(stored, raw);
  return reading.kind === 'good' ? reading.value : otherwise;
}

function roadmapIn(raw: unknown): Roadmap | null {
  const reading = readStored(roadmapValue, raw);
  return reading.kind === 'good' ? reading.value.roadmap : null;
}

/**
 * Reads raw values by key, as they came from a `get` or from a change. What is damaged reads as
 * empty here; setting it aside, and saying so, is the background's work.
 */
export function readStudy(raw: Readonly<Record<string, unknown>>): StudyRead {
  const log: Record<string, readonly SessionRecord[]> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (isLogKey(key)) log[monthOfLogKey(key)] = readMonth(value).records;
  }
  const trouble = raw[memoryKeys.trouble];
  const { registers, recording, notices, roadmap } = localKeys;
  return {
    log,
    ...(registers in raw && {
      registers: readRegisters(raw[registers]).registers,
    }),
    ...(roadmap in raw && { roadmap: roadmapIn(raw[roadmap]) }),
    ...(recording in raw && {
      recording: valueOf(recordingValue, raw[recording], {
        version: 1,
        recording: null,
        countedUntil: 0,
      }).recording,
    }),
    ...(notices in raw && {
      notices: valueOf(noticesValue, raw[notices], { version: 1, notices: [] }).notices,
    }),
    ...(memoryKeys.trouble in raw && { trouble: troubleValue(trouble) ? trouble : null }),
  };
}
