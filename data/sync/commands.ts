/**
 * The keys that Milepost suggests, by the names of its commands; the learner binds others on the
 * browser's own page. The manifest reads this, so it imports nothing. A browser takes four at most.
 *
 * With Alt and Shift, Chrome keeps A B C I N P R T W X Z for itself (toolbar, tab groups, split view,
 * reading; a key that it keeps stays unbound without a word), ChromeOS L M S V besides, and Firefox
 * none: (st)U(dy), (lo)G, (r)E(view) and O(pen) are free in all. What Alt and Shift write on a Mac
 * is text, so Control takes the place of Alt there.
 * https://developer.chrome.com/docs/extensions/reference/api/commands
 */
const keys = (letter: string) => ({
  suggested_key: { default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` },
});

export const commands = {
  _execute_action: { ...keys('O'), description: '__MSG_extension_openPopup__' },
  'start-stop': { ...keys('U'), description: '__MSG_extension_startStop__' },
  'log-page': { ...keys('G'), description: '__MSG_extension_logPage__' },
  'open-review': { ...keys('E'), description: '__MSG_extension_openReview__' },
};

/** The names under which the browser tells of a key. */
export type CommandName = keyof typeof commands;
