// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showOffer } from '../../../entrypoints/study.content/offer';
import type { Offer } from '../../../entrypoints/study.content/offer-slot';
import { taskId } from '../../../data/model/id';
import { localeMessages } from '../../helpers/i18n';

const vectors = { id: taskId('math-review'), title: 'Review the mathematics' };
const numpy = { id: taskId('numpy'), title: 'NumPy, Pandas and Matplotlib' };

const log = vi.fn();
const decline = vi.fn();
let rootOf: () => ShadowRoot;
let offer: Offer;

/** What the browser would say of the question: where it lies, what is over it, what it is in. */
let box = { width: 340, y: 500 };
let others: Element[] = [];
let shadowed: Element[] = [];
/** Whether the pointer or the focus is in the question. */
let isNear = true;
let say: (entry: { readonly isVisible?: boolean }) => void;
const showPopover = vi.fn<() => void>();

const host = () => document.querySelector('html > div');
const seen = () => rootOf().querySelector('section')?.textContent ?? '';
const named = (name: string): HTMLElement => {
  const found = [...rootOf().querySelectorAll<HTMLElement>('button, summary')].find(
    (each) => (each.getAttribute('aria-label') ?? each.ariaLabel ?? each.textContent) === name,
  );
  if (!found) throw new Error(`The offer has no "${name}".`);
  return found;
};

/** An event as the browser makes it when a person acts, or as a page can make it. */
const made = <Made extends Event>(event: Made, isTrusted: boolean): Made =>
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
const press = (name: string, isTrusted = true) =>
  named(name).dispatchEvent(made(new MouseEvent('click', { bubbles: true }), isTrusted));
const key = (type: string, key: string, target: EventTarget = document.body) =>
  target.dispatchEvent(made(new KeyboardEvent(type, { key, bubbles: true, composed: true }), true));
const fill = (element: Element | null) =>
  Object.defineProperty(document, 'fullscreenElement', { value: element, configurable: true });
const goFullscreen = (element: Element | null) => {
  fill(element);
  vi.advanceTimersByTime(200);
};

function ask(place = 'Vectors | Chapter 1') {
  offer = showOffer({ kind: 'offer', place, task: numpy, tasks: [vectors, numpy] }, log, decline);
  vi.advanceTimersByTime(600);
}

beforeEach(() => {
  vi.useFakeTimers();
  // In the middle of what it may be.
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  box = { width: 340, y: 500 };
  others = shadowed = [];
  isNear = true;
  Object.assign(HTMLElement.prototype, { showPopover });
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(() => box as DOMRect);
  vi.spyOn(HTMLElement.prototype, 'matches').mockImplementation((selector) =>
    selector.includes(':hover') ? isNear : host() !== null && showPopover.mock.calls.length > 0,
  );
  vi.spyOn(document, 'querySelectorAll').mockImplementation(
    (selector) => (selector === '*' ? shadowed : others) as unknown as NodeListOf<Element>,
  );
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: readonly unknown[]) => void) {
        say = (entry) => callback([entry]);
      }
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  vi.stubGlobal('chrome', {
    i18n: {
      getMessage: (name: string, substitution = '') =>
        localeMessages.get(name.replace('_', '.'))?.replace('$1', substitution) ?? '',
    },
  });
  const attach = vi.spyOn(HTMLElement.prototype, 'attachShadow');
  rootOf = () => {
    const result = attach.mock.results.at(-1);
    if (result?.type !== 'return') throw new Error('There is no offer.');
    return result.value;
  };
});
afterEach(() => {
  offer?.close();
  fill(null);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  log.mockReset();
  decline.mockReset();
  showPopover.mockReset();
});

describe('the question on a study page', () => {
  it('names the place and the task that the time counts for, and comes first in the page', () => {
    ask();
    expect(seen()).toContain('Log this study time?');
    expect(seen()).toContain('Vectors | Chapter 1');
    expect(rootOf().querySelector('select')?.value).toBe(numpy.id);
    expect(host()?.nextElementSibling).toBe(document.body);
    expect(rootOf().querySelector('section')?.popover).toBe('manual');
    expect(showPopover).toHaveBeenCalledOnce();
  });

  it('is closed to the scripts of the page', () => {
    ask();
    expect(rootOf().mode).toBe('closed');
    expect(host()?.shadowRoot).toBeNull();
  });

  it('takes no focus', () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    ask();
    expect(document.activeElement).toBe(field);
  });

  it('shows a title full of markup as the text that it is', () => {
    const title = '<img src=x onerror=alert(1)><b>Lecture</b>';
    ask(title);
    expect(rootOf().querySelector('img, b')).toBeNull();
    expect(seen()).toContain(title);
  });

  it('logs for the task that the learner chose, and then says so and goes', () => {
    ask();
    const select = rootOf().querySelector('select');
    if (select) select.value = vectors.id;
    press('Log it');
    expect(log).toHaveBeenCalledExactlyOnceWith(vectors.id, false);
    expect(offer.obey('recording')).toBe(true);
    expect(rootOf().querySelector('[role=status]')?.textContent).toBe(
      'Recording · Review the mathematics',
    );
    vi.advanceTimersByTime(2500);
    expect(host()).toBeNull();
  });

  it('can log always, or never, on this site', () => {
    ask();
    press('Always on this site');
    expect(log).toHaveBeenCalledExactlyOnceWith(numpy.id, true);
    offer.obey('silent');
    ask();
    press('Never on this site');
    expect(decline).toHaveBeenCalledExactlyOnceWith('never');
  });

  it.each(['Not now', 'Close'])('does nothing but go when the learner presses "%s"', (name) => {
    ask();
    press(name);
    expect(host()).toBeNull();
    expect(decline).toHaveBeenCalledExactlyOnceWith('not-now');
    expect(log).not.toHaveBeenCalled();
  });

  it('lets no page press its buttons', () => {
    ask();
    for (const name of ['Log it', 'Not now', 'Always on this site', 'Never on this site'])
      press(name, false);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect([log.mock.calls, decline.mock.calls]).toEqual([[], []]);
    expect(host()).not.toBeNull();
  });

  it('takes no press in its first half second, which was meant for what was there before', () => {
    offer = showOffer({ kind: 'offer', place: '', task: numpy, tasks: [numpy] }, log, decline);
    vi.advanceTimersByTime(400);
    press('Log it');
    key('keydown', 'Escape');
    expect([log.mock.calls, decline.mock.calls]).toEqual([[], []]);
  });

  it('logs once however often the button is pressed', () => {
    ask();
    press('Log it');
    press('Log it');
    key('keydown', 'Escape');
    expect(log).toHaveBeenCalledOnce();
    expect(decline).not.toHaveBeenCalled();
  });

  it('closes on Escape and leaves the key to the page', () => {
    ask();
    const heard = vi.fn((event: Event) => event.defaultPrevented);
    document.body.addEventListener('keydown', heard, { once: true });
    key('keydown', 'Escape');
    expect(decline).toHaveBeenCalledExactlyOnceWith('not-now');
    expect(heard).toHaveReturnedWith(false);
    key('keydown', 'Escape');
    expect(decline).toHaveBeenCalledOnce();
  });

  it('keeps what is typed in it from the page, and nothing else', () => {
    ask();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    document.addEventListener('keyup', heard);
    key('keydown', 'k', host() ?? undefined);
    key('keyup', 'k', host() ?? undefined);
    expect(heard).not.toHaveBeenCalled();
    key('keydown', 'k');
    expect(heard).toHaveBeenCalledOnce();
  });

  it('is never over a full screen, and comes back after it', () => {
    ask();
    goFullscreen(document.body);
    expect(host()).toBeNull();
    key('keydown', 'Escape');
    expect(decline).not.toHaveBeenCalled();
    goFullscreen(null);
    expect(host()).not.toBeNull();
    press('Log it');
    expect(log).not.toHaveBeenCalled();
  });

  it('waits for the end of a full screen that was there first', () => {
    fill(document.body);
    ask();
    expect(host()).toBeNull();
    goFullscreen(null);
    expect(host()).not.toBeNull();
  });

  it('says that the time could not be kept, and logs it at the second attempt', () => {
    ask();
    press('Log it');
    expect(offer.obey('failed')).toBe(false);
    expect(seen()).toContain('The time could not be kept.');
    press('Try again');
    expect(log).toHaveBeenCalledTimes(2);
    expect(offer.obey('recording')).toBe(true);
    expect(seen()).toContain('Recording ·');
  });

  it('goes when it was answered elsewhere', () => {
    ask();
    expect(offer.obey('recording')).toBe(true);
    expect(host()).toBeNull();
  });
});

describe('a press on a question that could not be seen', () => {
  /** Presses at once, then again after the half second in which it must be seen. */
  function pressTwice(): readonly number[] {
    press('Log it');
    const atOnce = log.mock.calls.length;
    vi.advanceTimersByTime(600);
    press('Log it');
    return [atOnce, log.mock.calls.length];
  }

  it('counts for nothing while something lies over it, and half a second longer', () => {
    ask();
    say({ isVisible: false });
    expect(pressTwice()).toEqual([0, 0]);
    say({ isVisible: true });
    expect(pressTwice()).toEqual([0, 1]);
  });

  it('counts half a second after something lay over it for a moment between two looks', () => {
    ask();
    say({ isVisible: false });
    say({ isVisible: true });
    expect(pressTwice()).toEqual([0, 1]);
  });

  it('goes away at once also where something lies over it', () => {
    ask();
    say({ isVisible: false });
    press('Not now');
    expect(decline).toHaveBeenCalledExactlyOnceWith('not-now');
  });

  it('counts in a page that is seen through a filter, where the browser says that it is seen', () => {
    document.documentElement.style.filter = 'url("#colours")';
    ask();
    const unsaid = pressTwice();
    say({ isVisible: true });
    const said = pressTwice();
    document.documentElement.style.filter = '';
    expect([unsaid, said]).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  it('counts where the browser does not say what lies over it', () => {
    ask();
    say({});
    press('Log it');
    expect(log).toHaveBeenCalledOnce();
  });

  it('counts for nothing there beside anything else on top, also within a shadow root, and says so', () => {
    ask();
    say({});
    others = [document.createElement('dialog')];
    expect(pressTwice()).toEqual([0, 0]);
    expect(seen()).toContain('Close what lies over this page');
    others = [];
    const inner = { querySelectorAll: () => [document.createElement('dialog')] };
    shadowed = [
      Object.assign(document.createElement('div'), { openOrClosedShadowRoot: inner }),
      document.createElement('div'),
    ];
    expect(pressTwice()).toEqual([0, 0]);
    shadowed = [];
    vi.advanceTimersByTime(300);
    expect(seen()).toContain('Log this study time?');
    press('Log it');
    expect(log).not.toHaveBeenCalled();
    vi.advanceTimersByTime(600);
    press('Log it');
    expect(log).toHaveBeenCalledOnce();
  });

  it('goes away at once there too where a popover stays open in a shadow root, and comes to rest', () => {
    const inner = { querySelectorAll: () => [document.createElement('dialog')] };
    shadowed = [Object.assign(document.createElement('div'), { openOrClosedShadowRoot: inner })];
    ask();
    say({});
    vi.advanceTimersByTime(1000);
    isNear = false;
    vi.advanceTimersByTime(1000);
    const brought = showPopover.mock.calls.length;
    isNear = true;
    vi.advanceTimersByTime(1000);
    expect(showPopover).toHaveBeenCalledTimes(brought);
    press('Log it');
    isNear = false;
    vi.advanceTimersByTime(1000);
    expect(seen()).toContain('Close what lies over this page');
    isNear = true;
    key('keydown', 'Escape');
    expect(decline).toHaveBeenCalledOnce();
    expect(log).not.toHaveBeenCalled();
  });

  it('counts there half a second after what lay over it from a shadow root is gone', () => {
    const inner = { querySelectorAll: () => [document.createElement('dialog')] };
    shadowed = [Object.assign(document.createElement('div'), { openOrClosedShadowRoot: inner })];
    ask();
    say({});
    isNear = false;
    shadowed = [];
    vi.advanceTimersByTime(1000);
    press('Log it');
    expect(log).toHaveBeenCalledOnce();
  });

  it.each([
    ['tiny', { width: 20, y: 500 }],
    ['not there', { width: 0, y: 0 }],
    ['larger than the window', { width: 1184, y: -400 }],
  ])('counts for nothing while it is %s', (_, wrong) => {
    ask();
    const right = box;
    box = wrong;
    expect(pressTwice()).toEqual([0, 0]);
    box = right;
    expect(pressTwice()).toEqual([0, 1]);
  });

  it('counts for nothing when the page showed it only just before', () => {
    ask();
    const right = box;
    box = { ...right, width: 20 };
    vi.advanceTimersByTime(1000);
    box = right;
    vi.advanceTimersByTime(300);
    expect(pressTwice()).toEqual([0, 1]);
  });

  it('counts for nothing after a page has stood still, as nobody knows what it showed', () => {
    ask();
    vi.setSystemTime(Date.now());
    const before = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(before + 5000);
    press('Log it');
    expect(log).not.toHaveBeenCalled();
  });

  it('counts for nothing while the page shows a picture of itself', () => {
    ask();
    others = [document.documentElement];
    expect(pressTwice()).toEqual([0, 0]);
    others = [];
    expect(pressTwice()).toEqual([0, 1]);
  });

  it('brings it over what a page opens, or opens again, and counts when it was seen there', () => {
    ask();
    say({ isVisible: true });
    others = [document.createElement('dialog')];
    vi.advanceTimersByTime(1000);
    expect(showPopover).toHaveBeenCalledTimes(2);
    window.dispatchEvent(new Event('beforetoggle'));
    expect(pressTwice()).toEqual([0, 1]);
    expect(showPopover).toHaveBeenCalledTimes(3);
  });

  it('counts for nothing when a page has taken it out and put it back', () => {
    ask();
    host()?.remove();
    expect(pressTwice()).toEqual([0, 1]);
    expect(host()?.nextElementSibling).toBe(document.body);
  });

  it('leaves nothing running when it is answered', () => {
    ask();
    press('Not now');
    vi.runOnlyPendingTimers();
    expect(vi.getTimerCount()).toBe(0);
  });
});
