import { isLinkAddress, TASK_HOURS_LIMIT } from '../../model/decisions';
import { siteId, type SiteId } from '../../model/id';
import { RESOURCE_KINDS } from '../../model/own-road-text';
import type { FirstStep, ResourceKind } from '../../model/roadmap';
import { spotOf } from '../../model/spot';
import { cleanLine } from '../../model/title';
import type { Found } from './draft';
import { quoted, type Findings } from './findings';
import { secondsOf } from './hours';
import { checkedId } from './ids';
import { ADDRESS_LIMIT, SUMMARY_LIMIT, TITLE_LIMIT } from './limits';

/** The language of a roadmap that names none: undetermined, as BCP 47 says it. */
export const NO_LANGUAGE = 'und';
/** When a first step is meant to be done. */
export const STEP_TIMES = ['week', 'month', 'quarter'] as const satisfies FirstStep['when'][];

/** The value of a field without its place, and the place without its value. */
const apart = <Value>({ value, ...where }: Found<Value>) => ({ value, where });

/** A text as one line without what is invisible; refused above its limit, never cut. */
function textOf(found: Found<string>, limit: number, findings: Findings): string {
  const { value, where } = apart(found);
  const text = cleanLine(value, Infinity);
  if (text.length > limit) {
    findings.refuse({ ...where, kind: 'too-long', length: text.length, limit });
  }
  return text;
}

/** A title, which says something; empty where there is none, which was refused before. */
export function titleOf(found: Found<string> | null, findings: Findings): string {
  if (found === null) return '';
  const text = textOf(found, TITLE_LIMIT, findings);
  if (text === '') findings.refuse({ ...apart(found).where, kind: 'blank' });
  return text;
}

/** The summary of a task; empty where there is none. */
export const summaryOf = (found: Found<string> | null, findings: Findings): string =>
  found === null ? '' : textOf(found, SUMMARY_LIMIT, findings);

/** Who made a resource; undefined where nobody is named. */
export const authorOf = (found: Found<string> | null, findings: Findings): string | undefined =>
  (found && textOf(found, TITLE_LIMIT, findings)) || undefined;

/** The time that a task is planned to take, in whole seconds. */
export function plannedSeconds(found: Found<number>, findings: Findings): number {
  const { value, where } = apart(found);
  if (value >= 0 && value <= TASK_HOURS_LIMIT) return secondsOf(value);
  findings.refuse({ ...where, kind: 'out-of-range', value, low: 0, high: TASK_HOURS_LIMIT });
  return 0;
}

/** The language of a roadmap in its usual spelling, such as `en` or `pt-BR`. */
export function languageOf(found: Found<string> | null, findings: Findings): string {
  if (found === null) return NO_LANGUAGE;
  const { value, where } = apart(found);
  try {
    return Intl.getCanonicalLocales(value)[0] ?? NO_LANGUAGE;
  } catch {
    findings.refuse({ ...where, kind: 'bad-language', language: quoted(value) });
    return NO_LANGUAGE;
  }
}

/**
 * An address as a browser spells it; null for what is offline. Only addresses of the web are taken:
 * one such as `javascript:…` would run where it is shown.
 */
export function addressOf(found: Found<string | null> | null, findings: Findings): string | null {
  if (found === null || found.value === null) return null;
  const { where } = apart(found);
  const text = found.value.trim();
  const href = isLinkAddress(text) ? new URL(text).href : null;
  if (href === null) {
    findings.refuse({ ...where, kind: 'bad-address', address: quoted(text) });
  } else if (href.length > ADDRESS_LIMIT) {
    findings.refuse({ ...where, kind: 'too-long', length: href.length, limit: ADDRESS_LIMIT });
  }
  return href;
}

function choiceOf<Choice extends string>(
  found: Found<string>,
  choices: readonly Choice[],
  findings: Findings,
): Choice | null {
  const { value, where } = apart(found);
  const chosen = choices.find((each) => each === value);
  if (chosen !== undefined) return chosen;
  findings.refuse({ ...where, kind: 'unknown-choice', value: quoted(value), choices });
  return null;
}

/** What a resource is: a guide, or a book if it is offline, where the file does not say. */
export function kindOf(
  found: Found<string> | null,
  address: string | null,
  findings: Findings,
): ResourceKind {
  const otherwise = address === null ? 'book' : 'guide';
  return found ? (choiceOf(found, RESOURCE_KINDS, findings) ?? otherwise) : otherwise;
}

/** When a first step is meant to be done. */
export const timeOf = (found: Found<string> | null, findings: Findings): FirstStep['when'] =>
  (found && choiceOf(found, STEP_TIMES, findings)) ?? 'week';

/** The study site that recognises an address; null when none does. */
export const siteAt = (address: string | null): SiteId | null =>
  address === null ? null : (spotOf(address)?.site ?? null);

/** The study site of a resource: the one that the file names, else the one of the address. */
export function siteOf(
  found: Found<string | null> | null,
  address: string | null,
  findings: Findings,
): SiteId | null {
  if (found === null) return siteAt(address);
  const { value, ...where } = found;
  if (value === null || !checkedId({ ...where, value }, findings)) return null;
  return siteId(value);
}
