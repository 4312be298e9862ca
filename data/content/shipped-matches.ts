/**
 * The match patterns of the sites that every installation studies with from the start: where the
 * page script runs. The manifest reads this, so it imports nothing. An update that adds a pattern
 * disables the extension until the learner agrees.
 */
export const shippedMatches = [
  'https://www.coursera.org/*',
  'https://paperswithcode.co/*',
  'https://huggingface.co/papers/*',
  'https://www.3blue1brown.com/*',
  'https://www.youtube.com/*',
  'https://m.youtube.com/*',
] as const;
