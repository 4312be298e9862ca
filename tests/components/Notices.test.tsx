// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Notices } from '../../components/Notices';
import { aNotice, aState, NOW } from '../helpers/builders';
import { show } from './popup/shown-popup';

afterEach(cleanup);

describe('what the learner should know of the kept data', () => {
  it('is nothing most of the time', () => {
    const { container } = show(<Notices />, aState());
    expect(container.textContent).toBe('');
  });

  it('comes one message at a time, until each is dismissed', () => {
    const notices = [aNotice({ id: 'a' }), aNotice({ id: 'b', kind: 'newer' })];
    const { commands } = show(<Notices />, aState({ notices }));
    expect(screen.getByText(/2 damaged records of October 2026/)).toBeTruthy();
    expect(screen.getByText(/And 1 more message/)).toBeTruthy();
    expect(screen.queryByText(/newer Milepost/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Got it' }));
    expect(commands).toEqual([{ type: 'dismiss-notice', id: 'a' }]);
  });

  it('says where records came back from that were lost here', () => {
    const notice = aNotice({ kind: 'recovered', subject: 'mailbox', count: 3 });
    show(<Notices />, aState({ notices: [notice] }));
    expect(
      screen.getByText(/3 records were lost here and came back from your browser’s sync/),
    ).toBeTruthy();
    cleanup();
    show(<Notices />, aState({ notices: [aNotice({ kind: 'recovered', count: 1 })] }));
    expect(screen.getByText(/1 record was recovered/)).toBeTruthy();
  });

  it('tells of a failing write first, since when, and that it is tried again', () => {
    const trouble = { since: NOW - 10 * 60_000, message: 'QUOTA_BYTES' };
    show(<Notices />, aState({ notices: [aNotice()], trouble }));
    expect(screen.getByText(/failed since 9:05\sPM.*keeps trying/)).toBeTruthy();
    expect(screen.queryByText(/damaged/)).toBeNull();
  });
});
