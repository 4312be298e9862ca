import { mkdirSync, rmSync } from 'node:fs';
import type { Album } from './evening.ts';

const SCHEMES = ['light', 'dark'] as const;

/** An empty album in a folder: each surface in light and dark, at the widths that are asked for. */
export function openAlbum(folder: string): Album {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return {
    say: (line) => console.log(line),
    shoot: async (page, name, widths = []) => {
      for (const scheme of SCHEMES) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        for (const width of widths.length > 0 ? widths : [null]) {
          if (width !== null) await page.setViewport({ width, height: width > 500 ? 900 : 640 });
          await new Promise((resolve) => setTimeout(resolve, 150));
          const suffix = width === null ? '' : `-${width}`;
          const path: `${string}.png` = `${folder}/${name}-${scheme}${suffix}.png`;
          await page.screenshot({ path, fullPage: width !== null });
        }
      }
      await page.emulateMediaFeatures([]);
    },
  };
}
