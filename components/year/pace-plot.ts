/** Height of the plot in pixels, from the room above the highest line to the foot. */
export const PLOT = 264;
/** Height of the months' names below it, on two lines. */
export const FOOT = 40;
/** Room above the top of the plot for the name of today. */
export const HEAD = 22;

/** Where a part of the plot's height, 0 (foot) to 1 (top), lies: pixels from above. */
export const yOf = (part: number): number => PLOT - part * (PLOT - HEAD);

/** Where a part of the plot's width, 0 to 1, lies, as the svg says it. */
export const across = (part: number): string => `${part * 100}%`;
