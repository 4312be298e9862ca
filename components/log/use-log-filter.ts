import { useEffect, useMemo, useRef, useState } from 'react';
import type { LogFilter } from '../../data/model/log-filter';
import { hrefOfLog, replaceAddress, type FilterParts } from './log-address';

/** Milliseconds without a key after which typed words are written into the address. */
const WRITE_AFTER = 400;

/** The filter of the log, as it is asked for and as it is being typed. */
export interface FilterState {
  readonly filter: LogFilter;
  /** What stands in the words field. */
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly change: (parts: FilterParts) => void;
  readonly clear: () => void;
}

const kept = (words: string): string => (words.trim() === '' ? '' : words);

/**
 * Keeps the filter in the address, so that it can be linked. Words are shown as they are typed and
 * reach the address a moment later: browsers do not let it change with every key.
 */
export function useLogFilter(asked: LogFilter): FilterState {
  const { words: askedWords = '' } = asked;
  const [words, setWords] = useState(askedWords);
  const known = useRef(askedWords);

  useEffect(() => {
    // A link has led to other words; those that were written from here are in the field already.
    if (askedWords === known.current) return;
    known.current = askedWords;
    setWords(askedWords);
  }, [askedWords]);

  useEffect(() => {
    if (kept(words) === known.current) return undefined;
    const timer = setTimeout(() => {
      known.current = kept(words);
      replaceAddress(hrefOfLog({ ...asked, words }));
    }, WRITE_AFTER);
    return () => clearTimeout(timer);
  }, [words, asked]);

  const filter = useMemo(() => ({ ...asked, words }), [asked, words]);
  const change = (parts: FilterParts) => {
    known.current = kept(words);
    replaceAddress(hrefOfLog({ ...filter, ...parts }));
  };
  const clear = () => {
    known.current = '';
    setWords('');
    replaceAddress(hrefOfLog());
  };
  return { filter, words, setWords, change, clear };
}
