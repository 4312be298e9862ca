import { languageOf } from '../../text';

const plain = new Intl.NumberFormat(languageOf(), { maximumFractionDigits: 2 });
const change = new Intl.NumberFormat(languageOf(), {
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
});
const CENTS = 100;
const TENTHS = 10;

/** A number with two decimals, as fine as hours are planned. */
export const toCents = (value: number): number => Math.round(value * CENTS) / CENTS;

/** A number with one decimal. */
export const toTenths = (value: number): number => Math.round(value * TENTHS) / TENTHS;

/** A bare number with up to two decimals, where plans are compared. */
export const exact = (value: number): string => plain.format(value);

/**
 * The way from one shown number to another: `+2.5`, `−0.5`, or nothing. It is taken from rounded
 * numbers, so that a learner who subtracts them gets the same.
 */
export function changeOf(before: number, after: number): string | null {
  const difference = toCents(after - before);
  return difference === 0 ? null : change.format(difference).replace('-', '−');
}
