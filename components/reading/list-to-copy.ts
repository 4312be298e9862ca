import { readingMarkdown } from '../../data/exchange/reading-markdown';
import { PAPER_STATES, type Paper } from '../../data/model/paper';
import { paperAddresses } from '../../data/model/paper-key';
import type { PaperTime } from '../../data/model/paper-time';
import { duration } from '../format';
import { shortAddress } from '../roadmap/typed-link';
import { t } from '../text';
import { paperStateText, titleOf } from './paper-words';

/** The reading list as Markdown, in the words and figures that the page shows. */
export const listToCopy = (list: readonly Paper[], times: ReadonlyMap<Paper, PaperTime>): string =>
  readingMarkdown({
    heading: t('reading.title'),
    groups: PAPER_STATES.map((state) => ({
      name: paperStateText[state](),
      papers: list
        .filter((paper) => paper.state === state)
        .map((paper) => {
          const time = times.get(paper);
          return {
            title: titleOf(paper),
            address: paper.keys.flatMap(paperAddresses)[0]?.address ?? null,
            time: time ? duration(time.seconds) : t('reading.notStudied'),
            links: paper.links.map(({ address, label }) => ({
              address,
              label: label || shortAddress(address),
            })),
          };
        }),
    })),
  });
