import type { Found } from './draft';
import { quoted, type At, type FieldType, type Findings } from './findings';
import type { JsonNode } from './json-nodes';

/** A value in a list, with its place among the fields, such as `phases[2]`. */
export interface JsonItem {
  readonly node: JsonNode;
  readonly path: string;
}

const placeOf = ({ line, column }: Required<At>): At => ({ line, column });

/** Refuses a value that is not of the type that its field has. */
export function refuseType(item: JsonItem, expected: FieldType, findings: Findings): void {
  findings.refuse({ ...placeOf(item.node), kind: 'wrong-type', path: item.path, expected });
}

/**
 * The fields of an object of a file. A field of the wrong type is refused and then counts as
 * missing; of fields that no roadmap has there, each is told as a remark.
 */
export class JsonFields {
  /** Where the object begins. */
  readonly at: At;
  readonly path: string;
  readonly #node: Extract<JsonNode, { kind: 'object' }>;
  readonly #findings: Findings;

  private constructor(
    node: Extract<JsonNode, { kind: 'object' }>,
    path: string,
    findings: Findings,
  ) {
    this.at = placeOf(node);
    this.path = path;
    this.#node = node;
    this.#findings = findings;
  }

  /** The fields of an object; null for what is none, which is refused. */
  static of(item: JsonItem, names: readonly string[], findings: Findings): JsonFields | null {
    const { node, path } = item;
    if (node.kind !== 'object') {
      refuseType(item, 'object', findings);
      return null;
    }
    const fields = new JsonFields(node, path, findings);
    for (const [name, { line, column }] of node.fields) {
      if (names.includes(name)) continue;
      const at = column === undefined ? { line } : { line, column };
      findings.remark({ ...at, kind: 'unknown-field', path: fields.#pathOf(quoted(name)) });
    }
    return fields;
  }

  #pathOf(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }

  #item(name: string): JsonItem | null {
    const field = this.#node.fields.get(name);
    return field ? { node: field.node, path: this.#pathOf(name) } : null;
  }

  /** Refuses the object for a field that it must have and does not; gives the field otherwise. */
  #required<Value>(name: string, found: Value | null): Value | null {
    if (!this.#node.fields.has(name)) {
      this.#findings.refuse({ ...this.at, kind: 'missing', path: this.#pathOf(name) });
    }
    return found;
  }

  /** A text that may be missing. */
  text(name: string): Found<string> | null {
    const item = this.#item(name);
    if (item?.node.kind === 'text') {
      return { ...placeOf(item.node), value: item.node.value, path: item.path };
    }
    if (item) refuseType(item, 'text', this.#findings);
    return null;
  }

  requiredText(name: string): Found<string> | null {
    return this.#required(name, this.text(name));
  }

  /** A text, or null as a value of its own. */
  textOrNull(name: string): Found<string | null> | null {
    const item = this.#item(name);
    if (item?.node.kind === 'other' && item.node.value === null) {
      return { ...placeOf(item.node), value: null, path: item.path };
    }
    return this.text(name);
  }

  requiredNumber(name: string): Found<number> | null {
    const item = this.#item(name);
    if (item?.node.kind === 'number') {
      return { ...placeOf(item.node), value: item.node.value, path: item.path };
    }
    if (item) refuseType(item, 'number', this.#findings);
    return this.#required(name, null);
  }

  /** The values of a list; none where it is missing. */
  list(name: string): readonly JsonItem[] {
    const item = this.#item(name);
    if (item?.node.kind === 'list') {
      return item.node.items.map((node, index) => ({ node, path: `${item.path}[${index}]` }));
    }
    if (item) refuseType(item, 'list', this.#findings);
    return [];
  }

  requiredList(name: string): readonly JsonItem[] {
    return this.#required(name, this.list(name)) ?? [];
  }

  /** The texts of a list. */
  texts(name: string): readonly Found<string>[] {
    return this.list(name).flatMap((item) => {
      const { node, path } = item;
      if (node.kind === 'text') return [{ ...placeOf(node), value: node.value, path }];
      refuseType(item, 'text', this.#findings);
      return [];
    });
  }
}
