import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Popup } from '../../../components/popup/Popup';
import { StudyContext } from '../../../components/use-study';
import type { Command, Outcome } from '../../../data/model/command';
import type { StudyState } from '../../../data/store/study-state';
import { studyStore } from '../../helpers/study-store';

/** Any part of a page of ours, over a fixed state. */
export function show(part: ReactNode, state: StudyState, answer?: (command: Command) => Outcome) {
  document.title = 'Milepost';
  const test = studyStore(state, answer);
  const view = render(<StudyContext value={test.store}>{part}</StudyContext>);
  return { ...test, ...view };
}

/** The popup over a fixed state. */
export const showPopup = (state: StudyState, answer?: (command: Command) => Outcome) =>
  show(<Popup />, state, answer);
