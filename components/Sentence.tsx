import type { ReactNode } from 'react';
import { roadmap } from '../data/content/roadmap';
import { SLOT } from './text';

/** A sentence of the locale with an element where it says `SLOT`: the task's name, a link. */
export function Sentence(props: { readonly text: string; readonly children: ReactNode }) {
  const [before, after] = props.text.split(SLOT);
  return (
    <>
      {before}
      {props.children}
      {after}
    </>
  );
}

/** Words of the roadmap, which has its own language and its own writing direction. */
export function RoadmapText(props: { readonly children: ReactNode }) {
  return (
    <span lang={roadmap.language} dir="auto">
      {props.children}
    </span>
  );
}
