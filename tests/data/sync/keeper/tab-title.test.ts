import { describe, expect, it } from 'vitest';
import { tabTitle } from '../../../../data/sync/keeper/tab-title';

const PDF = 'https://arxiv.org/pdf/1706.03762';
const GUIDE = 'https://web.stanford.edu/class/ee384m/Handouts/HowtoReadPaper.pdf';

describe('the title of a tab that shows a file', () => {
  it.each([
    ['1706.03762', PDF],
    ['1706.03762v7.pdf', PDF],
    ['1706.03762', `${PDF}v7.pdf#page=3`],
    ['arxiv.org/pdf/1706.03762', PDF],
    ['https://arxiv.org/pdf/1706.03762', PDF],
    ['PDF.js viewer', PDF],
    ['HowtoReadPaper.pdf', GUIDE],
    ['HowtoReadPaper', GUIDE],
    ['Microsoft Word - guide.doc', GUIDE],
    ['paper.dvi', GUIDE],
    ['final-version_2.pdf', GUIDE],
    ['untitled', GUIDE],
    ['', GUIDE],
    ['a%20b.pdf', 'https://course.example/a%20b.pdf'],
    ['%E0%A4%A', 'https://course.example/%E0%A4%A'],
  ])('says nothing where it is %s', (title, address) => {
    expect(tabTitle(title, address)).toBe('');
  });

  it.each([
    ['Attention Is All You Need', PDF],
    ['How to Read a Paper', GUIDE],
    ['BERT', PDF],
    ['注意力就是你所需要的', PDF],
  ])('is kept where it is %s', (title, address) => {
    expect(tabTitle(` ${title} `, address)).toBe(title);
  });
});
