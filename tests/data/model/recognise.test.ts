import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resources } from '../../../data/content/roadmap-resources';
import { siteResources } from '../../../data/content/site-resources';
import { sites } from '../../../data/content/sites';
import type { PageHints, Place } from '../../../data/model/place';
import { recognise } from '../../../data/model/recognise';
import { spotOf } from '../../../data/model/spot';
import cases from '../../fixtures/url-cases.json';

interface Case {
  readonly url: string;
  readonly study: boolean;
  readonly site: string | null;
  readonly kind?: string;
  readonly resource?: string;
  readonly context?: PageHints;
  readonly why: string;
}

const allCases: readonly Case[] = cases;
const studyCases = allCases.filter(({ study }) => study);

/** Random runs print their seed in their title; SEED=<seed> repeats one. */
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const runs = (numRuns: number) => ({ seed, numRuns });
const seeded = `(seed ${seed})`;

const study = fc.constantFrom(...studyCases);

/** Whether the catalogue lists the host of an address, with or without `www.`. */
const isListed = (address: string): boolean => {
  const host =
    URL.parse(address)
      ?.hostname.replace(/\.$/, '')
      .replace(/^www\./, '') ?? '';
  return sites.some(({ hosts }) =>
    hosts.some((listed) =>
      listed.startsWith('*.') ? host.replace(/^[^.]+/, '*') === listed : host === listed,
    ),
  );
};

/** What a case's free-text resource says about the place that we recognise, by its form. */
const expectationOf = (resource: string | undefined): object => {
  if (resource === undefined) return { key: expect.stringMatching(/^pwc\/[\w-]+$/) };
  if (resource === 'task') return { key: expect.stringMatching(/^pwc\/task\/[\w-]+$/) };
  if (resource === 'DLS (course not in URL)') return { resource: 'dls' };
  if (resource === 'ZTM course' || resource.startsWith('other ')) return { resource: null };
  const [, scheme, id = '', , title = ''] = /^(\w+):(\S+)( (.+))?$/.exec(resource) ?? [];
  if (scheme === 'arxiv')
    return { key: `arxiv/${id}`, unit: `arxiv/${id}`, label: expect.stringContaining(title) };
  if (scheme === 'pwc' || scheme === 'slug') return { key: `pwc/${id}` };
  if (scheme) return { key: `pwc/${scheme}/${id}` };
  const [, course, slug] = /^((?:dls|tf)-\d) (\S+)$/.exec(resource) ?? [];
  return course ? { resource: course, unit: `coursera/${slug}` } : { label: resource };
};

const servesOf = (address: string) => recognise(address)?.serves;

describe('an address of the collection', () => {
  test('is one of 250', () => {
    expect(allCases).toHaveLength(250);
  });

  test.each(studyCases)('is study: $url ($why)', ({ url, site, kind, resource, context }) => {
    expect(recognise(url, context)).toMatchObject({ site, kind, ...expectationOf(resource) });
  });

  test.each(allCases.filter(({ study }) => !study))(
    'is not study: $url ($why)',
    ({ url, context }) => {
      expect(recognise(url, context)).toBeNull();
    },
  );

  test('is read by the page script as by the background', () => {
    for (const { url, context } of allCases)
      expect(spotOf(url, context)?.site).toBe(recognise(url, context)?.site);
  });
});

describe('a 3Blue1Brown lesson', () => {
  const lesson: Omit<Place, 'kind'> = {
    site: '3blue1brown',
    key: '3b1b/vectors',
    unit: '3b1b/linear-algebra',
    resource: '3b1b-linear-algebra',
    label: 'Essence of Linear Algebra 1',
    serves: ['math-review'],
  } as unknown as Place;

  test('is one place on its page, in the theater and on YouTube', () => {
    const page = recognise('https://www.3blue1brown.com/lessons/vectors');
    const theater = recognise('https://www.3blue1brown.com/?lesson=vectors');
    const video = recognise('https://m.youtube.com/watch?v=fNk_zzaMoSs');
    expect(page).toEqual({ ...lesson, kind: 'lesson' });
    expect(theater).toEqual({ ...lesson, kind: 'theater' });
    expect(video).toEqual({ ...lesson, kind: 'youtube' });
  });

  test('counts on YouTube even when a stale page still names another channel', () => {
    const address = 'https://www.youtube.com/watch?v=fNk_zzaMoSs';
    const plain = recognise(address);
    expect(plain).not.toBeNull();
    expect(recognise(address, { handle: '@MrBeast' })).toEqual(plain);
    expect(recognise(address, { channelId: 'UCX6OQ3DkcsbYNE6H8uQQuVA' })).toEqual(plain);
  });

  test('that we do not know counts when the page names the channel, without contradiction', () => {
    const address = 'https://www.youtube.com/watch?v=AAAAAAAAAAA';
    const id = 'UCYO_jab_esuFRV4b17AJtAw';
    expect(recognise(address)).toBeNull();
    expect(recognise(address, { handle: '3Blue1Brown' })).toMatchObject({
      key: 'youtube/AAAAAAAAAAA',
      unit: '3b1b',
      resource: null,
      serves: [],
    });
    expect(recognise(address, { channelId: id, handle: '@numberphile' })).toBeNull();
  });

  test('on another channel, or nobody knows where, is study on its page only', () => {
    for (const [slug, video] of [
      ['bertrands-paradox', 'mZBwsm6B280'],
      ['tedx-talk', 's_L-fp8gDzY'],
    ]) {
      expect(recognise(`https://www.3blue1brown.com/lessons/${slug}`)).not.toBeNull();
      expect(recognise(`https://www.youtube.com/watch?v=${video}`)).toBeNull();
    }
    expect(
      recognise('https://www.youtube.com/watch?v=s_L-fp8gDzY', { handle: '@3blue1brown' })?.key,
    ).toBe('3b1b/tedx-talk');
  });

  test('with the first characters of a known video is refused, whatever the page script thought', () => {
    const address = 'https://www.youtube.com/watch?v=airAAAAAAAA';
    expect(spotOf(address)).not.toBeNull();
    expect(recognise(address)).toBeNull();
  });
});

describe('the tasks that a place serves', () => {
  const lesson = (slug: string) => `https://www.3blue1brown.com/lessons/${slug}`;
  const course = (slug: string) => `https://www.coursera.org/learn/${slug}/lecture/AbCdE/title`;

  test.each([
    [course('neural-networks-deep-learning'), ['dl-first-course', 'network-from-scratch']],
    [course('deep-neural-network'), ['tuning-logging']],
    [course('convolutional-neural-networks'), ['cnn-images']],
    [course('convolutional-neural-networks-tensorflow'), ['cnn-images']],
    [course('nlp-sequence-models'), ['rnn-text', 'small-transformer']],
    ['https://www.coursera.org/learn/nlp-sequence-models/home/week/4', ['small-transformer']],
    ['https://www.coursera.org/learn/nlp-sequence-models/home/module/4/', ['small-transformer']],
    [
      'https://www.coursera.org/learn/nlp-sequence-models/home/week/1',
      ['rnn-text', 'small-transformer'],
    ],
    [course('Neural-Networks-Deep-Learning'), []],
    [course('learning-how-to-learn'), []],
    [lesson('backpropagation-calculus'), ['network-from-scratch']],
    [lesson('mini-llm'), ['small-transformer']],
    [lesson('mlp'), ['small-transformer']],
    [lesson('diffusion-models'), ['rl-or-gan']],
    [lesson('bayes-theorem'), ['math-review']],
    [lesson('fourier-series'), []],
    [lesson('some-future-lesson'), []],
    ['https://arxiv.org/abs/1706.03762', ['two-papers', 'small-transformer']],
    ['https://huggingface.co/papers/1512.03385', ['two-papers', 'cnn-images']],
    ['https://arxiv.org/abs/2005.14165', ['two-papers']],
    ['https://paperswithcode.co/paper/2005.14165', ['reproduce-result', 'two-papers']],
    ['https://www.learnpytorch.io/00_pytorch_fundamentals/', ['pytorch-basics']],
    ['https://www.learnpytorch.io/05_pytorch_going_modular/', ['pytorch-basics']],
    ['https://www.learnpytorch.io/06_pytorch_transfer_learning/', ['cnn-images']],
    ['https://www.learnpytorch.io/07_pytorch_experiment_tracking/', ['tuning-logging']],
    ['https://www.learnpytorch.io/08_pytorch_paper_replicating/', ['two-papers']],
    ['https://www.learnpytorch.io/09_pytorch_model_deployment/', ['fastapi-service']],
    ['https://www.youtube.com/watch?v=Z_ikDlimN6A', ['pytorch-basics']],
    ['https://docs.pytorch.org/tutorials/beginner/blitz/cifar10_tutorial.html', ['pytorch-basics']],
    [
      'https://docs.pytorch.org/tutorials/intermediate/FSDP_tutorial.html',
      ['distributed-training'],
    ],
    ['https://docs.pytorch.org/tutorials/beginner/dcgan_faces_tutorial.html', ['rl-or-gan']],
    [
      'https://docs.pytorch.org/tutorials/intermediate/reinforcement_q_learning.html',
      ['rl-or-gan'],
    ],
    ['https://d2l.ai/chapter_preliminaries/ndarray.html', ['math-review']],
    ['https://d2l.ai/chapter_multilayer-perceptrons/mlp.html', ['network-from-scratch']],
    ['https://d2l.ai/chapter_convolutional-modern/resnet.html', ['cnn-images']],
    ['https://d2l.ai/chapter_recurrent-modern/lstm.html', ['rnn-text']],
    [
      'https://d2l.ai/chapter_attention-mechanisms-and-transformers/transformer.html',
      ['small-transformer'],
    ],
    ['https://d2l.ai/chapter_generative-adversarial-networks/gan.html', ['rl-or-gan']],
    ['https://d2l.ai/chapter_computer-vision/ssd.html', []],
    ['https://huggingface.co/learn/deep-rl-course/unit1/introduction', []],
  ])('of %s are %j', (address, serves) => {
    expect(servesOf(address)).toEqual(serves);
  });

  test('are among those of its resource, which the roadmap has', () => {
    for (const { resource, serves } of siteResources) {
      if (resource === null) continue;
      const known = resources.find(({ id }) => id === resource);
      expect(known, resource).toBeDefined();
      for (const task of serves) expect(known?.serves, resource).toContain(task);
    }
  });
});

describe(`any address ${seeded}`, () => {
  const edit = fc.record({
    at: fc.nat(),
    remove: fc.nat({ max: 3 }),
    insert: fc.string({ unit: 'binary', maxLength: 3 }),
  });
  const mutated = fc
    .tuple(fc.constantFrom(...allCases), fc.array(edit, { maxLength: 4 }))
    .map(([{ url }, edits]) =>
      edits.reduce((address, { at, remove, insert }) => {
        const from = at % (address.length + 1);
        return address.slice(0, from) + insert + address.slice(from + remove);
      }, url),
    );

  test('is answered without an error, and alike by page script and background', () => {
    const address = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), mutated);
    fc.assert(
      fc.property(address, fc.boolean(), (url, isChannel) => {
        const hints = isChannel ? { handle: '@3blue1brown' } : undefined;
        const place = recognise(url, hints);
        const spot = spotOf(url, hints);
        const isRefused = place === null && spot?.kind === 'youtube';
        if (!isRefused) expect(place?.site).toBe(spot?.site);
        if (place) expect(isListed(url)).toBe(true);
      }),
      runs(5_000),
    );
  });

  test('with one character of the host changed is no study, unless that host is listed too', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-.аеорсухіѕԁɡ');
    fc.assert(
      fc.property(study, fc.nat(), letter, ({ url, context }, at, character) => {
        const host = URL.parse(url)?.host ?? '';
        const from = at % host.length;
        const changed = host.slice(0, from) + character + host.slice(from + 1);
        const address = `https://${changed}${url.replace(/^https:\/\/[^/]*/i, '')}`;
        fc.pre(!isListed(address));
        expect(recognise(address, context)).toBeNull();
        expect(spotOf(address, context)).toBeNull();
      }),
      runs(3_000),
    );
  });

  test('means the same in capitals, with the default port, a fragment or another query order', () => {
    fc.assert(
      fc.property(study, fc.nat(), fc.string(), ({ url, context }, turn, fragment) => {
        const { host, pathname, searchParams } = new URL(url);
        const query = [...searchParams, ['utm_source', 'x'], ['si', 'y&v=z']];
        query.push(...query.splice(0, turn % query.length));
        const address = `HTTPS://${host.toUpperCase()}:443${pathname}?${new URLSearchParams(query)}#${fragment}`;
        expect(recognise(address, context)).toEqual(recognise(url, context));
        expect(recognise(`${url.replace(/#.*/, '')}#${fragment}`, context)).toEqual(
          recognise(url, context),
        );
      }),
      runs(2_000),
    );
  });
});

describe('an address that only looks like study', () => {
  const every = (change: (rest: string) => string) => {
    for (const { url, context } of studyCases) {
      const address = change(url.replace(/^https:\/\//i, ''));
      expect(recognise(address, context), address).toBeNull();
      expect(spotOf(address, context), address).toBeNull();
    }
  };

  test.each(['http', 'ws', 'wss', 'ftp', 'file', 'data', 'javascript', 'chrome-extension'])(
    'does not count under the scheme %s',
    (scheme) => every((rest) => `${scheme}://${rest}`),
  );

  test('does not count inside another address', () => {
    every((rest) => `view-source:https://${rest}`);
    every((rest) => `blob:https://${rest}`);
    every((rest) => `https://evil.example/https://${rest}`);
    every((rest) => `https://evil.example/?u=https://${rest}`);
    every((rest) => `https://evil.example#https://${rest}`);
  });

  test('does not count with credentials', () => {
    every((rest) => `https://learner@${rest}`);
    every((rest) => `https://learner:secret@${rest}`);
    every((rest) => `https://:secret@${rest}`);
    every((rest) => `https://evil.example@${rest}`);
  });

  test.each(['80', '8443', '4430', '444'])('does not count on port %s', (port) =>
    every((rest) => rest.replace(/^([^/:]+)(:443)?/, `https://$1:${port}`)),
  );

  test('does not count with two dots at the end of the host', () =>
    every((rest) => rest.replace(/^([^/:]+?)\.?(:443)?\//, 'https://$1../')));

  test('does not count with an empty segment in the path', () =>
    every((rest) => `https://${rest.replace('/', '//')}`));

  test('counts with one dot at the end of the host', () => {
    for (const { url, context } of studyCases)
      expect(recognise(url.replace(/^(https:\/\/[^/:]+?)\.?(:443)?\//i, '$1./'), context)).toEqual(
        recognise(url, context),
      );
  });
});

describe('a very long address', () => {
  const course = 'https://www.coursera.org/learn/x/lecture/AbCdE/';

  test('counts up to 4,096 characters, and not beyond', () => {
    expect(recognise(course.padEnd(4_096, 'a'))).not.toBeNull();
    expect(recognise(course.padEnd(4_097, 'a'))).toBeNull();
    expect(recognise(course.padEnd(10_000, 'a'))).toBeNull();
    expect(recognise(`${course}?q=`.padEnd(1_000_000, 'a'))).toBeNull();
  });

  // A pattern that reads twice what it has read would not end within the time of a test.
  test('is read in time even when it is made to be slow', () => {
    const starts = [
      ...sites.flatMap(({ samples }) => samples),
      ...sites.flatMap(({ hosts }) => hosts.map((host) => `https://${host.replace('*', 'a')}/`)),
    ];
    for (const start of starts)
      for (const piece of ['a', '-', 'a-', '/a', '@', 'block-v1:a@', 'index', '.html', '%', '?v='])
        for (const end of ['', '/!', '\u0000'])
          recognise((start + piece.repeat(4_096)).slice(0, 4_090) + end);
  });
});
