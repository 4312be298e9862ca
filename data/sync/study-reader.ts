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
  /** The ids of the sites that the learner has let Milepost into. */
  readonly counted?: readonly string[];
  /** Whether a value is damaged or newer: the background then sets it aside and says so. */
  readonly isTroubled: boolean;
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

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/**
 * Reads raw values by key, as they came from a `get` or from a change. What is damaged reads as
 * empty here; setting it aside, and saying so, is the background's work.
 */
export function readStudy(raw: Readonly<Record<string, unknown>>): StudyRead {
  let isTroubled = false;
  const log: Record<string, readonly SessionRecord[]> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (!isLogKey(key)) continue;
    const { records, trouble } = readMonth(value);
    log[monthOfLogKey(key)] = records;
    isTroubled ||= trouble !== null;
  }
  function valueOf<Value>(stored: Stored<Value>, key: string): Value | null {
    const reading = readStored(stored, raw[key]);
    isTroubled ||= reading.kind === 'damaged' || reading.kind === 'newer';
    return reading.kind === 'good' ? reading.value : null;
  }
  const { registers, recording, notices, roadmap } = localKeys;
  const decided = readRegisters(raw[registers]);
  isTroubled ||= decided.trouble !== null;
  const trouble = raw[memoryKeys.trouble];
  return {
    log,
    ...(registers in raw && { registers: decided.registers }),
    ...(roadmap in raw && { roadmap: valueOf(roadmapValue, roadmap)?.roadmap ?? null }),
    ...(recording in raw && { recording: valueOf(recordingValue, recording)?.recording ?? null }),
    ...(notices in raw && { notices: valueOf(noticesValue, notices)?.notices ?? [] }),
    ...(memoryKeys.counted in raw && { counted: textsIn(raw[memoryKeys.counted]) }),
    ...(memoryKeys.trouble in raw && { trouble: troubleValue(trouble) ? trouble : null }),
    isTroubled,
  };
}
