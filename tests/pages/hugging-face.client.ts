/** Hugging Face: every link loads a new page, and the title is right from the start. */
import { el, links, longText } from './dom.client.ts';

document.body.replaceChildren(
  links(
    ['/papers', '/papers/trending', '/papers/1706.03762', '/papers/1512.03385', '/models'],
    false,
  ),
  el('main', {}, el('h1', {}, document.title), ...longText()),
);
