import { siteGrammar } from '../content/site-grammar';
import { plainAddress } from './address';
import { placeKey, siteId } from './id';
import type { PageHints, PlaceKind, Spot } from './place';
import { isChannelOf, isKnownVideo, videoIdIn } from './video';

type Fields = [site: string, kind: PlaceKind, pattern: string, prefix?: string];

/** What the shorthands of the grammar stand for. */
const SHORTHANDS: Readonly<Record<string, string>> = {
  '.': '\\.',
  '(': '(?:',
  '{': '(',
  '}': ')',
  '~': '([\\w-]{1,99})',
  '&': '[\\w-]+',
  '%': '\\d+',
  '#': '(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?',
  '*': '[^?]{1,199}',
  '>': '(?:/[^?]+)?',
};

/**
 * Reads which study place an address shows, by the grammar of the sites alone; null when it is no
 * study. It never throws, and it is small enough for the page script because it knows no lessons: a
 * YouTube video has the key `youtube/<id>` and the unit `youtube`, a lesson page `3b1b/<slug>` and
 * `3b1b`; `recognise` makes one place with the unit of its series out of them.
 *
 * A video counts when its fingerprint is known or when the hints name the channel. One foreign video
 * in about 1,700 has a known fingerprint too, and `recognise`, which has the whole ids, refuses it.
 */
export const spotOf = (address: string, hints?: PageHints): Spot | null => {
  const plain = plainAddress(address);
  const video = videoIdIn(plain);
  const shown = video && (isKnownVideo(video) || isChannelOf(hints)) ? `/${video}` : plain;
  for (const row of siteGrammar) {
    const [site, kind, pattern, prefix = site] = row.split(' ') as Fields;
    const source = pattern.replace(/[.{}~&%#*>]|\((?!\?)/g, (sign) => SHORTHANDS[sign] ?? sign);
    const captured = RegExp(`^${source}$`).exec(shown)?.slice(1);
    if (!captured) continue;
    const key = [prefix, ...captured].join('/');
    // A paper is a unit of its own, a lecture belongs to its course, a page to its documentation.
    const alone = /paper|task|method|benchmark/.test(kind);
    const unit = alone ? key : captured[1] ? `${prefix}/${captured[0]}` : prefix;
    return { site: siteId(site), kind, key: placeKey(key), unit };
  }
  return null;
};
