/** What the commands of LaTeX stand for that titles of papers use, as signs to read. */
const SIGNS: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  ell: 'ℓ',
  infty: '∞',
  nabla: '∇',
  partial: '∂',
  sum: '∑',
  prod: '∏',
  int: '∫',
  times: '×',
  cdot: '·',
  otimes: '⊗',
  oplus: '⊕',
  pm: '±',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  ll: '≪',
  gg: '≫',
  sim: '∼',
  approx: '≈',
  equiv: '≡',
  propto: '∝',
  in: '∈',
  subset: '⊂',
  to: '→',
  rightarrow: '→',
  Rightarrow: '⇒',
  leftarrow: '←',
  leftrightarrow: '↔',
  uparrow: '↑',
  downarrow: '↓',
  circ: '∘',
  star: '⋆',
  dagger: '†',
  ldots: '…',
  dots: '…',
  cdots: '⋯',
  langle: '⟨',
  rangle: '⟩',
  prime: '′',
  degree: '°',
  quad: ' ',
};

/** Letters that have a form of their own on a blackboard. */
export const BLACKBOARD: Readonly<Record<string, string>> = {
  C: 'ℂ',
  H: 'ℍ',
  N: 'ℕ',
  P: 'ℙ',
  Q: 'ℚ',
  R: 'ℝ',
  Z: 'ℤ',
};

/** Marks that are set on a letter, by their commands. */
const ACCENTS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030C',
  H: '\u030B',
  u: '\u0306',
  r: '\u030A',
};

const RAISED = '0123456789+-=()nik';
const RAISED_SIGNS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵏ';
const LOWERED = '0123456789+-=()aehijklmnoprstuvx';
const LOWERED_SIGNS = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ';

/** The sign that a command stands for; one that is not known is read as its name. */
export const signOf = (command: string): string =>
  Object.hasOwn(SIGNS, command) ? (SIGNS[command] ?? command) : command;

/** A letter with a mark on it: `"` and `o` give `ö`. */
export const accented = (mark: string, letter: string): string =>
  `${letter}${ACCENTS[mark] ?? ''}`.normalize('NFC');

/** An exponent or an index in small signs, or behind its mark where there are none for it. */
export function setOff(mark: '^' | '_', text: string): string {
  const [plain, small] = mark === '^' ? [RAISED, RAISED_SIGNS] : [LOWERED, LOWERED_SIGNS];
  const signs = Array.from(text, (sign) => small.charAt(plain.indexOf(sign)));
  return signs.includes('') ? `${mark}${text}` : signs.join('');
}
