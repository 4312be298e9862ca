/** What a site sets around the titles of its pages, as sources of regular expressions. */
interface Frame {
  /** What stands before a title, with what parts it from the title. */
  readonly start?: string;
  /** The names that stand behind a title, each behind a line, a dash or a dot. */
  readonly ends: readonly string[];
}

const POSTER =
  '(?:NeurIPS|NIPS|ICML)(?: \\d{4})? (?:Poster|Oral|Spotlight|Tutorial|Workshop|Invited Talk)[:–-]? ';
/** Sphinx names the manual and its version behind every title. */
const manual = (name: string): string => `${name} v?\\d\\S{0,40} (?:documentation|manual)`;

/** The frames of each site. Papers as PDF and in proceedings have their titles alone. */
const frames: Readonly<Record<string, Frame>> = {
  coursera: { ends: ['Coursera'] },
  'deeplearning-ai': { ends: ['DeepLearning\\.AI'] },
  paperswithcode: { ends: ['Papers with Code'] },
  'huggingface-papers': { start: 'Paper page - ', ends: ['Hugging Face'] },
  huggingface: { ends: ['Hugging Face(?: [\\w &]{1,40} Course)?'] },
  alphaxiv: { ends: ['alphaXiv'] },
  arxiv: {
    start: '\\[(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?\\] ?',
    ends: ['arXiv(?:\\.org)?', 'ar5iv'],
  },
  '3blue1brown': { ends: ['YouTube', '3Blue1Brown'] },
  learnpytorch: { ends: ['YouTube', 'Zero to Mastery Learn PyTorch for Deep Learning'] },
  udemy: { start: 'Course: ', ends: ['Udemy'] },
  ztm: { ends: ['Zero To Mastery(?: Academy)?'] },
  datacamp: { ends: ['DataCamp', 'Campus', 'Python'] },
  edx: { ends: ['edX'] },
  // A page names its course and the department of that behind itself.
  'mit-ocw': { ends: ['(?:[^|]{1,99} \\| [^|]{1,60} \\| )?MIT OpenCourseWare'] },
  stat110: { ends: ['Stat(?:istics)? 110(?:: Probability)?'] },
  d2l: { ends: ['Dive into Deep Learning', manual('Dive into Deep Learning')] },
  'pytorch-docs': { ends: [manual('PyTorch Tutorials')] },
  overleaf: { ends: ['Overleaf, Online LaTeX Editor'] },
  mlflow: { ends: ['MLflow(?: AI Platform)?', manual('MLflow')] },
  kubeflow: { ends: ['Kubeflow'] },
  'docker-docs': { ends: ['Docker (?:Docs|Documentation)'] },
  'numpy-docs': { ends: [manual('NumPy')] },
  'pandas-docs': { ends: [manual('pandas')] },
  'matplotlib-docs': { ends: [manual('Matplotlib')] },
  'fastapi-docs': { ends: ['FastAPI'] },
  towardsdatascience: { ends: ['Towards Data Science'] },
  neurips: { start: POSTER, ends: [] },
  icml: { start: POSTER, ends: [] },
};

/** Unread messages, as YouTube and others count them before a title. */
const COUNT = '\\(\\d{1,4}\\+?\\) ';

const made = new Map<string, readonly RegExp[]>();

/**
 * What the pages of a site have around their titles, each as a pattern of a start, of an end or of
 * the whole. Without a site it is what the pages of any site have.
 */
export function framesOf(site?: string): readonly RegExp[] {
  const known = made.get(site ?? '');
  if (known) return known;
  const own = Object.entries(frames).filter(([id]) => site === undefined || id === site);
  const starts = [`(?:${COUNT})+`, ...own.flatMap(([, { start }]) => start ?? [])];
  const ends = own.flatMap(([, frame]) => frame.ends);
  const patterns = [
    ...new Set(starts.map((start) => `^${start}`)),
    ...new Set(ends.map((end) => `(?:^|(?:^| )[|·•–—-] )${end}$`)),
  ].map((source) => new RegExp(source, 'i'));
  made.set(site ?? '', patterns);
  return patterns;
}
