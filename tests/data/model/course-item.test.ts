import { describe, expect, it } from 'vitest';
import { courseItems, finishedItem, itemName, metItem } from '../../../data/model/course-item';
import { removedItem, tickedItem } from '../../../data/model/course-item-tick';
import { placeKey } from '../../../data/model/id';
import type { Place } from '../../../data/model/place';
import { joinRegisters, type Registers, type RegisterValue } from '../../../data/model/progress';
import { recognise } from '../../../data/model/recognise';
import { stampOf } from '../../../data/model/stamp';
import { DEVICE, NOW } from '../../helpers/builders';

const COURSE = 'coursera/neural-networks-deep-learning';
const AT = 'https://www.coursera.org/learn/neural-networks-deep-learning';

function placeAt(address: string): Place {
  const place = recognise(address);
  if (!place) throw new Error(`${address} is no study`);
  return place;
}

const lecture = placeAt(`${AT}/lecture/rz9xJ/why-deep-representations`);
const reading = placeAt(`${AT}/supplement/R2Kqf/what-does-this-have-to-do-with-the-brain`);
const TITLE = 'Why deep representations? | Coursera';
const NAME = 'item/coursera/neural-networks-deep-learning/rz9xJ';

let count = 0;
/** The registers with these values written now, after all before. */
function written(
  values: Readonly<Record<string, RegisterValue>>,
  registers: Registers = {},
): Registers {
  count += 1;
  const stamp = stampOf(NOW + count, 0, DEVICE);
  return {
    ...registers,
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { stamp, value }])),
  };
}

describe('an item of a course', () => {
  it('is listed under its course when it was opened, and as finished when it was', () => {
    let registers = written(metItem({}, lecture, TITLE));
    expect(registers[NAME]?.value).toBe('Why deep representations?');
    registers = written(metItem(registers, reading, 'The brain | Coursera'), registers);
    registers = written(finishedItem(registers, lecture, TITLE), registers);
    expect(courseItems(registers, COURSE)).toEqual([
      { key: lecture.key, title: 'Why deep representations?', isFinished: true },
      { key: reading.key, title: 'The brain', isFinished: false },
    ]);
    expect(courseItems(registers, 'coursera/neural-networks')).toEqual([]);
    expect(courseItems(registers, '')).toEqual([]);
  });

  it('is written once, and stays finished', () => {
    const opened = written(metItem({}, lecture, TITLE));
    expect(metItem(opened, lecture, TITLE)).toEqual({});
    const finished = written(finishedItem(opened, lecture, TITLE), opened);
    expect(finishedItem(finished, lecture, 'Another title')).toEqual({});
    expect(metItem(finished, lecture, TITLE)).toEqual({});
    expect(metItem(finished, lecture, 'Another title')).toEqual({});
  });

  it('takes the title that its page has later, but not the loss of it', () => {
    const opened = written(metItem({}, lecture, 'Coursera'));
    expect(metItem(opened, lecture, TITLE)).toEqual({ [NAME]: 'Why deep representations?' });
    expect(metItem(written(metItem({}, lecture, TITLE)), lecture, ' | Coursera')).toEqual({});
  });

  it('stays off the list once the learner has taken it off, by opening and by finishing', () => {
    const met = written(metItem({}, lecture, TITLE));
    const [item] = courseItems(met, COURSE);
    const off = written(removedItem(item!), met);
    expect(courseItems(off, COURSE)).toEqual([]);
    expect(metItem(off, lecture, 'Another title')).toEqual({});
    expect(finishedItem(off, lecture, TITLE)).toEqual({});
  });

  it('has no word of the learner taken back by what another device notes later', () => {
    const elsewhere = () => [
      written(metItem({}, lecture, TITLE)),
      written(finishedItem({}, lecture, TITLE)),
    ];
    const met = written(metItem({}, lecture, TITLE));
    const [item] = courseItems(met, COURSE);
    const ticked = written(tickedItem(item!, true), met);
    const unticked = written(
      tickedItem(item!, false),
      written(finishedItem(met, lecture, TITLE), met),
    );
    const removed = written(removedItem(item!), met);
    for (const other of elsewhere()) {
      for (const [said, finished] of [
        [ticked, [true]],
        [unticked, [false]],
        [removed, []],
      ] as const) {
        for (const joined of [joinRegisters(said, other), joinRegisters(other, said)]) {
          expect(courseItems(joined, COURSE).map(({ isFinished }) => isFinished)).toEqual(finished);
        }
      }
    }
  });

  it('stays finished when another device has merely opened it later', () => {
    const finished = written(finishedItem({}, lecture, TITLE));
    const opened = written(metItem({}, lecture, TITLE));
    expect(courseItems(joinRegisters(finished, opened), COURSE)).toMatchObject([
      { isFinished: true },
    ]);
  });

  it('is noted again where an undo has emptied what was noted, and follows what is noted again', () => {
    const undone = written({ [NAME]: null, [itemName.done(lecture.key)]: null });
    expect(metItem(undone, lecture, TITLE)).toEqual({ [NAME]: 'Why deep representations?' });
    const finished = written(finishedItem(undone, lecture, TITLE), undone);
    const said = written({ [itemName.said(lecture.key)]: null }, finished);
    expect(courseItems(said, COURSE)).toMatchObject([{ isFinished: true }]);
  });

  it('is called by the end of its key while its title has not come along', () => {
    const bare = written({ [NAME]: '' });
    expect(courseItems(bare, COURSE)).toMatchObject([{ title: 'rz9xJ' }]);
    expect(metItem(bare, lecture, TITLE)).toEqual({ [NAME]: 'Why deep representations?' });
  });

  it('has a short title, whatever its page says', () => {
    const [value] = Object.values(metItem({}, lecture, '𝛼'.repeat(500)));
    expect(String(value).length).toBeLessThanOrEqual(80);
    expect(String(value).isWellFormed()).toBe(true);
    expect(metItem({}, lecture, '')[NAME]).toBe('Neural Networks and Deep Learning');
  });

  it('is not made of what somebody else wrote there', () => {
    const bad = written({ [NAME]: 5, [`${NAME}d`]: true, [`item-done/${COURSE}/x`]: true });
    expect(courseItems(bad, COURSE)).toEqual([]);
    expect(metItem(bad, lecture, TITLE)).toEqual({});
  });
});

describe('what is an item', () => {
  it.each([
    'https://learn.deeplearning.ai/courses/chatgpt-prompt-eng/lesson/1/introduction',
    'https://www.udemy.com/course/pytorch-for-deep-learning/learn/lecture/12345678',
    'https://academy.zerotomastery.io/courses/1206554/lectures/31996325',
    'https://campus.datacamp.com/courses/statistical-thinking-in-python-part-1/graphical-exploratory-data-analysis?ex=1',
    'https://learning.edx.org/course/course-v1:HarvardX+STAT110x+3T2025/block-v1:HarvardX+STAT110x+3T2025+type@sequential+block@0a1b/block-v1:HarvardX+STAT110x+3T2025+type@vertical+block@2c3d',
    `${AT}/discussionPrompt/AbCdE/meet-the-others`,
    `${AT}/exam/AbCdE/final`,
  ])('%s is one, under its course', (address) => {
    const place = placeAt(address);
    const registers = written(metItem({}, place, 'A title'));
    expect(courseItems(registers, place.unit)).toEqual([
      { key: place.key, title: 'A title', isFinished: false },
    ]);
    expect(Object.keys(registers)).toEqual([itemName.met(placeKey(place.key))]);
  });

  it.each([
    `${AT}/home/week/4`,
    `${AT}/discussions/weeks/1`,
    'https://hub.labs.coursera.org/connect/sharedoigfwpjj?forceRefresh=false',
    'https://learning.edx.org/course/course-v1:HarvardX+STAT110x+3T2025/home',
    'https://arxiv.org/abs/1706.03762',
    'https://www.3blue1brown.com/lessons/vectors',
    'https://d2l.ai/chapter_preliminaries/index.html',
  ])('%s is none', (address) => {
    expect(metItem({}, placeAt(address), 'A title')).toEqual({});
    expect(finishedItem({}, placeAt(address), 'A title')).toEqual({});
  });
});
