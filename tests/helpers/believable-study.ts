import { lessons } from '../../data/content/lessons';
import { taskId, type TaskId } from '../../data/model/id';
import { lecturesOf, type StudyPage } from './believable-lectures';

/** What the learner of the believable year studies: real courses, lessons, papers and books. */

/** How one task was studied, in the order in which its pages were opened. */
export interface TaskStudy {
  readonly task: TaskId;
  /** Hours that it took this learner. */
  readonly hours: number;
  readonly pages: readonly StudyPage[];
  /** What was studied away from any page: a book, paper on paper, code in an editor. */
  readonly books: readonly string[];
  /** Milestones that this learner left out. */
  readonly without?: readonly string[];
}

const videosOn = (...topics: readonly string[]): readonly StudyPage[] =>
  lessons
    .filter(({ topic }) => topic !== null && topics.includes(topic))
    .map(({ slug, title }) => ({ address: `https://www.3blue1brown.com/lessons/${slug}`, title }));

const withCode = (id: string, title: string): StudyPage => ({
  address: `https://paperswithcode.co/paper/${id}`,
  title,
});
const onHuggingFace = (id: string, title: string): StudyPage => ({
  address: `https://huggingface.co/papers/${id}`,
  title,
});

const attention = withCode('1706.03762', 'Attention Is All You Need');
const resNet = withCode('1512.03385', 'Deep Residual Learning for Image Recognition');

/** The tasks of the road as far as this learner has come, with the hours that each took. */
export const believableStudy: readonly TaskStudy[] = [
  {
    task: taskId('math-review'),
    hours: 41,
    pages: videosOn('linear-algebra', 'calculus', 'probability'),
    books: [
      'Strang, chapter 3: Vector spaces and subspaces, with the exercises',
      'Stewart, chapter 4: Applications of differentiation',
      'Blitzstein, chapter 2: Conditional probability',
    ],
    without: ['math-review-statistics'],
  },
  {
    task: taskId('python-data-stack'),
    hours: 9,
    pages: [],
    books: [
      'pandas: merge, join, concatenate and compare',
      'NumPy: broadcasting without loops',
      'Matplotlib: the data set of the city bikes, plotted',
    ],
  },
  {
    task: taskId('network-from-scratch'),
    hours: 17,
    pages: videosOn('neural-networks').slice(0, 5),
    books: ['A network in plain Python: the backward pass', 'Checking gradients numerically'],
  },
  {
    task: taskId('dl-first-course'),
    hours: 26,
    pages: lecturesOf('neural-networks-deep-learning'),
    books: ['Programming assignment: planar data classification with one hidden layer'],
  },
  {
    task: taskId('pytorch-basics'),
    hours: 20,
    pages: [
      withCode(
        '1912.01703',
        'PyTorch: An Imperative Style, High-Performance Deep Learning Library',
      ),
    ],
    books: [
      'PyTorch tutorial: Build the neural network',
      'PyTorch tutorial: Automatic differentiation with torch.autograd',
      'MNIST with a feedforward network',
    ],
  },
  {
    task: taskId('cnn-images'),
    hours: 32,
    pages: [
      ...lecturesOf('convolutional-neural-networks'),
      withCode('1409.1556', 'Very Deep Convolutional Networks for Large-Scale Image Recognition'),
      resNet,
    ],
    books: ['A CNN on Imagenette: what it confuses, and why'],
    without: ['cnn-images-tf-1', 'cnn-images-tf-2'],
  },
  {
    task: taskId('rnn-text'),
    hours: 22,
    pages: [
      ...lecturesOf('nlp-sequence-models'),
      onHuggingFace('1308.0850', 'Generating Sequences With Recurrent Neural Networks'),
    ],
    books: ['Shakespeare, letter by letter: RNN against LSTM'],
    without: ['rnn-text-tf-3', 'rnn-text-tf-4'],
  },
  {
    task: taskId('small-transformer'),
    hours: 29,
    pages: [
      ...videosOn('neural-networks').slice(5),
      attention,
      onHuggingFace(
        '1810.04805',
        'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
      ),
      onHuggingFace('2001.08361', 'Scaling Laws for Neural Language Models'),
    ],
    books: ['A transformer of six layers on TinyStories', 'Self-attention by hand, shape by shape'],
  },
  {
    task: taskId('two-papers'),
    hours: 41,
    pages: [
      resNet,
      withCode(
        '1502.03167',
        'Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift',
      ),
      attention,
      onHuggingFace(
        '1409.0473',
        'Neural Machine Translation by Jointly Learning to Align and Translate',
      ),
      withCode('1412.6980', 'Adam: A Method for Stochastic Optimization'),
    ],
    books: ['ResNet-20 on CIFAR-10, from the paper alone', 'The annotated transformer, retyped'],
  },
  {
    task: taskId('reproduce-result'),
    hours: 28,
    pages: [
      onHuggingFace('2106.09685', 'LoRA: Low-Rank Adaptation of Large Language Models'),
      {
        address: 'https://paperswithcode.co/benchmark/image-classification-on-cifar-10',
        title: 'Image Classification on CIFAR-10',
      },
      withCode('1711.05101', 'Decoupled Weight Decay Regularization'),
      withCode(
        '2010.11929',
        'An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale',
      ),
    ],
    books: ['The full run with the settings of the paper', 'Their number and mine, side by side'],
  },
  {
    task: taskId('blog-post'),
    hours: 11,
    pages: [],
    books: ['Draft: What I got wrong in my first ResNet', 'Figures for the post'],
  },
  {
    task: taskId('tuning-logging'),
    hours: 24,
    pages: lecturesOf('deep-neural-network'),
    books: ['A search over learning rate and weight decay'],
  },
  {
    task: taskId('ml-pipelines'),
    hours: 28,
    pages: [],
    books: [
      'MLflow: tracking the runs of ResNet-20',
      'A Docker image that trains',
      'Designing Machine Learning Systems, chapter 7',
    ],
    without: ['ml-pipelines-kubeflow'],
  },
  {
    task: taskId('fastapi-service'),
    hours: 12,
    pages: [],
    books: ['FastAPI: the endpoint that classifies', 'Tests for bad input'],
  },
  {
    task: taskId('distributed-training'),
    hours: 26,
    pages: [
      onHuggingFace(
        '2006.15704',
        'PyTorch Distributed: Experiences on Accelerating Data Parallel Training',
      ),
      onHuggingFace(
        '1910.02054',
        'ZeRO: Memory Optimizations Toward Training Trillion Parameter Models',
      ),
      withCode('1706.02677', 'Accurate, Large Minibatch SGD: Training ImageNet in 1 Hour'),
    ],
    books: ['Two GPUs, one model: torchrun and what it costs'],
  },
  {
    task: taskId('portfolio-repo'),
    hours: 40,
    pages: [
      attention,
      onHuggingFace(
        '2205.14135',
        'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
      ),
    ],
    books: ['The repository: instructions that a stranger can follow', 'Cleaning up ResNet-20'],
  },
];
