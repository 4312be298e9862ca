// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopupHeader } from '../../../components/popup/PopupHeader';
import { aState } from '../../helpers/builders';
import { show } from './shown-popup';

afterEach(cleanup);

describe('the top of the popup', () => {
  it('keeps it beside the page at a press', () => {
    const { store } = show(<PopupHeader />, aState());
    const keepBeside = vi.fn();
    act(() => store.setState({ keepBeside }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep at the side' }));
    expect(keepBeside).toHaveBeenCalledOnce();
  });

  it('does not offer that where it is beside the page already, or no browser could', () => {
    const { store } = show(<PopupHeader />, aState());
    for (const keepBeside of [null, undefined]) {
      act(() => store.setState({ keepBeside }));
      expect(screen.queryByRole('button')).toBeNull();
      expect(screen.getByRole('link', { name: 'Open the review' })).toBeTruthy();
    }
  });
});
