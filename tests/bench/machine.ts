import { cpus, release, totalmem, type } from 'node:os';

const GIGABYTE = 1024 ** 3;

/** What a machine says of itself, as `node:os` gives it. */
export interface MachineFacts {
  /** One name for each core. */
  readonly cores: readonly string[];
  readonly memoryBytes: number;
  /** The system and its version, such as `Linux 6.1.0`. */
  readonly system: string;
}

/** The machine that this runs on. */
export const thisMachine = (): MachineFacts => ({
  cores: cpus().map(({ model }) => model),
  memoryBytes: totalmem(),
  system: `${type()} ${release().replace(/^(\d+\.\d+(?:\.\d+)?).*$/, '$1')}`,
});

/**
 * A machine in words, without the name that its owner gave it:
 * `2 cores of AMD EPYC, 24 GB of memory, Linux 6.1.0`.
 */
export function inWords({ cores, memoryBytes, system }: MachineFacts): string {
  const model = (cores[0] ?? '')
    .replace(/\((?:R|TM)\)|\bCPU\b|\bProcessor\b|@.*$/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const count = cores.length === 1 ? '1 core' : `${cores.length} cores`;
  const memory = `${Math.round(memoryBytes / GIGABYTE)} GB of memory`;
  return [model === '' ? count : `${count} of ${model}`, memory, system].join(', ');
}
