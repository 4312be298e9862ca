import { milestoneId, type MilestoneId } from '../../data/model/id';

/**
 * The milestones that say of a first step whether it is done: all of them have to be ticked. A step
 * that is not here is done when its task is.
 */
export const stepMilestones: Readonly<Record<string, readonly MilestoneId[]>> = {
  'run-quickstart': [milestoneId('pytorch-basics-quickstart')],
  'watch-five-videos': [
    milestoneId('math-review-video-1'),
    milestoneId('math-review-video-2'),
    milestoneId('math-review-video-3'),
    milestoneId('math-review-video-4'),
    milestoneId('math-review-video-5'),
  ],
  'finish-first-course': [milestoneId('dl-first-course-dls-1')],
  'train-mnist': [milestoneId('pytorch-basics-mnist')],
  'start-study-group': [milestoneId('ai-community-study-group')],
  'finish-specialization': [
    milestoneId('dl-first-course-dls-1'),
    milestoneId('tuning-logging-dls-2'),
    milestoneId('tuning-logging-dls-3'),
    milestoneId('cnn-images-dls-4'),
    milestoneId('rnn-text-dls-5'),
  ],
  'implement-one-paper': [milestoneId('two-papers-first')],
  'serve-a-model': [milestoneId('fastapi-service-local')],
};
