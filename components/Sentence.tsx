import type { ReactNode } from 'react';
import { SLOT } from './text';
import { useRoadmap } from './use-study';

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
  const { language } = useRoadmap();
  return (
    <span lang={language} dir="auto">
      {props.children}
    </span>
  );
}
