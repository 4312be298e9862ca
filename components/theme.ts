/** The look of our pages on this device: the browser's own, or always one of the two. */
export type Theme = 'system' | 'light' | 'dark';

/**
 * It lies in `localStorage`, which answers before anything is painted. Losing it costs nothing but
 * the choice.
 */
export const THEME_KEY = 'milepost-theme';

/** The theme that is kept; the browser's own where none is, or storage is switched off. */
export function keptTheme(): Theme {
  try {
    const kept = localStorage.getItem(THEME_KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** Shows the page in the theme that is kept. */
export function showTheme(): void {
  const theme = keptTheme();
  document.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
}

/** Keeps a theme and shows it; pages of ours that are open follow. */
export function keepTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // It then lasts as long as this page.
  }
  document.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
}
