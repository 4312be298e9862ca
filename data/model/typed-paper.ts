import { isPaperPlace } from './paper-key';
import type { Place } from './place';
import { recognise } from './recognise';

/** An arXiv id as people copy it: bare, `arXiv:1706.03762v7 [cs.CL]`, or as a DOI. */
const ARXIV_ID =
  /^(?:arxiv:\s*|(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.48550\/arxiv\.)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\s*\[[^\]]*\])?$/i;

/** An old id has its archive in small letters and its class, if any, in capitals. */
const tidyId = (id: string): string =>
  id.toLowerCase().replace(/\.([a-z]{2})\//, (_, subject: string) => `.${subject.toUpperCase()}/`);

/**
 * The paper that a learner means by an address of arXiv, Hugging Face, Papers with Code, alphaXiv or
 * a conference, or by an arXiv id; null when it is none that we know.
 */
export function typedPaper(text: string): Place | null {
  const typed = text.trim();
  const id = ARXIV_ID.exec(typed)?.[1];
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(typed);
  const address = id
    ? `https://arxiv.org/abs/${tidyId(id)}`
    : hasScheme
      ? typed.replace(/^http:/i, 'https:')
      : `https://${typed}`;
  const place = recognise(address);
  return place && isPaperPlace(place) ? place : null;
}
