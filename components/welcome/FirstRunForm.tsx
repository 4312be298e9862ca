import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { noticedSites } from '../../data/content/noticed-sites';
import { siteName } from '../../data/content/site-names';
import { skills } from '../../data/content/skills';
import { dayOf } from '../../data/model/day';
import { WEEKLY_GOAL_LIMIT } from '../../data/model/progress';
import { Field } from '../Field';
import { problemText } from '../problem-text';
import { SitesOfRoadmap } from '../settings/SitesOfRoadmap';
import { RoadmapText } from '../Sentence';
import { t } from '../text';
import { useDecide } from '../use-decide';
import { useStudy } from '../use-study';
import { decisionsOf, firstRunOf, type FirstRun, type FirstRunProblem } from './first-run';
import './FirstRunForm.css';

const sites = noticedSites.filter((site) => site !== null);

/** The few questions of the first minute; every field has an answer already. */
export function FirstRunForm(props: { readonly onDone: () => void }) {
  const progress = useStudy((study) => study.progress);
  const registers = useStudy((study) => study.registers);
  const now = useStudy((study) => study.now);
  const offset = useStudy((study) => study.offset);
  const decide = useDecide();
  const form = useRef<HTMLFormElement>(null);
  const [changed, setChanged] = useState<Partial<FirstRun>>({});
  const [problem, setProblem] = useState<FirstRunProblem | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const today = dayOf(now, offset, progress.calendar);
  const fields = { ...firstRunOf(progress, registers, today), ...changed };
  const change = (changes: Partial<FirstRun>) => setChanged({ ...changed, ...changes });

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const decisions = decisionsOf(fields, progress, registers, today);
    if (typeof decisions === 'string') {
      setProblem(decisions);
      form.current?.querySelector<HTMLElement>(`[name="${decisions}"]`)?.focus();
      return;
    }
    setProblem(null);
    const outcome = await decide(decisions, t('welcome.saved'));
    setRefused(outcome.ok ? null : problemText(outcome.problem));
    if (outcome.ok) props.onDone();
  };

  return (
    <form ref={form} className="first-run" noValidate onSubmit={save}>
      <section aria-labelledby="first-run-plan">
        <h2 id="first-run-plan">{t('welcome.plan')}</h2>
        <div className="first-run-line">
          <Field
            label={t('welcome.startDay')}
            error={problem === 'start' ? problemText('not-a-date') : null}
          >
            {(described) => (
              <input
                {...described}
                type="date"
                name="start"
                value={fields.start}
                onChange={({ target }) => change({ start: target.value })}
              />
            )}
          </Field>
          <Field
            label={t('dashboard.settings.goalHours')}
            error={problem === 'hours' ? problemText('goal-out-of-range') : null}
          >
            {(described) => (
              <input
                {...described}
                type="number"
                name="hours"
                inputMode="decimal"
                min={0}
                max={WEEKLY_GOAL_LIMIT / 60}
                step="0.5"
                value={fields.hours}
                onChange={({ target }) => change({ hours: target.value })}
              />
            )}
          </Field>
        </div>
        <p className="muted small">{t('welcome.planHelp')}</p>
      </section>
      <Checks
        legend={t('welcome.brings')}
        help={t('welcome.bringsHelp')}
        options={skills.map(({ id, title, why }) => ({ id, title, help: why, isOfRoad: true }))}
        chosen={fields.skills}
        onChoose={(chosen) => change({ skills: chosen })}
      />
      <Checks
        legend={t('welcome.sites')}
        help={t('welcome.sitesHelp')}
        options={sites.map((id) => ({ id, title: siteName(id) ?? id }))}
        chosen={fields.sites}
        onChoose={(chosen) => change({ sites: chosen })}
      >
        <SitesOfRoadmap isSkippable />
      </Checks>
      {refused !== null && <p className="field-error">{refused}</p>}
      <p>
        <button type="submit" className="primary">
          {t('welcome.begin')}
        </button>
      </p>
    </form>
  );
}

interface Option {
  readonly id: string;
  readonly title: string;
  readonly help?: string;
  /** Written in the language of the roadmap. */
  readonly isOfRoad?: boolean;
}

function Checks(props: {
  readonly legend: string;
  readonly help: string;
  readonly options: readonly Option[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly children?: ReactNode;
}) {
  const { options, chosen, onChoose } = props;
  const toggle = (id: string) => onChoose(chosen.symmetricDifference(new Set([id])));
  const words = (text: string, isOfRoad = false) =>
    isOfRoad ? <RoadmapText>{text}</RoadmapText> : <bdi>{text}</bdi>;
  return (
    <fieldset className="first-run-checks">
      <legend>{props.legend}</legend>
      <p className="muted small">{props.help}</p>
      {options.map(({ id, title, help, isOfRoad }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
          <span>
            {words(title, isOfRoad)}
            {help !== undefined && <small className="muted">{words(help, isOfRoad)}</small>}
          </span>
        </label>
      ))}
      {props.children}
    </fieldset>
  );
}
