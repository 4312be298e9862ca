import { siteId, type SiteId } from '../model/id';
import { shippedMatches } from './shipped-matches';
import { siteName } from './site-names';

/** One study site. Its grammar is in `site-grammar.ts`, its use in `site-resources.ts`. */
export interface Site {
  readonly id: SiteId;
  /** The name as a learner knows it. */
  readonly name: string;
  /** Whole host names, each also with `www.` before it; a leading `*.` stands for one label. */
  readonly hosts: readonly string[];
  /** The match patterns of the page script; for a shipped site those of the manifest. */
  readonly matches: readonly string[];
  /** Whether the site is in the manifest from the start; the others wait for the learner's leave. */
  readonly shipped: boolean;
  /**
   * The match patterns that wait for the learner's leave: all `matches` of a site that is not
   * shipped, and the further hosts of one that is (the labs of Coursera, the frames of YouTube);
   * mostly empty for those.
   */
  readonly optionalMatches: readonly string[];
  /** Addresses that are study. */
  readonly samples: readonly string[];
  /** Addresses that look alike and are not. */
  readonly nearMisses: readonly string[];
}

interface Row extends Pick<Site, 'hosts' | 'matches' | 'samples' | 'nearMisses'> {
  readonly id: string;
  /** Further hosts of a shipped site. The manifest cannot have them without asking everyone anew. */
  readonly optionalMatches?: readonly string[];
}

const rows = [
  {
    id: 'coursera',
    hosts: ['coursera.org', 'es.coursera.org', 'fr.coursera.org', '*.labs.coursera.org'],
    matches: ['https://www.coursera.org/*'],
    optionalMatches: [
      'https://*.labs.coursera.org/*',
      'https://es.coursera.org/*',
      'https://fr.coursera.org/*',
    ],
    samples: [
      'https://www.coursera.org/learn/neural-networks-deep-learning/lecture/rz9xJ/why-deep-representations',
      'https://www.coursera.org/learn/nlp-sequence-models/home/week/4',
      'https://www.coursera.org/learn/deep-neural-network/discussions/weeks/1',
      'https://www.coursera.org/learn/learn-react/discussionPrompt/AbCdE/meet-the-others',
      'https://www.coursera.org/learn/learn-react/peer/AbCdE/your-portfolio/submit',
      'https://es.coursera.org/learn/recommender-systems/lecture/IeLYO/ejemplo',
      'https://hub.labs.coursera.org/connect/sharedoigfwpjj?forceRefresh=false',
      'https://znjvtwht.labs.coursera.org/notebooks/week1/Convolution_model.ipynb#Window',
    ],
    nearMisses: [
      'https://www.coursera.org/learn/neural-networks-deep-learning',
      'https://www.coursera.org/learn/neural-networks-deep-learning/lecture',
      'https://www.coursera.org/learn/neural-networks-deep-learning/watch/rz9xJ/why',
      'https://www.coursera.org/learn/neural-networks-deep-learning/resources/AbCdE',
      'https://www.coursera.org/learn/neural-networks-deep-learning/course-inbox',
      'https://de.coursera.org/learn/neural-networks-deep-learning/lecture/rz9xJ/why',
      'https://labs.coursera.org/notebooks/C1_W3.ipynb',
      'https://a.b.labs.coursera.org/notebooks/C1_W3.ipynb',
    ],
  },
  {
    id: 'deeplearning-ai',
    hosts: ['learn.deeplearning.ai'],
    matches: ['https://learn.deeplearning.ai/*'],
    samples: [
      'https://learn.deeplearning.ai/courses/chatgpt-prompt-eng/lesson/1/introduction',
      'https://learn.deeplearning.ai/specializations/deep-learning/lesson/abc123/welcome',
    ],
    nearMisses: [
      'https://learn.deeplearning.ai/specializations/deep-learning/information',
      'https://www.deeplearning.ai/courses/deep-learning-specialization/',
      'https://learn.deeplearning.ai/courses/chatgpt-prompt-eng/lesson',
    ],
  },
  {
    id: 'paperswithcode',
    hosts: ['paperswithcode.co', 'paperswithcode.com'],
    matches: ['https://paperswithcode.co/*'],
    samples: [
      'https://paperswithcode.co/paper/1706.03762#results',
      'https://paperswithcode.co/paper/98456',
      'https://paperswithcode.co/tasks/robotics',
      'https://paperswithcode.co/methods/attention',
      'https://paperswithcode.co/benchmark/swe-bench-pro?task=coding',
      'https://paperswithcode.com/sota/image-classification-on-imagenet',
    ],
    nearMisses: [
      'https://paperswithcode.co/tasks',
      'https://paperswithcode.co/paper/',
      'https://paperswithcode.co/conferences/neurips-2025',
      'https://paperswithcode.com/dataset/mnist',
      'https://paperswithcode.com/methods/category/attention',
      'https://paperswithcode.cool/paper/1706.03762',
    ],
  },
  {
    id: 'huggingface-papers',
    hosts: ['huggingface.co', 'hf.co'],
    matches: ['https://huggingface.co/papers/*'],
    samples: ['https://huggingface.co/papers/2005.14165', 'https://hf.co/papers/1706.03762v7'],
    nearMisses: [
      'https://huggingface.co/papers',
      'https://huggingface.co/papers/trending',
      'https://huggingface.co/papers/date/2026-09-01',
      'https://huggingface.co/papers/2005.141',
    ],
  },
  {
    id: 'huggingface',
    hosts: ['huggingface.co'],
    matches: ['https://huggingface.co/learn/*', 'https://huggingface.co/docs/*'],
    samples: [
      'https://huggingface.co/learn/llm-course/chapter1/1',
      'https://huggingface.co/docs/transformers/quicktour',
    ],
    nearMisses: [
      'https://huggingface.co/learn',
      'https://huggingface.co/docs/transformers',
      'https://huggingface.co/datasets/ylecun/mnist',
      'https://hf.co/learn/llm-course/chapter1/1',
    ],
  },
  {
    id: 'alphaxiv',
    hosts: ['alphaxiv.org'],
    matches: ['https://www.alphaxiv.org/*', 'https://alphaxiv.org/*'],
    samples: [
      'https://www.alphaxiv.org/overview/2005.14165v4',
      'https://alphaxiv.org/abs/1706.03762',
      'https://www.alphaxiv.org/pdf/1504.00702v5?page=33',
    ],
    nearMisses: [
      'https://www.alphaxiv.org/',
      'https://www.alphaxiv.org/explore/2005.14165',
      'https://alphaxiv.com/abs/1706.03762',
    ],
  },
  {
    id: 'arxiv',
    hosts: ['arxiv.org', 'export.arxiv.org', 'ar5iv.labs.arxiv.org'],
    matches: [
      'https://arxiv.org/*',
      'https://www.arxiv.org/*',
      'https://export.arxiv.org/*',
      'https://ar5iv.labs.arxiv.org/*',
    ],
    samples: [
      'https://arxiv.org/abs/1706.03762',
      'https://arxiv.org/pdf/1706.03762v7.pdf',
      'https://arxiv.org/abs/math.GT/0309136v1',
      'https://export.arxiv.org/abs/hep-th/9901001',
      'https://ar5iv.labs.arxiv.org/html/1512.03385',
    ],
    nearMisses: [
      'https://arxiv.org/list/cs.LG/recent',
      'https://arxiv.org/bibtex/1706.03762',
      'https://arxiv.org/abs/1706.0376251',
      'https://arxiv.org/abs/1706.03762/extra',
      'https://arxiv.org.example/abs/1706.03762',
    ],
  },
  {
    id: '3blue1brown',
    hosts: [
      '3blue1brown.com',
      '3b1b.co',
      'youtube.com',
      'm.youtube.com',
      'youtu.be',
      'youtube-nocookie.com',
    ],
    matches: [
      'https://www.3blue1brown.com/*',
      'https://www.youtube.com/*',
      'https://m.youtube.com/*',
    ],
    // Lectures lie in pages of others as frames of this host.
    optionalMatches: ['https://www.youtube-nocookie.com/embed/*'],
    samples: [
      'https://www.3blue1brown.com/lessons/vectors',
      'https://www.3blue1brown.com/?topic=linear-algebra&lesson=quick-eigen',
      'https://www.youtube.com/watch?v=aircAruvnKk&t=12s',
      'https://m.youtube.com/watch?v=aircAruvnKk',
      'https://youtu.be/aircAruvnKk',
      'https://www.youtube-nocookie.com/embed/aircAruvnKk',
    ],
    nearMisses: [
      'https://www.3blue1brown.com/?topic=linear-algebra',
      'https://www.3blue1brown.com/?lesson=',
      'https://www.3blue1brown.com/blog/vectors',
      'https://members.3blue1brown.com/lessons/vectors',
      'https://www.youtube.com/shorts/aircAruvnKk',
      'https://www.youtube.com/watch?v=aircAruvnKkX',
      'https://www.youtube.com/watch?v=mZBwsm6B280',
      'https://www.youtube.com/clip/aircAruvnKk',
      'https://youtube/aircAruvnKk',
      'https://music.youtube.com/watch?v=aircAruvnKk',
    ],
  },
  {
    id: 'learnpytorch',
    hosts: ['learnpytorch.io', 'youtube.com', 'm.youtube.com', 'youtu.be', 'youtube-nocookie.com'],
    matches: ['https://www.learnpytorch.io/*'],
    samples: [
      'https://www.learnpytorch.io/03_pytorch_computer_vision/',
      'https://www.learnpytorch.io/pytorch_cheatsheet/',
      'https://www.youtube.com/watch?v=Z_ikDlimN6A',
    ],
    nearMisses: [
      'https://www.learnpytorch.io/',
      'https://www.learnpytorch.io/search/',
      'https://www.youtube.com/watch?v=Z_jkDlimN6A',
      'https://learnpytorch.com/03_pytorch_computer_vision/',
    ],
  },
  {
    id: 'udemy',
    hosts: ['udemy.com'],
    matches: ['https://www.udemy.com/course/*'],
    samples: [
      'https://www.udemy.com/course/pytorch-for-deep-learning/learn/lecture/12345678#overview',
    ],
    nearMisses: [
      'https://www.udemy.com/course/pytorch-for-deep-learning/',
      'https://www.udemy.com/course/pytorch-for-deep-learning/learn/',
      'https://business.udemy.com/course/pytorch-for-deep-learning/learn/lecture/12345678',
    ],
  },
  {
    id: 'ztm',
    hosts: ['academy.zerotomastery.io'],
    matches: ['https://academy.zerotomastery.io/courses/*'],
    samples: [
      'https://academy.zerotomastery.io/courses/learn-pytorch/lectures/40964809',
      'https://academy.zerotomastery.io/courses/1206554/lectures/31996325',
    ],
    nearMisses: [
      'https://academy.zerotomastery.io/courses/1206554',
      'https://zerotomastery.io/courses/learn-pytorch/lectures/1',
    ],
  },
  {
    id: 'datacamp',
    hosts: ['campus.datacamp.com'],
    matches: ['https://campus.datacamp.com/courses/*'],
    samples: [
      'https://campus.datacamp.com/courses/statistical-thinking-in-python-part-1/graphical-exploratory-data-analysis?ex=1',
    ],
    nearMisses: [
      'https://campus.datacamp.com/courses/statistical-thinking-in-python-part-1',
      'https://www.datacamp.com/courses/statistical-thinking-in-python-part-1/chapter',
      'https://app.datacamp.com/learn/courses/statistical-thinking-in-python-part-1',
    ],
  },
  {
    id: 'edx',
    hosts: ['learning.edx.org'],
    matches: ['https://learning.edx.org/course/*'],
    samples: [
      'https://learning.edx.org/course/course-v1:HarvardX+STAT110x+3T2025/home',
      'https://learning.edx.org/course/course-v1:HarvardX+STAT110x+3T2025/block-v1:HarvardX+STAT110x+3T2025+type@sequential+block@0a1b/block-v1:HarvardX+STAT110x+3T2025+type@vertical+block@2c3d',
    ],
    nearMisses: [
      'https://learning.edx.org/course/course-v1:HarvardX+STAT110x+3T2025/progress',
      'https://learning.edx.org/course/course-v1:HarvardX+STAT110x/home',
      'https://www.edx.org/learn/probability/harvard-university-introduction-to-probability',
    ],
  },
  {
    id: 'mit-ocw',
    hosts: ['ocw.mit.edu'],
    matches: ['https://ocw.mit.edu/courses/*'],
    samples: [
      'https://ocw.mit.edu/courses/18-06-linear-algebra-spring-2010/resources/lecture-1-the-geometry-of-linear-equations/',
      'https://ocw.mit.edu/courses/18-06sc-linear-algebra-fall-2011/pages/syllabus/',
      'https://ocw.mit.edu/courses/mathematics/18-06-linear-algebra-spring-2010/video-lectures/lecture-1/',
    ],
    nearMisses: [
      'https://ocw.mit.edu/courses/18-06-linear-algebra-spring-2010/',
      'https://ocw.mit.edu/courses/18-06-linear-algebra-spring-2010/download/',
      'https://ocw.mit.edu/search/?q=linear',
    ],
  },
  {
    id: 'stat110',
    hosts: ['stat110.hsites.harvard.edu'],
    matches: ['https://stat110.hsites.harvard.edu/*'],
    samples: ['https://stat110.hsites.harvard.edu/youtube'],
    nearMisses: ['https://stat110.hsites.harvard.edu/', 'https://hsites.harvard.edu/youtube'],
  },
  {
    id: 'd2l',
    hosts: ['d2l.ai'],
    matches: ['https://d2l.ai/*', 'https://www.d2l.ai/*'],
    samples: [
      'https://d2l.ai/chapter_attention-mechanisms-and-transformers/transformer.html',
      'https://d2l.ai/chapter_preliminaries/index.html',
      'https://www.d2l.ai/chapter_recurrent-modern/lstm.html',
    ],
    nearMisses: [
      'https://d2l.ai/',
      'https://d2l.ai/chapter_preliminaries/',
      'https://zh.d2l.ai/chapter_x/y.html',
    ],
  },
  {
    id: 'pytorch-docs',
    hosts: ['docs.pytorch.org', 'pytorch.org'],
    matches: ['https://docs.pytorch.org/tutorials/*'],
    samples: [
      'https://docs.pytorch.org/tutorials/intermediate/FSDP_tutorial.html',
      'https://pytorch.org/tutorials/beginner/basics/autogradqs_tutorial.html',
    ],
    nearMisses: [
      'https://docs.pytorch.org/tutorials/',
      'https://docs.pytorch.org/tutorials/index.html',
      'https://docs.pytorch.org/tutorials/recipes/recipes_index.html',
      'https://pytorch.org/get-started/locally/',
    ],
  },
  {
    id: 'overleaf',
    hosts: ['overleaf.com'],
    matches: ['https://www.overleaf.com/learn*'],
    samples: [
      'https://www.overleaf.com/learn/latex/Learn_LaTeX_in_30_minutes',
      'https://www.overleaf.com/learn',
    ],
    nearMisses: [
      'https://www.overleaf.com/project/0123456789abcdef01234567',
      'https://www.overleaf.com/latex/templates',
      'https://www.overleaf.com/learned',
    ],
  },
  {
    id: 'mlflow',
    hosts: ['mlflow.org'],
    matches: ['https://mlflow.org/docs/*', 'https://www.mlflow.org/docs/*'],
    samples: ['https://mlflow.org/docs/latest/ml/tracking/quickstart/'],
    nearMisses: [
      'https://mlflow.org/',
      'https://mlflow.org/docs/',
      'https://mlflow.com/docs/latest/',
    ],
  },
  {
    id: 'kubeflow',
    hosts: ['kubeflow.org'],
    matches: ['https://www.kubeflow.org/docs/*'],
    samples: ['https://www.kubeflow.org/docs/components/pipelines/overview/'],
    nearMisses: ['https://www.kubeflow.org/', 'https://www.kubeflow.org/events/'],
  },
  {
    id: 'docker-docs',
    hosts: ['docs.docker.com'],
    matches: ['https://docs.docker.com/*'],
    samples: ['https://docs.docker.com/get-started/'],
    nearMisses: ['https://docs.docker.com/', 'https://hub.docker.com/r/library/python'],
  },
  {
    id: 'numpy-docs',
    hosts: ['numpy.org'],
    matches: ['https://numpy.org/doc/*'],
    samples: ['https://numpy.org/doc/stable/user/quickstart.html'],
    nearMisses: [
      'https://numpy.org/',
      'https://numpy.org/install/',
      'https://numpy.org/docs/stable',
    ],
  },
  {
    id: 'pandas-docs',
    hosts: ['pandas.pydata.org'],
    matches: ['https://pandas.pydata.org/docs/*'],
    samples: ['https://pandas.pydata.org/docs/user_guide/10min.html'],
    nearMisses: ['https://pandas.pydata.org/', 'https://pydata.org/docs/user_guide/10min.html'],
  },
  {
    id: 'matplotlib-docs',
    hosts: ['matplotlib.org'],
    matches: ['https://matplotlib.org/stable/*'],
    samples: [
      'https://matplotlib.org/stable/users/explain/quick_start.html',
      'https://matplotlib.org/stable/gallery/index.html',
    ],
    nearMisses: [
      'https://matplotlib.org/',
      'https://matplotlib.org/stable/install/index.html',
      'https://matplotlib.org/stable/users',
    ],
  },
  {
    id: 'fastapi-docs',
    hosts: ['fastapi.tiangolo.com'],
    matches: ['https://fastapi.tiangolo.com/*'],
    samples: [
      'https://fastapi.tiangolo.com/tutorial/first-steps/',
      'https://fastapi.tiangolo.com/zh-hant/deployment/docker/',
      'https://fastapi.tiangolo.com/advanced/',
    ],
    nearMisses: [
      'https://fastapi.tiangolo.com/',
      'https://fastapi.tiangolo.com/newsletter/',
      'https://fastapi.tiangolo.com/release-notes/',
      'https://fastapi.tiangolo.com/fastapi-people/',
    ],
  },
  {
    id: 'towardsdatascience',
    hosts: ['towardsdatascience.com'],
    matches: ['https://towardsdatascience.com/*'],
    samples: ['https://towardsdatascience.com/i-built-a-tiny-computer-inside-a-transformer/'],
    nearMisses: [
      'https://towardsdatascience.com/',
      'https://towardsdatascience.com/latest/',
      'https://towardsdatascience.com/privacy-policy/',
      'https://towardsdatascience.com/author/some-body-here/',
    ],
  },
  {
    id: 'keshav',
    hosts: ['web.stanford.edu', 'blizzard.cs.uwaterloo.ca', 'svr-sk818-web.cl.cam.ac.uk'],
    matches: [
      'https://web.stanford.edu/class/ee384m/*',
      'https://blizzard.cs.uwaterloo.ca/keshav/*',
      'https://svr-sk818-web.cl.cam.ac.uk/keshav/*',
    ],
    samples: [
      'https://web.stanford.edu/class/ee384m/Handouts/HowtoReadPaper.pdf',
      'https://blizzard.cs.uwaterloo.ca/keshav/home/Papers/data/07/paper-reading.pdf',
      'https://svr-sk818-web.cl.cam.ac.uk/keshav/papers/07/paper-reading.pdf',
    ],
    nearMisses: [
      'https://web.stanford.edu/class/ee384m/',
      'https://blizzard.cs.uwaterloo.ca/keshav/home/Papers/data/07/other.pdf',
      'https://stanford.edu/class/ee384m/Handouts/HowtoReadPaper.pdf',
    ],
  },
  {
    id: 'neurips',
    hosts: ['neurips.cc', 'nips.cc', 'proceedings.neurips.cc', 'papers.nips.cc'],
    matches: [
      'https://neurips.cc/virtual/*',
      'https://nips.cc/virtual/*',
      'https://proceedings.neurips.cc/paper_files/*',
      'https://papers.nips.cc/paper_files/*',
    ],
    samples: [
      'https://neurips.cc/virtual/2025/poster/12345',
      'https://neurips.cc/virtual/2025/loc/san-diego/poster/117045',
      'https://nips.cc/virtual/2024/poster/97542',
      'https://proceedings.neurips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
      'https://papers.nips.cc/paper_files/paper/2017/file/3f5ee243547dee91fbd053c1c4a845aa-Paper.pdf',
    ],
    nearMisses: [
      'https://neurips.cc/Register',
      'https://neurips.cc/virtual/2025/papers.html',
      'https://neurips.cc/virtual/2025/loc/san-diego/papers.html',
      'https://proceedings.neurips.cc/paper_files/paper/2017',
      'https://papers.neurips.cc/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
      'https://proceedings.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
    ],
  },
  {
    id: 'icml',
    hosts: ['icml.cc', 'proceedings.mlr.press'],
    matches: ['https://icml.cc/virtual/*', 'https://proceedings.mlr.press/*'],
    samples: [
      'https://icml.cc/virtual/2025/poster/43210',
      'https://proceedings.mlr.press/v139/radford21a.html',
      'https://proceedings.mlr.press/v139/radford21a/radford21a.pdf',
    ],
    nearMisses: [
      'https://icml.cc/Conferences/2025/Dates',
      'https://proceedings.mlr.press/v139/',
      'https://proceedings.mlr.press/',
    ],
  },
] as const satisfies readonly Row[];

const isShipped = (match: string): boolean => shippedMatches.some((shipped) => shipped === match);

/** Every study site that we know, in the order in which the settings show them. */
export const sites: readonly Site[] = rows.map((row: Row) => {
  const shipped = row.matches.every(isShipped);
  return {
    ...row,
    id: siteId(row.id),
    name: siteName(row.id) ?? row.id,
    shipped,
    optionalMatches: row.optionalMatches ?? (shipped ? [] : row.matches),
  };
});
