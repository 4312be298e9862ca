import { describe, expect, test } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import { resourcesFor, tasksOf } from '../../../data/model/roadmap-lookup';

const tasks = tasksOf(roadmap);
const taskIds: readonly string[] = tasks.map((task) => task.id);
const milestones = tasks.flatMap((task) => task.milestones);

/** Every id that a learner's hours, ticks or choices may hang on. Add to it; never take away. */
const released = {
  phases: 'foundations deep-learning-core research production portfolio',
  tasks: `
    math-review python-data-stack network-from-scratch dl-first-course
    pytorch-basics cnn-images rnn-text small-transformer
    two-papers reproduce-result blog-post tuning-logging
    ml-pipelines fastapi-service distributed-training rl-or-gan
    portfolio-repo technical-article ai-community job-applications`,
  milestones: `
    math-review-video-1 math-review-video-2 math-review-video-3 math-review-video-4
    math-review-video-5 math-review-linear-algebra math-review-calculus math-review-probability
    math-review-statistics
    python-data-stack-numpy python-data-stack-pandas python-data-stack-matplotlib
    network-from-scratch-forward network-from-scratch-backward network-from-scratch-trained
    dl-first-course-week-1 dl-first-course-week-2 dl-first-course-week-3 dl-first-course-dls-1
    pytorch-basics-quickstart pytorch-basics-tensors pytorch-basics-autograd
    pytorch-basics-modules pytorch-basics-mnist
    cnn-images-dls-4 cnn-images-tf-1 cnn-images-tf-2 cnn-images-trained cnn-images-evaluated
    rnn-text-dls-5 rnn-text-tf-3 rnn-text-tf-4 rnn-text-rnn rnn-text-lstm
    small-transformer-attention small-transformer-trained small-transformer-evaluated
    two-papers-first two-papers-second
    reproduce-result-chosen reproduce-result-run reproduce-result-compared
    blog-post-draft blog-post-latex blog-post-published
    tuning-logging-dls-2 tuning-logging-dls-3 tuning-logging-logged tuning-logging-tuned
    ml-pipelines-mlflow ml-pipelines-kubeflow ml-pipelines-docker
    fastapi-service-local fastapi-service-tested fastapi-service-deployed
    distributed-training-instance distributed-training-parallel distributed-training-measured
    rl-or-gan-example rl-or-gan-project rl-or-gan-notes
    portfolio-repo-paper-1 portfolio-repo-paper-2 portfolio-repo-paper-3 portfolio-repo-readme
    technical-article-draft technical-article-submitted technical-article-published
    ai-community-study-group ai-community-event ai-community-conversations
    job-applications-cv job-applications-mock-interviews job-applications-first-application
    job-applications-five-applications`,
  resources: `
    3b1b-linear-algebra strang-18-06 3b1b-calculus stewart-calculus harvardx-probability stat110
    3b1b-probability datacamp-statistics-1 datacamp-statistics-2 numpy-docs pandas-docs
    matplotlib-docs 3b1b-neural-networks mnist dls dls-1 dls-2 dls-3 dls-4 dls-5
    pytorch-quickstart bourke-pytorch pytorch-tutorials d2l tf-certificate tf-1 tf-2 tf-3 tf-4
    huggingface-course keshav-guide paper-attention paper-resnet arxiv papers-with-code
    huggingface-papers towards-data-science overleaf-latex mlflow-docs kubeflow-docs docker-docs
    fastapi-docs github neurips icml`,
  firstSteps: `
    enrol-specialization run-quickstart watch-five-videos finish-first-course train-mnist
    start-study-group finish-specialization implement-one-paper serve-a-model`,
};

const current: Record<keyof typeof released, readonly string[]> = {
  phases: roadmap.phases.map((phase) => phase.id),
  tasks: taskIds,
  milestones: milestones.map((milestone) => milestone.id),
  resources: roadmap.resources.map((resource) => resource.id),
  firstSteps: roadmap.firstSteps.map((step) => step.id),
};

const kinds = Object.keys(released) as (keyof typeof released)[];
const releasedIds = (kind: keyof typeof released) => released[kind].trim().split(/\s+/);

const commaList = (text: string) => text.split(',').map((name) => name.trim());

/** What a learner was promised to find among the resources, by the names known outside. */
const namedResources = commaList(`
  Andrew Ng, Deep Learning Specialization, Coursera, TensorFlow Developer Certificate,
  Gilbert Strang, MIT OCW, James Stewart, 3Blue1Brown, Essence of Linear Algebra,
  Joe Blitzstein, HarvardX, Statistical Thinking, DataCamp, Daniel Bourke,
  PyTorch for Deep Learning, PyTorch tutorials, d2l.ai, NumPy, Pandas, Matplotlib, MNIST,
  PyTorch quickstart, Papers with Code, How to Read a Paper, S. Keshav,
  Attention Is All You Need, ResNet, Towards Data Science, LaTeX, Overleaf, MLflow, Kubeflow,
  Docker, FastAPI, NeurIPS, ICML, GitHub`);

/** What the titles, summaries and milestones of the tasks have to speak of. */
const namedInTasks = commaList(`
  linear algebra, calculus, probability, NumPy, Pandas, Matplotlib, plain Python, tensors,
  autograd, modules, CNN, RNN, LSTM, transformer, TensorFlow, Attention Is All You Need,
  ResNet, Papers with Code, blog post, LaTeX, hyperparameters, log, MLflow, Kubeflow, Docker,
  REST API, FastAPI, cloud, GPU, reinforcement learning, GAN, GitHub, article, NeurIPS, ICML,
  meetup, study group, system design, interviews, research engineer`);

describe('the road', () => {
  test('a learner walks five phases of eight weeks with four tasks each', () => {
    expect(roadmap.phases.map((phase) => [phase.weeks, phase.tasks.length])).toEqual(
      Array.from({ length: 5 }, () => [8, 4]),
    );
  });

  test('the tasks come in the order in which they are released', () => {
    expect(taskIds).toEqual(releasedIds('tasks'));
  });

  test.each(roadmap.phases)('the hours of "$title" are shared out completely', ({ tasks }) => {
    expect(tasks.every((task) => task.share > 0)).toBe(true);
    expect(tasks.reduce((sum, task) => sum + task.share, 0)).toBe(1);
  });

  test.each(tasks)('the task $id can be read at a glance', ({ title, summary }) => {
    expect(title.length).toBeLessThanOrEqual(60);
    expect(title).not.toMatch(/\.$/);
    expect(summary).toMatch(/Done when .+\.$/);
    expect(summary.match(/[.!?](?= |$)/g)?.length).toBeLessThanOrEqual(2);
  });

  test.each(tasks)('progress on $id shows before it is done', ({ id, milestones }) => {
    expect(milestones.length).toBeGreaterThanOrEqual(2);
    for (const milestone of milestones) {
      expect(milestone.id.startsWith(`${id}-`)).toBe(true);
      expect(milestone.title.length).toBeLessThanOrEqual(80);
      expect(milestone.title).not.toMatch(/\.$/);
    }
  });

  test('a learner can tick each of the five specialization courses once', () => {
    const ticked = current.milestones.filter((id) => /-dls-[1-5]$/.test(id));
    expect(ticked.map((id) => id.slice(-1)).sort()).toEqual(['1', '2', '3', '4', '5']);
  });
});

describe('ids', () => {
  test.each(kinds)('no released id of the %s has disappeared', (kind) => {
    expect(releasedIds(kind).filter((id) => !current[kind].includes(id))).toEqual([]);
  });

  test.each(kinds)('a new id among the %s is written down as released', (kind) => {
    expect(current[kind].filter((id) => !releasedIds(kind).includes(id))).toEqual([]);
  });

  test('one id never means two things', () => {
    const all = kinds.flatMap((kind) => current[kind]);
    expect(all.filter((id, place) => all.indexOf(id) !== place)).toEqual([]);
  });

  test('ids are plain words joined by hyphens', () => {
    for (const id of kinds.flatMap((kind) => current[kind])) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });
});

describe('what to study with', () => {
  test.each(taskIds)('there is something to study with for %s', (id) => {
    const task = tasks.find((candidate) => candidate.id === id)!; // ids come from these tasks
    expect(resourcesFor(roadmap, task.id)).not.toEqual([]);
  });

  test.each(roadmap.resources)('$id serves tasks of the road, each once', ({ serves }) => {
    expect(serves.length).toBeGreaterThan(0);
    expect(serves.filter((id) => !taskIds.includes(id))).toEqual([]);
    expect(new Set(serves).size).toBe(serves.length);
  });

  test.each(roadmap.resources)('$id opens over https on the usual port', ({ id, address }) => {
    if (address === null) {
      expect(id).toBe('stewart-calculus');
      return;
    }
    const url = new URL(address);
    expect(url.protocol).toBe('https:');
    expect(url.port).toBe('');
    expect(url.href).toBe(address);
  });

  test('only a book, a data set and a code host are without a study site', () => {
    const untracked = roadmap.resources.filter((resource) => resource.site === null);
    expect(untracked.map((resource) => resource.id).sort()).toEqual([
      'github',
      'mnist',
      'stewart-calculus',
    ]);
  });

  test('opening a Coursera course leads into it, not to the page that sells it', () => {
    const courses = roadmap.resources.filter((resource) => /^(dls|tf)-\d$/.test(resource.id));
    expect(courses).toHaveLength(9);
    for (const course of courses) {
      expect(course.address).toMatch(
        /^https:\/\/www\.coursera\.org\/learn\/[a-z-]+\/home\/welcome$/,
      );
    }
  });

  test.each(namedResources)('a learner finds %s among the resources', (name) => {
    const names = roadmap.resources.map(({ title, by }) => `${title} · ${by ?? ''}`);
    expect(names.filter((text) => text.includes(name))).not.toEqual([]);
  });

  test.each(namedInTasks)('the tasks speak of %s', (name) => {
    const said = tasks.map((task) =>
      [task.title, task.summary, ...task.milestones.map((milestone) => milestone.title)].join(' '),
    );
    expect(said.filter((text) => text.includes(name))).not.toEqual([]);
  });
});

describe('first steps', () => {
  test.each(['week', 'month', 'quarter'] as const)('there are three for the first %s', (when) => {
    expect(roadmap.firstSteps.filter((step) => step.when === when)).toHaveLength(3);
  });

  test.each(roadmap.firstSteps)('$id counts for a task and opens what is known', (step) => {
    expect(taskIds).toContain(step.task);
    expect(step.resources.filter((id) => !current.resources.includes(id))).toEqual([]);
    expect(step.title.length).toBeLessThanOrEqual(60);
  });

  test('the first 90 days lead through all five courses of the specialization', () => {
    const named = roadmap.firstSteps.flatMap((step) => step.resources);
    expect(named).toEqual(expect.arrayContaining(['dls-1', 'dls-2', 'dls-3', 'dls-4', 'dls-5']));
  });
});
