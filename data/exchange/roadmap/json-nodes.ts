import type { At, Expected, RoadmapProblem } from './findings';
import { quoted } from './findings';
import { DEPTH_LIMIT } from './limits';

/** A field of an object: where its name stands, and its value. */
export interface JsonField extends At {
  readonly node: JsonNode;
}

/** A value of a JSON text with the place at which it begins. */
export type JsonNode = Required<At> &
  (
    | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, JsonField> }
    | { readonly kind: 'list'; readonly items: readonly JsonNode[] }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'other'; readonly value: boolean | null }
  );

const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Thrown within this module only. */
class JsonError extends Error {
  override readonly name = 'JsonError';
  readonly problem: RoadmapProblem;
  constructor(problem: RoadmapProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** Reads exactly what `JSON.parse` reads, but knows where everything stands. */
class JsonReader {
  readonly #text: string;
  #index = 0;
  #line = 1;
  /** Where the line begins. */
  #start = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): JsonNode {
    const node = this.#value(0);
    this.#space();
    if (this.#index < this.#text.length) this.#fail('end-of-file');
    return node;
  }

  get #at(): Required<At> {
    return { line: this.#line, column: this.#index - this.#start + 1 };
  }

  #fail(expected: Expected): never {
    throw new JsonError({ ...this.#at, kind: 'syntax', expected });
  }

  #space(): void {
    for (; ; this.#index += 1) {
      const sign = this.#text[this.#index];
      const isBreak = sign === '\n' || (sign === '\r' && this.#text[this.#index + 1] !== '\n');
      if (isBreak) {
        this.#line += 1;
        this.#start = this.#index + 1;
      } else if (sign !== ' ' && sign !== '\t' && sign !== '\r') return;
    }
  }

  /** Goes on behind a sign if it comes next, after any space. */
  #takes(sign: string): boolean {
    this.#space();
    if (this.#text[this.#index] !== sign) return false;
    this.#index += 1;
    return true;
  }

  #value(depth: number): JsonNode {
    this.#space();
    const at = this.#at;
    const sign = this.#text[this.#index] ?? '';
    if (sign === '"') return { ...at, kind: 'text', value: this.#string() };
    if (sign === '{' || sign === '[') {
      if (depth === DEPTH_LIMIT) {
        throw new JsonError({ ...at, kind: 'too-deep', limit: DEPTH_LIMIT });
      }
      this.#index += 1;
      if (sign === '{') return { ...at, kind: 'object', fields: this.#fields(depth + 1) };
      return { ...at, kind: 'list', items: this.#items(depth + 1) };
    }
    const word = WORDS.find(([name]) => this.#text.startsWith(name, this.#index));
    if (word) {
      this.#index += word[0].length;
      return { ...at, kind: 'other', value: word[1] };
    }
    NUMBER.lastIndex = this.#index;
    const number = NUMBER.exec(this.#text)?.[0];
    if (number === undefined) return this.#fail('value');
    this.#index += number.length;
    return { ...at, kind: 'number', value: Number(number) };
  }

  #items(depth: number): readonly JsonNode[] {
    const items: JsonNode[] = [];
    if (this.#takes(']')) return items;
    for (;;) {
      items.push(this.#value(depth));
      if (this.#takes(']')) return items;
      if (!this.#takes(',')) this.#fail('comma');
    }
  }

  #fields(depth: number): ReadonlyMap<string, JsonField> {
    const fields = new Map<string, JsonField>();
    if (this.#takes('}')) return fields;
    for (;;) {
      this.#space();
      const at = this.#at;
      if (this.#text[this.#index] !== '"') this.#fail('name');
      const name = this.#string();
      const first = fields.get(name);
      if (first) {
        const [shown, firstLine] = [quoted(name), first.line];
        throw new JsonError({ ...at, kind: 'repeated-field', name: shown, firstLine });
      }
      if (!this.#takes(':')) this.#fail('colon');
      fields.set(name, { ...at, node: this.#value(depth) });
      if (this.#takes('}')) return fields;
      if (!this.#takes(',')) this.#fail('comma');
    }
  }

  #string(): string {
    const start = this.#index;
    for (this.#index += 1; this.#text[this.#index] !== '"';) {
      // A text ends on its line; only there do signs below the space stand.
      if (!(this.#text.charCodeAt(this.#index) >= 0x20)) this.#fail('quote');
      if (this.#text[this.#index] === '\\') {
        ESCAPE.lastIndex = this.#index;
        const escape = ESCAPE.exec(this.#text)?.[0];
        if (escape === undefined) this.#fail('escape');
        this.#index += escape.length;
      } else this.#index += 1;
    }
    this.#index += 1;
    return JSON.parse(this.#text.slice(start, this.#index)) as string;
  }
}

/**
 * Reads a JSON text with the places of its values. A text is refused at its first mistake, at a
 * field that an object has twice, and where it lies deeper than `DEPTH_LIMIT`.
 */
export function readJson(
  text: string,
):
  | { readonly ok: true; readonly node: JsonNode }
  | { readonly ok: false; readonly problem: RoadmapProblem } {
  try {
    return { ok: true, node: new JsonReader(text).whole() };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { ok: false, problem: error.problem };
  }
}
