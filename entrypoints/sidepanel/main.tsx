import { t } from '../../components/text';
import { panelWorld } from '../../data/sync/panel-world';
import { show } from '../popup/show';

document.title = t('hand.title');
// What the popup shows, beside the page and for as long as the learner likes.
show(panelWorld());
