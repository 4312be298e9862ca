import type { Found, ResourceDraft, StepDraft, ThingDraft } from './draft';
import { STEP_TIMES } from './fields';
import { quoted, type Findings } from './findings';
import type { Attributes } from './markdown-attributes';
import type { Inline, OutlineLink } from './markdown-inline';

/** Where a thing of an outline stands, and the name of its field. */
export interface Where {
  readonly line: number;
  readonly path: string;
}

/** A value of an attribute or of the words of a line, as a field of its thing. */
export const field = <Value>(where: Where, name: string, value: Value): Found<Value> => ({
  line: where.line,
  path: where.path === '' ? name : `${where.path}.${name}`,
  value,
});

const attribute = (where: Where, attributes: Attributes, name: string): Found<string> | null => {
  const value = attributes.values.get(name);
  return value === undefined ? null : field(where, name, value);
};

/** The ids that an attribute lists, with space between them. */
const listed = (where: Where, attributes: Attributes, name: string): readonly Found<string>[] =>
  (attributes.values.get(name) ?? '')
    .split(/\s+/)
    .filter((id) => id !== '')
    .map((id, index) => field(where, `${name}[${index}]`, id));

/** Tells of attributes that a thing does not have. */
export function checkAttributes(
  { line, path }: Where,
  { classes, values }: Attributes,
  known: { readonly classes?: readonly string[]; readonly values?: readonly string[] },
  findings: Findings,
): void {
  const others = [
    ...classes.filter((each) => !known.classes?.includes(each)).map((each) => `.${each}`),
    ...[...values.keys()].filter((each) => !known.values?.includes(each)),
  ];
  for (const other of others) {
    const name = quoted(other);
    findings.remark({ line, kind: 'unknown-field', path: path === '' ? name : `${path}.${name}` });
  }
}

/** The id and the title of a line as a thing. */
export const thingOf = (where: Where, { text, attributes }: Omit<Inline, 'hours'>): ThingDraft => ({
  at: { line: where.line },
  path: where.path,
  id: attributes.id === null ? null : field(where, 'id', attributes.id),
  title: field(where, 'title', text),
});

const ofScheme = (address: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(address.trim());

/**
 * A link as a resource. One to a place beside the file, such as `#notes` or `notes.md`, is none;
 * that is told. An address of any other kind is left for the check, which refuses it.
 */
export function resourceDraft(
  where: Where,
  { label, address, attributes }: OutlineLink,
  findings: Findings,
): ResourceDraft | null {
  if (address !== '' && !ofScheme(address)) {
    findings.remark({ line: where.line, kind: 'local-link', address: quoted(address) });
    return null;
  }
  const [kind] = attributes.classes;
  const known = { classes: kind === undefined ? [] : [kind], values: ['by', 'site', 'serves'] };
  checkAttributes(where, attributes, known, findings);
  const site = attribute(where, attributes, 'site');
  return {
    at: { line: where.line },
    path: where.path,
    id: attributes.id === null ? null : field(where, 'id', attributes.id),
    title: field(where, 'title', label),
    by: attribute(where, attributes, 'by'),
    kind: kind === undefined ? null : field(where, 'kind', kind),
    address: field(where, 'address', address === '' ? null : address),
    site: site && { ...site, value: site.value === '' ? null : site.value },
    serves: listed(where, attributes, 'serves'),
  };
}

/** Whose the attributes at the end of a line are: of its only link, if it is nothing but that. */
export function ownAttributes({ links, attributes, isOnlyLinks }: Inline): readonly OutlineLink[] {
  const [link] = links;
  if (!link || links.length > 1 || !isOnlyLinks) return links;
  const values = new Map([...attributes.values, ...link.attributes.values]);
  const classes = [...link.attributes.classes, ...attributes.classes];
  const id = link.attributes.id ?? attributes.id;
  return [{ ...link, attributes: { id, classes, values } }];
}

/** A first step; what it does not say is refused where it is missing. */
export function stepDraft(where: Where, inline: Inline, findings: Findings): StepDraft {
  const { attributes } = inline;
  const [when] = attributes.classes;
  const known = { classes: STEP_TIMES, values: ['task', 'resources'] };
  checkAttributes(where, attributes, known, findings);
  const task = attribute(where, attributes, 'task');
  const at = { line: where.line };
  if (when === undefined) findings.refuse({ ...at, kind: 'missing', path: `${where.path}.when` });
  if (task === null) findings.refuse({ ...at, kind: 'missing', path: `${where.path}.task` });
  return {
    ...thingOf(where, inline),
    when: when === undefined ? null : field(where, 'when', when),
    task,
    resources: listed(where, attributes, 'resources'),
  };
}
