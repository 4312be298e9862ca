import type { Area, AreaChanges } from '../../data/sync/area';

/** One thing that every area has to do; it throws when the area does not. */
export interface AreaCase {
  readonly title: string;
  run(area: Area): Promise<void>;
}

/** Says the same of plain values whatever the order of their keys, as storage may sort them. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function expectSame(found: unknown, wanted: unknown): void {
  if (plain(found) === plain(wanted)) return;
  throw new Error(`found ${plain(found)}\nwhere ${plain(wanted)} was wanted`);
}

/** Waits until something is so: a browser tells of changes a little later. */
async function until(holds: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`it was not told: ${what}`);
}

/** Values of every kind that is kept, in one object. */
const everything = {
  text: 'Линейная алгебра — 線形代数 😀 <b>"\\',
  empty: '',
  number: 1_795_032_900_000,
  fraction: 0.125,
  nothing: null,
  yes: true,
  list: [1, [2, []], {}],
  map: { 'log/2026-11': { deep: { deeper: 'x'.repeat(3000) } } },
};

/**
 * What every area has to do, without any test runner, so that it can be run in a page on the
 * browser's own storage. Each case begins with an empty area.
 */
export const areaCases: readonly AreaCase[] = [
  {
    title: 'gives back what was set, of every kind that is kept',
    async run(area) {
      await area.set({ everything });
      expectSame(await area.get(['everything']), { everything });
    },
  },
  {
    title: 'gives only the keys that exist of those that were asked for',
    async run(area) {
      await area.set({ one: 1, two: 2 });
      expectSame(await area.get(['one', 'three']), { one: 1 });
      expectSame(await area.get(['three']), {});
      expectSame(await area.get([]), {});
    },
  },
  {
    title: 'gives everything when asked for null',
    async run(area) {
      expectSame(await area.get(null), {});
      await area.set({ one: 1, 'log/2026-11': { sessions: {} } });
      expectSame(await area.get(null), { one: 1, 'log/2026-11': { sessions: {} } });
    },
  },
  {
    title: 'replaces whole values and leaves the others',
    async run(area) {
      await area.set({ page: { a: 1, b: 2 }, other: 'stays' });
      await area.set({ page: { b: 3 } });
      expectSame(await area.get(null), { page: { b: 3 }, other: 'stays' });
    },
  },
  {
    title: 'removes what is named, and minds nothing that is not there',
    async run(area) {
      await area.set({ one: 1, two: 2, three: 3 });
      await area.remove(['one', 'three', 'four']);
      expectSame(await area.get(null), { two: 2 });
      await area.remove([]);
      expectSame(await area.get(null), { two: 2 });
    },
  },
  {
    title: 'keeps copies, so that what is changed outside is not changed inside',
    async run(area) {
      const value = { list: [1] };
      const setting = area.set({ value });
      value.list.push(2);
      await setting;
      const [first, second] = [await area.get(['value']), await area.get(['value'])];
      (first['value'] as typeof value).list.push(3);
      expectSame(second, { value: { list: [1] } });
      expectSame(await area.get(['value']), { value: { list: [1] } });
    },
  },
  {
    title: 'does what it is told in the order in which it is told',
    async run(area) {
      const writes = Array.from({ length: 20 }, (_, turn) => area.set({ turn, [`t${turn}`]: 1 }));
      await Promise.all([...writes, area.remove(['t0'])]);
      const all = await area.get(null);
      expectSame(all['turn'], 19);
      expectSame(Object.keys(all).length, 20);
    },
  },
  {
    title: 'tells of each change until nobody wants to hear it',
    async run(area) {
      const heard: AreaChanges[] = [];
      const stop = area.watch((changes) => heard.push(changes));
      await area.set({ one: { a: 1 }, two: 2 });
      await until(() => heard.length > 0, 'a set');
      expectSame(Object.assign({}, ...heard), { one: { a: 1 }, two: 2 });
      await area.remove(['one']);
      await until(() => heard.some((changes) => 'one' in changes && !changes['one']), 'a removal');
      stop();
      const before = heard.length;
      await area.set({ three: 3 });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expectSame(heard.length, before);
    },
  },
  {
    title: 'keeps keys that look like parts of an object',
    async run(area) {
      await area.set({ constructor: 1, toString: { a: 1 } });
      expectSame(await area.get(['constructor', 'toString']), {
        constructor: 1,
        toString: { a: 1 },
      });
      expectSame(await area.get(['valueOf', 'hasOwnProperty']), {});
    },
  },
];

/** What Chromium counts of an item: its key and its value as JSON, in bytes. */
const bytesOf = (key: string, value: unknown): number =>
  new TextEncoder().encode(key + JSON.stringify(value)).length;

/**
 * An area as strict as a browser's: values go through JSON, keys come back sorted, and a write that
 * does not fit is refused as a whole.
 */
export function strictArea(quota = 10_485_760): Area {
  let values = new Map<string, string>();
  const listeners = new Set<(changes: AreaChanges) => void>();
  const tell = (changes: AreaChanges) =>
    queueMicrotask(() => {
      for (const listener of listeners) listener(JSON.parse(plain(changes)) as AreaChanges);
    });
  return {
    get: async (keys) =>
      Object.fromEntries(
        [...values]
          .filter(([key]) => keys === null || keys.includes(key))
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, value]) => [key, JSON.parse(value) as unknown]),
      ),
    set: async (items) => {
      const after = new Map(values);
      for (const [key, value] of Object.entries(items)) {
        if (value !== undefined) after.set(key, plain(value));
      }
      const bytes = [...after].reduce((sum, [key, value]) => sum + bytesOf(key, value) - 2, 0);
      if (bytes > quota) throw new Error('Resource::kQuotaBytes quota exceeded');
      values = after;
      tell(items);
    },
    remove: async (keys) => {
      const gone = keys.filter((key) => values.delete(key));
      if (gone.length === 0) return;
      const changes = Object.fromEntries(gone.map((key) => [key, undefined]));
      queueMicrotask(() => {
        for (const listener of listeners) listener(changes);
      });
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
