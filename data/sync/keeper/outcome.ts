import type { Command, Outcome, Problem } from '../../model/command';
import type { Session } from '../../model/session';

/** A command that was refused, and why. */
export const refused = (problem: Problem): Outcome => ({ ok: false, problem });

/** A command that was carried out, with the one that takes it back and what it logged. */
export const done = (undo: Command | null, session: Session | null = null): Outcome => ({
  ok: true,
  undo,
  session,
});
