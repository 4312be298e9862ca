/** The name of each study site as a learner knows it. The ids are kept for ever. */
const names: Readonly<Record<string, string>> = {
  coursera: 'Coursera',
  'deeplearning-ai': 'DeepLearning.AI',
  paperswithcode: 'Papers with Code',
  'huggingface-papers': 'Hugging Face Papers',
  huggingface: 'Hugging Face',
  alphaxiv: 'alphaXiv',
  arxiv: 'arXiv',
  '3blue1brown': '3Blue1Brown',
  learnpytorch: 'Learn PyTorch',
  udemy: 'Udemy',
  ztm: 'Zero To Mastery',
  datacamp: 'DataCamp',
  edx: 'edX',
  'mit-ocw': 'MIT OpenCourseWare',
  stat110: 'Stat 110',
  d2l: 'Dive into Deep Learning',
  'pytorch-docs': 'PyTorch',
  overleaf: 'Overleaf',
  mlflow: 'MLflow',
  kubeflow: 'Kubeflow',
  'docker-docs': 'Docker',
  'numpy-docs': 'NumPy',
  'pandas-docs': 'pandas',
  'matplotlib-docs': 'Matplotlib',
  'fastapi-docs': 'FastAPI',
  towardsdatascience: 'Towards Data Science',
  keshav: 'How to Read a Paper',
  neurips: 'NeurIPS',
  icml: 'ICML',
};

/** The name of a site to show; null when the catalogue does not know it. */
export const siteName = (site: string): string | null =>
  Object.hasOwn(names, site) ? (names[site] ?? null) : null;
