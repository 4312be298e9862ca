/** A page may call for looks in thousands: this many milliseconds after one, none is taken at once. */
const REST = 200;

/** Who looks, again and again; `lookout` says when. */
interface Lookout {
  /** Looks at once. */
  now(this: void): void;
  /** Looks at once, or after the rest if the last look was a moment ago. */
  soon(this: void): void;
  /** Looks no more until it is called. */
  stop(this: void): void;
}

/**
 * Looks when it has to, when its time has come, and, seldom enough to cost nothing, when the page
 * calls for it. What the page shows at last is always seen, at most a rest later. Each look gives
 * the milliseconds until the next one, if there is to be one.
 */
export function lookout(look: () => number | undefined): Lookout {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The moment from which a call is heeded at once; Infinity while a look is on its way. */
  let rested = 0;
  function stop() {
    clearTimeout(timer);
    rested = performance.now() + REST;
  }
  function now() {
    stop();
    const due = look();
    if (due) timer = setTimeout(now, due);
  }
  function soon() {
    const rest = rested - performance.now();
    if (rest <= 0) now();
    else if (rest < Infinity) {
      clearTimeout(timer);
      timer = setTimeout(now, rest);
      rested = Infinity;
    }
  }
  return { now, soon, stop };
}
