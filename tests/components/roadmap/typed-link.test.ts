import { describe, expect, it } from 'vitest';
import { shortAddress, withLink } from '../../../components/roadmap/typed-link';
import { linksText, taskLinks } from '../../../data/model/decisions';
import { taskId } from '../../../data/model/id';
import { stampOf } from '../../../data/model/stamp';
import { DEVICE, NOW } from '../../helpers/builders';

const TASK = taskId('blog-post');

describe('a link that a learner types in', () => {
  it.each([
    ['https://github.com/me', 'https://github.com/me'],
    ['  HTTP://Example.org/A b ', 'http://example.org/A%20b'],
    ['github.com/me/papers', 'https://github.com/me/papers'],
    ['http://localhost:8000/notes', 'http://localhost:8000/notes'],
  ])('is taken as it was meant: "%s"', (typed, address) => {
    const adding = withLink([], '', typed);
    expect(adding.ok && adding.links).toEqual([{ address, label: '' }]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:me@example.org', 'repo', 'https://'])(
    'is refused when it is no address of the web: "%s"',
    (typed) => {
      expect(withLink([], '', typed)).toEqual({ ok: false, problem: 'not-a-link' });
    },
  );

  it('comes back from where it is kept as it went, whatever its label', () => {
    const adding = withLink([], ' my\nfirst  post — “done” ', 'https://example.org/a b');
    if (!adding.ok) throw new Error(adding.problem);
    const value = linksText(adding.links);
    const registers = { [`task-links/${TASK}`]: { stamp: stampOf(NOW, 0, DEVICE), value } };
    expect(taskLinks(registers, TASK)).toEqual([
      { address: 'https://example.org/a%20b', label: 'my first post — “done”' },
    ]);
  });

  it('is refused when all of them are more than a task can keep', () => {
    const long = `https://example.org/${'x'.repeat(1500)}`;
    const first = withLink([], 'one', long);
    if (!first.ok) throw new Error(first.problem);
    expect(withLink(first.links, 'two', `${long}y`)).toEqual({ ok: false, problem: 'too-long' });
  });

  it('is called by its host and path where it has no label', () => {
    expect(shortAddress('https://example.org/')).toBe('example.org');
    expect(shortAddress('https://example.org/post?x=1#top')).toBe('example.org/post');
  });
});
