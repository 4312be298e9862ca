import { describe, expect, it } from 'vitest';
import { lastTask, rememberTask } from '../../../components/popup/last-task';

const task = { title: 'Build a neural network', phase: 'Phase 1 of 5', language: 'en' };
const holding = (text: string | null) => ({ getItem: () => text });

describe('the task that the popup showed last', () => {
  it('is there at the next opening', () => {
    let kept: string | null = null;
    rememberTask(task, {
      setItem(_, text) {
        kept = text;
      },
    });
    expect(lastTask(holding(kept))).toEqual(task);
  });

  it.each([null, '', 'null', '[]', '7', '{"title":"x"}', '{"title":1,"phase":2,"language":3}'])(
    'is nothing when %s is kept',
    (text) => {
      expect(lastTask(holding(text))).toBeNull();
    },
  );

  it('is nothing where storage is switched off', () => {
    const broken = () => {
      throw new Error('denied');
    };
    expect(lastTask({ getItem: broken })).toBeNull();
    expect(() => rememberTask(task, { setItem: broken })).not.toThrow();
  });
});
