/**
 * Coursera: one page for everything. The address changes first, the content follows 150 ms later
 * (until then the old video is still there), the title 300 ms after the address.
 */
import {
  afterNavigation,
  el,
  lectureVideo,
  links,
  longText,
  navigateInPage,
  playToggle,
} from './dom.client.ts';

const COURSE = '/learn/neural-networks-deep-learning';
const ADDRESSES = [
  '/my-learning',
  '/browse',
  COURSE,
  `${COURSE}/home/module/1`,
  `${COURSE}/lecture/rz9xJ/why-deep-representations`,
  `${COURSE}/lecture/znwiG/forward-propagation-in-a-deep-network`,
  `${COURSE}/supplement/R2Kqf/what-does-this-have-to-do-with-the-brain`,
  `${COURSE}/assignment-submission/qP0cd/key-concepts-on-deep-neural-networks`,
  '/learn/convolutional-neural-networks/lecture/b7k9C/one-layer-of-a-convolutional-network',
];

/** Titles whose marks the slug does not keep. */
const TITLES: Readonly<Record<string, string>> = {
  'why-deep-representations': 'Why deep representations?',
  'what-does-this-have-to-do-with-the-brain': 'What does this have to do with the brain?',
};

function titleOf(slug: string) {
  const known = TITLES[slug];
  if (known !== undefined) return known;
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function content(kind: string | undefined, heading: string): Node[] {
  if (kind === 'lecture') {
    const video = lectureVideo();
    return [
      el('div', { 'aria-label': 'Video Player' }, video),
      playToggle(video, { 'data-testid': 'playToggle' }),
      el('div', { class: 'rc-Paragraph' }, 'Transcript'),
    ];
  }
  if (kind === 'supplement') return [el('div', { class: 'rc-CML' }, ...longText())];
  if (kind === 'assignment-submission') {
    const answers = ['Yes', 'No'].map((answer) =>
      el('label', {}, el('input', { type: 'radio', name: 'q1', value: answer }), answer),
    );
    return [
      el(
        'form',
        {},
        el('p', {}, 'Is this a question?'),
        ...answers,
        el('textarea', { name: 'q2' }),
      ),
    ];
  }
  return [el('p', {}, `This is ${heading}.`)];
}

navigateInPage(() => {
  const [, , course, kind, , slug] = location.pathname.split('/');
  const heading = titleOf(slug ?? kind ?? course ?? location.pathname.slice(1));
  afterNavigation(150, () => {
    document.body.replaceChildren(
      links(ADDRESSES),
      el('main', {}, el('h1', {}, heading), ...content(kind, heading)),
    );
  });
  afterNavigation(300, () => {
    document.title = `${heading} | Coursera`;
  });
});
