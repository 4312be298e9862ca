import { isolated } from '../isolated';
import { LINKS_LIMIT } from '../../data/model/decisions';
import { withPaperLinks, type Paper } from '../../data/model/paper';
import { number } from '../format';
import { EditLinks, type LinkWords } from '../roadmap/EditLinks';
import { t } from '../text';
import { titleOf } from './paper-words';
import { usePaperChange } from './use-paper-change';
import './PaperLinks.css';

/** The learner's own links of a paper: the repository that implements it, the post about it. */
export function PaperLinks({ paper }: { readonly paper: Paper }) {
  const change = usePaperChange();
  const label = t('reading.linksOf', { paper: titleOf(paper) });
  return (
    <div className="paper-links" role="group" aria-label={label}>
      <EditLinks
        links={paper.links}
        words={words}
        onChange={(links, said) => change(withPaperLinks(paper, links), said)}
      />
    </div>
  );
}

const words: LinkWords = {
  get add() {
    return t('reading.linkNew');
  },
  added: (link) => t('reading.linkAdded', { link: isolated(link) }),
  removed: (link) => t('reading.linkRemoved', { link: isolated(link) }),
  problem: (problem) => {
    switch (problem) {
      case 'not-a-link':
        return t('roadmap.task.notALink');
      case 'there-already':
        return t('reading.linkThere');
      case 'too-many':
        return t('reading.tooManyLinks', { most: number(LINKS_LIMIT) });
      case 'too-long':
        return t('reading.linkTooLong');
    }
  },
};
