import { roadmap as builtIn } from '../../../data/content/roadmap';
import { skills } from '../../../data/content/skills';
import type { Skill } from '../../../data/model/skill';
import { taskById } from '../../../data/model/roadmap-lookup';
import { t } from '../../text';
import { ProposalRow } from './ProposalRow';
import type { Tailoring } from './use-tailoring';
import './SkillList.css';

/** What the learner brings along, and what each skill would spare; they decide. */
export function SkillList({ tailoring }: { readonly tailoring: Tailoring }) {
  const fitting = skills.flatMap((skill: Skill) => {
    const proposals = skill.proposals.filter(({ task }) => taskById(tailoring.raw, task) !== null);
    return proposals.length > 0 ? [{ ...skill, proposals }] : [];
  });
  return (
    <section aria-labelledby="tailor-skills">
      <h2 id="tailor-skills" tabIndex={-1}>
        {t('roadmap.tailor.skills')}
      </h2>
      <p className="muted roadmap-text">
        {fitting.length > 0 ? t('roadmap.tailor.skillsHelp') : t('roadmap.tailor.noSkills')}
      </p>
      {fitting.map((skill) => (
        <fieldset key={skill.id} className="skill">
          <legend lang={builtIn.language}>{skill.title}</legend>
          <p className="skill-why" lang={builtIn.language}>
            {skill.why}
          </p>
          <ul>
            {skill.proposals.map((proposal) => (
              <ProposalRow
                key={`${proposal.kind} ${proposal.task}`}
                skill={skill}
                proposal={proposal}
                tailoring={tailoring}
              />
            ))}
          </ul>
        </fieldset>
      ))}
    </section>
  );
}
