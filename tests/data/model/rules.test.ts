import { expect, it } from 'vitest';
import { decisionName } from '../../../data/model/decisions';
import { rulesOf } from '../../../data/model/rules';
import { stampOf } from '../../../data/model/stamp';
import { DEVICE, NOW } from '../../helpers/builders';

const stamp = stampOf(NOW, 0, DEVICE);
const decided = (name: string, value: string | number | boolean) => ({ [name]: { stamp, value } });

it('pages need not be told the rules of everybody', () => {
  expect(rulesOf({})).toEqual({});
  expect(rulesOf(decided(decisionName.pauseMinutes, 3))).toEqual({});
  expect(rulesOf(decided(decisionName.hiddenLecture, false))).toEqual({});
});

it('pages are told how long a pause may be, and that hidden lectures count', () => {
  expect(rulesOf(decided(decisionName.pauseMinutes, 10))).toEqual({ pause: 600_000 });
  expect(rulesOf(decided(decisionName.hiddenLecture, true))).toEqual({ hidden: true });
});

it('a pause that nobody may choose is that of everybody', () => {
  for (const value of [0, 16, -1, 1e9, 'ten', true]) {
    expect(rulesOf(decided(decisionName.pauseMinutes, value))).toEqual({});
  }
});
