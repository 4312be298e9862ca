import { since, type Instant } from '../../data/model/engagement';
import type { TaskId } from '../../data/model/id';
import { PAUSE_LIMIT, PULSE_PERIOD, TITLE_LIMIT } from '../../data/model/limits';
import type { Rules, Standing, TabMessage, VisitReport } from '../../data/model/message';
import type { PageHints } from '../../data/model/place';
import { Visit } from '../../data/model/visit';
import { tell } from '../../data/sync/page-line';
import { listen } from './listen';
import { lookout } from './lookout';
import { slot, type Offer } from './offer-slot';
import { isAdvertising, isPlaying } from './player';

/** What the browser gives a page script to know when it is over. */
export interface Context {
  readonly signal: AbortSignal;
  readonly isInvalid: boolean;
}

/** The stay on one study page. */
export interface Stay {
  /** Answers the background. */
  hear(message: TabMessage): VisitReport | undefined;
  /** Says what is owed and stops everything. */
  leave(): void;
}

/** A timer may fire this many milliseconds early. */
const EARLY = 9;

const clock = (): Instant => ({ wall: Date.now(), mono: performance.now() });
const title = (): string => document.title.slice(0, TITLE_LIMIT);

/** Stays on one study page: measures, tells, and asks, until it is left. */
export function stayOn(placeKind: string, hints: PageHints | null, context: Context): Stay {
  const id = crypto.randomUUID();
  const ending = new AbortController();
  const { signal } = ending;
  let rules: Rules = {};
  let offer: Offer | undefined;
  /** The last sign of life; a listener only stores it, and the next look reads it. */
  let life = clock();

  const pauseLimit = () => rules.pause ?? PAUSE_LIMIT;
  function signs() {
    const playing = isPlaying(placeKind);
    const isInSight = !document.hidden || !!(rules.hidden && playing);
    const present = !signal.aborted && isInSight && !isAdvertising();
    return { present, playing, life, pause: pauseLimit() };
  }
  const visit = new Visit(id, hints, life, signs());

  /** Takes a sample, says what is due, and gives the time until the next look. */
  const { now, soon, stop } = lookout(() => {
    if (context.isInvalid) return undefined;
    // The player appears late and is replaced; advertisements show in its class, not in events.
    const player = document.querySelector('#movie_player') ?? document.documentElement;
    classes.observe(player, { attributeFilter: ['class'] });
    const isEngaged = visit.measure(clock(), signs());
    life = visit.life;
    const due = visit.due();
    if (due < EARLY) {
      void speak();
      // What was said may get lost, and nothing else happen here for long: then it is said again.
      return PULSE_PERIOD;
    }
    return isEngaged ? Math.min(due, PULSE_PERIOD) : undefined;
  });

  // The next look, which comes soon, observes again: until then changes are not heard of.
  const classes = new MutationObserver(() => {
    classes.disconnect();
    soon();
  });

  function stir({ isTrusted }: Event) {
    if (!isTrusted) return;
    const isLate = since(life, clock()) > pauseLimit();
    if (isLate) now();
    life = clock();
    if (isLate) now();
  }

  async function speak() {
    const [message, owe] = visit.speak(title());
    const standing = await tell(message);
    // Lost, or not for a recording: it is owed until there is one.
    if (standing?.kind !== 'recording') owe();
    if (standing) obey(standing);
  }

  function report() {
    // Without a look, which might say in another message what the report would then not say.
    visit.measure(clock(), signs());
    return visit.report(title());
  }

  function obey(standing: Standing) {
    const { kind } = standing;
    rules = standing;
    visit.obey(kind);
    if (signal.aborted) return;
    if (kind === 'recording') now();
    if (kind === 'offer') offer ??= slot.milepostOffer?.(standing, log, decline);
    else if (offer?.obey(kind)) offer = undefined;
  }

  async function log(task: TaskId | null, always: boolean) {
    const standing = await tell({ type: 'log', ...report(), task, always });
    obey(standing ?? { ...rules, kind: 'failed' });
  }

  function decline(answer: 'not-now' | 'never') {
    offer = undefined;
    visit.obey('silent');
    void tell({ type: 'decline', visit: id, answer });
  }

  listen(signal, 'keydown pointerdown pointermove wheel touchmove', stir);
  // Without capture only the scrolling of the page itself is heard, and not that of a box in it
  // that moves by itself.
  listen(signal, 'scroll', stir, false);
  // Those of media do not bubble, but they can be captured.
  listen(signal, 'playing pause ended waiting emptied', soon);
  // A page cannot make a storm of it, and timers of a hidden page are late.
  listen(signal, 'visibilitychange', ({ isTrusted }) => isTrusted && now());
  now();

  return {
    hear(message) {
      if (message.type !== 'standing') return report();
      // A question that is being asked stays: nothing changed for this page.
      if (message.standing.kind !== 'waiting' || !offer) obey(message.standing);
      return undefined;
    },
    leave() {
      ending.abort();
      now();
      stop();
      classes.disconnect();
      offer?.close();
    },
  };
}
