import type { Registers, RegisterValue } from './progress';

/**
 * Registers that Milepost writes by itself, from what it saw: items of courses and whether they were
 * finished, titles of papers, lessons that were watched.
 */
const NOTED = /^(?:item|item-done|paper|watched)\//;
/** Where the learner says something of an item or a paper: its title is of use to them from then on. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  item: ['item-said/'],
  paper: ['paper-said/', 'paper-state/', 'paper-links/'],
};

const valueOf = (registers: Registers, name: string): RegisterValue =>
  Object.hasOwn(registers, name) ? (registers[name]?.value ?? null) : null;

/** Whether the learner has said something of it, other than that it is to go. */
function isTouched(registers: Registers, name: string): boolean {
  const slash = name.indexOf('/');
  const [kind, key] = [name.slice(0, slash), name.slice(slash + 1)];
  return (SAID[kind] ?? []).some((said) => {
    const value = valueOf(registers, said + key);
    return value !== null && value !== false && value !== 'off';
  });
}

/**
 * Whether a register is a mere note of Milepost's own, which the learner has had no hand in: it may
 * be missing on other devices. A removal is a decision, and so is whatever belongs to one, such as
 * the title of a paper that the learner has said something of.
 */
export function isNote(registers: Registers, name: string): boolean {
  if (!NOTED.test(name)) return false;
  const value = valueOf(registers, name);
  return value !== null && value !== false && !isTouched(registers, name);
}
