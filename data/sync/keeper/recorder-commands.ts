import { safeParse } from 'valibot';
import type { Command, Outcome } from '../../model/command';
import { joinRecording, sessionOf } from '../../model/credit';
import type { TaskId } from '../../model/id';
import { LONGEST_BY_HAND, RECORDING_END_AFTER, SHORTEST_BY_HAND } from '../../model/limits';
import { taskById } from '../../model/roadmap-lookup';
import type { Recording } from '../../model/recording';
import type { Session } from '../../model/session';
import { answered, seen, sessionOfTimer, steadyTimer, timerSeconds } from '../../model/timer';
import { cleanLine } from '../../model/title';
import { visitReport } from '../message-schema';
import { unitAnswered } from './answered';
import type { Desk } from './desk';
import { newSessionId } from './new-session-id';
import { done, refused } from './outcome';
import { rememberedTask, remembering } from './place-task';
import { ending, forgetStopped, openingOf, startForVisit } from './recorder';

type RecorderCommand = Extract<
  Command,
  {
    type:
      | 'stop'
      | 'resume'
      | 'discard'
      | 'start-timer'
      | 'answer-timer'
      | 'retask-recording'
      | 'log-page';
  }
>;

/** Starting, stopping and answering for the recording, by the learner's own hand. */
export class Recorder {
  readonly #desk: Desk;
  readonly #changed: () => void;

  constructor(desk: Desk, changed: () => void) {
    this.#desk = desk;
    this.#changed = changed;
  }

  async run(command: RecorderCommand): Promise<Outcome> {
    switch (command.type) {
      case 'stop':
        return this.#stop(null, false);
      case 'discard':
        return this.#stop(null, true);
      case 'resume':
        return this.#resume(command.id);
      case 'start-timer':
        return this.#startTimer(command.task, command.title);
      case 'answer-timer':
        return this.#answerTimer(command);
      case 'retask-recording':
        return this.#retask(command);
      case 'log-page':
        return this.#logPage(command.tab, command.task);
    }
  }

  /** Ends the recording; a timer with the given seconds, or with its wall time when null. */
  async #stop(seconds: number | null, isDiscarded: boolean): Promise<Outcome> {
    const desk = this.#desk;
    await this.#hearLast();
    const { recording } = desk.state;
    if (!recording) return refused('nothing-recording');
    const session = this.#sessionOf(recording, seconds);
    const change = await ending(desk, recording, session, isDiscarded);
    await desk.commit(change);
    await desk.keepStopped(recording);
    await this.#answered(recording, true);
    desk.world.alarm('end', null);
    desk.world.alarm('tick', null);
    this.#changed();
    const logged = change.records?.[0] ?? null;
    return done({ type: 'resume', id: recording.id }, isDiscarded ? null : logged);
  }

  #sessionOf(recording: Recording, seconds: number | null): Session | null {
    if (recording.kind === 'page') return sessionOf(recording);
    const timer = steadyTimer(recording, this.#desk.world.now());
    return sessionOfTimer(timer, seconds ?? timerSeconds(timer, this.#desk.world.now()));
  }

  /** Asks the pages that are being recorded for what they have not said since their last pulse. */
  async #hearLast(): Promise<void> {
    const { state, world } = this.#desk;
    const running = state.recording;
    if (running?.kind !== 'page') return;
    const answers = await Promise.all(
      running.allowances.map(async ({ visit }) => {
        const open = state.visits[visit];
        if (!open) return null;
        const answer = await world.tell(open.tab, { type: 'report' });
        const report = safeParse(visitReport, answer);
        return report.success && report.output.visit === visit
          ? openingOf(visit, open, report.output)
          : null;
      }),
    );
    const now = world.now();
    const recording = answers
      .filter((opening) => opening !== null)
      .reduce((before, opening) => joinRecording(before, opening, now), running);
    this.#desk.hold({ recording });
  }

  async #resume(id: string): Promise<Outcome> {
    const desk = this.#desk;
    const { stopped, recording } = desk.state;
    if (recording) return refused('already-recording');
    if (stopped?.id !== id) return refused('unknown-session');
    const logged = await desk.find(id);
    const tombstone = logged && desk.revise(logged, logged, true);
    await desk.commit({
      state: {
        recording: {
          ...stopped,
          task: logged?.task ?? stopped.task,
          ...(tombstone && { loggedAt: tombstone.stamp }),
        },
      },
      ...(tombstone && { records: [tombstone] }),
    });
    await desk.keepStopped(null);
    await this.#answered(stopped, false);
    this.watch();
    this.#changed();
    return done({ type: 'stop' });
  }

  async #startTimer(task: TaskId, title: string): Promise<Outcome> {
    const desk = this.#desk;
    if (desk.state.recording) return refused('already-recording');
    if (!taskById(desk.roadmap, task)) return refused('unknown-task');
    const now = desk.world.now();
    await desk.commit({
      state: {
        recording: {
          kind: 'timer',
          id: await newSessionId(desk, now),
          start: now,
          offset: desk.world.offset(now),
          task,
          title: cleanLine(title),
          lastSeen: now,
          question: null,
          confirmed: now,
        },
      },
    });
    await forgetStopped(desk);
    desk.world.alarm('tick', 'each-minute');
    this.#changed();
    return done({ type: 'discard' });
  }

  async #answerTimer({ answer }: RecorderCommand & { type: 'answer-timer' }): Promise<Outcome> {
    const desk = this.#desk;
    const { recording } = desk.state;
    if (recording?.kind !== 'timer') return refused('nothing-recording');
    if (answer.kind === 'length') {
      if (answer.seconds < SHORTEST_BY_HAND) return refused('too-short');
      if (answer.seconds > LONGEST_BY_HAND) return refused('too-long');
      if (recording.start + answer.seconds * 1000 > desk.world.now()) {
        return refused('in-the-future');
      }
    }
    const outcome = answered(recording, answer, desk.world.now());
    if (outcome.kind === 'ends') return this.#stop(outcome.seconds, false);
    await desk.commit({ state: { recording: outcome.timer } });
    this.#changed();
    return done(null);
  }

  async #retask(command: RecorderCommand & { type: 'retask-recording' }): Promise<Outcome> {
    const desk = this.#desk;
    const { recording } = desk.state;
    const { task, isUndo = false } = command;
    if (!recording) return refused('nothing-recording');
    if (!isUndo && !taskById(desk.roadmap, task)) return refused('unknown-task');
    // A correction is remembered for the place; taken back, what was remembered before it comes back.
    const unit = recording.kind === 'page' && task !== recording.task ? recording.unit : null;
    const wish = isUndo ? command.remember : unit !== null && { unit, task };
    const back = wish && { ...wish, task: rememberedTask(desk.state.registers, wish.unit) };
    await desk.commit({
      state: {
        recording: { ...recording, task },
        ...(wish && desk.decide(remembering(wish.unit, wish.task))),
      },
    });
    return done({
      type: 'retask-recording',
      task: recording.task,
      isUndo: true,
      ...(back && { remember: back }),
    });
  }

  async #logPage(tab: number, task: TaskId | null): Promise<Outcome> {
    const desk = this.#desk;
    if (desk.state.recording?.kind === 'timer') return refused('already-recording');
    if (task !== null && !taskById(desk.roadmap, task)) return refused('unknown-task');
    const report = safeParse(visitReport, await desk.world.tell(tab, { type: 'report' }));
    if (!report.success) return refused('not-a-study-page');
    const visit = desk.state.visits[report.output.visit];
    if (visit?.tab !== tab) return refused('not-a-study-page');
    const before = desk.state.recording;
    const opening = openingOf(report.output.visit, visit, report.output);
    await startForVisit(desk, visit, opening, task);
    await this.#answered(desk.state.recording, false);
    this.#changed();
    // A page that joined what was recorded already is taken back by nothing but its task.
    if (before?.id !== desk.state.recording?.id) return done({ type: 'discard' });
    return done(before && { type: 'retask-recording', task: before.task, isUndo: true });
  }

  /** Somebody is there: the timer may have to ask. */
  async seen(): Promise<void> {
    const desk = this.#desk;
    const { recording } = desk.state;
    if (recording?.kind !== 'timer') return;
    await desk.commit({ state: { recording: seen(recording, desk.world.now()) } });
  }

  /** The machine is awake; whoever left it idle or locked is asked only on coming back. */
  async awake(): Promise<void> {
    if (this.#desk.state.recording?.kind !== 'timer') return;
    if ((await this.#desk.world.presence()) === 'active') await this.seen();
  }

  /**
   * Sets the alarm of what is being recorded: when it may have ended by silence, or each minute for
   * the timer. A worker can die before it sets the first, or when it has just rung, so each does.
   */
  watch(): void {
    const { recording } = this.#desk.state;
    if (recording?.kind === 'timer') this.#desk.world.alarm('tick', 'each-minute');
    if (recording?.kind === 'page') {
      this.#desk.world.alarm('end', recording.lastCredited + RECORDING_END_AFTER);
    }
  }

  /** The learner has spoken of the unit of a recording: it is left alone, or recorded after all. */
  async #answered(recording: Recording | null, dismissed: boolean): Promise<void> {
    if (recording?.kind !== 'page') return;
    await this.#desk.keepVisits(unitAnswered(this.#desk.state.visits, recording.unit, dismissed));
  }
}
