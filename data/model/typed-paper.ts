import { isPaperPlace, paperKeyOf } from './paper-key';
import type { Place } from './place';
import { recognise } from './recognise';

/** An arXiv id as people copy it: bare, `arXiv:1706.03762v7 [cs.CL]`, or as a DOI. */
const ARXIV_ID =
  /^(?:arxiv:\s*|(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.48550\/arxiv\.)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\s*\[[^\]]*\])?$/i;

/** An old id has its archive in small letters and its class, if any, in capitals. */
const tidyId = (id: string): string =>
  id.toLowerCase().replace(/\.([a-z]{2})\//, (_, subject: string) => `.${subject.toUpperCase()}/`);

/** Ids of year, month and number have this form since April 2007, the first that there was. */
const FIRST = 704;
/** Numbers have five digits since January 2015. */
const FIVE_DIGITS = 1501;

/** Whether arXiv can have given this id, `arxiv/1706.03762`; true for what is none of arXiv. */
function isPossible(key: string): boolean {
  const old = /^arxiv\/[a-z-]+\/\d\d(\d\d)\d{3}$/.exec(key);
  if (old) return isMonth(old[1] ?? '');
  const [, time = '', number = ''] = /^arxiv\/(\d{4})\.(\d+)$/.exec(key) ?? [];
  if (time === '') return true;
  const digits = Number(time) < FIVE_DIGITS ? 4 : 5;
  return isMonth(time.slice(2)) && Number(time) >= FIRST && number.length === digits;
}

const isMonth = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 12;

function paperAt(typed: string): Place | null {
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

const isPossiblePaper = ({ key }: Place): boolean => isPossible(paperKeyOf(key) ?? key);

/**
 * The paper that a learner means by an address of arXiv, Hugging Face, Papers with Code, alphaXiv or
 * a conference, or by an arXiv id; null when it is none that we know, or an id that arXiv cannot have.
 */
export function typedPaper(text: string): Place | null {
  const place = paperAt(text.trim());
  return place && isPossiblePaper(place) ? place : null;
}

/** Whether a text is meant as an arXiv id, or an address with one, but arXiv can have no such id. */
export function isMistypedId(text: string): boolean {
  const typed = text.trim();
  const place = paperAt(typed);
  return place ? !isPossiblePaper(place) : /^(?:arxiv:\s*)?\d+\.\d+(?:v\d+)?$/i.test(typed);
}
