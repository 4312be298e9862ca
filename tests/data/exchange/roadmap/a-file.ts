import { readRoadmap } from '../../../../data/exchange/roadmap/read';

/** A roadmap file with one phase and one task, and with other fields where they are given. */
export const aFile = ({ task = {}, phase = {}, ...road }: Record<string, object> = {}) => ({
  format: 'milepost-roadmap',
  version: 1,
  title: 'SQL in a month',
  phases: [{ title: 'Basics', tasks: [{ title: 'Joins', hours: 6, ...task }], ...phase }],
  ...road,
});

/** What comes of a file with this value, in which each field has a line of its own. */
export const reading = (value: unknown) => readRoadmap(JSON.stringify(value, null, 2));
