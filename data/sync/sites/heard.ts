import { shippedMatches } from '../../content/shipped-matches';
import type { Standing } from '../../model/message';
import type { RawSender } from '../keeper/gate';
import { isGranted, originOf } from './patterns';

const SILENT: Standing = { kind: 'silent' };

/**
 * Lets a message in only from a page into which the browser lets us at this moment: a script lives
 * on in an open page when access to it is revoked, and what it measures then must not count. Hosts
 * of the manifest are let in without asking while the browser shows us their tab, also where it
 * does so for one visit only (“on click”). `answer` is what the message would come to, and
 * `mayRun` asks the browser for origins.
 */
export function hearing<Answer>(
  { url, tab }: RawSender,
  answer: () => Promise<Answer> | undefined,
  mayRun: (origins: readonly string[]) => Promise<boolean>,
): Promise<Answer | Standing | undefined> | undefined {
  if (tab === undefined || !url?.startsWith('https:')) return answer();
  const origin = originOf(url);
  if (tab.url !== undefined && isGranted(origin, shippedMatches)) return answer();
  // A page that is being left speaks when its tab shows another one already.
  return mayRun([origin]).then<Answer | Standing | undefined>((may) => (may ? answer() : SILENT));
}
