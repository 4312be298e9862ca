import type { Outcome, PageStatus, Request } from '../../model/command';
import type { Standing } from '../../model/message';
import { rulesOf } from '../../model/rules';
import { unseenSince } from '../../model/timer';
import { timerLocked } from '../../model/timer-lock';
import { isSameValue } from '../same-value';
import type { Home } from '../sharing/home';
import { showBadge } from './badge';
import { Commands } from './commands';
import { Checkpoint } from './checkpoint';
import { Desk } from './desk';
import { withdrawn } from './device-commands';
import { Gate, type Admitted, type RawSender } from './gate';
import { KeeperHome } from './home';
import { endIfSilent, endPageRecording } from './recorder';
import { Recorder } from './recorder-commands';
import { writeRoadmap } from './load';
import { pageStatus, tellPages } from './open-pages';
import { recoverAside } from './recover';
import { remind } from './reminding';
import { ShareRounds } from './share-rounds';
import { Visits } from './visits';
import { unlessWriteFails } from './write-failed';
import type { AlarmName, World } from './world';

/**
 * The keeper of the study data on this device: the only one that writes. It answers one thing at a
 * time, each to its end, and can be killed between any two awaits.
 */
export class Keeper {
  readonly #world: World;
  readonly #gate: Gate;
  readonly #rounds: ShareRounds;
  #open: Promise<Parts> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(world: World, id: string, ownAddress: string) {
    this.#world = world;
    this.#gate = new Gate(id, ownAddress);
    this.#rounds = new ShareRounds(world, this.#home(), {
      held: () =>
        this.#inTurn(async ({ desk: { state } }) => {
          const { shares, withdrawing = [] } = state.device;
          return { shares: shares !== false, withdrawing };
        }),
      withdrawn: (devices) => this.#inTurn(({ desk }) => withdrawn(desk, devices)),
    });
    // A listener that comes later than this is not called for what has woken the worker.
    world.sync.watch(() => this.#rounds.heard());
    this.#rounds.awake();
  }

  /** Answers a message; undefined when it is not one of ours, which then stays unanswered. */
  answer(
    message: unknown,
    sender: RawSender,
  ): Promise<Standing | Outcome | PageStatus | null> | undefined {
    const admitted = this.#gate.admit(message, sender, this.#world.now());
    return admitted ? this.#inTurn((parts) => this.#respond(parts, admitted)) : undefined;
  }

  /** The browser has started: a recording that was left open ended at its last credited moment. */
  started(): Promise<void> {
    this.#rounds.started();
    return this.#inTurn(async ({ desk, recorder, changed }) => {
      await unlessWriteFails(recoverAside(desk));
      const { recording } = desk.state;
      if (recording?.kind === 'page') await unlessWriteFails(endPageRecording(desk, recording));
      recorder.watch();
      await unlessWriteFails(recorder.seen());
      changed();
      // An hour may have passed while the browser was closed, and its alarms may be gone.
      await unlessWriteFails(remind(desk));
    });
  }

  /** Milepost was installed or updated: what runs goes on. */
  installed(): Promise<void> {
    return this.#inTurn(async ({ desk, recorder, visits }) => {
      visits.updated();
      await unlessWriteFails(recoverAside(desk));
      recorder.watch();
      await unlessWriteFails(recorder.awake());
      await unlessWriteFails(remind(desk));
    });
  }

  rang(alarm: AlarmName): Promise<void> {
    if (alarm === 'share') return this.#rounds.run();
    if (alarm === 'remind') {
      return this.#inTurn(async ({ desk }) => {
        await unlessWriteFails(remind(desk));
      });
    }
    return this.#inTurn(async ({ desk, recorder, changed }) => {
      if (alarm === 'retry') await unlessWriteFails(desk.commit({}));
      if (alarm === 'tick') await unlessWriteFails(recorder.awake());
      else {
        // Where the end could not be written, `retry` is set already.
        const hasEnded = await unlessWriteFails(endIfSilent(desk));
        if (hasEnded === false) recorder.watch();
        if (hasEnded === true) changed();
      }
    });
  }

  /** The machine says whether anybody is there; `idleFor` is how long nobody was, when idle. */
  presence(state: 'active' | 'idle' | 'locked', idleFor: number): Promise<void> {
    return this.#inTurn(async ({ desk, recorder }) => {
      const { recording } = desk.state;
      if (recording?.kind !== 'timer') return;
      if (state === 'active') {
        await unlessWriteFails(recorder.seen());
        return;
      }
      const now = desk.world.now();
      const timer =
        state === 'idle' ? unseenSince(recording, now - idleFor) : timerLocked(recording, now);
      await unlessWriteFails(desk.commit({ state: { recording: timer } }));
    });
  }

  /** A tab is gone, and its visits with it. */
  closed(tab: number): Promise<void> {
    return this.#inTurn(async ({ desk }) => {
      const left = Object.entries(desk.state.visits).filter(([, visit]) => visit.tab !== tab);
      if (left.length < Object.keys(desk.state.visits).length) {
        await desk.keepVisits(Object.fromEntries(left));
      }
    });
  }

  async #respond(
    parts: Parts,
    admitted: Admitted,
  ): Promise<Standing | Outcome | PageStatus | null> {
    if (admitted.from === 'page') return parts.visits.answer(admitted.message, admitted.sender);
    return this.#serve(parts, admitted.request);
  }

  async #serve(parts: Parts, request: Request): Promise<Outcome | PageStatus | null> {
    if (await unlessWriteFails(endIfSilent(parts.desk))) parts.changed();
    switch (request.type) {
      case 'wake':
        await unlessWriteFails(recoverAside(parts.desk));
        // What was damaged may lie in the mailbox.
        this.#rounds.started();
        await writeRoadmap(parts.desk.world, parts.desk.state.registers).catch(() => undefined);
        return null;
      case 'command': {
        const before = pageRules(parts.desk);
        const outcome = await parts.commands.run(request.command);
        if (!isSameValue(before, pageRules(parts.desk))) parts.changed();
        if (request.command.type === 'erase') {
          // What is in memory is nobody's any more, and what lies in the mailbox is to go.
          this.#open = null;
          void this.#rounds.run();
        }
        return outcome;
      }
      case 'page-status':
        return pageStatus(parts, request.tab, request.address);
    }
  }

  /**
   * The home of the sharing: each thing that it does is a turn of its own, so that the log need
   * not wait for a mailbox that is slow.
   */
  #home(): Home {
    let held: Home | null = null;
    // A round that an erasing has overtaken speaks of what is gone.
    const since = <Result>(task: (home: Home) => Promise<Result>): Promise<Result> =>
      this.#inTurn(({ home }) => {
        if (home !== held) throw new Error('what this round began with was erased');
        return task(home);
      });
    return {
      held: () =>
        this.#inTurn(({ home }) => {
          held = home;
          return home.held();
        }),
      join: (news, recovered) => since((home) => home.join(news, recovered)),
      rename: () => since((home) => home.rename()),
      keep: (change) => since((home) => home.keep(change)),
    };
  }

  /** Gives a task its turn: the doors that are no messages (keys, menus, tabs) come in here. */
  turn<Result>(task: (parts: Parts) => Promise<Result>): Promise<Result> {
    return this.#inTurn(task);
  }

  /** Runs a task after all before it; one that fails does not hold up the next. */
  #inTurn<Result>(task: (parts: Parts) => Promise<Result>): Promise<Result> {
    const run = this.#last.then(async () => {
      const parts = await this.#parts();
      try {
        if (await parts.desk.steady()) parts.recorder.watch();
        return await task(parts);
      } finally {
        // After everything was erased there is another desk.
        const now = this.#open ? parts : await this.#parts().catch(() => parts);
        showBadge(now.desk);
        now.desk.looked();
      }
    });
    this.#last = run.catch(() => undefined);
    return run;
  }

  #parts(): Promise<Parts> {
    this.#open ??= this.#assemble().catch((error: unknown) => {
      // Storage could not be read: the next message tries again.
      this.#open = null;
      throw error;
    });
    return this.#open;
  }

  async #assemble(): Promise<Parts> {
    const desk = await Desk.open(this.#world, () => this.#rounds.changed());
    const changed = () => tellPages(parts);
    const recorder = new Recorder(desk, changed);
    if (desk.state.recording?.kind === 'page') recorder.watch();
    const inTurn = (task: () => Promise<void>) => void this.#inTurn(task).catch(() => undefined);
    const visits = new Visits(desk, changed, new Checkpoint(desk, inTurn));
    const commands = new Commands(desk, recorder);
    const parts = { desk, recorder, visits, commands, home: new KeeperHome(desk), changed };
    return parts;
  }
}

/** What the learner has decided about pages: by which rules they measure, and what each site may. */
const pageRules = ({ state, progress }: Desk) => ({
  ...rulesOf(state.registers),
  sites: progress.sites,
});

/** What the keeper is made of; a task that is given a turn finds all of it. */
export interface Parts {
  readonly desk: Desk;
  readonly recorder: Recorder;
  readonly visits: Visits;
  readonly commands: Commands;
  readonly home: Home;
  /** Tells the pages that something else is recorded now, or nothing. */
  readonly changed: () => void;
}
