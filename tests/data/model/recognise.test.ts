import { describe, expect, test } from 'vitest';
import { resources } from '../../../data/content/roadmap-resources';
import { siteResources } from '../../../data/content/site-resources';
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
    [
      'https://academy.zerotomastery.io/courses/learn-pytorch/lectures/40964809',
      ['pytorch-basics'],
    ],
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
      expect([resource, known?.serves]).toEqual([resource, expect.arrayContaining([...serves])]);
    }
  });
});
