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

const host = () => document.querySelector('milepost-offer');
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
  document.dispatchEvent(new Event('fullscreenchange'));
};

function ask(place = 'Vectors | Chapter 1') {
  offer = showOffer({ kind: 'offer', place, task: numpy, tasks: [vectors, numpy] }, log, decline);
  vi.advanceTimersByTime(600);
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(HTMLElement.prototype, { showPopover: vi.fn() });
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
});

describe('the question on a study page', () => {
  it('names the place and the task that the time counts for, and comes first in the page', () => {
    ask();
    expect(seen()).toContain('Log this study time?');
    expect(seen()).toContain('Vectors | Chapter 1');
    expect(rootOf().querySelector('select')?.value).toBe(numpy.id);
    expect(host()?.nextElementSibling).toBe(document.body);
    expect(host()?.getAttribute('popover')).toBe('manual');
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
