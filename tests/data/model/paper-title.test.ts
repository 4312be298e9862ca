import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeKey, siteId } from '../../../data/model/id';
import { addedPaper, metPaper } from '../../../data/model/paper';
import { isMereTitle, paperTitle, readableTitle, titleSlug } from '../../../data/model/paper-title';
import { typedPaper } from '../../../data/model/typed-paper';

describe('the title of a paper’s page', () => {
  it.each([
    ['arxiv', '[1706.03762] Attention Is All You Need', 'Attention Is All You Need'],
    ['arxiv', '[hep-th/9901001v2] On Branes and Such', 'On Branes and Such'],
    ['huggingface-papers', 'Paper page - LoRA: Low-Rank Adaptation', 'LoRA: Low-Rank Adaptation'],
    ['alphaxiv', 'Attention Is All You Need | alphaXiv', 'Attention Is All You Need'],
    ['paperswithcode', 'Deep Residual Learning | Papers with Code', 'Deep Residual Learning'],
    ['arxiv', 'On [MASK] tokens', 'On [MASK] tokens'],
    ['arxiv', '[2401.00001] شبكات عصبية عميقة', 'شبكات عصبية عميقة'],
  ])('at %s: %s', (site, title, expected) => {
    const key = placeKey('arxiv/1706.03762');
    expect(paperTitle(title, { site: siteId(site), key, label: 'The label' })).toBe(expected);
  });

  it.each([
    '',
    '1706.03762',
    '1706.03762v7.pdf',
    'arXiv:1706.03762v7 [cs.CL] 2 Aug 2023',
    'arxiv.org/pdf/1706.03762',
    'https://arxiv.org/pdf/1706.03762',
    'radford21a.pdf',
    'hep-th/9901001',
    'arXiv',
    'alphaXiv',
    'Loading...',
  ])('says nothing as %j, so the label of the place stands for it', (title) => {
    const place = { site: siteId('arxiv'), key: placeKey('arxiv/1706.03762'), label: 'The label' };
    expect(paperTitle(title, place)).toBe('The label');
    if (title !== '') expect(isMereTitle(title)).toBe(true);
  });
});

describe('the title of a conference’s paper whose page says nothing', () => {
  it.each([
    ['https://neurips.cc/virtual/2025/loc/san-diego/poster/117045', 'NeurIPS 2025 poster 117045'],
    ['https://icml.cc/virtual/2025/poster/43210', 'ICML 2025 poster 43210'],
    ['https://icml.cc/virtual/2024/spotlight-posters/12', 'ICML 2024 spotlight posters 12'],
    ['https://proceedings.mlr.press/v139/radford21a.html', 'PMLR 139, radford21a'],
    [
      'https://proceedings.neurips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
      'NeurIPS paper 3f5ee243',
    ],
  ])('is its number: %s', (address, expected) => {
    const place = typedPaper(address);
    if (!place) throw new Error(`${address} is no paper.`);
    expect(paperTitle('', place)).toBe(expected);
    expect(isMereTitle(expected)).toBe(true);
    const [added] = Object.values(addedPaper(place, ''));
    expect(added).toBe(expected);
    expect(Object.values(metPaper({}, place, 'A Fine Title of a Paper'))).toEqual([
      'A Fine Title of a Paper',
    ]);
  });
});

describe('mathematics in a title', () => {
  it.each([
    ['$\\mathcal{O}(n)$ attention', 'O(n) attention'],
    ['Sorting in $O(n\\log n)$', 'Sorting in O(n log n)'],
    ['$\\ell_2$ balls in $\\mathbb{R}^{n}$', 'ℓ₂ balls in ℝⁿ'],
    ['$\\mu$Transfer and $\\beta$-VAE', 'μTransfer and β-VAE'],
    ['$\\frac{1}{\\sqrt{n}}$ rates', '1/√n rates'],
    ['SE($3$)-Transformers', 'SE(3)-Transformers'],
    ['$10\\times$ faster with $\\pi_0$', '10× faster with π₀'],
    ['K{\\"o}nig, Erd\\H{o}s and na\\"ive Bayes', 'König, Erdős and naïve Bayes'],
    ['\\textsc{Llama} and $\\textbf{x}$', 'Llama and x'],
    ['100\\% of it', '100% of it'],
    ['$\\alpha^{\\beta}$', 'α^β'],
  ])('%s can be read', (title, read) => {
    expect(readableTitle(title)).toBe(read);
  });

  it.each(['A prize of $100 and one of $200', 'C:\\', '$', 'A {set} of ~ 3_4^5', '注意力'])(
    'is not where there is none: %s',
    (title) => {
      expect(readableTitle(title).replace('\\', '')).toBe(title.replace('\\', ''));
    },
  );

  it('never makes a title empty, whatever is in it', () => {
    const piece = fc.constantFrom('$', '\\', '{', '}', '^', '_', 'frac', 'a', ' ', '\\sqrt{', '1');
    const text = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (title) => {
        const read = readableTitle(title);
        expect(read.trim() === '').toBe(title.trim() === '');
        expect(read === title || /[\\$]/.test(title)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not keep a paper from being known under both spellings', () => {
    expect(titleSlug('Erd\\H{o}s–Rényi in $\\mathcal{O}(n)$')).toBe('erdos-renyi-in-o-n');
    expect(titleSlug('Erdős–Rényi in O(n)')).toBe('erdos-renyi-in-o-n');
  });
});
