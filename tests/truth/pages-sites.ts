import { LECTURE, LECTURE_ADDRESS, NEXT_LECTURE } from '../browser/studying';
import { arriveAndLog, pass, playButton, stopAndCount } from './learner';
import { Stopwatch, type Scenario } from './scenario';

/**
 * Pages that follow each other without loading, on sites as different as they are. What the learner
 * sees after such a hop is studied from the hop on: the address says what it is.
 */

const kinds = ['chromium', 'firefox'] as const;
const COURSE = '/learn/neural-networks-deep-learning';
const SUPPLEMENT = `${COURSE}/supplement/R2Kqf/what-does-this-have-to-do-with-the-brain`;
const YOUTUBE = 'https://www.youtube.com';
const CHAPTER_1 = '/watch?v=aircAruvnKk';
const CHAPTER_2 = '/watch?v=IHZwWFHWa-w';
const CALCULUS = '/watch?v=WUvTyaaNkzM';

/** Somebody looks for a passage, page after page of one course. */
const throughACourse: Scenario = {
  name: 'a new page of the course every four seconds, without loading',
  kinds,
  takes: 110,
  async play({ driven }) {
    const watch = new Stopwatch();
    const page = await arriveAndLog(driven, watch, LECTURE_ADDRESS, playButton.coursera);
    for (let round = 0; round < 5; round += 1) {
      for (const address of [SUPPLEMENT, NEXT_LECTURE, LECTURE]) {
        await pass(4);
        await page.click(`a[href="${address}"]`);
      }
    }
    await pass(5);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

/** Chapters of one series; a link to the second is put where YouTube shows what to watch next. */
const throughASeries: Scenario = {
  name: 'a new video of one series every eight seconds, without loading',
  kinds,
  takes: 100,
  async play({ driven }) {
    const watch = new Stopwatch();
    const page = await arriveAndLog(driven, watch, YOUTUBE + CHAPTER_1, playButton.youtube);
    await page.$eval(
      'nav',
      (nav, href) => {
        const link = document.createElement('a');
        link.href = href;
        link.dataset['inPage'] = '';
        link.textContent = 'Chapter 2';
        nav.prepend(link);
      },
      CHAPTER_2,
    );
    for (let round = 0; round < 3; round += 1) {
      for (const address of [CHAPTER_2, CHAPTER_1]) {
        await pass(8);
        await page.click(`a[href="${address}"]`);
      }
    }
    await pass(5);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

/**
 * Two series are two units, each with a session of its own. The one that is new counts from its
 * arrival on, once it has been watched for half a minute.
 */
const fromSeriesToSeries: Scenario = {
  name: 'a video of another series every 38 seconds, without loading',
  kinds,
  takes: 125,
  async play({ driven }) {
    const watch = new Stopwatch();
    const page = await arriveAndLog(driven, watch, YOUTUBE + CHAPTER_1, playButton.youtube);
    for (const address of [CALCULUS, CHAPTER_1]) {
      await page.click(`a[href="${address}"]`);
      await pass(38);
    }
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

export const siteScenarios: readonly Scenario[] = [
  throughACourse,
  throughASeries,
  fromSeriesToSeries,
];
