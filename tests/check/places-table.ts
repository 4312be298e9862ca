import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { roadmap } from '../../data/content/roadmap';
import { resources } from '../../data/content/roadmap-resources';
import { shippedMatches } from '../../data/content/shipped-matches';
import { sites, type Site } from '../../data/content/sites';
import { recognise } from '../../data/model/recognise';
import { tasksOf } from '../../data/model/roadmap-lookup';
import { isOnShippedHost } from '../../data/model/site-matches';

/**
 * Writes the table of places into the README, out of the catalogue of sites: `npm run places`. A
 * test fails when the two differ.
 */
const README = 'README.md';
const START = '<!-- places: written by npm run places -->';
const END = '<!-- end of places -->';

/** A cell names at most so many tasks; what it leaves out is counted. */
const TASKS_SHOWN = 2;

/** `*` would set what follows in italics. */
const plain = (text: string): string => text.replaceAll('*', '\\*').replaceAll('|', '\\|');

/** Whether an address lies where the page script runs in every installation. */
const isShipped = (address: string): boolean =>
  shippedMatches.some((match) => address.startsWith(match.slice(0, -1)));

/** Whether time at a site counts at once, or after a click that gives leave. */
function counting({ shipped, optionalMatches, samples }: Site): string {
  // On a host of the manifest the page script is registered without another question.
  const isThere = optionalMatches.every(isOnShippedHost);
  const isPartly = !isThere && (shipped || samples.some(isShipped));
  if (isPartly)
    return shipped ? 'from the start, some hosts asked' : 'asked, partly from the start';
  return isThere ? 'from the start' : 'asked';
}

/** The tasks that a site serves, in the order of the road. */
function serving({ id, samples }: Site): string {
  const served = [
    ...resources.filter(({ site }) => site === id).flatMap(({ serves }) => serves),
    ...samples.flatMap((address) => recognise(address)?.serves ?? []),
  ];
  const titles = tasksOf(roadmap)
    .filter((task) => served.includes(task.id))
    .map(({ title }) => title);
  const more = titles.length - TASKS_SHOWN;
  if (more <= 1) return titles.join('; ');
  return `${titles.slice(0, TASKS_SHOWN).join('; ')}; and ${more} more`;
}

const row = (site: Site): string =>
  `| ${[site.name, site.hosts.join(', '), counting(site), serving(site)].map(plain).join(' | ')} |`;

/** The README's text with the table of places as the catalogue has them now. */
export async function withPlaces(readme: string): Promise<string> {
  const [before, after] = [readme.indexOf(START), readme.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`${README} has no lines for the table`);
  const table = [
    '| place | addresses | counted | serves |',
    '| - | - | - | - |',
    ...sites.map(row),
  ];
  const text = `${readme.slice(0, before)}${START}\n\n${table.join('\n')}\n\n${readme.slice(after)}`;
  return format(text, { parser: 'markdown', singleQuote: true, printWidth: 100 });
}

/** The README as it lies in the repository. */
export const readReadme = (): string => readFileSync(README, 'utf8');

if (import.meta.main) {
  writeFileSync(README, await withPlaces(readReadme()));
  console.log(`${README} has the table of ${sites.length} places.`);
}
