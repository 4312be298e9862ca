import { milestoneId, taskId } from '../model/id';
import type { Phase, Roadmap } from '../model/roadmap';
import { firstSteps } from './first-steps';
import { resources } from './roadmap-resources';

/**
 * Five phases of eight weeks. A share is the part of the phase's hours that the task usually needs:
 * whole courses and paper implementations weigh most, a post or a meeting least.
 */
const phases = [
  {
    id: 'foundations',
    title: 'Foundations: math and Python',
    weeks: 8,
    tasks: [
      {
        id: taskId('math-review'),
        title: 'Review linear algebra, calculus and probability',
        summary:
          'Go through linear algebra and calculus until you can read the formulas of a training step, then add probability and statistics. Done when you can derive a gradient and explain an eigenvector on paper.',
        share: 0.4,
        milestones: [
          {
            id: milestoneId('math-review-video-1'),
            title: 'Video 1: Essence of linear algebra preview',
          },
          {
            id: milestoneId('math-review-video-2'),
            title: 'Video 2: Vectors, what even are they?',
          },
          {
            id: milestoneId('math-review-video-3'),
            title: 'Video 3: Linear combinations, span and basis vectors',
          },
          {
            id: milestoneId('math-review-video-4'),
            title: 'Video 4: Linear transformations and matrices',
          },
          {
            id: milestoneId('math-review-video-5'),
            title: 'Video 5: Matrix multiplication as composition',
          },
          {
            id: milestoneId('math-review-linear-algebra'),
            title: "Finish Gilbert Strang's linear algebra lectures",
          },
          {
            id: milestoneId('math-review-calculus'),
            title: "Solve Stewart's exercises on derivatives and integrals",
          },
          {
            id: milestoneId('math-review-probability'),
            title: "Finish Joe Blitzstein's probability course",
          },
          {
            id: milestoneId('math-review-statistics'),
            title: 'Finish both parts of Statistical Thinking',
          },
        ],
      },
      {
        id: taskId('python-data-stack'),
        title: 'Master NumPy, Pandas and Matplotlib',
        summary:
          'Work with arrays, tables and plots until you seldom need to look anything up. Done when one notebook of yours loads a real data set, cleans it and plots what it says.',
        share: 0.15,
        milestones: [
          {
            id: milestoneId('python-data-stack-numpy'),
            title: 'NumPy: replace the loops of a program by array operations',
          },
          {
            id: milestoneId('python-data-stack-pandas'),
            title: 'Pandas: load, clean and group a real data set',
          },
          {
            id: milestoneId('python-data-stack-matplotlib'),
            title: 'Matplotlib: plot its distributions and trends',
          },
        ],
      },
      {
        id: taskId('network-from-scratch'),
        title: 'Build a neural network in plain Python',
        summary:
          'Write a small network with no library at all: layers, loss, backpropagation and the training loop. Done when it learns a small data set and its gradients pass a numerical check.',
        share: 0.15,
        milestones: [
          {
            id: milestoneId('network-from-scratch-forward'),
            title: 'The forward pass and the loss give correct values',
          },
          {
            id: milestoneId('network-from-scratch-backward'),
            title: 'The gradients agree with a numerical check',
          },
          {
            id: milestoneId('network-from-scratch-trained'),
            title: 'The loss falls and held-out examples are classified',
          },
        ],
      },
      {
        id: taskId('dl-first-course'),
        title: 'Finish the first Deep Learning course',
        summary:
          "Take course 1 of the five in Andrew Ng's Deep Learning Specialization, with its quizzes and programming assignments. Done when all four weeks are passed.",
        share: 0.3,
        milestones: [
          { id: milestoneId('dl-first-course-week-1'), title: 'Pass week 1: introduction' },
          {
            id: milestoneId('dl-first-course-week-2'),
            title: 'Pass week 2: basics of neural networks',
          },
          { id: milestoneId('dl-first-course-week-3'), title: 'Pass week 3: shallow networks' },
          {
            id: milestoneId('dl-first-course-dls-1'),
            title: 'Pass week 4: deep networks; course 1 of 5 is finished',
          },
        ],
      },
    ],
  },
  {
    id: 'deep-learning-core',
    title: 'Deep learning with PyTorch',
    weeks: 8,
    tasks: [
      {
        id: taskId('pytorch-basics'),
        title: 'Learn PyTorch tensors, autograd and modules',
        summary:
          'Learn how PyTorch stores data, computes gradients and composes models. Done when you can write a model and its training loop from an empty file.',
        share: 0.2,
        milestones: [
          {
            id: milestoneId('pytorch-basics-quickstart'),
            title: 'PyTorch is installed and the quickstart runs',
          },
          {
            id: milestoneId('pytorch-basics-tensors'),
            title: 'Tensors: index, reshape and broadcast without trial and error',
          },
          {
            id: milestoneId('pytorch-basics-autograd'),
            title: 'Autograd: check a gradient that you computed by hand',
          },
          {
            id: milestoneId('pytorch-basics-modules'),
            title: 'Modules: write your own layer as an nn.Module',
          },
          {
            id: milestoneId('pytorch-basics-mnist'),
            title: 'A feedforward network of yours classifies MNIST',
          },
        ],
      },
      {
        id: taskId('cnn-images'),
        title: 'Classify images with a CNN',
        summary:
          'Study convolutional networks, then build and train one on an image data set. Done when its accuracy on images that it never saw is measured and you know what it gets wrong.',
        share: 0.3,
        milestones: [
          {
            id: milestoneId('cnn-images-dls-4'),
            title: 'Finish course 4 of 5: Convolutional Neural Networks',
          },
          { id: milestoneId('cnn-images-tf-1'), title: 'Finish TensorFlow course 1 of 4' },
          { id: milestoneId('cnn-images-tf-2'), title: 'Finish TensorFlow course 2 of 4' },
          {
            id: milestoneId('cnn-images-trained'),
            title: 'A CNN of yours is trained on an image data set',
          },
          {
            id: milestoneId('cnn-images-evaluated'),
            title: 'Its test accuracy and its typical errors are written down',
          },
        ],
      },
      {
        id: taskId('rnn-text'),
        title: 'Generate text with an RNN and an LSTM',
        summary:
          'Study sequence models, then train a recurrent network and an LSTM to continue a text. Done when both generate text and you can say which does it better, and why.',
        share: 0.25,
        milestones: [
          { id: milestoneId('rnn-text-dls-5'), title: 'Finish course 5 of 5: Sequence Models' },
          { id: milestoneId('rnn-text-tf-3'), title: 'Finish TensorFlow course 3 of 4' },
          { id: milestoneId('rnn-text-tf-4'), title: 'Finish TensorFlow course 4 of 4' },
          { id: milestoneId('rnn-text-rnn'), title: 'A plain RNN of yours generates text' },
          {
            id: milestoneId('rnn-text-lstm'),
            title: 'An LSTM of yours generates text; compare the two',
          },
        ],
      },
      {
        id: taskId('small-transformer'),
        title: 'Train a small transformer',
        summary:
          'Build a transformer small enough for one GPU and train it on a small data set. Done when its validation loss has settled and you have looked at what it produces.',
        share: 0.25,
        milestones: [
          {
            id: milestoneId('small-transformer-attention'),
            title: 'Self-attention, written by hand, gives the right shapes and values',
          },
          {
            id: milestoneId('small-transformer-trained'),
            title: 'The model is trained until its validation loss settles',
          },
          {
            id: milestoneId('small-transformer-evaluated'),
            title: 'Its outputs are compared with a simple baseline',
          },
        ],
      },
    ],
  },
  {
    id: 'research',
    title: 'Reading and implementing papers',
    weeks: 8,
    tasks: [
      {
        id: taskId('two-papers'),
        title: 'Read and implement two seminal papers',
        summary:
          'Take two classics, such as Attention Is All You Need and ResNet: read each in three passes and implement it yourself, at about one paper a month. Done when both run.',
        share: 0.4,
        milestones: [
          {
            id: milestoneId('two-papers-first'),
            title: 'First paper read and implemented, such as ResNet',
          },
          {
            id: milestoneId('two-papers-second'),
            title: 'Second paper read and implemented, such as Attention Is All You Need',
          },
        ],
      },
      {
        id: taskId('reproduce-result'),
        title: 'Reproduce a published result',
        summary:
          'Choose a result listed on Papers with Code that your hardware can reach, and try to obtain the same number. Done when yours is close, or you can explain the gap.',
        share: 0.25,
        milestones: [
          {
            id: milestoneId('reproduce-result-chosen'),
            title: 'The paper, its data and the number to reach are written down',
          },
          {
            id: milestoneId('reproduce-result-run'),
            title: 'A full training run with the settings of the paper is finished',
          },
          {
            id: milestoneId('reproduce-result-compared'),
            title: 'Your number stands beside theirs, and the gap is explained',
          },
        ],
      },
      {
        id: taskId('blog-post'),
        title: 'Write a blog post on your implementation',
        summary:
          'Explain one of your implementations to a developer who has not read the paper. Done when the post is public and somebody else has read it.',
        share: 0.1,
        milestones: [
          {
            id: milestoneId('blog-post-draft'),
            title: 'The draft is written, with figures from your own runs',
          },
          { id: milestoneId('blog-post-latex'), title: 'Its main formulas are typeset in LaTeX' },
          { id: milestoneId('blog-post-published'), title: 'The post is public' },
        ],
      },
      {
        id: taskId('tuning-logging'),
        title: 'Tune hyperparameters and log every run',
        summary:
          'Learn to improve a model with method: log each run, change one thing at a time, search where it pays. Done when another person could repeat your best run from its log.',
        share: 0.25,
        milestones: [
          {
            id: milestoneId('tuning-logging-dls-2'),
            title: 'Finish course 2 of 5: Improving Deep Neural Networks',
          },
          {
            id: milestoneId('tuning-logging-dls-3'),
            title: 'Finish course 3 of 5: Structuring Machine Learning Projects',
          },
          {
            id: milestoneId('tuning-logging-logged'),
            title: 'Every run logs its settings, metrics and code version',
          },
          {
            id: milestoneId('tuning-logging-tuned'),
            title: 'A search over two or more hyperparameters beats the defaults',
          },
        ],
      },
    ],
  },
  {
    id: 'production',
    title: 'Machine learning in production',
    weeks: 8,
    tasks: [
      {
        id: taskId('ml-pipelines'),
        title: 'Build an ML pipeline: MLflow, Kubeflow or Docker',
        summary:
          'Turn a training script into a pipeline that runs the same way everywhere. Done when one of the three tools carries a pipeline of yours; tick the others if you use them too.',
        share: 0.3,
        milestones: [
          {
            id: milestoneId('ml-pipelines-mlflow'),
            title: 'MLflow: track runs and register a model',
          },
          {
            id: milestoneId('ml-pipelines-kubeflow'),
            title: 'Kubeflow: run a pipeline of two or more steps',
          },
          {
            id: milestoneId('ml-pipelines-docker'),
            title: 'Docker: train inside an image that you built',
          },
        ],
      },
      {
        id: taskId('fastapi-service'),
        title: 'Serve a model as a REST API with FastAPI',
        summary:
          'Put a trained model behind an endpoint, with the care that you give to any service. Done when it answers over the network and its tests pass.',
        share: 0.2,
        milestones: [
          {
            id: milestoneId('fastapi-service-local'),
            title: 'The endpoint returns predictions on your machine',
          },
          {
            id: milestoneId('fastapi-service-tested'),
            title: 'Bad input is refused, and tests cover it',
          },
          {
            id: milestoneId('fastapi-service-deployed'),
            title: 'The service answers from a server',
          },
        ],
      },
      {
        id: taskId('distributed-training'),
        title: 'Train on several GPUs in the cloud',
        summary:
          'Rent a cloud instance with GPUs and train one model on more than one of them. Done when you have measured what the second GPU brings, and the instance is shut down.',
        share: 0.25,
        milestones: [
          {
            id: milestoneId('distributed-training-instance'),
            title: 'A cloud GPU instance runs your training script',
          },
          {
            id: milestoneId('distributed-training-parallel'),
            title: 'Two or more processes train the same model together',
          },
          {
            id: milestoneId('distributed-training-measured'),
            title: 'Speed and cost are compared with a single GPU',
          },
        ],
      },
      {
        id: taskId('rl-or-gan'),
        title: 'Try reinforcement learning or a GAN',
        summary:
          'Pick one of the two as a side project and keep it small. Done when an agent of yours beats chance, or a generator of yours makes recognisable samples.',
        share: 0.25,
        milestones: [
          {
            id: milestoneId('rl-or-gan-example'),
            title: 'A known example runs and you can explain its parts',
          },
          {
            id: milestoneId('rl-or-gan-project'),
            title: 'A project of your own learns something visible',
          },
          {
            id: milestoneId('rl-or-gan-notes'),
            title: 'What worked and what failed is written down',
          },
        ],
      },
    ],
  },
  {
    id: 'portfolio',
    title: 'Portfolio and job search',
    weeks: 8,
    tasks: [
      {
        id: taskId('portfolio-repo'),
        title: 'Show three implemented papers on GitHub',
        summary:
          'Gather three paper implementations in one public repository that a stranger can run. Done when each has its results, its instructions and a word on what was hard.',
        share: 0.4,
        milestones: [
          {
            id: milestoneId('portfolio-repo-paper-1'),
            title: 'First paper: code, results and instructions are public',
          },
          {
            id: milestoneId('portfolio-repo-paper-2'),
            title: 'Second paper: code, results and instructions are public',
          },
          {
            id: milestoneId('portfolio-repo-paper-3'),
            title: 'Third paper: code, results and instructions are public',
          },
          { id: milestoneId('portfolio-repo-readme'), title: 'The front page leads to all three' },
        ],
      },
      {
        id: taskId('technical-article'),
        title: 'Write an article on a hard implementation',
        summary:
          'Choose the implementation that cost you most and write what you would have liked to read before it. Done when it is published where researchers and engineers read.',
        share: 0.15,
        milestones: [
          {
            id: milestoneId('technical-article-draft'),
            title: 'The draft is read by somebody who knows the field',
          },
          {
            id: milestoneId('technical-article-submitted'),
            title: 'It is submitted to a publication such as Towards Data Science',
          },
          { id: milestoneId('technical-article-published'), title: 'It is published' },
        ],
      },
      {
        id: taskId('ai-community'),
        title: 'Meet people who work in AI',
        summary:
          'Meet researchers and engineers at conferences such as NeurIPS and ICML, or at online meetups. Done when you have talked about your work with people who do the job.',
        share: 0.15,
        milestones: [
          {
            id: milestoneId('ai-community-study-group'),
            title: 'A study group with other backend developers has met',
          },
          {
            id: milestoneId('ai-community-event'),
            title: 'You attended a conference or an online meetup',
          },
          {
            id: milestoneId('ai-community-conversations'),
            title: 'You talked with three people who work in AI research',
          },
        ],
      },
      {
        id: taskId('job-applications'),
        title: 'Apply for roles and practise system design',
        summary:
          'Apply for AI research engineer roles, and practise system design interviews meanwhile. Done when applications are out and a mock interview feels like routine.',
        share: 0.3,
        milestones: [
          {
            id: milestoneId('job-applications-cv'),
            title: 'Your CV leads with your papers and your services',
          },
          {
            id: milestoneId('job-applications-mock-interviews'),
            title: 'Three system design interviews practised aloud',
          },
          {
            id: milestoneId('job-applications-first-application'),
            title: 'First application sent',
          },
          {
            id: milestoneId('job-applications-five-applications'),
            title: 'Five applications sent',
          },
        ],
      },
    ],
  },
] as const satisfies readonly Phase[];

/** The road from backend development to AI research engineering, as the learner walks it. */
export const roadmap: Roadmap = {
  id: 'ai-research-engineer',
  title: 'From backend developer to AI research engineer',
  language: 'en',
  phases,
  resources,
  firstSteps,
};
