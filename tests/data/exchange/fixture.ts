import { readFileSync } from 'node:fs';
import { readText } from '../../../data/exchange/read-text';

/** The text of a file that another program has written. */
export function fixture(name: string): string {
  const reading = readText(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));
  if (!reading.ok) throw new Error(`${name}: ${reading.problem.kind}`);
  return reading.text;
}
