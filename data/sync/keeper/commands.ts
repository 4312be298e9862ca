import { editedSession, tidyNew, wayBackOf } from '../../model/by-hand';
import type { Command, NewSession, Outcome } from '../../model/command';
import { taskId, type MilestoneId, type SessionId, type SiteId, type TaskId } from '../../model/id';
import {
  registerName,
  WEEKLY_GOAL_LIMIT,
  type Progress,
  type RegisterValue,
} from '../../model/progress';
import { problemWith } from '../../model/typed-time';
import type { Session, SessionChanges } from '../../model/session';
import { onSecond, type Desk } from './desk';
import { forgetDevice, nameDevice, shareHere } from './device-commands';
import { isKnownSite } from './known-sites';
import { newSessionId } from './new-session-id';
import { changeMany, importFile } from './many-commands';
import { beginErasing } from './erase';
import { done, refused } from './outcome';
import { leavingOf } from './pages';
import { setReminders } from './reminding';
import { isKnownMilestone, isKnownTask } from './road';
import { WriteFailed } from './write-failed';
import type { Recorder } from './recorder-commands';

/** What the learner asks from the popup and the dashboard, carried out with its way back. */
export class Commands {
  readonly #desk: Desk;
  readonly #recorder: Recorder;

  constructor(desk: Desk, recorder: Recorder) {
    this.#desk = desk;
    this.#recorder = recorder;
  }

  /** Carries out a command. A write that fails changes nothing and is an outcome, not a throw. */
  async run(command: Command): Promise<Outcome> {
    try {
      return await this.#run(command);
    } catch (error) {
      if (error instanceof WriteFailed) return refused('write-failed');
      throw error;
    }
  }

  async #run(command: Command): Promise<Outcome> {
    switch (command.type) {
      case 'add-session':
        return this.#add(command.session);
      case 'edit-session':
        return this.#edit(command.id, command.changes, command.isUndo);
      case 'delete-session':
        return this.#mark(command.id, true);
      case 'restore-session':
        return this.#mark(command.id, false);
      case 'set-task': {
        const before = this.#progress.tasks[command.task] ?? 'todo';
        return this.#knows(command.task)
          ? this.#set(registerName.task(command.task), command.state, {
              ...command,
              state: before,
            })
          : refused('unknown-task');
      }
      case 'choose-task':
        return this.#choose(command.task);
      case 'tick-milestone':
        return this.#tick(command.milestone, command.done);
      case 'choose-site':
        return this.#chooseSite(command.site, command.choice);
      case 'set-goal':
        return this.#setGoal(command.minutes);
      case 'dismiss-notice': {
        const notices = this.#desk.state.notices.filter(({ id }) => id !== command.id);
        await this.#desk.commit({ state: { notices } });
        return done(null);
      }
      case 'name-device':
        return nameDevice(this.#desk, command.name);
      case 'forget-device':
        return forgetDevice(this.#desk, command.device);
      case 'set-reminders':
        return setReminders(this.#desk, command.reminders);
      case 'share-here':
        return shareHere(this.#desk, command.on);
      case 'change-many':
        return changeMany(this.#desk, command);
      case 'import':
        return importFile(this.#desk, command);
      case 'erase':
        await beginErasing(this.#desk);
        return done(null);
      case 'stop':
      case 'resume':
      case 'discard':
      case 'start-timer':
      case 'answer-timer':
      case 'retask-recording':
      case 'log-page':
        return this.#recorder.run(command);
    }
  }

  get #progress(): Progress {
    return this.#desk.progress;
  }

  #knows(task: TaskId | null): boolean {
    const { state, world } = this.#desk;
    return task === null || isKnownTask(state.registers, world.roadmap, task);
  }

  async #set(name: string, value: RegisterValue, undo: Command): Promise<Outcome> {
    await this.#desk.commit({ state: this.#desk.register(name, value) });
    return done(undo);
  }

  async #choose(task: TaskId | null): Promise<Outcome> {
    if (!this.#knows(task)) return refused('unknown-task');
    const chosen = this.#desk.state.registers[registerName.currentTask]?.value;
    const known = typeof chosen === 'string' && this.#knows(taskId(chosen));
    const before = known ? taskId(chosen) : null;
    return this.#set(registerName.currentTask, task, { type: 'choose-task', task: before });
  }

  async #tick(milestone: MilestoneId, isDone: boolean): Promise<Outcome> {
    const { state, world } = this.#desk;
    if (!isKnownMilestone(state.registers, world.roadmap, milestone)) {
      return refused('unknown-milestone');
    }
    return this.#set(registerName.milestone(milestone), isDone, {
      type: 'tick-milestone',
      milestone,
      done: this.#progress.milestones.has(milestone),
    });
  }

  async #chooseSite(site: SiteId, choice: Progress['sites'][SiteId]): Promise<Outcome> {
    if (!isKnownSite(site, this.#desk.state.registers)) return refused('unknown-site');
    const before = this.#progress.sites[site] ?? 'ask';
    const quiet = { ...this.#desk.state.quiet, [site]: 0 };
    const register = this.#desk.register(registerName.site(site), choice);
    await this.#desk.commit({ state: { ...register, quiet } });
    return done({ type: 'choose-site', site, choice: before });
  }

  async #setGoal(minutes: number): Promise<Outcome> {
    if (!(minutes >= 0 && minutes <= WEEKLY_GOAL_LIMIT)) return refused('goal-out-of-range');
    const undo: Command = { type: 'set-goal', minutes: this.#progress.goal };
    return this.#set(registerName.weeklyGoal, Math.round(minutes), undo);
  }

  async #add(typed: NewSession): Promise<Outcome> {
    const problem = problemWith(typed.start, typed.seconds, this.#desk.world.now());
    if (problem) return refused(problem);
    if (!this.#knows(typed.task)) return refused('unknown-task');
    const tidy = tidyNew(typed);
    const session = onSecond<Session>({
      ...tidy,
      id: await newSessionId(this.#desk, tidy.start),
      offset: this.#desk.world.offset(tidy.start),
      site: null,
      place: null,
      how: 'hand',
    });
    await this.#desk.commit({ records: [this.#desk.born(session)] });
    return done({ type: 'delete-session', id: session.id }, session);
  }

  async #edit(id: SessionId, changes: SessionChanges, isUndo = false): Promise<Outcome> {
    const before = await this.#desk.find(id);
    if (!before) return refused('unknown-session');
    const { task } = changes;
    const isNewTask = task !== undefined && task !== before.task;
    if (isNewTask && !isUndo && !this.#knows(task)) return refused('unknown-task');
    const edited = editedSession(before, changes, this.#desk.world.now(), isUndo);
    if (typeof edited === 'string') return refused(edited);
    // A session of this zone follows its summer time; one of another zone keeps the clock of then.
    const { world } = this.#desk;
    const isOfHere = before.offset === world.offset(before.start);
    const offset = isOfHere ? world.offset(edited.start) : before.offset;
    const after = this.#desk.revise(before, { ...edited, offset });
    await this.#desk.commit({ records: [after], leaving: leavingOf(before, after) });
    const back = wayBackOf(before, after);
    return done({ type: 'edit-session', id, isUndo: true, changes: back }, after);
  }

  async #mark(id: SessionId, deleted: boolean): Promise<Outcome> {
    const before = await this.#desk.find(id);
    if (!before) return refused('unknown-session');
    await this.#desk.commit({ records: [this.#desk.revise(before, before, deleted)] });
    return done({ type: deleted ? 'restore-session' : 'delete-session', id });
  }
}
