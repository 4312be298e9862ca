import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson, type JsonNode } from '../../../../data/exchange/roadmap/json-nodes';

/** A node as the value that `JSON.parse` would give. */
function valueOf(node: JsonNode): unknown {
  if (node.kind === 'list') return node.items.map(valueOf);
  if (node.kind !== 'object') return node.value;
  return Object.fromEntries([...node.fields].map(([name, field]) => [name, valueOf(field.node)]));
}

const parsed = (text: string): unknown => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return 'no JSON';
  }
};

const read = (text: string): unknown => {
  const result = readJson(text);
  return result.ok ? { value: valueOf(result.node) } : 'no JSON';
};

const problemIn = (text: string) => {
  const result = readJson(text);
  return result.ok ? null : result.problem;
};

/** Text that is almost JSON: what JSON is made of, in any order. */
const pieces = fc.string({
  unit: fc.constantFrom(
    ...['{', '}', '[', ']', ',', ':', '"', '"a"', '"b"', '1', '-', '0', '.5', 'e3', 'true', 'null'],
    ...[' ', '\n', '\t', '\\', '\\n', '\\u00e9', '\\ud83d', '\u0001', '\u2028', 'é', '\\x'],
  ),
  maxLength: 12,
});

describe('a roadmap file in JSON', () => {
  test('says to its reader exactly what it says to any other program', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(read(text)).toEqual(parsed(text));
      }),
    );
  });

  test('is refused where any other program refuses it, but for a field that is there twice', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const result = readJson(text);
        if (!result.ok && result.problem.kind === 'repeated-field') return;
        expect(read(text)).toEqual(parsed(text));
      }),
      { numRuns: 3_000 },
    );
  });

  test('with one sign taken away is never read as something else than other programs do', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), (text, at) => {
        const index = at % text.length;
        const torn = text.slice(0, index) + text.slice(index + 1);
        const result = readJson(torn);
        if (!result.ok && result.problem.kind === 'repeated-field') return;
        expect(read(torn)).toEqual(parsed(torn));
      }),
    );
  });

  test.each([
    ['{\n  "title": "SQL",\n}', 3, 1, 'name'],
    ['{\r\n  "title" "SQL"\r\n}', 2, 11, 'colon'],
    ['{\r  "hours": 6h }', 2, 13, 'comma'],
    ['[1,]', 1, 4, 'value'],
    ['[1] 2', 1, 5, 'end-of-file'],
    ['{"title": "SQL\n"}', 1, 15, 'quote'],
    ['{"title": "a\\q"}', 1, 13, 'escape'],
    ['{"title": ', 1, 11, 'value'],
    ['{ // tasks\n}', 1, 3, 'name'],
    ["['SQL']", 1, 2, 'value'],
  ])('%j is wrong in line %i, column %i', (text, line, column, expected) => {
    expect(problemIn(text)).toEqual({ kind: 'syntax', line, column, expected });
  });

  test('with a field twice is refused with both lines, as one of them would be lost', () => {
    expect(problemIn('{\n"tasks": [],\n"title": "SQL",\n"tasks": [1]\n}')).toEqual({
      kind: 'repeated-field',
      line: 4,
      column: 1,
      name: 'tasks',
      firstLine: 2,
    });
  });

  test('that lies deeper than any roadmap is refused without being walked', () => {
    const problem = problemIn('[\n'.repeat(100_000));
    expect(problem).toMatchObject({ kind: 'too-deep', line: 33, column: 1, limit: 32 });
    expect(readJson(`${'['.repeat(32)}${']'.repeat(32)}`).ok).toBe(true);
  });
});
