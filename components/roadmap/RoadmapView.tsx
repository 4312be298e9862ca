import { ReadingView } from '../reading/ReadingView';
import { OwnView } from './own/OwnView';
import { RoadView } from './RoadView';
import { TailorView } from './tailor/TailorView';
import { askedTask, roadPageOf } from './task-address';
import './RoadmapView.css';

/** The roadmap: the road itself, perhaps at one of its tasks, or one of the pages beside it. */
export function RoadmapView(props: { readonly rest: string }) {
  switch (roadPageOf(props.rest)) {
    case 'tailor':
      return <TailorView />;
    case 'own':
      return <OwnView />;
    case 'reading':
      return <ReadingView />;
    case null:
      return <RoadView asked={askedTask(props.rest)} />;
  }
}
