import type { PhaseDraft, ResourceDraft, RoadmapDraft, StepDraft } from './draft';
import { quoted, type Findings } from './findings';
import { blocksOf, type Block } from './markdown-blocks';
import { NONE } from './markdown-attributes';
import { inlineOf, type Inline } from './markdown-inline';
import { linesOf } from './markdown-lines';
import { unmarked } from './markdown-marks';
import { TaskOutline } from './markdown-task';
import {
  checkAttributes,
  field,
  ownAttributes,
  resourceDraft,
  stepDraft,
  thingOf,
  type Where,
} from './markdown-things';

type Heading = Extract<Block, { kind: 'heading' }>;

/** What the headings of an outline are: one may be the title, others begin phases. */
interface Plan {
  readonly title: Heading | null;
  /** The level of the headings of phases; null for an outline whose tasks are in one phase. */
  readonly level: number | null;
}

function planOf(blocks: readonly Block[]): Plan {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const [first] = headings;
  const isAlone = headings.filter(({ level }) => level === first?.level).length === 1;
  const title = first && isAlone ? first : null;
  const levels = headings.filter((heading) => heading !== title).map(({ level }) => level);
  return { title, level: levels.length === 0 ? null : Math.min(...levels) };
}

/** Walks through an outline and gathers what it says. */
class Outline {
  readonly #findings: Findings;
  readonly #phases: (PhaseDraft & { readonly outlines: TaskOutline[] })[] = [];
  readonly #resources: ResourceDraft[] = [];
  readonly #firstSteps: StepDraft[] = [];
  /** What the list under the last heading is of; nothing before the first phase. */
  #section: 'nothing' | 'tasks' | 'resources' | 'first-steps' = 'nothing';
  /** The task that items and text belong to if they are indented. */
  #task: TaskOutline | null = null;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  get phases(): readonly PhaseDraft[] {
    return this.#phases.map(({ outlines, ...phase }) => ({
      ...phase,
      tasks: outlines.map((task) => task.draft(this.#findings)),
    }));
  }

  get resources(): readonly ResourceDraft[] {
    return this.#resources;
  }

  get firstSteps(): readonly StepDraft[] {
    return this.#firstSteps;
  }

  leaveOut({ line, text }: Block): void {
    this.#findings.remark({ line, kind: 'left-out', text: quoted(unmarked(text)) });
  }

  beginPhase(line: number, inline: Inline): void {
    const { classes } = inline.attributes;
    this.#task = null;
    if (classes.includes('resources')) this.#section = 'resources';
    else if (classes.includes('first-steps')) this.#section = 'first-steps';
    else {
      this.#section = 'tasks';
      const where = { line, path: `phases[${this.#phases.length}]` };
      checkAttributes(where, inline.attributes, {}, this.#findings);
      this.#phases.push({ ...thingOf(where, inline), tasks: [], outlines: [] });
    }
  }

  /** A heading that is neither the title nor that of a phase ends the list before it. */
  passHeading(heading: Heading): void {
    this.#task = null;
    this.leaveOut(heading);
  }

  item(block: Extract<Block, { kind: 'item' }>): void {
    if (block.box === 'ticked') this.#findings.remark({ line: block.line, kind: 'tick' });
    if (this.#section === 'tasks') this.#taskItem(block);
    else if (this.#section === 'resources') this.#resourceItem(block);
    else if (this.#section === 'first-steps') {
      const where = { line: block.line, path: `firstSteps[${this.#firstSteps.length}]` };
      this.#firstSteps.push(stepDraft(where, inlineOf(block.text), this.#findings));
    } else this.leaveOut(block);
  }

  #taskItem(block: Extract<Block, { kind: 'item' }>): void {
    const phase = this.#phases.at(-1);
    if (!phase) return this.leaveOut(block);
    if (this.#task?.takesItem(block)) return;
    const where: Where = {
      line: block.line,
      path: `${phase.path}.tasks[${phase.outlines.length}]`,
    };
    this.#task = new TaskOutline(where, block);
    phase.outlines.push(this.#task);
  }

  #resourceItem(block: Extract<Block, { kind: 'item' }>): void {
    const inline = inlineOf(block.text);
    if (inline.links.length === 0) return this.leaveOut(block);
    for (const link of ownAttributes(inline)) {
      const where = { line: block.line, path: `resources[${this.#resources.length}]` };
      const draft = resourceDraft(where, link, this.#findings);
      if (draft) this.#resources.push(draft);
    }
  }

  /** Text under a task; text that is not indented ends the list. */
  text(block: Extract<Block, { kind: 'text' }>): void {
    if (this.#task?.takesText(block)) return;
    this.#task = null;
    if (!block.goesOn) this.leaveOut(block);
  }
}

/** Reads a roadmap from an outline in Markdown; null if it is none, of which the findings say why. */
export function markdownDraft(text: string, findings: Findings): RoadmapDraft | null {
  const blocks = blocksOf(linesOf(text, findings));
  const { title, level } = planOf(blocks);
  const heading = title ?? blocks.find((block) => block.kind === 'heading');
  if (!heading) {
    findings.refuse({ line: 1, kind: 'no-title' });
    return null;
  }
  const outline = new Outline(findings);
  const where = { line: heading.line, path: '' };
  const inline = inlineOf(heading.text);
  const { values } = inline.attributes;
  for (const block of blocks) {
    if (block === title) {
      checkAttributes(where, inline.attributes, { values: ['lang'] }, findings);
      // Without headings of phases, the tasks are in one that is called like the roadmap.
      if (level === null) outline.beginPhase(block.line, { ...inline, attributes: NONE });
    } else if (block.kind === 'item') outline.item(block);
    else if (block.kind === 'text') outline.text(block);
    else if (block.level === level) outline.beginPhase(block.line, inlineOf(block.text));
    else outline.passHeading(block);
  }
  if (title === null) {
    findings.remark({ line: heading.line, kind: 'title-of-phase', title: quoted(inline.text) });
  } else if (level === null) findings.remark({ line: heading.line, kind: 'one-phase' });
  const named = thingOf(where, inline);
  const language = values.get('lang');
  return {
    at: { line: heading.line },
    // The id of a phase is not also that of its roadmap.
    id: title === null ? null : named.id,
    title: named.title,
    language: language === undefined ? null : field(where, 'language', language),
    phases: outline.phases,
    resources: outline.resources,
    firstSteps: outline.firstSteps,
  };
}
