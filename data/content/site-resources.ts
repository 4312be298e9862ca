/** What the roadmap makes of a place: the first fit whose pattern the place matches. */
export interface Fit {
  /**
   * Tested on `<site> <key> <host/path>`; for a 3Blue1Brown lesson on `3blue1brown <topic> <slug>`.
   */
  readonly pattern: RegExp;
  /** The roadmap's resource; null when the roadmap does not name it. */
  readonly resource: string | null;
  /** A name for the place; left out, one is made from the key. */
  readonly label?: string;
  /** The tasks it serves, the most fitting first. */
  readonly serves: readonly string[];
}

const fit = (
  pattern: RegExp,
  resource: string | null,
  serves: readonly string[],
  label?: string,
): Fit =>
  label === undefined ? { pattern, resource, serves } : { pattern, resource, serves, label };

/** Every place that the roadmap has a use for, the finer one first. What fits none is study too. */
export const siteResources: readonly Fit[] = [
  // Coursera and its sister. Only week 4 of the fifth course is about transformers; a lecture's
  // address does not tell its week, so the whole course serves both tasks.
  fit(
    /^coursera coursera\/neural-networks-deep-learning\//,
    'dls-1',
    ['dl-first-course', 'network-from-scratch'],
    'Neural Networks and Deep Learning',
  ),
  fit(
    /^coursera coursera\/deep-neural-network\//,
    'dls-2',
    ['tuning-logging'],
    'Improving Deep Neural Networks',
  ),
  fit(
    /^coursera coursera\/machine-learning-projects\//,
    'dls-3',
    ['tuning-logging'],
    'Structuring Machine Learning Projects',
  ),
  fit(
    /^coursera coursera\/convolutional-neural-networks\//,
    'dls-4',
    ['cnn-images'],
    'Convolutional Neural Networks',
  ),
  fit(
    /^coursera coursera\/nlp-sequence-models\/home \S+\/home\/(?:week|module)\/4$/,
    'dls-5',
    ['small-transformer'],
    'Sequence Models',
  ),
  fit(
    /^coursera coursera\/nlp-sequence-models\//,
    'dls-5',
    ['rnn-text', 'small-transformer'],
    'Sequence Models',
  ),
  fit(
    /^coursera coursera\/introduction-tensorflow\//,
    'tf-1',
    ['cnn-images'],
    'Introduction to TensorFlow',
  ),
  fit(
    /^coursera coursera\/convolutional-neural-networks-tensorflow\//,
    'tf-2',
    ['cnn-images'],
    'Convolutional Neural Networks in TensorFlow',
  ),
  fit(
    /^coursera coursera\/natural-language-processing-tensorflow\//,
    'tf-3',
    ['rnn-text'],
    'Natural Language Processing in TensorFlow',
  ),
  fit(
    /^coursera coursera\/tensorflow-sequences-time-series-and-prediction\//,
    'tf-4',
    ['rnn-text'],
    'Sequences, Time Series and Prediction',
  ),
  fit(/^coursera coursera\/labs\//, null, [], 'Coursera lab'),
  fit(
    /^deeplearning-ai deeplearning-ai\/deep-learning\//,
    'dls',
    ['dl-first-course', 'tuning-logging', 'cnn-images', 'rnn-text', 'small-transformer'],
    'Deep Learning Specialization',
  ),

  // Papers
  fit(
    /^\S+ arxiv\/1706\.03762 /,
    'paper-attention',
    ['two-papers', 'small-transformer'],
    'Attention Is All You Need',
  ),
  fit(
    /^\S+ arxiv\/1512\.03385 /,
    'paper-resnet',
    ['two-papers', 'cnn-images'],
    'Deep Residual Learning for Image Recognition (ResNet)',
  ),
  fit(
    /^paperswithcode pwc\/attention-is-all-you-need /,
    'paper-attention',
    ['two-papers', 'small-transformer'],
    'Attention Is All You Need',
  ),
  fit(
    /^paperswithcode pwc\/deep-residual-learning-for-image-recognition /,
    'paper-resnet',
    ['two-papers', 'cnn-images'],
    'Deep Residual Learning for Image Recognition (ResNet)',
  ),
  fit(
    /^paperswithcode pwc\/\d+ /,
    'papers-with-code',
    ['reproduce-result', 'two-papers'],
    'Papers with Code',
  ),
  fit(/^paperswithcode /, 'papers-with-code', ['reproduce-result', 'two-papers']),
  fit(/^huggingface-papers /, 'huggingface-papers', ['reproduce-result', 'two-papers']),
  fit(/^(?:arxiv|alphaxiv) /, 'arxiv', ['two-papers']),
  fit(/^keshav /, 'keshav-guide', ['two-papers'], 'How to Read a Paper'),
  fit(/^neurips neurips\/\d+\//, 'neurips', ['ai-community', 'two-papers'], 'NeurIPS'),
  fit(/^neurips /, 'neurips', ['two-papers', 'ai-community'], 'NeurIPS proceedings'),
  fit(/^icml icml\/\d+\//, 'icml', ['ai-community', 'two-papers'], 'ICML'),
  fit(/^icml /, 'icml', ['two-papers', 'ai-community'], 'ICML proceedings'),

  // 3Blue1Brown
  fit(/^3blue1brown linear-algebra /, '3b1b-linear-algebra', ['math-review']),
  fit(/^3blue1brown calculus /, '3b1b-calculus', ['math-review']),
  fit(/^3blue1brown probability /, '3b1b-probability', ['math-review']),
  fit(/^3blue1brown neural-networks (?:mini-llm|gpt|attention|mlp)$/, '3b1b-neural-networks', [
    'small-transformer',
  ]),
  fit(/^3blue1brown neural-networks diffusion-models$/, '3b1b-neural-networks', ['rl-or-gan']),
  fit(/^3blue1brown neural-networks cross-entropy$/, '3b1b-neural-networks', [
    'network-from-scratch',
    'small-transformer',
  ]),
  fit(/^3blue1brown neural-networks /, '3b1b-neural-networks', ['network-from-scratch']),

  // Mathematics and statistics
  fit(
    /^edx edx\/HarvardX\+STAT110x\//i,
    'harvardx-probability',
    ['math-review'],
    'HarvardX Probability (STAT110x)',
  ),
  fit(/^stat110 /, 'stat110', ['math-review'], 'HarvardX Probability (Blitzstein)'),
  fit(/^mit-ocw mit-ocw\/18-06(?:sc)?-/, 'strang-18-06', ['math-review'], 'MIT 18.06 (Strang)'),
  fit(
    /^datacamp datacamp\/statistical-thinking-in-python-part-1\//,
    'datacamp-statistics-1',
    ['math-review', 'python-data-stack'],
    'DataCamp Statistical Thinking in Python 1',
  ),
  fit(
    /^datacamp datacamp\/statistical-thinking-in-python-part-2\//,
    'datacamp-statistics-2',
    ['math-review', 'python-data-stack'],
    'DataCamp Statistical Thinking in Python 2',
  ),
  fit(/^numpy-docs /, 'numpy-docs', ['python-data-stack'], 'NumPy docs'),
  fit(/^pandas-docs /, 'pandas-docs', ['python-data-stack'], 'pandas docs'),
  fit(/^matplotlib-docs /, 'matplotlib-docs', ['python-data-stack'], 'Matplotlib docs'),

  // PyTorch, deep learning and its tools
  fit(
    /^learnpytorch learnpytorch\/0[346]_/,
    'bourke-pytorch',
    ['cnn-images'],
    'PyTorch for Deep Learning (Bourke)',
  ),
  fit(
    /^learnpytorch learnpytorch\/07_/,
    'bourke-pytorch',
    ['tuning-logging'],
    'PyTorch for Deep Learning (Bourke)',
  ),
  fit(
    /^learnpytorch learnpytorch\/08_/,
    'bourke-pytorch',
    ['two-papers'],
    'PyTorch for Deep Learning (Bourke)',
  ),
  fit(
    /^learnpytorch learnpytorch\/09_/,
    'bourke-pytorch',
    ['fastapi-service'],
    'PyTorch for Deep Learning (Bourke)',
  ),
  fit(
    /^(?:learnpytorch |udemy udemy\/pytorch-for-deep-learning\/|ztm ztm\/learn-pytorch\/)/,
    'bourke-pytorch',
    ['pytorch-basics'],
    'PyTorch for Deep Learning (Bourke)',
  ),
  fit(/^ztm /, null, [], 'ZTM course'),
  fit(
    /^pytorch-docs \S+\/(?:dist_|ddp_|fsdp)/i,
    'pytorch-tutorials',
    ['distributed-training'],
    'PyTorch tutorials (distributed)',
  ),
  fit(
    /^pytorch-docs \S+\/(?:dcgan_|reinforcement_)/,
    'pytorch-tutorials',
    ['rl-or-gan'],
    'PyTorch tutorials',
  ),
  fit(/^pytorch-docs /, 'pytorch-tutorials', ['pytorch-basics'], 'PyTorch tutorials'),
  fit(
    /^d2l d2l\/chapter_(?:preliminaries|appendix-mathematics)/,
    'd2l',
    ['math-review'],
    'Dive into Deep Learning',
  ),
  fit(
    /^d2l d2l\/chapter_multilayer-perceptrons\//,
    'd2l',
    ['network-from-scratch'],
    'Dive into Deep Learning',
  ),
  fit(/^d2l d2l\/chapter_convolutional-/, 'd2l', ['cnn-images'], 'Dive into Deep Learning'),
  fit(/^d2l d2l\/chapter_recurrent-/, 'd2l', ['rnn-text'], 'Dive into Deep Learning'),
  fit(/^d2l d2l\/chapter_attention-/, 'd2l', ['small-transformer'], 'Dive into Deep Learning'),
  fit(
    /^d2l d2l\/chapter_(?:generative-adversarial-networks|reinforcement-learning)\//,
    'd2l',
    ['rl-or-gan'],
    'Dive into Deep Learning',
  ),
  fit(/^d2l /, 'd2l', [], 'Dive into Deep Learning'),
  fit(
    /^huggingface huggingface\/learn\/(?:llm|nlp)-course\b(?!-)/,
    'huggingface-course',
    ['small-transformer'],
    'Hugging Face course',
  ),
  fit(/^huggingface huggingface\/docs\//, null, ['small-transformer']),
  fit(/^mlflow /, 'mlflow-docs', ['ml-pipelines', 'tuning-logging'], 'MLflow docs'),
  fit(/^kubeflow /, 'kubeflow-docs', ['ml-pipelines'], 'Kubeflow docs'),
  fit(/^docker-docs /, 'docker-docs', ['ml-pipelines'], 'Docker docs'),
  fit(/^fastapi-docs /, 'fastapi-docs', ['fastapi-service'], 'FastAPI docs'),

  // Writing
  fit(
    /^towardsdatascience /,
    'towards-data-science',
    ['blog-post', 'technical-article'],
    'Towards Data Science',
  ),
  fit(
    /^overleaf /,
    'overleaf-latex',
    ['blog-post', 'technical-article'],
    'Overleaf LaTeX tutorials',
  ),
];
