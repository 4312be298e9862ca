/** The player inside another site's page. Our page script must never run here. */
import { el } from './dom.client.ts';

document.body.replaceChildren(el('p', {}, `Embedded ${location.pathname}`));
