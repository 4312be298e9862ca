import { hashOf } from '../../model/hash';
import type { Found } from './draft';
import { quoted, type Findings, type Thing } from './findings';
import { ID_LIMIT } from './limits';

/** What an id that a file names must look like. */
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const SLUG_LIMIT = 36;
/** A derived id leaves this much room for the slug of what lies within it, and for a number. */
const BASE_LIMIT = ID_LIMIT - SLUG_LIMIT - 6;

/** Ids are keys of objects here and there, so none may be the name of a part of every object. */
const isId = (text: string): boolean =>
  text.length <= ID_LIMIT && ID_PATTERN.test(text) && !(text in {});

const cut = (text: string, limit: number): string => text.slice(0, limit).replace(/[-.]$/, '');

/**
 * A title as a part of an id: `Linear algebra & calculus` gives `linear-algebra-calculus`. Where
 * letters are lost that are no variants of a to z, eight digits tell such titles apart.
 */
export function slugOf(title: string): string {
  const plain = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const isTold = words !== '' && !/[[\p{L}\p{N}]--\p{ASCII}]/v.test(plain);
  if (isTold) return cut(words, SLUG_LIMIT);
  const hash = hashOf(title).toString(16).padStart(8, '0');
  return words === '' ? `x${hash}` : `${cut(words, SLUG_LIMIT - 9)}-${hash}`;
}

/** The id of a roadmap whose file names none. */
export function roadIdOf(title: string): string {
  const slug = slugOf(title);
  return isId(slug) ? slug : `${slug}-road`;
}

/**
 * The id of a thing whose file names none, before it is made unique. The full stop keeps it apart
 * from every id that comes with Milepost; `parent` is the id of the task of a milestone.
 */
export function derivedId(road: string, title: string, parent = road): string {
  const isWithin = parent === road || parent.startsWith(`${road}.`);
  return `${cut(isWithin ? parent : `${road}.${parent}`, BASE_LIMIT)}.${slugOf(title)}`;
}

/** Whether an id is what was derived from a title, perhaps with the number that made it unique. */
export const isDerived = (id: string, derived: string): boolean =>
  id.startsWith(derived) && /^(?:-\d+)?$/.test(id.slice(derived.length));

/** The first id with this beginning that is free: itself, or with a number from 2 on. */
export function freeId(base: string, isTaken: (id: string) => boolean, from = 2): string {
  if (!isTaken(base)) return base;
  let number = from;
  while (isTaken(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** The ids of all things of one kind in a file: first those that it names, then the derived ones. */
export class IdBook {
  readonly #of: Thing;
  readonly #findings: Findings;
  /** Of each id, the line on which it is named; 0 for a derived one. */
  readonly #lines = new Map<string, number>();
  /** Where counting goes on for a title that comes again. */
  readonly #next = new Map<string, number>();

  constructor(of: Thing, findings: Findings) {
    this.#of = of;
    this.#findings = findings;
  }

  /** Enters an id that the file names; refuses one that is no id, or is there twice. */
  enter(found: Found<string> | null): void {
    if (found === null || !checkedId(found, this.#findings)) return;
    const { value: id, line, column } = found;
    const firstLine = this.#lines.get(id);
    if (firstLine === undefined) this.#lines.set(id, line);
    else {
      const at = column === undefined ? { line } : { line, column };
      this.#findings.refuse({ ...at, kind: 'repeated-id', of: this.#of, id, firstLine });
    }
  }

  /** An id for a thing that the file names none for. */
  derive(base: string): string {
    const next = this.#next.get(base) ?? 2;
    const id = freeId(base, (each) => this.#lines.has(each), next);
    this.#lines.set(id, 0);
    this.#next.set(base, id === base ? 2 : Number(id.slice(base.length + 1)) + 1);
    return id;
  }

  has(id: string): boolean {
    return this.#lines.has(id);
  }
}

/** Whether a text of a file may be an id; refuses it otherwise. */
export function checkedId(found: Found<string>, findings: Findings): boolean {
  if (isId(found.value)) return true;
  const { value, ...where } = found;
  findings.refuse({ ...where, kind: 'bad-id', id: quoted(value) });
  return false;
}
