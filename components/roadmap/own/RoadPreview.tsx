import { useId, useMemo, useState, type ReactNode } from 'react';
import { ownRoads } from '../../../data/model/own-road';
import { kilobytes } from '../../dashboard/devices/kilobytes';
import { problemText } from '../../problem-text';
import { Sentence } from '../../Sentence';
import { plural, SLOT, t } from '../../text';
import { useDecide } from '../../use-decide';
import { useOnce } from '../../use-once';
import { useStudy } from '../../use-study';
import type { BringReading } from './bring';
import { earlierOf, keepingOf, taskChanges, versionOf, type TaskChanges } from './kept-road';
import { PreviewPhases } from './PreviewPhases';
import { Remarks } from './Remarks';
import { RoadName } from './RoadName';
import { SizeText } from './SizeText';
import { useFocusOnce } from './use-focus-once';
import './RoadPreview.css';

/** A roadmap that was brought and is not kept yet: what is on it, and what would become of it. */
export function RoadPreview(props: {
  readonly reading: Extract<BringReading, { ok: true }>;
  readonly onClose: () => void;
}) {
  const { roadmap: next, remarks, isGuessed } = props.reading;
  const registers = useStudy((study) => study.registers);
  const decide = useDecide();
  const once = useOnce();
  const heading = useFocusOnce<HTMLHeadingElement>();
  const [isVersion, setVersion] = useState(true);
  const [refused, setRefused] = useState<string | null>(null);
  const earlier = earlierOf(ownRoads(registers), next);
  const instead = isVersion ? earlier : null;
  const roadmap = useMemo(
    () => (instead === null ? next : versionOf(next, instead)),
    [instead, next],
  );
  const keeping = useMemo(
    () => keepingOf(roadmap, registers, instead),
    [roadmap, registers, instead],
  );

  const keep = async () => {
    if (!keeping.ok) return;
    const outcome = await decide(keeping.values, t('roadmap.own.kept', { road: roadmap.title }));
    setRefused(outcome.ok ? null : problemText(outcome.problem));
    if (outcome.ok) props.onClose();
  };

  return (
    <div className="road-preview">
      <h3 ref={heading} tabIndex={-1}>
        <Sentence text={t('roadmap.own.preview', { road: SLOT })}>
          <RoadName roadmap={roadmap} />
        </Sentence>
      </h3>
      <p>
        <SizeText roadmap={roadmap} />
      </p>
      {isGuessed && <p>{t('roadmap.own.guessed')}</p>}
      <Remarks remarks={remarks} />
      <PreviewPhases roadmap={roadmap} />
      {earlier !== null && (
        <VersionChoice isVersion={isVersion} onChoose={setVersion}>
          {isVersion && changesText(taskChanges(earlier.roadmap, roadmap))}
        </VersionChoice>
      )}
      {!keeping.ok && (
        <p className="field-error">
          {t('roadmap.own.tooLarge', {
            size: kilobytes(keeping.bytes),
            limit: kilobytes(keeping.limit),
          })}
        </p>
      )}
      {refused !== null && <p className="field-error">{refused}</p>}
      <p className="muted small roadmap-text">{t('roadmap.own.room')}</p>
      <div className="button-line">
        <button type="button" className="primary" disabled={!keeping.ok} onClick={() => once(keep)}>
          {t('roadmap.own.keep')}
        </button>
        <button type="button" onClick={props.onClose}>
          {t('common.cancel')}
        </button>
      </div>
    </div>
  );
}

/** What taking the place of the earlier version means for its tasks, as far as anything. */
function changesText({ stay, come, go }: TaskChanges): string {
  const sentences = [
    stay > 0 && plural('roadmap.own.tasksStay', stay),
    come > 0 && plural('roadmap.own.tasksCome', come),
    go > 0 && plural('roadmap.own.tasksGo', go),
  ];
  return sentences.filter((each) => each !== false).join(' ');
}

/** Whether it takes the place of the earlier version, or stands beside it. */
function VersionChoice(props: {
  readonly isVersion: boolean;
  readonly onChoose: (isVersion: boolean) => void;
  readonly children: ReactNode;
}) {
  const name = useId();
  return (
    <fieldset className="version-choice">
      <legend>{t('roadmap.own.version')}</legend>
      <label>
        <input
          type="radio"
          name={name}
          checked={props.isVersion}
          onChange={() => props.onChoose(true)}
        />
        {t('roadmap.own.replace')}
      </label>
      <label>
        <input
          type="radio"
          name={name}
          checked={!props.isVersion}
          onChange={() => props.onChoose(false)}
        />
        {t('roadmap.own.beside')}
      </label>
      <p className="muted small">{props.children}</p>
    </fieldset>
  );
}
