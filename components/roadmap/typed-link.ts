import { isLinkAddress, LINKS_LIMIT, linksText, type TaskLink } from '../../data/model/decisions';
import { NOTE_LIMIT } from '../../data/model/limits';
import { cleanLine } from '../../data/model/title';

/** A label is at most this long, in characters. */
export const LABEL_LIMIT = 100;

/** The links of a task with one more, or why it cannot be added. */
export type Adding =
  | { readonly ok: true; readonly links: readonly TaskLink[] }
  | {
      readonly ok: false;
      readonly problem: 'not-a-link' | 'there-already' | 'too-many' | 'too-long';
    };

/** The address that was meant; people leave out the beginning that browsers hide. */
function addressOf(typed: string): string | null {
  const text = typed.trim();
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(text);
  const address = hasScheme ? text : `https://${text}`;
  if (!isLinkAddress(address)) return null;
  const { href, hostname } = new URL(address);
  // One word alone is more likely a label than a host.
  return hasScheme || hostname.includes('.') ? href : null;
}

/** Adds a link as it was typed to the links of a task. */
export function withLink(links: readonly TaskLink[], label: string, typed: string): Adding {
  const address = addressOf(typed);
  if (address === null) return { ok: false, problem: 'not-a-link' };
  if (links.some((link) => link.address === address))
    return { ok: false, problem: 'there-already' };
  if (links.length >= LINKS_LIMIT) return { ok: false, problem: 'too-many' };
  const more = [...links, { address, label: cleanLine(label, LABEL_LIMIT) }];
  return linksText(more).length > NOTE_LIMIT
    ? { ok: false, problem: 'too-long' }
    : { ok: true, links: more };
}

/** What a link without a label is called: its host and path. */
export function shortAddress(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host}${pathname === '/' ? '' : pathname}`;
}
