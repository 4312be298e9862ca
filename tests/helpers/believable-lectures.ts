import { hashOf } from '../../data/model/hash';

/** A page to study, with the title that it leaves in the log. */
export interface StudyPage {
  readonly address: string;
  readonly title: string;
}

/** Lectures of real courses, a line each, in the order of the course. */
const courses: Readonly<Record<string, string>> = {
  'neural-networks-deep-learning': `
    What is a neural network?
    Supervised learning with neural networks
    Binary classification
    Logistic regression cost function
    Gradient descent
    Derivatives with a computation graph
    Vectorizing logistic regression
    Broadcasting in Python
    Neural network representation
    Activation functions
    Gradient descent for neural networks
    Random initialization
    Forward propagation in a deep network
    Why deep representations?
    Parameters vs hyperparameters`,
  'convolutional-neural-networks': `
    Computer vision
    Edge detection example
    Padding
    Strided convolutions
    Convolutions over volume
    One layer of a convolutional network
    Pooling layers
    CNN example
    Why look at case studies?
    ResNets
    Why ResNets work
    Inception network motivation
    Transfer learning
    Data augmentation`,
  'nlp-sequence-models': `
    Why sequence models?
    Recurrent neural network model
    Backpropagation through time
    Language model and sequence generation
    Vanishing gradients with RNNs
    Gated Recurrent Unit (GRU)
    Long Short Term Memory (LSTM)
    Bidirectional RNN
    Attention model intuition`,
  'deep-neural-network': `
    Train / dev / test sets
    Bias / variance
    Regularization
    Dropout regularization
    Mini-batch gradient descent
    Gradient descent with momentum
    Adam optimization algorithm
    Learning rate decay
    Tuning process
    Normalizing activations in a network`,
};

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The lectures of a Coursera course, each under the five characters by which the site knows it. */
export const lecturesOf = (course: string): readonly StudyPage[] =>
  (courses[course] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((title) => title !== '')
    .map((title) => {
      const code = hashOf(`${course}/${title}`).toString(36).padStart(5, 'a').slice(-5);
      const address = `https://www.coursera.org/learn/${course}/lecture/${code}/${slugOf(title)}`;
      return { address, title };
    });
