import { number } from '../format';
import { t } from '../text';
import type { Refusal } from './import-file';

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number): string => number(Math.round(bytes / MEGABYTE));

/** Why a file cannot be used, and what to do instead. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'empty':
      return t('exchange.refusedEmpty');
    case 'nothing':
      return t('exchange.refusedNothing');
    case 'unreadable':
      return t('exchange.refusedUnreadable');
    case 'too-large': {
      const [size, limit] = [megabytes(refusal.size), megabytes(refusal.limit)];
      return t('exchange.refusedTooLarge', { size, limit });
    }
    case 'not-text':
      return t('exchange.refusedNotText');
    case 'unknown':
      return t('exchange.refusedUnknown');
    case 'broken':
      return t('exchange.refusedBroken');
    case 'newer':
      return t('exchange.refusedNewer');
    case 'too-many':
      return t('exchange.refusedTooMany', {
        found: number(refusal.found),
        limit: number(refusal.limit),
      });
  }
}
