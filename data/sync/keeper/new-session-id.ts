import { sessionId, type SessionId } from '../../model/id';
import { monthOf } from '../../model/session';
import { logKey } from '../keys';
import { readMonth } from '../month-page';
import type { Desk } from './desk';

/**
 * A new session's id: the device, its second and the run of the browser. It never changes. Two
 * sessions may begin in one second, by hand or when a clock is set back: the later one gets the
 * next second that is free, in the same month, so that one page tells which ids are taken.
 */
export async function newSessionId(desk: Desk, start: number): Promise<SessionId> {
  const key = logKey(monthOf(start));
  const { records, trouble } = readMonth((await desk.world.local.get([key]))[key]);
  // What cannot be read may have any id of this run.
  if (trouble) await desk.renewRun();
  const { recording, stopped } = desk.state;
  const taken = new Set([recording, stopped, ...records].map((each) => each?.id));
  for (let second = Math.floor(start / 1000); ; second += 1) {
    if (monthOf(second * 1000) !== monthOf(start)) {
      await desk.renewRun();
      second = Math.floor(start / 1000);
    }
    const { device, run } = desk.state;
    const id = sessionId(`${device.id}-${second.toString(36)}-${run}`);
    if (!taken.has(id)) return id;
  }
}
