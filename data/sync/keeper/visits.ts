import { creditPulse, hasJoined } from '../../model/credit';
import { creditedTime } from '../../model/elapsed';
import { ARRIVE_AFTER, QUIET_AFTER_DECLINE } from '../../model/limits';
import type {
  Arrive,
  Decline,
  Log,
  PageMessage,
  Pulse,
  Reach,
  Standing,
  VisitId,
  WatchMessage,
} from '../../model/message';
import { registerName } from '../../model/progress';
import { tasksOf } from '../../model/roadmap-lookup';
import { rulesOf } from '../../model/rules';
import { onArrival, onReach, type Decision } from '../../model/standing';
import { shownTitle } from '../../model/shown-title';
import { visitAnswered } from './answered';
import type { Checkpoint } from './checkpoint';
import type { Desk } from './desk';
import { noteMet, titleIn } from './met';
import { canBeKept, placeOf } from './place-of';
import { remembering } from './place-task';
import { Inheritance } from './inheritance';
import { choiceFor, endIfSilent, joinVisit, openingOf, startForVisit } from './recorder';
import { situationOf } from './situation';
import { VISIT_LIMIT, type Visit } from './state';
import { Watching } from './watching';
import { WriteFailed } from './write-failed';

/** Where a page message came from, as the browser says. */
export interface PageSender {
  readonly tab: number;
  readonly address: string;
  /** A frame other than the top one: what plays in it is not the page's own. */
  readonly isFrame: boolean;
}

/** Who goes on through the places of a recording has met those that they stay at this long. */
const MET_AFTER = 10_000;

const SILENT: Standing = { kind: 'silent' };
const WAITING: Standing = { kind: 'waiting' };
const RECORDING: Standing = { kind: 'recording' };

/** What the page scripts ask, answered. One message at a time, each to its end. */
export class Visits {
  readonly #desk: Desk;
  readonly #changed: () => void;
  readonly #checkpoint: Checkpoint;
  readonly #watching: Watching;
  readonly #inheritance = new Inheritance();

  constructor(desk: Desk, changed: () => void, checkpoint: Checkpoint) {
    this.#desk = desk;
    this.#changed = changed;
    this.#checkpoint = checkpoint;
    this.#watching = new Watching(desk);
  }

  /** Page scripts of another version have ended without a last word; others will arrive. */
  updated(): void {
    this.#inheritance.leave(this.#desk.state.recording);
  }

  /** What a page is to do now, with the learner's own rules. */
  async answer(message: PageMessage | WatchMessage, sender: PageSender): Promise<Standing> {
    const standing = await this.#answer(message, sender);
    return { ...standing, ...rulesOf(this.#desk.state.registers) };
  }

  async #answer(message: PageMessage | WatchMessage, sender: PageSender): Promise<Standing> {
    try {
      if (await endIfSilent(this.#desk)) this.#changed();
    } catch (error) {
      // Whatever else a page says it says again; the learner who pressed the button is told.
      if (error instanceof WriteFailed && message.type === 'log') return { kind: 'failed' };
      throw error;
    }
    if (message.type === 'arrive') return this.#arrive(message, sender);
    if (message.type === 'watched' || message.type === 'frames') {
      return this.#watching.answer(message, sender);
    }
    const visit = this.#desk.state.visits[message.visit];
    // A visit that is not known, or is another tab's, has to arrive first.
    if (!visit) return { kind: 'new' };
    if (visit.tab !== sender.tab) return SILENT;
    switch (message.type) {
      case 'reach':
        return this.#reach(message, visit);
      case 'log':
        return this.#log(message, visit);
      case 'decline':
        return this.#decline(message, visit);
      case 'pulse':
        return this.#pulse(message, visit);
    }
  }

  async #arrive(message: Arrive, sender: PageSender): Promise<Standing> {
    const place = placeOf(this.#desk, sender.address, message.hints ?? undefined);
    if (!place || !canBeKept(place)) return SILENT;
    const { visits } = this.#desk.state;
    const before = visits[message.visit];
    if (before && before.tab !== sender.tab) return SILENT;
    // A visit arrives once: arriving again must not stretch what it may claim, nor rename it.
    const visit = before ?? {
      tab: sender.tab,
      // It was there for a moment before it said so.
      arrived: this.#desk.world.now() - ARRIVE_AFTER,
      place,
      dismissed: false,
    };
    if (!before) {
      const others = Object.entries(visits)
        .filter(([, other]) => other.tab !== sender.tab)
        .toSorted(([, one], [, other]) => one.arrived - other.arrived);
      const kept = [...others, [message.visit, visit] as const].slice(-VISIT_LIMIT);
      await this.#desk.keepVisits(Object.fromEntries(kept));
    }
    this.#watching.arrived(visit);
    const situation = situationOf(this.#desk, visit);
    const decision = onArrival(visit.place, situation);
    const now = this.#desk.world.now();
    const engaged = decision === 'join' ? this.#inheritance.take(now) : 0;
    const arrived = Math.min(visit.arrived, now - engaged);
    const standing = await this.#carryOut(decision, { ...message, engaged }, { ...visit, arrived });
    if (standing === RECORDING) this.#watching.engaged(visit);
    // Where nothing is asked, what the learner stays at for a while is noted all the same.
    return decision === 'be-silent' && situation.choice !== 'never' ? WAITING : standing;
  }

  async #reach(message: Reach, visit: Visit): Promise<Standing> {
    const decision = onReach(visit.place, situationOf(this.#desk, visit));
    const standing = await this.#carryOut(decision, message, visit);
    await this.#met(message, visit);
    return standing;
  }

  /** The learner studies here: what can be met is noted, and what may play is watched. */
  #met({ title }: { readonly title: string }, visit: Visit): Promise<void> {
    this.#watching.engaged(visit);
    return noteMet(this.#desk, visit, title);
  }

  async #carryOut(
    decision: Decision,
    page: { readonly visit: string; readonly title: string; readonly engaged: number },
    visit: Visit,
  ): Promise<Standing> {
    switch (decision) {
      case 'join':
        joinVisit(this.#desk, openingOf(page.visit, visit, page));
        // What a page brings is written before it is told so; that it is there may wait.
        await (page.engaged > 0 ? this.#desk.commit({}) : this.#checkpoint.keep(false));
        return RECORDING;
      case 'start':
        await startForVisit(this.#desk, visit, openingOf(page.visit, visit, page), null);
        this.#changed();
        return RECORDING;
      case 'wait':
        return WAITING;
      case 'ask':
        return this.#offer(page, visit);
      case 'be-silent':
        return SILENT;
    }
  }

  async #offer(
    page: { readonly visit: string; readonly title: string },
    visit: Visit,
  ): Promise<Standing> {
    if (!(await this.#desk.world.bringOffer(visit.tab))) return SILENT;
    const choice = choiceFor(this.#desk, visit);
    if (!choice) return SILENT;
    await this.#desk.keepVisits({
      ...this.#desk.state.visits,
      [page.visit]: { ...visit, offered: choice.task.id },
    });
    return { kind: 'offer', place: shownTitle(page.title, visit.place), ...choice };
  }

  async #log(message: Log, visit: Visit): Promise<Standing> {
    // What the offer showed is no correction, though the guess may be another one by now.
    const { offered } = visit;
    if (offered === undefined) {
      // Nobody asked, or it was answered already: that, this page may not have heard.
      const { recording } = this.#desk.state;
      const isHere = recording?.kind === 'page' && recording.unit === visit.place.unit;
      return isHere && !visit.dismissed ? this.#carryOut('join', message, visit) : SILENT;
    }
    const known = tasksOf(this.#desk.roadmap).some((task) => task.id === message.task);
    try {
      if (this.#desk.state.recording?.kind === 'timer') return SILENT;
      const corrected = known && message.task !== offered;
      const decided = {
        ...(message.always && { [registerName.site(visit.place.site)]: 'always' }),
        ...(corrected && remembering(visit.place.unit, message.task)),
      };
      if (Object.keys(decided).length > 0) {
        await this.#desk.commit({ state: this.#desk.decide(decided) });
      }
      const opening = openingOf(message.visit, visit, message);
      await startForVisit(this.#desk, visit, opening, known ? message.task : null);
      await this.#answered(message.visit, false);
    } catch (error) {
      if (error instanceof WriteFailed) return { kind: 'failed' };
      throw error;
    }
    this.#changed();
    await this.#met(message, visit);
    return RECORDING;
  }

  async #decline(message: Decline, visit: Visit): Promise<Standing> {
    if (visit.offered === undefined) return SILENT;
    const { site } = visit.place;
    const desk = this.#desk;
    const quiet = { ...desk.state.quiet, [site]: desk.world.now() + QUIET_AFTER_DECLINE };
    const never = message.answer === 'never' ? desk.register(registerName.site(site), 'never') : {};
    await desk.commit({ state: { quiet, ...never } });
    await this.#answered(message.visit, true);
    return SILENT;
  }

  /** The question of a visit has its answer, and there is none to give any more. */
  #answered(visit: VisitId, dismissed: boolean): Promise<void> {
    return this.#desk.keepVisits(visitAnswered(this.#desk.state.visits, visit, dismissed));
  }

  async #pulse(message: Pulse, visit: Visit): Promise<Standing> {
    const desk = this.#desk;
    const { recording } = desk.state;
    if (recording?.kind === 'timer') return SILENT;
    if (recording?.unit !== visit.place.unit) return WAITING;
    if (!hasJoined(recording, message.visit)) return WAITING;
    const credited = creditPulse(recording, message, visit.place.key, desk.world.now());
    if (credited === recording) return RECORDING;
    // A page takes a pause back once: what it took back must not be there again after a death.
    const isLess = creditedTime(credited) < creditedTime(recording);
    if (isLess) await desk.commit({ state: { recording: credited } });
    else desk.hold({ recording: credited });
    if (message.engaged >= MET_AFTER) await noteMet(desk, visit, titleIn(credited, visit.place));
    if (!isLess) await this.#checkpoint.keep(!message.goesOn);
    return RECORDING;
  }
}
