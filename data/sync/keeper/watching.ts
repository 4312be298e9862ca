import { finishedItem } from '../../model/course-item';
import { withEvidence } from '../../model/evidence';
import type { Standing, Watched, WatchMessage } from '../../model/message';
import type { PlaceKind } from '../../model/place';
import { FASTEST, WATCHED_SHARE } from '../../model/played';
import type { RegisterValue } from '../../model/progress';
import { lessonOfVideo, watchedValues } from '../../model/watched';
import type { Desk } from './desk';
import { placeOf } from './place-of';
import type { Visit } from './state';
import type { PageSender } from './visits';

/** Where a lecture may play from the start. */
const MAY_PLAY: ReadonlySet<PlaceKind> = new Set(['lesson', 'theater', 'youtube', 'lecture']);
/** A page is looked through for new frames at most this often, in milliseconds. */
const FRAMES_PERIOD = 4000;
/** No lesson is shorter, but an advertisement that its page does not call one is; in seconds. */
const SHORTEST_LESSON = 45;

const NEW: Standing = { kind: 'new' };
const SILENT: Standing = { kind: 'silent' };
const WAITING: Standing = { kind: 'waiting' };

/** Has the videos of study pages watched, and ticks what was played through. */
export class Watching {
  readonly #desk: Desk;
  readonly #lookedThrough = new Map<number, number>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** A visit has arrived: where a lecture may play, it is watched from now on. */
  arrived(visit: Visit): void {
    if (MAY_PLAY.has(visit.place.kind)) this.#bring(visit);
  }

  /** A visit is being studied: a lecture may lie in any page. */
  engaged(visit: Visit): void {
    if (!MAY_PLAY.has(visit.place.kind)) this.#bring(visit);
  }

  /** `waiting` means to say it again later, `new` that the visit has not arrived; else it is done. */
  async answer(message: WatchMessage, sender: PageSender): Promise<Standing> {
    const { tab } = sender;
    const visit = Object.values(this.#desk.state.visits).find((each) => each.tab === tab);
    if (!visit) return NEW;
    if (message.type === 'watched') return this.#watched(message, sender, visit);
    const now = this.#desk.world.now();
    const since = now - (this.#lookedThrough.get(tab) ?? Number.NEGATIVE_INFINITY);
    if (since < 0 || since >= FRAMES_PERIOD) {
      if (this.#lookedThrough.size > 1000) this.#lookedThrough.clear();
      this.#lookedThrough.set(tab, now);
      this.#bring(visit);
    }
    return SILENT;
  }

  async #watched(message: Watched, sender: PageSender, visit: Visit): Promise<Standing> {
    const values = this.#valuesOf(message, sender, visit);
    if (Object.keys(values).length === 0) return SILENT;
    // Whatever a page says, nobody watches a lecture faster than this.
    const shortest = (message.duration * WATCHED_SHARE * 1000) / FASTEST;
    if (this.#desk.world.now() - visit.arrived < shortest) return WAITING;
    const { registers } = this.#desk.decide(values);
    await this.#desk.commit({ state: { registers: withEvidence(registers) } });
    return SILENT;
  }

  /** What a video that was played through completes; its frame's address says which one it is. */
  #valuesOf(
    { duration, title }: Watched,
    { address, isFrame }: PageSender,
    visit: Visit,
  ): Readonly<Record<string, RegisterValue>> {
    const { registers } = this.#desk.state;
    if (this.#isUnwanted(visit)) return {};
    const lesson = lessonOfVideo(address);
    if (lesson) {
      // The page of a video is a visit to that video; a frame may lie in any page.
      const isHere = isFrame || visit.place.key === `3b1b/${lesson.slug}`;
      return isHere && duration >= SHORTEST_LESSON ? watchedValues(registers, lesson.slug) : {};
    }
    const isHere = !isFrame && placeOf(this.#desk, address)?.key === visit.place.key;
    return isHere && visit.place.kind === 'lecture'
      ? finishedItem(registers, visit.place, title)
      : {};
  }

  #bring(visit: Visit): void {
    if (!this.#isUnwanted(visit)) this.#desk.world.bringWatcher(visit.tab);
  }

  #isUnwanted({ place }: Visit): boolean {
    return this.#desk.progress.sites[place.site] === 'never';
  }
}
