import type { Roadmap } from '../../../data/model/roadmap';

/** The title of a roadmap in its own language, whichever one is shown. */
export const RoadName = ({ roadmap }: { readonly roadmap: Roadmap }) => (
  <span lang={roadmap.language} dir="auto">
    {roadmap.title}
  </span>
);
