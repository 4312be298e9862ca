/** Papers with Code at its new home: a page that never reloads between the list and a paper. */
import { afterNavigation, el, links, longText, navigateInPage } from './dom.client.ts';

const TITLES: Readonly<Record<string, string>> = {
  '1706.03762': 'Attention Is All You Need',
  '1512.03385': 'Deep Residual Learning for Image Recognition',
};

navigateInPage(() => {
  const [, kind, id] = location.pathname.split('/');
  const paper = kind === 'paper' && id !== undefined;
  const heading = paper ? (TITLES[id] ?? `Paper ${id}`) : 'Trending research';
  afterNavigation(100, () => {
    document.title = paper ? `${heading} | Papers with Code` : 'Papers with Code';
    document.body.replaceChildren(
      links([
        '/',
        '/paper/1706.03762',
        '/paper/1512.03385',
        '/tasks',
        '/tasks/image-classification',
      ]),
      el('main', {}, el('h1', {}, heading), ...(paper ? longText() : [])),
    );
  });
});
