import { useState } from 'react';
import type { Registers, RegisterValue } from '../../../data/model/progress';

/** What stands in a field and is not kept yet. */
export interface Draft {
  readonly text: string;
  /** Whether the browser says that what was typed is no number or no date; `text` is empty then. */
  readonly isBad: boolean;
}

interface Kept extends Draft {
  /** The value of the register over which it was typed. */
  readonly over: RegisterValue;
}

/** The fields of a page that are being typed in, by the names of the registers that they are for. */
export interface Drafts {
  /** What is typed under a name; null where nothing is. */
  readonly of: (name: string) => Draft | null;
  /** Takes what is typed; null gives it up. */
  readonly type: (name: string, draft: Draft | null) => void;
  /** All names under which something is typed. */
  readonly names: readonly string[];
}

const valueOf = (registers: Registers, name: string): RegisterValue =>
  Object.hasOwn(registers, name) ? (registers[name]?.value ?? null) : null;

/**
 * What is typed over registers. Once a register has changed, here or by an undo, what was typed over
 * it is out of date and given up, so that it does not come back when the register does.
 */
export function useDrafts(registers: Registers): Drafts {
  const [all, setAll] = useState<ReadonlyMap<string, Kept>>(new Map());
  const fresh = [...all].filter(([name, { over }]) => over === valueOf(registers, name));
  if (fresh.length < all.size) setAll(new Map(fresh));
  return {
    of: (name) => all.get(name) ?? null,
    names: [...all.keys()],
    type: (name, draft) =>
      setAll((before) => {
        const after = new Map(before);
        if (draft === null) after.delete(name);
        else after.set(name, { ...draft, over: valueOf(registers, name) });
        return after;
      }),
  };
}
