import { createContext, use } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { Roadmap } from '../data/model/roadmap';
import type { StudyStore } from '../data/store/study-state';

/** The page's store; wrap the page in `<StudyContext value={store}>`. */
export const StudyContext = createContext<StoreApi<StudyStore> | null>(null);

/**
 * One thing out of the page's store, followed as it changes: `useStudy((study) => study.recording)`.
 * The selector must return the same value for the same state, so it picks and does not build.
 */
export function useStudy<Picked>(selector: (study: StudyStore) => Picked): Picked {
  const store = use(StudyContext);
  if (store === null) throw new Error('This component needs a StudyContext around it.');
  return useStore(store, selector);
}

/** The roadmap that the learner follows; it lies in storage, not in the code of our pages. */
export const useRoadmap = (): Roadmap => useStudy((study) => study.roadmap);
