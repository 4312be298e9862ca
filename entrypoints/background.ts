import { defineBackground } from 'wxt/utils/define-background';
import { startKeeping } from '../data/sync/keeper/start';

// Built by itself, not as a module: what it shares with the popup would else lie in one chunk, and
// weigh in the popup with all that only the background uses of it.
export default defineBackground({ main: startKeeping });
