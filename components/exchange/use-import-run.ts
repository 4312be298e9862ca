import { useDeferredValue, useMemo, useState } from 'react';
import { importCsv } from '../../data/exchange/csv-import';
import type { DateOrder } from '../../data/exchange/date-order';
import { projectsOf, type Mapping, type ProjectTime } from '../../data/exchange/drafts';
import { dryRun, type Choices, type DryRun, type Here } from '../../data/exchange/dry-run';
import type { TaskId } from '../../data/model/id';
import { stampOf } from '../../data/model/stamp';
import { useKnownTasks } from '../roadmap/known-tasks';
import { useRoadmap } from '../use-study';
import { comingOf } from './coming';
import { clockHere, type FileContent, type ImportFile } from './import-file';
import { likelyTask } from './likely-task';
import { useOwnDevice } from './use-here';

/** What would come of a file, and what the learner has said of it. */
export interface ImportRun {
  readonly content: FileContent;
  /** The order of dates that was chosen; null while none was. */
  readonly order: DateOrder | null;
  readonly setOrder: (order: DateOrder) => void;
  /** Whether the order has to be chosen, as the file does not show it. */
  readonly asksOrder: boolean;
  readonly projects: readonly ProjectTime[];
  readonly mapping: Mapping;
  readonly map: (project: string, task: TaskId | null | 'leave-out') => void;
  readonly run: DryRun;
}

/** A report read once more, in the order of dates that the learner has chosen. */
function inOrder({ text, at, content }: ImportFile, order: DateOrder | null): FileContent {
  if (order === null || content.kind !== 'tracker') return content;
  const again = importCsv(text, clockHere(at), order);
  return again.kind === 'tracker' ? again : content;
}

/** Follows what the learner says of a file through to what would come of it. */
export function useImportRun(file: ImportFile, here: Here, choices: Choices): ImportRun {
  const roadmap = useRoadmap();
  const device = useOwnDevice();
  const tasks = useKnownTasks();
  const [order, setOrder] = useState<DateOrder | null>(null);
  const [chosen, setChosen] = useState<Mapping>(new Map());
  const content = useMemo(() => inOrder(file, order), [file, order]);
  const projects = useMemo(
    () => (content.kind === 'tracker' ? projectsOf(content.drafts) : []),
    [content],
  );
  const mapping = useMemo(() => {
    const likely = projects.map(({ project }) => [project, likelyTask(roadmap, project)] as const);
    return new Map([...likely, ...chosen]);
  }, [projects, roadmap, chosen]);
  const settled = useDeferredValue(mapping);
  const coming = useMemo(() => {
    const stamp = stampOf(file.at, 0, device);
    return comingOf(file, content, settled, here, stamp, (id) => tasks.has(id));
  }, [file, content, settled, here, device, tasks]);
  return {
    content,
    order,
    setOrder,
    asksOrder: content.kind === 'tracker' && content.dateOrder === 'ambiguous',
    projects,
    mapping,
    map: (project, task) => setChosen(new Map([...chosen, [project, task]])),
    run: useMemo(() => dryRun(here, coming, choices), [here, coming, choices]),
  };
}
