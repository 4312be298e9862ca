/**
 * The little that every stand-in page needs. It builds nodes without markup strings, so that the
 * pages also work under a policy that requires trusted types.
 */

type Attributes = Readonly<Record<string, string>>;

/** Makes an element with attributes and children. */
export function el(name: string, attributes: Attributes = {}, ...children: (Node | string)[]) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Makes a button that does something on a click. */
export function button(className: string, label: string, action: () => void) {
  const element = el('button', { class: className, type: 'button' }, label);
  element.addEventListener('click', action);
  return element;
}

/** Runs an action later, unless another navigation has begun by then. */
let navigation = 0;
export function afterNavigation(milliseconds: number, action: () => void) {
  const mine = navigation;
  setTimeout(() => {
    if (mine === navigation) action();
  }, milliseconds);
}

/**
 * Turns clicks on links marked `data-in-page`, and the back button, into navigations without a
 * reload: the address changes at once, and then `arrive` is called to change the page in its own
 * time, as these sites do.
 */
export function navigateInPage(arrive: (first: boolean) => void) {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[data-in-page]');
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    navigation += 1;
    arrive(false);
  });
  window.addEventListener('popstate', () => {
    navigation += 1;
    arrive(false);
  });
  arrive(true);
}

/** A list of in-page links. */
export function links(addresses: readonly string[], inPage = true) {
  const items = addresses.map((href) =>
    el('li', {}, el('a', inPage ? { href, 'data-in-page': '' } : { href }, href)),
  );
  return el('nav', {}, el('ul', {}, ...items));
}

/**
 * The lecture: a real silent video of ten minutes that really plays; of 50 seconds where the address
 * says `length=short`.
 */
export function lectureVideo(attributes: Attributes = {}) {
  const isShort = new URLSearchParams(location.search).get('length') === 'short';
  const src = `/stand-in/${isShort ? 'short-' : ''}lecture.webm`;
  return el('video', { src, controls: '', ...attributes }) as HTMLVideoElement;
}

/** A button that plays and pauses a video, as the players' own buttons do. */
export function playToggle(video: HTMLVideoElement, attributes: Attributes) {
  const toggle = el('button', { type: 'button', ...attributes }, 'Play or pause');
  toggle.addEventListener('click', () => {
    if (video.paused) void video.play();
    else video.pause();
  });
  return toggle;
}

/** Text enough to scroll through for a while. */
export function longText(paragraphs = 40) {
  const sentence = 'A deep network composes simple functions, and each layer reads the one below. ';
  return Array.from({ length: paragraphs }, (_, index) =>
    el('p', {}, `${index + 1}. ${sentence.repeat(6)}`),
  );
}
