// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../../components/popup/Popup';
import { StudyContext } from '../../../components/use-study';
import { siteId } from '../../../data/model/id';
import type { StudyState } from '../../../data/store/study-state';
import { aPage, aRecording, aState } from '../../helpers/builders';
import { studyStore } from '../../helpers/study-store';
import { showPopup } from './shown-popup';

afterEach(cleanup);

const ORIGINS = ['https://arxiv.org/*'];
const notLetIn = (rest: Partial<StudyState['page']> = {}) =>
  aPage({
    site: siteId('arxiv'),
    siteName: 'arXiv',
    access: ORIGINS,
    seconds: null,
    ...rest,
  });
const press = (name: string) =>
  act(async () => fireEvent.click(screen.getByRole('button', { name })));

describe('a study page that is not counted', () => {
  it('is offered to be counted, and is not offered to be logged', async () => {
    const { allowed } = showPopup(aState({ page: notLetIn() }));
    expect(screen.getByRole('heading', { name: 'Count this site too?' })).toBeTruthy();
    expect(screen.getByText('arXiv').tagName).toBe('BDI');
    expect(screen.queryByRole('button', { name: /^(?:Log \d|Record)/ })).toBeNull();
    document.documentElement.lang = 'en';
    const found = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(found.violations).toEqual([]);
    await press('Count this site');
    expect(allowed).toEqual(ORIGINS);
    expect(screen.getByRole('alert').textContent).toBe('');
  });

  it('says that the browser keeps Milepost off where it may be from the start', async () => {
    const { allowed } = showPopup(aState({ page: notLetIn({ isWithheld: true }) }));
    expect(screen.getByText('The browser keeps Milepost off this site')).toBeTruthy();
    await press('Allow it again');
    expect(allowed).toEqual(ORIGINS);
  });

  it('stays as it is where the learner refuses, with one quiet sentence', async () => {
    const { store } = studyStore(aState({ page: notLetIn() }), undefined, false);
    render(
      <StudyContext value={store}>
        <Popup />
      </StudyContext>,
    );
    await press('Count this site');
    expect(screen.getByRole('alert').textContent).toMatch(/nothing has changed/);
    expect(screen.getByRole('button', { name: 'Count this site' })).toBeTruthy();
  });

  it('is not asked about while it is being recorded', () => {
    showPopup(aState({ page: notLetIn({ counting: true }), recording: aRecording() }));
    expect(screen.queryByText('Count this site too?')).toBeNull();
  });
});

describe('a page that nobody knows', () => {
  const address = 'https://study.example/course/1?user=me#top';
  const link = () => screen.queryByRole<HTMLAnchorElement>('link', { name: /^Study here\?/ });

  it('can become a site of the learner’s own, without what its address says of them', () => {
    showPopup(aState({ address }));
    expect(link()?.getAttribute('href')).toBe(
      '/dashboard.html#/settings/site%3Ahttps%3A%2F%2Fstudy.example%2Fcourse%2F1',
    );
    expect(link()?.target).toBe('_blank');
  });

  it('is no https page, or is a study page: then there is nothing to add', () => {
    showPopup(aState());
    expect(link()).toBeNull();
    cleanup();
    showPopup(aState({ address, page: aPage() }));
    expect(link()).toBeNull();
  });
});
