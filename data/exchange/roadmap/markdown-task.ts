import type { TaskDraft } from './draft';
import type { Findings } from './findings';
import type { Block } from './markdown-blocks';
import { inlineOf } from './markdown-inline';
import {
  checkAttributes,
  field,
  ownAttributes,
  resourceDraft,
  thingOf,
  type Where,
} from './markdown-things';

type Item = Extract<Block, { kind: 'item' }>;

/** An item that lies in that of a task: a milestone, or nothing but links to study with. */
interface Nested {
  readonly line: number;
  readonly indent: number;
  readonly box: Item['box'];
  text: string;
}

/** What lies in an item begins at least so many columns behind its sign. */
const DEEPER = 2;

/** A task of an outline with what lies in it, as it is met line by line. */
export class TaskOutline {
  readonly #where: Where;
  readonly #indent: number;
  #text: string;
  readonly #nested: Nested[] = [];
  readonly #summary: { readonly line: number; readonly text: string }[] = [];

  constructor(where: Where, { indent, text }: Item) {
    this.#where = where;
    this.#indent = indent;
    this.#text = text;
  }

  /** Takes an item that lies in this one, however deep; false for the next task. */
  takesItem({ line, indent, box, text }: Item): boolean {
    if (indent < this.#indent + DEEPER) return false;
    this.#nested.push({ line, indent, box, text });
    return true;
  }

  /**
   * Takes a line of text that is indented below the task: its summary, or the next line of a
   * milestone that is too long for one. A line that follows without a blank one needs no indent.
   * False for text that does not belong to the task.
   */
  takesText({ line, indent, text, goesOn }: Extract<Block, { kind: 'text' }>): boolean {
    const last = this.#nested.at(-1);
    const isWithin = indent >= this.#indent + DEEPER;
    if (!isWithin && !goesOn) return false;
    if (last && goesOn && (!isWithin || indent >= last.indent + DEEPER)) last.text += ` ${text}`;
    else if (isWithin || this.#summary.length > 0) this.#summary.push({ line, text });
    else this.#text += ` ${text}`;
    return true;
  }

  /** The task with its milestones, and with all links as resources. */
  draft(findings: Findings): TaskDraft {
    const { path } = this.#where;
    const own = inlineOf(this.#text, 'task');
    const summary = inlineOf(this.#summary.map(({ text }) => text).join(' '), 'summary');
    const milestones: TaskDraft['milestones'][number][] = [];
    const resources: TaskDraft['resources'][number][] = [];
    const study = (line: number, inline: ReturnType<typeof inlineOf>): void => {
      for (const link of inline.links) {
        const where = { line, path: `${path}.resources[${resources.length}]` };
        const draft = resourceDraft(where, link, findings);
        if (draft) resources.push(draft);
      }
    };
    checkAttributes(this.#where, own.attributes, {}, findings);
    study(this.#where.line, own);
    const summaryLine = this.#summary[0]?.line ?? this.#where.line;
    study(summaryLine, summary);
    for (const { line, box, text } of this.#nested) {
      const inline = inlineOf(text);
      const isMilestone = box !== 'none' || !inline.isOnlyLinks;
      if (!isMilestone) {
        study(line, { ...inline, links: ownAttributes(inline) });
        continue;
      }
      const where = { line, path: `${path}.milestones[${milestones.length}]` };
      checkAttributes(where, inline.attributes, {}, findings);
      milestones.push(thingOf(where, inline));
      study(line, inline);
    }
    return {
      ...thingOf(this.#where, own),
      summary:
        summary.text === '' ? null : field({ line: summaryLine, path }, 'summary', summary.text),
      hours: own.hours === null ? null : field(this.#where, 'hours', own.hours),
      milestones,
      resources,
    };
  }
}
