/**
 * Which host names have a stand-in page, and which of their addresses exist there.
 * The behaviour of each site is in the client script beside this file; the facts that it
 * imitates were gathered from public sources, no live page was ever loaded.
 */

import { tinyPdf } from './tiny-pdf.ts';

/** What a stand-in site answers to one address. */
export type Answer =
  | {
      readonly kind: 'page';
      readonly client: string;
      readonly title: string;
      readonly head?: string;
    }
  | { readonly kind: 'redirect'; readonly to: string }
  /** A file as it lies there, with its content type: what a viewer of the browser shows. */
  | { readonly kind: 'file'; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** One imitated site: the hosts it answers for, and its answer to an address (or none: 404). */
export interface StandIn {
  readonly hosts: readonly string[];
  readonly answer: (address: URL) => Answer | undefined;
}

const COURSERA: StandIn = {
  hosts: ['www.coursera.org'],
  answer: ({ pathname }) =>
    /^\/(my-learning|browse|search|learn\/.+)?$/.test(pathname)
      ? { kind: 'page', client: 'coursera.client.ts', title: 'Coursera' }
      : undefined,
};

const PAPERS_WITH_CODE: StandIn = {
  hosts: ['paperswithcode.co'],
  answer: ({ pathname }) =>
    /^\/((paper|tasks|methods|benchmark)(\/[^/]+)?)?$/.test(pathname)
      ? { kind: 'page', client: 'papers-with-code.client.ts', title: 'Papers with Code' }
      : undefined,
};

/** The old domain is dead: every address of it leads to the list of trending papers. */
const PAPERS_WITH_CODE_OLD: StandIn = {
  hosts: ['paperswithcode.com', 'www.paperswithcode.com'],
  answer: () => ({ kind: 'redirect', to: 'https://huggingface.co/papers/trending' }),
};

const HUGGING_FACE: StandIn = {
  hosts: ['huggingface.co'],
  answer: ({ pathname }) => {
    const title = /^\/papers\/\d/.test(pathname)
      ? 'Paper page - Attention Is All You Need'
      : 'Trending Papers - Hugging Face';
    return /^\/(papers(\/.*)?|models)?$/.test(pathname)
      ? { kind: 'page', client: 'hugging-face.client.ts', title }
      : undefined;
  },
};

const THREE_BLUE_ONE_BROWN: StandIn = {
  hosts: ['www.3blue1brown.com'],
  answer: ({ pathname }) => {
    if (!/^\/(about|lessons\/[^/]+)?$/.test(pathname)) return undefined;
    const slug = pathname.split('/')[2];
    const head =
      slug === undefined
        ? '<link rel="canonical" href="https://www.3blue1brown.com/">'
        : `<link rel="canonical" href="https://www.3blue1brown.com/lessons/${slug}">` +
          `<script type="application/ld+json">{"@type":"Article","headline":"${slug}"}</script>`;
    return { kind: 'page', client: 'three-blue-one-brown.client.ts', title: '3Blue1Brown', head };
  },
};

const YOUTUBE: StandIn = {
  hosts: ['www.youtube.com', 'm.youtube.com'],
  answer: ({ pathname }) => {
    if (pathname.startsWith('/embed/')) {
      return { kind: 'page', client: 'youtube-embed.client.ts', title: 'YouTube' };
    }
    return /^\/(watch|feed\/subscriptions|@[\w.]+)?$/.test(pathname)
      ? { kind: 'page', client: 'youtube.client.ts', title: 'YouTube' }
      : undefined;
  },
};

/** Papers as files, which the browser's own viewer shows, beside the pages about them. */
const ARXIV: StandIn = {
  hosts: ['arxiv.org'],
  answer: ({ pathname }) => {
    if (/^\/pdf\/\d{4}\.\d{4,5}(v\d+)?$/.test(pathname)) {
      return { kind: 'file', type: 'application/pdf', bytes: tinyPdf() };
    }
    return /^\/(abs\/[\w.]+)?$/.test(pathname)
      ? { kind: 'page', client: 'dom.client.ts', title: '[1706.03762] Attention Is All You Need' }
      : undefined;
  },
};

const DIVE_INTO_DEEP_LEARNING: StandIn = {
  hosts: ['d2l.ai'],
  answer: ({ pathname }) =>
    /^\/(chapter_[\w-]+\/[\w-]+\.html)?$/.test(pathname)
      ? { kind: 'page', client: 'dom.client.ts', title: 'Transformer — Dive into Deep Learning' }
      : undefined,
};

/** A site that no catalogue knows: a learner names it, or a part of it. */
const OWN_SITE: StandIn = {
  hosts: ['school.example.org'],
  answer: ({ pathname }) =>
    /^\/(course(\/[\w-]+)?|news)?$/.test(pathname)
      ? { kind: 'page', client: 'dom.client.ts', title: 'Backpropagation by hand' }
      : undefined,
};

/** Every site that has stand-in pages. A host outside this list gets a plain "elsewhere" page. */
export const STAND_INS: readonly StandIn[] = [
  COURSERA,
  PAPERS_WITH_CODE,
  PAPERS_WITH_CODE_OLD,
  HUGGING_FACE,
  THREE_BLUE_ONE_BROWN,
  YOUTUBE,
  ARXIV,
  DIVE_INTO_DEEP_LEARNING,
  OWN_SITE,
];
