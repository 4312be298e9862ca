import { taskId } from '../model/id';
import type { Skill } from '../model/skill';

/**
 * What backend developers bring along. A proposal spares only what daily work has taught: tools and
 * habits, never the mathematics, the models or the papers. So most cuts are small, and most tasks
 * have none.
 */
export const skills = [
  {
    id: 'python',
    title: 'Python programming',
    why: 'Models, training loops and data scripts are written in the language that you already work in.',
    proposals: [
      {
        kind: 'shorten',
        task: taskId('python-data-stack'),
        by: 0.2,
        reason: 'You know the language; only arrays, tables and plots are new.',
      },
      {
        kind: 'shorten',
        task: taskId('network-from-scratch'),
        by: 0.15,
        reason: 'Writing and testing plain Python is routine; the gradients are what takes time.',
      },
      {
        kind: 'shorten',
        task: taskId('pytorch-basics'),
        by: 0.1,
        reason: 'Environments, packages and classes will not hold you up.',
      },
    ],
  },
  {
    id: 'api-development',
    title: 'API development',
    why: 'A model is used through a service, and you have built services that others rely on.',
    proposals: [
      {
        kind: 'shorten',
        task: taskId('fastapi-service'),
        by: 0.5,
        reason:
          'Endpoints, bad input and tests are your trade; loading and running a model is not.',
      },
    ],
  },
  {
    id: 'cloud-platforms',
    title: 'Cloud platforms',
    why: 'Training and serving happen on rented machines, and you have rented, secured and paid for some.',
    proposals: [
      {
        kind: 'shorten',
        task: taskId('distributed-training'),
        by: 0.25,
        reason:
          'Starting, securing and shutting down an instance is known; parallel training is not.',
      },
      {
        kind: 'shorten',
        task: taskId('fastapi-service'),
        by: 0.15,
        reason: 'Bringing a service onto a server is nothing new to you.',
      },
      {
        kind: 'skip',
        task: taskId('ml-pipelines'),
        reason:
          'If you have run training jobs as a pipeline on a managed platform, you have done this task.',
      },
    ],
  },
  {
    id: 'architecture-devops',
    title: 'System architecture and DevOps',
    why: 'Results count when they can be repeated, and you know how to make a system do the same thing twice.',
    proposals: [
      {
        kind: 'shorten',
        task: taskId('ml-pipelines'),
        by: 0.3,
        reason:
          'Images, stages and automatic runs are known; models and their metrics are new in them.',
      },
      {
        kind: 'shorten',
        task: taskId('tuning-logging'),
        by: 0.1,
        reason:
          'You log and version as a matter of course; what to try next is still to be learnt.',
      },
      {
        kind: 'shorten',
        task: taskId('job-applications'),
        by: 0.2,
        reason: 'You have designed systems, so the interviews need practice more than study.',
      },
    ],
  },
  {
    id: 'sql-data',
    title: 'SQL and data handling',
    why: 'Every experiment begins with data, and you can question, join and clean it.',
    proposals: [
      {
        kind: 'shorten',
        task: taskId('python-data-stack'),
        by: 0.15,
        reason: 'Filters, joins and groups are known; in Pandas they only have other names.',
      },
      {
        kind: 'shorten',
        task: taskId('ml-pipelines'),
        by: 0.1,
        reason: 'Moving data from step to step without losing any is something that you have done.',
      },
    ],
  },
] as const satisfies readonly Skill[];
