/** Years before this one that are read one by one, so that the page stays answerable meanwhile. */
const YEARS_APART = 10;
const FIRST_YEAR = 1970;
/** Clocks may be wrong, and a session may lie some years ahead. */
const YEARS_AHEAD = 20;

const monthsOfYears = (from: number, to: number): readonly string[] =>
  Array.from({ length: (to - from + 1) * 12 }, (_, index) => {
    const year = to - Math.floor(index / 12);
    return `${year}-${String(12 - (index % 12)).padStart(2, '0')}`;
  });

/**
 * Every month that may hold a session, as `2026-11`, in portions to be read one after the other:
 * this year first, then each of the ten before, then all the rest at once.
 */
export function portionsOfLog(now: number): readonly (readonly string[])[] {
  const year = new Date(now).getUTCFullYear();
  const apart = Array.from({ length: YEARS_APART + 1 }, (_, back) =>
    monthsOfYears(year - back, year - back),
  );
  return [
    ...apart,
    [
      ...monthsOfYears(year + 1, year + YEARS_AHEAD),
      ...monthsOfYears(FIRST_YEAR, year - YEARS_APART - 1),
    ],
  ];
}
