import { roadmap as builtIn } from '../../../data/content/roadmap';
import { decisionName } from '../../../data/model/decisions';
import { ownRoads, withoutRoad, type OwnRoad } from '../../../data/model/own-road';
import type { RegisterValue } from '../../../data/model/progress';
import type { Roadmap } from '../../../data/model/roadmap';
import { t } from '../../text';
import { useDecide } from '../../use-decide';
import { useStudy } from '../../use-study';
import { RoadName } from './RoadName';
import { SizeText } from './SizeText';
import './RoadList.css';

const chosenOf = (value: RegisterValue | undefined): string | null =>
  typeof value === 'string' ? value : null;

/** All roadmaps that are here, which of them is shown, and the way to another. */
export function RoadList() {
  const registers = useStudy((study) => study.registers);
  const chosen = useStudy((study) => chosenOf(study.registers[decisionName.road]?.value));
  const decide = useDecide();
  const own = ownRoads(registers);
  const shown = own.find(({ road }) => road === chosen)?.road ?? null;
  const show = (road: string | null, { title }: Roadmap) =>
    decide({ [decisionName.road]: road }, t('roadmap.own.shown', { road: title }));
  const remove = ({ road, roadmap }: OwnRoad) =>
    decide(withoutRoad(registers, road), t('roadmap.own.removed', { road: roadmap.title }));
  return (
    <section aria-labelledby="own-list">
      <h2 id="own-list" tabIndex={-1}>
        {t('roadmap.own.list')}
      </h2>
      {chosen !== null && shown === null && (
        <p className="muted roadmap-text">{t('roadmap.own.onItsWay')}</p>
      )}
      <ul className="road-list">
        <RoadRow
          roadmap={builtIn}
          note={t('roadmap.own.builtIn')}
          isShown={shown === null}
          onShow={() => show(null, builtIn)}
        />
        {own.map((each) => (
          <RoadRow
            key={each.road}
            roadmap={each.roadmap}
            isShown={each.road === shown}
            onShow={() => show(each.road, each.roadmap)}
            onRemove={() => remove(each)}
          />
        ))}
      </ul>
      <p className="muted roadmap-text">{t('roadmap.own.timeStays')}</p>
    </section>
  );
}

function RoadRow(props: {
  readonly roadmap: Roadmap;
  readonly note?: string;
  readonly isShown: boolean;
  readonly onShow: () => unknown;
  readonly onRemove?: () => unknown;
}) {
  const { roadmap, isShown, onRemove } = props;
  return (
    <li className="road-row">
      <div>
        <h3>
          <RoadName roadmap={roadmap} />
        </h3>
        <p className="muted small">
          <SizeText roadmap={roadmap} />
          {props.note !== undefined && ` · ${props.note}`}
        </p>
      </div>
      <div className="button-line">
        {isShown ? (
          <p className="road-current">{t('roadmap.own.isShown')}</p>
        ) : (
          <button
            type="button"
            aria-label={t('roadmap.own.showNamed', { road: roadmap.title })}
            onClick={props.onShow}
          >
            {t('roadmap.own.show')}
          </button>
        )}
        {onRemove && (
          <button
            type="button"
            className="quiet"
            aria-label={t('roadmap.own.removeNamed', { road: roadmap.title })}
            onClick={onRemove}
          >
            {t('roadmap.own.remove')}
          </button>
        )}
      </div>
    </li>
  );
}
