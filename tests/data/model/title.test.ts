import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sites } from '../../../data/content/sites';
import { TITLE_LIMIT } from '../../../data/model/limits';
import { cleanLine, cleanText, cleanTitle, cutText } from '../../../data/model/title';

/** Text as nobody writes it: any UTF-16 units, lone surrogates, control and bidi characters. */
const wildText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom('\ud83d', '\ude00', '😀', '\u202e', '\u2066', '\u0000', '\n', ' ', 'a'),
    ),
    { maxLength: 200 },
  )
  .map((units) => units.join(''));

// oxlint-disable-next-line no-control-regex -- they are what must be gone
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

describe('a title as it is kept', () => {
  it('is one line without control characters and marks that turn the text, and not too long', () => {
    fc.assert(
      fc.property(wildText, fc.integer({ min: 1, max: 60 }), (text, limit) => {
        const line = cleanLine(text, limit);
        expect(line.length).toBeLessThanOrEqual(limit);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(UNSAFE);
        expect(line).not.toMatch(/[\n\t]| {2}|^ | $/);
        expect(cleanLine(line, limit)).toBe(line);
      }),
    );
  });

  it('is cut between characters, also when most of a long text falls away', () => {
    const line = cleanLine(`${' '.repeat(TITLE_LIMIT * 4 - 2)}a${'😀'.repeat(900)}`);
    expect(line.isWellFormed()).toBe(true);
    expect(line).not.toContain('\ufffd');
    expect(cutText('😀😀', 3)).toBe('😀…');
    expect(cutText('abc', 3)).toBe('abc');
    expect(cutText('abcd', 3)).toBe('ab…');
  });

  it('keeps ordinary text as it is', () => {
    for (const text of [
      'Attention Is All You Need',
      'Линейная алгебра 1',
      '線形代数',
      'a<b> & c',
    ]) {
      expect(cleanLine(text)).toBe(text);
    }
  });

  it('is quick with a title of ten thousand characters', () => {
    expect(cleanLine('x'.repeat(10_000))).toHaveLength(TITLE_LIMIT);
    expect(cleanLine('\u0000'.repeat(100_000))).toBe('…');
  });

  it('is not cut within a flag, a family or a letter with its accents', () => {
    const whole = ['👨‍👩‍👧‍👦', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🇫🇷', 'e\u0301', '각', 'क्षि', '👩🏽‍🚀', '❤️'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...whole, 'a', ' ', '∇', '𝔼'), { maxLength: 60 }),
        fc.integer({ min: 1, max: 80 }),
        (signs, limit) => {
          const cut = cutText(signs.join(''), limit);
          if (cut === signs.join('')) return;
          const kept = cut.slice(0, -1);
          expect(cut.length).toBeLessThanOrEqual(limit);
          expect(signs.map((_, index) => signs.slice(0, index).join(''))).toContain(kept);
        },
      ),
    );
  });

  it('is cut somewhere in a heap of marks, and still has a character', () => {
    const heap = `a${'\u0301'.repeat(20_000)}`;
    expect(cutText(heap, 300)).toHaveLength(300);
    expect(cutText('\ud83d\ude00'.repeat(20_000), 300).isWellFormed()).toBe(true);
  });
});

describe('what a site sets around a title', () => {
  it.each([
    ['coursera', 'Computation graph | Coursera', 'Computation graph'],
    ['deeplearning-ai', 'Guidelines - DeepLearning.AI', 'Guidelines'],
    ['paperswithcode', 'Robotics | Papers with Code', 'Robotics'],
    ['huggingface-papers', 'Paper page - Attention Is All You Need', 'Attention Is All You Need'],
    ['huggingface', 'Introduction - Hugging Face LLM Course', 'Introduction'],
    ['huggingface', 'Quickstart · Hugging Face', 'Quickstart'],
    ['alphaxiv', 'Language Models Can Control … | alphaXiv', 'Language Models Can Control …'],
    ['arxiv', '[1706.03762] Attention Is All You Need', 'Attention Is All You Need'],
    ['arxiv', '[1706.03762v7] Attention Is All You Need', 'Attention Is All You Need'],
    ['arxiv', '[hep-th/9901001] Black Holes', 'Black Holes'],
    ['arxiv', '[2401.01234] [Tutorial] Deep Learning', '[Tutorial] Deep Learning'],
    ['arxiv', '[Extended] Black Holes', '[Extended] Black Holes'],
    ['3blue1brown', '(3) Vectors | Chapter 1 - YouTube', 'Vectors | Chapter 1'],
    ['3blue1brown', 'The determinant | 3Blue1Brown', 'The determinant'],
    ['3blue1brown', '3Blue1Brown - The determinant', '3Blue1Brown - The determinant'],
    [
      'learnpytorch',
      '03. PyTorch Computer Vision - Zero to Mastery Learn PyTorch for Deep Learning',
      '03. PyTorch Computer Vision',
    ],
    ['learnpytorch', '(12) Learn PyTorch in a day - YouTube', 'Learn PyTorch in a day'],
    ['udemy', 'Course: PyTorch for Deep Learning | Udemy', 'PyTorch for Deep Learning'],
    ['ztm', 'Why Use Machine Learning? | Zero To Mastery Academy', 'Why Use Machine Learning?'],
    ['datacamp', 'Plotting a histogram | Python', 'Plotting a histogram'],
    ['datacamp', 'Plotting a histogram | Python - DataCamp', 'Plotting a histogram'],
    [
      'edx',
      'Counting | Unit 1 | Introduction to Probability | edX',
      'Counting | Unit 1 | Introduction to Probability',
    ],
    [
      'mit-ocw',
      'Matrix Spaces; Rank 1 | Unit I: Ax = b | Linear Algebra | Mathematics | MIT OpenCourseWare',
      'Matrix Spaces; Rank 1 | Unit I: Ax = b',
    ],
    ['mit-ocw', 'Syllabus | MIT OpenCourseWare', 'Syllabus'],
    ['stat110', 'YouTube | Stat 110', 'YouTube'],
    [
      'd2l',
      '10.4. Bidirectional RNNs — Dive into Deep Learning 1.0.3 documentation',
      '10.4. Bidirectional RNNs',
    ],
    [
      'pytorch-docs',
      'DCGAN Tutorial — PyTorch Tutorials 2.12.0+cu130 documentation',
      'DCGAN Tutorial',
    ],
    ['overleaf', 'TikZ package - Overleaf, Online LaTeX Editor', 'TikZ package'],
    ['mlflow', 'ML Model Registry | MLflow AI Platform', 'ML Model Registry'],
    ['mlflow', 'MLflow Tracking — MLflow 2.9.2 documentation', 'MLflow Tracking'],
    ['kubeflow', 'Container Images | Kubeflow', 'Container Images'],
    ['docker-docs', 'What is a container? | Docker Docs', 'What is a container?'],
    ['numpy-docs', 'NumPy quickstart — NumPy v2.3 Manual', 'NumPy quickstart'],
    ['pandas-docs', '10 minutes to pandas — pandas 2.3.3 documentation', '10 minutes to pandas'],
    ['matplotlib-docs', 'Quick start guide — Matplotlib 3.10.7 documentation', 'Quick start guide'],
    ['fastapi-docs', 'First Steps - FastAPI', 'First Steps'],
    ['towardsdatascience', 'A Tiny Computer | Towards Data Science', 'A Tiny Computer'],
    ['towardsdatascience', 'Serving models - FastAPI', 'Serving models - FastAPI'],
    ['neurips', 'NeurIPS Poster MuSe-GNN: Learning Unified', 'MuSe-GNN: Learning Unified'],
    ['icml', 'ICML 2025 Oral: Flow Matching', 'Flow Matching'],
    ['keshav', 'HowtoReadPaper.pdf', 'HowtoReadPaper.pdf'],
    ['own-12345678', 'Lesson 1 | Coursera', 'Lesson 1 | Coursera'],
  ])('goes at %s: %s', (site, title, kept) => {
    expect(sites.some(({ id }) => id === site) || site.startsWith('own-')).toBe(true);
    expect(cleanTitle(title, '-', site)).toBe(kept);
  });

  it('is all that there is while a page loads, and then the place has its own name', () => {
    for (const title of [
      '',
      ' ',
      '| Coursera',
      ' | Coursera',
      'Coursera',
      '(2) Coursera',
      '\u0000',
      '\u200b\u200d \u2060',
    ])
      expect(cleanTitle(title, 'Machine learning', 'coursera')).toBe('Machine learning');
    expect(cleanTitle('(1) YouTube', 'Essence of Calculus 1', '3blue1brown')).toBe(
      'Essence of Calculus 1',
    );
  });

  it('goes at any site, where the site is not told', () => {
    expect(cleanTitle('Vectors - YouTube', '')).toBe('Vectors');
    expect(cleanTitle('(1) [1706.03762] Attention Is All You Need', '')).toBe(
      'Attention Is All You Need',
    );
  });

  const frame = fc.constantFrom(
    ...['| Coursera', '- YouTube', '— NumPy v2.3 Manual', '| MIT OpenCourseWare', '- FastAPI'],
    ...['(3) ', '[1706.03762] ', 'Paper page - ', 'Course: ', 'NeurIPS Poster ', ' | ', '…'],
  );
  const title = fc
    .array(fc.oneof(frame, wildText, fc.constantFrom('线性代数', 'الجبر الخطي', '$O(n^2)$')), {
      maxLength: 6,
    })
    .map((parts) => parts.join(' '));
  const site = fc.option(fc.constantFrom(...sites.map(({ id }) => id)), { nil: undefined });

  it('goes wholly at once, leaves one stretch of the title and never nothing', () => {
    fc.assert(
      fc.property(title, site, (text, id) => {
        const cleaned = cleanTitle(text, 'Machine learning', id);
        expect(cleaned.length).toBeGreaterThan(0);
        expect(cleaned.length).toBeLessThanOrEqual(TITLE_LIMIT);
        expect(cleaned.isWellFormed()).toBe(true);
        expect(cleanTitle(cleaned, 'Machine learning', id)).toBe(cleaned);
        if (cleaned === 'Machine learning') return;
        const kept = cleaned.length === TITLE_LIMIT ? cleaned.slice(0, -1) : cleaned;
        expect(cleanLine(text, TITLE_LIMIT * 4)).toContain(kept.replace(/…$/, ''));
      }),
      { numRuns: 500 },
    );
  });

  it('goes also where the title before it is longer than what is kept', () => {
    const long = 'a'.repeat(TITLE_LIMIT - 1);
    expect(cleanTitle(`${long} | Coursera`, '', 'coursera')).toBe(long);
    for (const more of ['a', 'aa', '😀']) {
      const cut = cleanTitle(`${long}${more} | Coursera`, '', 'coursera');
      expect(cut).toBe(`${long}…`);
      expect(cleanTitle(cut, '', 'coursera')).toBe(cut);
    }
  });

  it('is cut between characters also where the page has cut it', () => {
    for (const sign of ['😀', '👨‍👩‍👧‍👦', 'e\u0301'])
      for (let room = 1; room < sign.length; room += 1) {
        const page = ('a'.repeat(TITLE_LIMIT - room) + sign).slice(0, TITLE_LIMIT);
        const kept = cleanTitle(page, '', '3blue1brown').replace(/…$/, '');
        expect('a'.repeat(TITLE_LIMIT).startsWith(kept)).toBe(true);
        expect(kept.length).toBeGreaterThan(TITLE_LIMIT - sign.length - 2);
      }
  });

  it('leaves mathematics, other scripts and joined signs as they are', () => {
    for (const text of [
      'Sorting in $O(n^2)$ and \\mathcal{O}(n \\log n)',
      '𝔼[X] ≤ ∑ᵢ ‖∇f(xᵢ)‖²',
      'Θ̂ and x⃗ₙ₊₁',
      'الجبر الخطي: المتجهات',
      'אלגברה לינארית (שיעור 3)',
      'می‌خواهم ریاضی بخوانم',
      'क्षेत्र और सदिश',
      '👩🏽‍🚀 Rockets & 🏳️‍🌈',
    ])
      expect(cleanTitle(`${text} - YouTube`, '-', '3blue1brown')).toBe(text);
  });

  // A pattern that reads twice what it has read would not end within the time of a test.
  it('goes in time even when a title of 20,000 characters is made to be slow', () => {
    const pieces = ['| ', ' - ', '— ', '(1) ', '[', '[1706.03762] ', 'Course: ', ' | Coursera'];
    const more = [' - YouTube', '|a', ' | a | b', 'NumPy v2', 'v2.'.repeat(9), '\u0301', '😀', 'ب'];
    for (const piece of [...pieces, ...more])
      for (const end of ['', ' | MIT OpenCourseWare', ' documentation', '!'])
        for (const { id } of [...sites, { id: undefined }]) {
          const hostile = piece.repeat(20_000 / piece.length) + end;
          expect(cleanTitle(hostile, '-', id).length).toBeLessThanOrEqual(TITLE_LIMIT);
        }
  });
});

describe('a note as it is kept', () => {
  it('keeps its lines and loses what could not be seen', () => {
    expect(cleanText(' one\r\ntwo\rthree\n\n\tfour \u202e\u0000 ', 100)).toBe(
      'one\ntwo\nthree\n\n\tfour',
    );
    fc.assert(
      fc.property(wildText, fc.integer({ min: 1, max: 60 }), (text, limit) => {
        const note = cleanText(text, limit);
        expect(note.length).toBeLessThanOrEqual(limit);
        expect(note.isWellFormed()).toBe(true);
        expect(note).not.toMatch(UNSAFE);
      }),
    );
  });
});
