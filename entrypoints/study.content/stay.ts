import { since, type Instant, type Signs } from '../../data/model/engagement';
import type { TaskId } from '../../data/model/id';
import { PAUSE_LIMIT, PULSE_PERIOD, TITLE_LIMIT } from '../../data/model/limits';
import type { Standing, TabMessage, VisitReport } from '../../data/model/message';
import type { PageHints } from '../../data/model/place';
import { Visit } from '../../data/model/visit';
import { tell } from '../../data/sync/page-line';
import { slot, type Offer } from './offer-slot';
import { isAdvertising, isPlaying } from './player';

/** What the browser gives a page script to know when it is over. */
export interface Context {
  readonly signal: AbortSignal;
  readonly isInvalid: boolean;
}

/** A visit that runs. */
export interface Stay {
  hear(message: TabMessage): VisitReport | undefined;
  /** Says what is owed and stops everything. */
  leave(): void;
}

/** A timer may fire this many milliseconds early. */
const EARLY = 9;

const clock = (): Instant => ({ wall: Date.now(), mono: performance.now() });
const title = (): string => document.title.slice(0, TITLE_LIMIT);

/** Stays on a study page of a kind: measures, tells, and asks, until it is left. */
export function stay(kind: string, hints: PageHints | null, context: Context): Stay {
  const ending = new AbortController();
  const { signal } = ending;
  const id = crypto.randomUUID();
  let life = clock();
  const signs = (): Signs => ({
    present: !signal.aborted && !document.hidden && !isAdvertising(),
    playing: isPlaying(kind),
    life,
  });
  const visit = new Visit(id, hints, life, signs());
  let offer: Offer | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes a sample, says what is due, and sets the next look. */
  function look() {
    clearTimeout(timer);
    if (context.isInvalid) return;
    const engaged = visit.measure(clock(), signs());
    life = visit.life;
    let due = visit.due();
    if (due < EARLY) {
      due = PULSE_PERIOD;
      void speak();
    }
    if (engaged) timer = setTimeout(look, Math.min(due, PULSE_PERIOD));
  }

  async function speak() {
    const [message, owe] = visit.speak(title());
    const standing = await tell(message);
    // Lost, or not for a recording: it is owed until there is one.
    if (standing?.kind !== 'recording') owe();
    if (standing) obey(standing);
  }

  function obey(standing: Standing) {
    visit.obey(standing.kind);
    if (signal.aborted) return;
    if (standing.kind === 'offer') offer ??= slot.milepostOffer?.(standing, log, decline);
    else if (offer?.obey(standing.kind)) offer = undefined;
  }

  async function log(task: TaskId | null, always: boolean) {
    look();
    const message = { type: 'log', ...visit.report(title()), task, always } as const;
    obey((await tell(message)) ?? { kind: 'failed' });
  }

  function decline(answer: 'not-now' | 'never') {
    offer = undefined;
    visit.obey('silent');
    void tell({ type: 'decline', visit: id, answer });
  }

  const on = (types: string, listener: (event: Event) => void, capture = true) => {
    for (const type of types.split(' '))
      window.addEventListener(type, listener, { capture, passive: true, signal });
  };

  function stir({ isTrusted }: Event) {
    if (!isTrusted) return;
    const late = since(life, clock()) > PAUSE_LIMIT;
    if (late) look();
    life = clock();
    if (late) look();
  }
  on('keydown pointerdown pointermove wheel touchmove', stir);
  // Without capture only the scrolling of the page itself is heard, and not that of a box in it
  // that moves by itself.
  on('scroll', stir, false);

  /** The player appears late and is replaced; advertisements show in its class, not in events. */
  const classes = new MutationObserver(look);
  function follow() {
    const player = document.querySelector('#movie_player') ?? document.documentElement;
    classes.observe(player, { attributeFilter: ['class'] });
    look();
  }
  // These do not bubble, but they can be captured.
  on('playing pause ended waiting emptied', follow);
  on('visibilitychange', look);
  follow();

  return {
    hear(message) {
      if (message.type === 'standing') return void obey(message.standing);
      look();
      return visit.report(title());
    },
    leave() {
      ending.abort();
      classes.disconnect();
      look();
      offer?.close();
    },
  };
}
