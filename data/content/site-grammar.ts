import type { PlaceKind } from '../model/place';

/** One shape of address that is study: the site, the kind of place, the pattern and a prefix. */
export type GrammarRow = `${string} ${PlaceKind} ${string}`;

/**
 * Every shape of address that is study; the first row that fits decides. A pattern is a regular
 * expression over `host/path` (no `www.`, no trailing slash, no query) with shorthands:
 *
 * - `.` a dot, `(` `)` a group, `{` `}` a group that is captured
 * - `~` a slug, captured; `&` a slug; `%` a number
 * - `#` an arXiv id, captured without its version
 * - `*` any rest; `>` any further segments, or none
 *
 * A YouTube video that may count comes as `/<id>`, which is no address's form, so that no host can
 * pretend to it. The place key is the prefix (the site, when left out) and what was captured, joined
 * by slashes. The page script carries this table, so every byte counts: what only a reader needs is
 * in `sites.ts`. No row may repeat a repetition, so that reading stays linear.
 */
export const siteGrammar: readonly GrammarRow[] = [
  'coursera lecture (es.|fr.)?coursera.org/learn/~/lecture/~>',
  'coursera reading (es.|fr.)?coursera.org/learn/~/(supplement|item)/~>',
  'coursera quiz (es.|fr.)?coursera.org/learn/~/(assignment-submission|quiz|exam)/~>',
  'coursera assignment (es.|fr.)?coursera.org/learn/~/(programming|peer)/~>',
  'coursera lab (es.|fr.)?coursera.org/learn/~/(notebook|(un)?graded(Lab|Lti)|ungradedWidget)/~>',
  'coursera discussion (es.|fr.)?coursera.org/learn/~/discussionPrompt/~>',
  'coursera discussion (es.|fr.)?coursera.org/learn/~/{discussions}>',
  'coursera home (es.|fr.)?coursera.org/learn/~/{home}>',
  'coursera lab hub.labs.coursera.org/connect/~ coursera/labs',
  'coursera lab ~.labs.coursera.org/(notebooks|lab)> coursera/labs',
  'deeplearning-ai lecture learn.deeplearning.ai/(courses|specializations)/~/lesson/~>',
  'paperswithcode paper paperswithcode.com?/paper/#> arxiv',
  'paperswithcode paper paperswithcode.com?/paper/~> pwc',
  'paperswithcode task paperswithcode.com?/tasks?/~ pwc/task',
  'paperswithcode method paperswithcode.com?/methods?/~ pwc/method',
  'paperswithcode benchmark paperswithcode.com?/{benchmark|sota}/~ pwc',
  'huggingface-papers paper (huggingface|hf).co/papers/# arxiv',
  'huggingface reading huggingface.co/{(learn|docs)/&}/{*}',
  'alphaxiv paper alphaxiv.org/(abs|overview|pdf)/#(.pdf)? arxiv',
  'arxiv paper ((export.)?arxiv.org/(abs|pdf|html)|ar5iv.labs.arxiv.org/html)/#(.pdf)?',
  '3blue1brown lesson (3blue1brown.com|3b1b.co)/lessons/~ 3b1b',
  '3blue1brown theater (3blue1brown.com|3b1b.co)[?]~ 3b1b',
  'learnpytorch youtube /{Z_ikDlimN6A} youtube',
  '3blue1brown youtube /~ youtube',
  'learnpytorch reading learnpytorch.io/{(%_)?pytorch_&}',
  'udemy lecture udemy.com/course/~/learn/lecture/~',
  'ztm lecture academy.zerotomastery.io/courses/~/lectures/~',
  'datacamp exercise campus.datacamp.com/courses/~/~',
  'edx home learning.edx.org/course/course-v1:{[^/+]+[+][^/+]+}[+][^/]+/{home}',
  'edx lecture learning.edx.org/course/course-v1:{[^/+]+[+][^/+]+}[+][^/]+/block-v1:*@~',
  'mit-ocw lecture ocw.mit.edu/courses/([a-z-]+/)?~/{(resources|video_galleries)/*|video-lectures>}',
  'mit-ocw reading ocw.mit.edu/courses/~/{pages/*}',
  'stat110 home stat110.hsites.harvard.edu/{*}',
  'd2l reading d2l.ai/{chapter_&/&}.html',
  'pytorch-docs reading (docs.)?pytorch.org/tutorials/(?!*index){[a-z]+/*}.html',
  'overleaf reading overleaf.com/{learn>}',
  'mlflow reading mlflow.org/docs/{*}',
  'kubeflow reading kubeflow.org/docs/{*}',
  'docker-docs reading docs.docker.com/{*}',
  'numpy-docs reading numpy.org/doc/{*}',
  'pandas-docs reading pandas.pydata.org/docs/{*}',
  'matplotlib-docs reading matplotlib.org/stable/{(tutorials|users|gallery)/*}',
  'fastapi-docs reading fastapi.tiangolo.com/([a-z-]+/)?{(tutorial|advanced|deployment|how-to)>}',
  'towardsdatascience reading towardsdatascience.com/{\\w+-\\w+-&}',
  'keshav paper (web.stanford.edu|blizzard.cs.uwaterloo.ca|svr-sk818-web.cl.cam.ac.uk)/*/(HowtoReadPaper|paper-reading).pdf',
  'neurips paper (neur|n)ips.cc/virtual/{%}/(loc/&/)?{&/%}',
  'neurips paper (proceedings.neur|papers.n)ips.cc/paper_files/paper/%/(hash|file)/{\\w+}-*',
  'icml paper icml.cc/virtual/{%}/(loc/&/)?{&/%}',
  'icml paper proceedings.mlr.press/{v%/&}(/&)?.(html|pdf)',
];
