import { OwnView } from './own/OwnView';
import { RoadView } from './RoadView';
import { TailorView } from './tailor/TailorView';
import './RoadmapView.css';

/** The roadmap: the road itself, perhaps at one of its tasks, or one of the pages beside it. */
export function RoadmapView(props: { readonly rest: string }) {
  switch (props.rest) {
    case 'tailor':
      return <TailorView />;
    case 'own':
      return <OwnView />;
    default:
      return <RoadView asked={props.rest} />;
  }
}
