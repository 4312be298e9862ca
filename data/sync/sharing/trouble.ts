import type { SharingTrouble } from '../../model/device';

/**
 * What a refusal of `storage.sync` means. The browsers say the same in many ways, which change from
 * version to version: only the words "quota" and "operations per" are the same in all of them.
 */
export function troubleOf(error: unknown): SharingTrouble {
  const message = error instanceof Error ? error.message : String(error);
  if (/write_operations|operations[_ ]per/i.test(message)) return 'busy';
  return /quota/i.test(message) ? 'full' : 'broken';
}
