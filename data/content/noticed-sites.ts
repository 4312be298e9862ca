/**
 * The ids of the sites that every installation notices from the start: the shipped ones of the
 * catalogue, which is too long for the popup. A test holds the two equal.
 */
export const noticedSites: readonly (string | null)[] = [
  'coursera',
  'paperswithcode',
  'huggingface-papers',
  '3blue1brown',
];
