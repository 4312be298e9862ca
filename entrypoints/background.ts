import { defineBackground } from 'wxt/utils/define-background';
import { startKeeping } from '../data/sync/keeper/start';

export default defineBackground({ type: 'module', main: startKeeping });
