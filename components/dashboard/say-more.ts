import type { Command } from '../../data/model/command';
import { duration } from '../format';
import { t } from '../text';

/**
 * What a command has done that only the dashboard sends, as a sentence. It is apart from the
 * sentences of every page, because the popup has no room for what it never says.
 */
export function sayMore(command: Command): string {
  if (command.type === 'edit-session') return t('common.changed');
  if (command.type === 'set-goal') {
    const { minutes } = command;
    return minutes === 0
      ? t('common.goalNone')
      : t('common.goalSet', { time: duration(minutes * 60) });
  }
  // Whoever sends one of the others says so; here only its undoing is left to be said.
  return t('common.takenBack');
}
