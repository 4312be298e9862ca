/** Where a lesson's video was uploaded: on the 3Blue1Brown channel, on another one, or not said. */
export type LessonChannel = 'own' | 'elsewhere' | 'unknown';

/** One lesson of 3blue1brown.com, with its YouTube video where it has one. */
export interface Lesson {
  /** The last part of the lesson's address, such as `vectors`. */
  readonly slug: string;
  /** The 11 characters that YouTube knows the video by; null for a lesson in text only. */
  readonly videoId: string | null;
  /** The site's title of the lesson; YouTube's may differ. */
  readonly title: string;
  /** The site's topic that lists the lesson first; null when no topic lists it. */
  readonly topic: string | null;
  /** The name of that topic as a series, such as "Essence of Linear Algebra". */
  readonly series: string;
  /** The place in the series in the site's own order; a series may start at 0. */
  readonly order: number;
  readonly channel: LessonChannel;
}

type Row = readonly [
  order: number,
  slug: string,
  videoId: string | null,
  title: string,
  channel?: LessonChannel,
];

interface Series {
  readonly topic: string | null;
  readonly series: string;
  readonly lessons: readonly Row[];
}

/**
 * A lesson stands once, in the first topic that lists it, so a gap in an order is a lesson that
 * stands above. The channel is our own unless a row says otherwise.
 */
const series = [
  {
    topic: 'linear-algebra',
    series: 'Essence of Linear Algebra',
    lessons: [
      [0, 'eola-preview', 'kjBOesZCoqc', 'Essence of linear algebra preview'],
      [1, 'vectors', 'fNk_zzaMoSs', 'Vectors, what even are they?'],
      [2, 'span', 'k7RM-ot2NWY', 'Linear combinations, span, and basis vectors'],
      [3, 'linear-transformations', 'kYB8IZa5AuE', 'Linear transformations and matrices'],
      [4, 'matrix-multiplication', 'XkY2DOUCWMU', 'Matrix multiplication as composition'],
      [5, '3d-transformations', 'rHLEWRxRGiM', 'Three-dimensional linear transformations'],
      [6, 'determinant', 'Ip3X9LOh2dk', 'The determinant'],
      [7, 'inverse-matrices', 'uQhTuRlWMxw', 'Inverse matrices, column space, and null space'],
      [
        8,
        'nonsquare-matrices',
        'v8VSDg_WQlA',
        'Nonsquare matrices as transformations between dimensions',
      ],
      [9, 'dot-products', 'LyGKycYT2v0', 'Dot products and duality'],
      [10, 'cross-products', 'eu6i7WJeinw', 'Cross products'],
      [
        11,
        'cross-products-extended',
        'BaM7OCEm3G0',
        'Cross products in the light of linear transformations',
      ],
      [12, 'cramers-rule', 'jBsC34PxzoM', "Cramer's rule, explained geometrically"],
      [13, 'change-of-basis', 'P2LTAUO1TdA', 'Change of basis'],
      [14, 'eigenvalues', 'PFDu9oVAE-g', 'Eigenvectors and eigenvalues'],
      [15, 'quick-eigen', 'e50Bj7jn9IQ', 'A quick trick for computing eigenvalues'],
      [16, 'abstract-vector-spaces', 'TgKwz5Ikpc8', 'Abstract vector spaces'],
    ],
  },
  {
    topic: 'calculus',
    series: 'Essence of Calculus',
    lessons: [
      [1, 'essence-of-calculus', 'WUvTyaaNkzM', 'The Essence of Calculus'],
      [2, 'derivatives', '9vKqVkMQHKk', 'The paradox of the derivative'],
      [3, 'derivatives-power-rule', 'S0_qX4VJhMQ', 'Power Rule through geometry'],
      [4, 'derivatives-trig-functions', null, 'Trig Derivatives through geometry'],
      [
        5,
        'chain-rule-and-product-rule',
        'YG15m2VwSjA',
        'Visualizing the chain rule and product rule',
      ],
      [6, 'eulers-number', 'm2MIpDrF7Es', "What's so special about Euler's number e?"],
      [
        7,
        'implicit-differentiation',
        'qb40J4N1fa4',
        "Implicit differentiation, what's going on here?",
      ],
      [8, 'limits', 'kfF40MiS7zA', 'Limits and the definition of derivatives'],
      [9, 'epsilon-delta', null, '(ε, δ) "epsilon delta" definitions of limits'],
      [10, 'l-hopitals-rule', null, "L'Hôpital's rule"],
      [11, 'integration', 'rfG8ce4nNh0', 'Integration and the fundamental theorem of calculus'],
      [12, 'area-and-slope', 'FnJqaIESC2s', 'What does area have to do with slope?'],
      [13, 'higher-order-derivatives', 'BLkz5LGWihw', 'Higher order derivatives'],
      [14, 'taylor-series', '3d6DsjIBzJ4', 'Taylor series'],
      [15, 'taylor-series-geometric-view', null, 'Taylor series (geometric view)'],
      [16, 'derivatives-and-transforms', 'CfW845LNObM', 'The other way to visualize derivatives'],
      [
        17,
        'divergence-and-curl',
        'rB83DpBJQsE',
        "Divergence and curl: The language of Maxwell's equations, fluid flow, and more",
      ],
    ],
  },
  {
    topic: 'neural-networks',
    series: 'Neural Networks',
    lessons: [
      [1, 'neural-networks', 'aircAruvnKk', 'But what is a Neural Network?'],
      [2, 'gradient-descent', 'IHZwWFHWa-w', 'Gradient descent, how neural networks learn'],
      [3, 'neural-network-analysis', null, 'Analyzing our neural network'],
      [4, 'backpropagation', 'Ilg3gGewQ5U', 'What is backpropagation really doing?'],
      [5, 'backpropagation-calculus', 'tIeHLnjs5U8', 'Backpropagation calculus'],
      [6, 'mini-llm', 'LPZh9BOjkQs', 'Large Language Models explained briefly'],
      [7, 'gpt', 'wjZofJX0v4M', 'Transformers, the tech behind LLMs | Deep Learning Chapter 5'],
      [
        8,
        'attention',
        'eMlx5fFNoYc',
        'Attention in transformers, step-by-step | Deep Learning Chapter 6',
      ],
      [9, 'mlp', '9-Jl0dxWQs8', 'How might LLMs store facts | Deep Learning Chapter 7'],
      [
        10,
        'cross-entropy',
        'GlYgs6v2YfU',
        'But what is Cross-Entropy? | Compression is Intelligence Part 2',
      ],
      [
        11,
        'diffusion-models',
        'iv-5mZ_9CPY',
        'But how do AI images and videos actually work? | Guest video by Welch Labs',
      ],
    ],
  },
  {
    topic: 'probability',
    series: 'Probability',
    lessons: [
      [1, 'bayes-theorem', 'HZGCoVF3YvM', "Bayes' theorem"],
      [2, 'clt', 'zeJD6dqJ5lo', 'But what is the Central Limit Theorem?'],
      [
        3,
        'gaussian-integral',
        'cy8r7WSuT1I',
        'Why π is in the normal distribution (beyond integral tricks)',
      ],
      [
        4,
        'convolutions2',
        'IaSGqQa5O-M',
        'Convolutions | Why X+Y in probability is a beautiful mess',
      ],
      [
        5,
        'gaussian-convolution',
        'd_qvLDhkg00',
        'A pretty reason why Gaussian + Gaussian = Gaussian',
      ],
      [
        6,
        'better-bayes',
        'lG4VkPoG3ko',
        'The medical test paradox: Can redesigning Bayes rule help?',
      ],
      [7, 'bayes-theorem-quick', 'U_85TaXbeIo', "The quick proof of Bayes' theorem"],
      [
        8,
        'binomial-distributions',
        '8idr1WZ1A7Q',
        'Binomial distributions | Probabilities of probabilities, part 1',
      ],
      [
        9,
        'pdfs',
        'ZA4JkHKZM50',
        'Why "probability of 0" does not mean "impossible" | Probabilities of probabilities, part 2',
      ],
    ],
  },
  {
    topic: 'differential-equations',
    series: 'Differential Equations',
    lessons: [
      [
        1,
        'differential-equations',
        'p_di4Zn4wz4',
        'Differential equations, studying the unsolvable',
      ],
      [2, 'pdes', 'ly4S0oi3Yz8', 'But what is a partial differential equation?'],
      [3, 'heat-equation', 'ToIXSwZ1pJU', 'Solving the heat equation'],
      [
        4,
        'fourier-series',
        'r6sGWTCMz2k',
        'But what is a Fourier series? From heat flow to circle drawings',
      ],
      [
        5,
        'complex-exponents',
        '-j8PzkZ70Lg',
        "The Physics of Euler's Formula | Laplace Transform Prelude",
      ],
      [6, 'laplace-transform', 'j0wJBEZdwLs', 'But what is a Laplace Transform?'],
      [7, 'laplace-for-odes', 'FE-hM1kRK4Y', 'Why Laplace transforms are so useful'],
      [8, 'eulers-formula-dynamically', 'v0YEaeIClKY', 'e^(iπ) in 3.14 minutes, using dynamics'],
      [9, 'matrix-exponents', 'O85OWBJ2ayo', 'How (and why) to raise e to the power of a matrix'],
      [10, 'exponential-and-epidemics', 'Kas0tIxDvrg', 'Exponential growth and epidemics'],
    ],
  },
  {
    topic: 'analysis',
    series: 'Analysis',
    lessons: [
      [1, 'zeta', 'sD0NjbwqlYw', 'Visualizing the Riemann zeta function and analytic continuation'],
      [2, 'print-gallery', 'ldxFjLJ3rVY', 'How (and why) to take a logarithm of an image'],
      [
        3,
        'fourier-transforms',
        'spUNpyF58BY',
        'But what is the Fourier Transform? A visual introduction.',
      ],
      [
        4,
        'uncertainty-principle',
        'MBnnXbOM5S4',
        'The more general uncertainty principle, beyond quantum',
      ],
      [6, 'borwein', '851U557j6HE', 'Researchers thought this was a bug (Borwein integrals)'],
      [7, 'convolutions', 'KuXjwB4LzSA', 'But what is a convolution?'],
      [8, 'winding-numbers', 'b7FxPsqfkOY', 'Winding numbers and domain coloring'],
      [9, 'inventing-math', 'XFDM1ip5HdU', 'What does it feel like to invent math?'],
      [10, 'music-and-measure-theory', 'cyW5z-M2yzw', 'Music And Measure Theory'],
    ],
  },
  {
    topic: 'physics',
    series: 'Physics',
    lessons: [
      [1, 'holograms', 'EmKQsSDlaa4', 'How are holograms possible?'],
      [2, 'cosmic-distance-1', 'YdOXS_9_P4U', 'Terence Tao on the cosmic distance ladder'],
      [
        3,
        'cosmic-distance-2',
        'hFMaT9oRbs4',
        "Terence Tao continuing history's cleverest cosmological measurements",
      ],
      [
        4,
        'barber-pole-1',
        'QCX62YJCmGk',
        'This tests your understanding of light | The barber pole effect',
      ],
      [5, 'barber-pole-2', 'aXRTczANuIs', 'How wiggling charges give rise to light'],
      [
        6,
        'prism',
        'KTzGBJPuJwM',
        'But why would light "slow down"? | Visualizing Feynman\'s lecture on the refractive index',
      ],
      [
        7,
        'refractive-index-questions',
        'Cz4Q4QOuoo8',
        'Answering viewer questions about refraction',
      ],
      [
        8,
        'light-quantum-mechanics',
        'MzRCDLre1b4',
        'Some light quantum mechanics (with minutephysics)',
      ],
      [
        10,
        'feynmans-lost-lecture',
        'xdIjYBtnvZU',
        "Feynman's Lost Lecture (ft. 3Blue1Brown)",
        'elsewhere',
      ],
      [11, 'turbulence', '_UoTTq651dE', 'Why 5/3 is a fundamental constant for turbulence'],
      [12, 'brachistochrone', 'Cld0p3a43fU', 'The Brachistochrone, with Steven Strogatz'],
      [13, 'snells-law', 'Iq1a_KJTWJ8', "Snell's law proof using springs"],
    ],
  },
  {
    topic: 'computer-science',
    series: 'Computer Science',
    lessons: [
      [1, 'entropy', 'l6DKRf-fAAM', 'Reinventing Entropy | Compression & Intelligence Part 1'],
      [3, 'wordle', 'v68zYyaEmEA', 'Solving Wordle using information theory'],
      [4, 'wordle-2', 'fRed0Xmc2Wg', 'Oh, wait, actually the best Wordle opener is not "crane"…'],
      [5, 'bitcoin', 'bBC-nXj3Ng4', 'But how does bitcoin actually work?'],
      [6, '256-bit-security', 'S9JGmA5_unY', 'How secure is 256 bit security?'],
      [7, 'epidemic-simulations', 'gxAaO2rsdIs', 'Simulating an epidemic'],
      [8, 'hamming-codes', 'X8jsijhllIA', 'Hamming codes and error correction'],
      [9, 'hamming-codes-2', 'b3NxrZOu_CE', 'Hamming codes part 2, the elegance of it all'],
      [10, 'grover', 'RQWpF2Gb-gU', "But what is quantum computing? (Grover's Algorithm)"],
      [
        11,
        'grover-clarification',
        'Dlsa9EBKDGI',
        "Where my explanation of Grover's algorithm failed",
      ],
      [12, 'hanoi-and-sierpinski', '2SUvWfNJSsM', 'Binary, Hanoi and Sierpinski, part 1'],
    ],
  },
  {
    topic: 'why-pi',
    series: 'Why Pi',
    lessons: [
      [1, 'clacks', 'HEfHFsfGXjs', 'The most unexpected answer to a counting puzzle'],
      [2, 'colliding-blocks-v2', '6dTyOl1fmDo', 'Why colliding blocks compute pi'],
      [
        3,
        'clacks-via-light',
        'brU5yLm9DZM',
        'How colliding blocks act like a beam of light...to compute pi.',
      ],
      [
        4,
        'basel-problem',
        'd-o3eB9sfls',
        'Why is pi here? And why is it squared? A geometric answer to the Basel problem',
      ],
      [5, 'leibniz-formula', 'NaL_Cb42WyY', 'Pi hiding in prime regularities'],
      [7, 'wallis-product', '8GPy_UMV-08', 'The Wallis product for pi, proved geometrically'],
      [8, 'pi-was-628', 'bcPTiiiYDs8', 'How pi was almost 6.283185...'],
    ],
  },
  {
    topic: 'puzzles',
    series: 'Puzzles',
    lessons: [
      [1, 'hardest-problem', 'OkmNXy7er84', 'The hardest problem on the hardest test'],
      [2, 'windmills', 'M64HUIJFTZM', 'The unexpectedly hard windmill question (2011 IMO, Q2)'],
      [3, 'shadows', 'ltLUadnCyi0', 'Alice, Bob, and the average shadow of a cube'],
      [
        4,
        'moser-reboot',
        'YtkIWDE36qU',
        "This pattern breaks, but for a good reason | Moser's circle problem",
      ],
      [5, 'one-more-dim', 'piJkuavhV50', 'Five puzzles for thinking outside the box'],
      [6, 'subsets-puzzle', 'bOXCLR3Wric', 'Olympiad level counting (Generating functions)'],
      [7, 'chessboard-puzzle', 'wTJI_WuZSwE', 'The impossible chessboard puzzle'],
      [
        8,
        'three-utilities',
        'VvCytJvd4H0',
        'The three utilities puzzle with math/science YouTubers',
      ],
      [9, 'eulers-characteristic-formula', '-9OUyo8NFZg', "Euler's Formula and Graph Duality"],
    ],
  },
  {
    topic: 'geometry',
    series: 'Geometry',
    lessons: [
      [
        1,
        'sphere-area',
        'GNcFjFmqEc8',
        "But why is a sphere's surface area four times its shadow?",
      ],
      [2, 'dandelin-spheres', 'pQa_tWZmlGs', 'Why slicing a cone gives an ellipse'],
      [
        3,
        'spheres-talk',
        'fsLh-NYhOoU',
        'The most underappreciated formula | Exploring high-dimensional spheres',
        'unknown',
      ],
      [
        4,
        'quaternions',
        'd4EgbgTm0Bg',
        'Visualizing quaternions (4d numbers) with stereographic projection',
      ],
      [
        5,
        'quaternions-and-3d-rotation',
        'zjMuIxRvygQ',
        'Quaternions and 3d rotation, explained interactively',
      ],
      [6, 'higher-dimensions', 'zwAD6dRSVyI', 'Thinking outside the 10-dimensional box'],
    ],
  },
  {
    topic: 'topology',
    series: 'Topology',
    lessons: [
      [1, 'inscribed-rect-v2', 'IQqtsm-bBRU', 'This open problem taught me what topology is'],
      [2, 'hairy-ball', 'BHdbsHFs2P0', 'The Hairy Ball Theorem'],
      [
        3,
        'borsuk-ulam',
        'yuVqxCSsE7c',
        'Sneaky Topology | The Borsuk-Ulam theorem and stolen necklaces',
      ],
    ],
  },
  {
    topic: 'fractals',
    series: 'Fractals',
    lessons: [
      [1, 'newtons-fractal', '-RdOwhmqP5s', "Newton's Fractal (which Newton knew nothing about)"],
      [2, 'holomorphic-dynamics', 'LqbZpur38nw', "How a Mandelbrot set arises from Newton's work"],
      [3, 'fractal-dimension', 'gB9n2gHsHN4', 'Fractals are typically not self-similar'],
      [4, 'hilbert-curve', '3s7h2MHQtxc', "Hilbert's Curve: Is infinite math useful?"],
    ],
  },
  {
    topic: 'group-theory',
    series: 'Group Theory',
    lessons: [
      [
        1,
        'groups-and-monsters',
        'mH0oCDa74tE',
        'Group theory, abstraction, and the 196,883-dimensional monster',
      ],
      [
        2,
        'eulers-formula-via-group-theory',
        'mvmuCPvRoWQ',
        "Euler's formula with introductory group theory",
      ],
    ],
  },
  {
    topic: 'number-theory',
    series: 'Number Theory',
    lessons: [
      [1, 'prime-spirals', 'EK32jo7i5LQ', 'Why do prime numbers make these spirals?'],
      [2, 'pythagorean-triples', 'QJYmyhnaaek', 'All possible pythagorean triples, visualized'],
    ],
  },
  {
    topic: 'lockdown-math',
    series: 'Lockdown Math',
    lessons: [
      [1, 'lockdown-math-announcement', 'ppWPuXsnf1Q', 'Lockdown math announcement'],
      [2, 'ldm-quadratic', 'MHXO86wKeDY', 'The simpler quadratic formula'],
      [3, 'ldm-trigonometry', 'yBw67Fb31Cs', 'Trigonometry fundamentals'],
      [4, 'ldm-complex-numbers', '5PcpBw5Hbwo', 'Complex number fundamentals'],
      [5, 'ldm-eulers-formula', 'ZxYOEwM6Wbk', "What is Euler's formula actually saying?"],
      [6, 'ldm-imaginary-interest', 'IAEASE5GjdI', 'Imaginary interest rates'],
      [7, 'ldm-logarithms', 'cEvgcoyZvB4', 'Logarithm Fundamentals'],
      [8, 'ldm-natural-logs', '4PDoT7jtxmw', 'What makes the natural log "natural"?'],
      [9, 'ldm-power-towers', 'elQVZLLiod4', 'The power tower puzzle'],
      [10, 'ldm-i-to-i', 'pq9LcwC7CoY', 'Intuition for i to the power i'],
      [11, 'ldm-tips-to-problem-solving', 'QvuQH4_05LI', 'Tips to be a better problem solver'],
    ],
  },
  {
    topic: 'guest-videos',
    series: 'Guest Videos',
    lessons: [
      [
        2,
        'incomplete-cubes',
        '_BrFKp-U8GI',
        'Exploration & Epiphany | Guest video by Paul Dancstep',
      ],
      [
        3,
        'phase-change',
        'itRV2jEtV8Q',
        'Simulating and understanding phase change | Guest video by Vilas Winstein',
      ],
      [
        4,
        'alpha-geometry',
        '4NlrfOl0l8U',
        'The AI that solved IMO Geometry Problems | Guest video by @Aleph0',
      ],
      [5, 'euclid', 'M-MgQC6z3VU', 'What was Euclid really doing? | Guest video by Ben Syversen'],
    ],
  },
  {
    topic: 'talks',
    series: 'Talks',
    lessons: [
      [
        1,
        'harvey-mudd-speech',
        'W3I3kAg2J7w',
        'What "Follow Your Dreams" Misses | Harvey Mudd Commencement Speech 2024',
        'unknown',
      ],
      [2, 'tedx-talk', 's_L-fp8gDzY', 'What Makes People Engage With Math', 'unknown'],
      [
        3,
        'transformers-talk',
        'KJtZARuO3JY',
        "Visualizing transformers and attention | Talk for TNG Big Tech Day '24",
        'unknown',
      ],
      [
        4,
        'pedagogical-curse',
        'UOuxo6SA8Uc',
        "Math's pedagogical curse | Grant Sanderson JPBM Award Lecture, JMM 2023",
        'unknown',
      ],
      [
        5,
        'ego-and-math',
        'z7GVHB2wiyg',
        'Ego and Math | Stanford Math Department Commencement Speech 2023',
        'unknown',
      ],
    ],
  },
  {
    topic: 'videos-elsewhere',
    series: 'On other channels',
    lessons: [
      [1, 'bertrands-paradox', 'mZBwsm6B280', "Bertrand's Paradox [Numberphile]", 'elsewhere'],
      [2, 'hyperdarts', '6_yU9eJ0NxA', 'Darts in Higher Dimensions [Numberphile]', 'elsewhere'],
      [3, 'prime-number-race', 'YAsHGOwB408', 'The Prime Number Race [Numberphile]', 'elsewhere'],
      [5, 'image-convolution', '8rrHTtUzyZA', 'Convolutions in Image Processing', 'elsewhere'],
      [6, 'seam-carving', 'rpB6zQNsbQU', 'Seam Carving', 'elsewhere'],
      [
        7,
        'discrete-fourier-transform',
        'g8RkArhtCc4',
        'What is a Discrete Fourier Transform? Sanderson',
        'elsewhere',
      ],
      [8, 'diffusion-equation', 'a3V0BJLIo_c', 'The diffusion equation', 'elsewhere'],
    ],
  },
  {
    topic: null,
    series: 'Other',
    lessons: [
      [
        1,
        'eulers-formula-old',
        'F_0yfvm0UoU',
        'e to the pi i, a nontraditional take (old version)',
      ],
      [2, 'eulers-formula-poem', 'zLzLxVeqdQg', "Euler's Formula Poem"],
      [3, 'moser', 'K8P8uFahAgc', 'Circle Division Solution'],
      [4, 'binary-counting', '1SMmc9gQmHQ', 'How to count to 1000 on two hands'],
      [5, 'triangle-of-power', 'sULa9Lc4pck', 'Triangle of Power'],
      [
        6,
        'inscribed-rectangle-problem',
        'AmgkSdhK4K8',
        'Who cares about topology? (Inscribed rectangle problem)',
      ],
      [7, 'tattoos-on-math', 'IxNb1WG_Ido', 'Tattoos on Math'],
      [8, 'qa3', 'Qe6o9j4IjTo', 'Q&A with Grant Sanderson (3blue1brown)'],
      [9, 'clacks-solution', 'jsYwFizhncE', 'Why do colliding blocks compute pi?'],
      [10, 'fourier-series-montage', '-qgreAUpPwM', 'Pure Fourier series animation montage'],
      [11, 'qa4', 'Agbh95KyWxY', 'Q&A with Grant (3blue1brown), windy walk edition'],
      [
        12,
        'dp3t',
        'D__UaR5MQao',
        'The DP-3T algorithm for contact tracing (via Nicky Case)',
        'unknown',
      ],
      [13, 'some1', 'ojjzXyQCzso', 'Summer of Math Exposition 1 announcement'],
      [14, 'visual-proofs', 'VYQVlVoWoPY', 'How to lie using visual proofs'],
      [15, 'some2', 'hZuYICAEN9Y', 'Summer of Math Exposition 2 Invitation'],
      [16, 'some3-results', '6a1fLEToyvU', '25 Math explainers you may enjoy | SoME3 results'],
      [17, 'some2-results', 'cDofhN-RJqg', 'What makes a great math explanation? | SoME2 results'],
      [18, 'some1-results', 'F3Qixy-r_rQ', 'Summer of Math Exposition 1 results'],
      [
        19,
        'manim-demo',
        'rbu7Zu5X1zI',
        'How I animate 3Blue1Brown | A Manim demo with Ben Sparks',
        'unknown',
      ],
    ],
  },
] as const satisfies readonly Series[];

/** Every 3Blue1Brown lesson that we know, each once, series by series. */
export const lessons: readonly Lesson[] = series.flatMap(({ topic, series, lessons }: Series) =>
  lessons.map(([order, slug, videoId, title, channel = 'own']) => ({
    slug,
    videoId,
    title,
    topic,
    series,
    order,
    channel,
  })),
);
