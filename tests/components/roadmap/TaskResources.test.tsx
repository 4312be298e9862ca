// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { metItem, finishedItem } from '../../../data/model/course-item';
import { recognise } from '../../../data/model/recognise';
import { registerName } from '../../../data/model/progress';
import { seriesOf, watchedName } from '../../../data/model/watched';
import { aMilestone } from '../../helpers/builders';
import { violations } from '../review/shown-dashboard';
import { deciding, press, said, settle, showRoad } from './walked-road';

afterEach(cleanup);

const summary = (text: RegExp) => {
  const found = [...document.querySelectorAll('.resource-parts summary')].filter((each) =>
    text.test(each.textContent),
  );
  const [first] = found;
  if (!first) throw new Error(`No list says ${text}.`);
  return first;
};
const boxesBelow = (text: RegExp) =>
  within(summary(text).closest('details')!).getAllByRole<HTMLInputElement>('checkbox', {
    hidden: true,
  });
const tick = async (box: HTMLElement) => {
  fireEvent.click(box);
  await settle();
};
const plainSaid = () => said().replaceAll(/[\u2066-\u2069]/g, '');

describe('the lessons of a series', () => {
  const length = seriesOf('linear-algebra').length;

  it('stand in their order, with what was watched', async () => {
    await showRoad({
      hash: '#/roadmap/math-review',
      before: [deciding({ [watchedName('eola-preview')]: true, [watchedName('span')]: true })],
    });
    const lessons = new RegExp(`^2 of ${length} lessons watched$`);
    const boxes = boxesBelow(lessons);
    expect(boxes.map(({ checked }) => checked)).toEqual(
      seriesOf('linear-algebra').map(({ slug }) => ['eola-preview', 'span'].includes(slug)),
    );
    expect(boxes[0]?.closest('label')?.textContent).toBe('Essence of linear algebra preview');
    fireEvent.click(summary(lessons));
    expect(await violations()).toEqual([]);
  });

  it('are ticked by hand with the milestone that follows, and taken back in one', async () => {
    const shown = await showRoad({ hash: '#/roadmap/math-review' });
    const milestone = () =>
      shown.store.getState().registers[registerName.milestone(aMilestone('math-review-video-2'))]
        ?.value;
    const none = new RegExp(`^0 of ${length} lessons watched$`);
    const [, second] = boxesBelow(none);
    await tick(second!);
    expect(shown.sent).toHaveLength(1);
    expect(milestone()).toBe(true);
    expect(plainSaid()).toBe(
      '“Vectors, what even are they?” is ticked as watched. ' +
        'Ticked “Video 2: Vectors, what even are they?”.',
    );
    await press('Undo');
    expect(milestone()).toBeNull();
    expect(second).toHaveProperty('checked', false);
    await tick(second!);
    expect(milestone()).toBe(true);
    await tick(second!);
    expect(plainSaid()).toBe(
      '“Vectors, what even are they?” is not ticked any more. ' +
        'The milestone “Video 2: Vectors, what even are they?” stays ticked.',
    );
    expect(milestone()).toBe(true);
  });
});

describe('the items of a course', () => {
  const course = 'https://www.coursera.org/learn/neural-networks-deep-learning';
  const place = (path: string) => {
    const found = recognise(`${course}/${path}`);
    if (!found) throw new Error(`${path} is no item.`);
    return found;
  };
  const quiz = place('quiz/abCDe/quiz');
  const lecture = place('lecture/rz9xJ/why-deep-representations');
  const before = [
    deciding(metItem({}, quiz, 'Quiz 1')),
    deciding(finishedItem({}, lecture, 'Why deep representations?')),
  ];
  const titles = () =>
    [...document.querySelectorAll('.resource-part bdi')].map(({ textContent }) => textContent);

  it('are listed under the course, with what is finished', async () => {
    await showRoad({ hash: '#/roadmap/dl-first-course', before });
    const boxes = boxesBelow(/^2 opened, 1 finished$/);
    expect(titles()).toEqual(['Quiz 1', 'Why deep representations?']);
    expect(boxes.map(({ checked }) => checked)).toEqual([false, true]);
    fireEvent.click(summary(/opened/));
    expect(await violations()).toEqual([]);
  });

  it('can be ticked, unticked and removed, each with its way back', async () => {
    await showRoad({ hash: '#/roadmap/dl-first-course', before });
    const [first] = boxesBelow(/^2 opened, 1 finished$/);
    await tick(first!);
    expect(plainSaid()).toBe('“Quiz 1” is ticked as finished.');
    expect(summary(/^2 opened, 2 finished$/)).toBeTruthy();
    await tick(boxesBelow(/opened/)[0]!);
    expect(plainSaid()).toBe('“Quiz 1” is not ticked any more.');
    fireEvent.click(screen.getByRole('button', { name: /^Remove “Quiz 1”/, hidden: true }));
    await settle();
    expect(titles()).toEqual(['Why deep representations?']);
    await press('Undo');
    expect(titles()).toContain('Quiz 1');
  });

  it('are not there before one was opened', async () => {
    await showRoad({ hash: '#/roadmap/dl-first-course' });
    expect(() => summary(/opened/)).toThrow('No list says');
  });
});
