import { number } from '../../format';

const KILOBYTE = 1024;

/** Bytes as a bare number of kilobytes; small ones with a decimal, and none as 0 that is not. */
export function kilobytes(bytes: number): string {
  const size = bytes / KILOBYTE;
  return number(size < 10 ? Math.ceil(size * 10) / 10 : Math.round(size));
}
