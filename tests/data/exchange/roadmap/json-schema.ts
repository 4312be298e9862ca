import { readFileSync } from 'node:fs';

/** The words of JSON Schema that ours is made of. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly not?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly $id?: string;
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
}

/** The folder of the formats. */
export const folder = new URL('../../../../data/exchange/roadmap/', import.meta.url);
/** The schema itself. */
export const root = JSON.parse(
  readFileSync(new URL('roadmap.schema.json', folder), 'utf8'),
) as Schema;

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

const fields = (value: unknown): readonly [string, unknown][] =>
  typeOf(value) === 'object' ? Object.entries(value as object) : [];

/** Whether a schema accepts a value, as JSON Schema 2020-12 means each of its words. */
export function accepts(schema: Schema, value: unknown): boolean {
  const target = schema.$ref?.replace('#/$defs/', '');
  if (target !== undefined && !accepts(root.$defs![target]!, value)) return false;
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.includes(typeOf(value))) return false;
  if ('const' in schema && schema.const !== value) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (schema.anyOf && !schema.anyOf.some((each) => accepts(each, value))) return false;
  if (schema.not && accepts(schema.not, value)) return false;
  if (typeof value === 'string') {
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) return false;
    return Array.from(value).length <= (schema.maxLength ?? Infinity);
  }
  if (typeof value === 'number') {
    return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity);
  }
  if (Array.isArray(value)) {
    const isCounted =
      value.length >= (schema.minItems ?? 0) && value.length <= (schema.maxItems ?? Infinity);
    return isCounted && value.every((item) => accepts(schema.items ?? {}, item));
  }
  const known = schema.properties ?? {};
  const hasAll = schema.required?.every((name) => Object.hasOwn(value as object, name)) ?? true;
  return (
    typeOf(value) !== 'object' ||
    (hasAll &&
      fields(value).every(([name, each]) =>
        Object.hasOwn(known, name)
          ? accepts(known[name]!, each)
          : schema.additionalProperties !== false,
      ))
  );
}
