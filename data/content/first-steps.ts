import { resourceId, taskId } from '../model/id';
import type { FirstStep } from '../model/roadmap';

/**
 * Where to begin: three steps for the first week, three for the first month and three for the first
 * 90 days. Each one is a head start on a task of the road, so its time counts for that task.
 */
export const firstSteps = [
  {
    id: 'enrol-specialization',
    when: 'week',
    title: "Enrol in Andrew Ng's Deep Learning Specialization",
    task: taskId('dl-first-course'),
    resources: [resourceId('dls'), resourceId('dls-1')],
  },
  {
    id: 'run-quickstart',
    when: 'week',
    title: 'Install PyTorch and run its quickstart',
    task: taskId('pytorch-basics'),
    resources: [resourceId('pytorch-quickstart')],
  },
  {
    id: 'watch-five-videos',
    when: 'week',
    title: 'Watch videos 1 to 5 of Essence of Linear Algebra',
    task: taskId('math-review'),
    resources: [resourceId('3b1b-linear-algebra')],
  },
  {
    id: 'finish-first-course',
    when: 'month',
    title: 'Finish course 1 of the Deep Learning Specialization',
    task: taskId('dl-first-course'),
    resources: [resourceId('dls-1')],
  },
  {
    id: 'train-mnist',
    when: 'month',
    title: 'Train a feedforward network on MNIST with PyTorch',
    task: taskId('pytorch-basics'),
    resources: [resourceId('pytorch-tutorials'), resourceId('bourke-pytorch'), resourceId('mnist')],
  },
  {
    id: 'start-study-group',
    when: 'month',
    title: 'Find backend developers to study AI with',
    task: taskId('ai-community'),
    // A study group needs people, not a page to open.
    resources: [],
  },
  {
    id: 'finish-specialization',
    when: 'quarter',
    title: 'Finish all five courses of the specialization',
    // The five courses are spread over the road; this is the task where the fifth one ends.
    task: taskId('rnn-text'),
    resources: [resourceId('dls-2'), resourceId('dls-3'), resourceId('dls-4'), resourceId('dls-5')],
  },
  {
    id: 'implement-one-paper',
    when: 'quarter',
    title: 'Implement one paper and document it on GitHub',
    task: taskId('two-papers'),
    resources: [
      resourceId('keshav-guide'),
      resourceId('paper-resnet'),
      resourceId('papers-with-code'),
      resourceId('github'),
    ],
  },
  {
    id: 'serve-a-model',
    when: 'quarter',
    title: 'Serve a small PyTorch model through FastAPI',
    task: taskId('fastapi-service'),
    resources: [resourceId('fastapi-docs'), resourceId('bourke-pytorch')],
  },
] as const satisfies readonly FirstStep[];
