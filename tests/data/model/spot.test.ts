import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { spotOf } from '../../../data/model/spot';

/** What the page script may spend on knowing study, in bytes after gzip. */
const BUNDLE_LIMIT = 2_420;

const CHANNEL = { channelId: 'UCYO_jab_esuFRV4b17AJtAw', handle: '@3blue1brown' };

const keyOf = (address: string) => spotOf(address)?.key;

describe('the part of the page script that knows study', () => {
  test('is small enough for every study page', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `export { spotOf } from './data/model/spot'; export { videoIdOf } from './data/model/video';`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
    });
    const bytes = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThanOrEqual(BUNDLE_LIMIT);
  });
});

describe('a study place', () => {
  const course = 'https://www.coursera.org/learn/learning-how-to-learn';

  test('is the same lecture whatever its slug, sub-page, query and fragment', () => {
    expect(keyOf(`${course}/lecture/75EsZ/introduction`)).toBe(
      'coursera/learning-how-to-learn/75EsZ',
    );
    for (const rest of ['', '/', '/other-title', '/introduction/lab', '/introduction?t=1#notes'])
      expect(keyOf(`${course}/lecture/75EsZ${rest}`)).toBe('coursera/learning-how-to-learn/75EsZ');
  });

  test('is another lecture when only the case of its id differs', () => {
    expect(keyOf(`${course}/lecture/75esz/introduction`)).not.toBe(
      keyOf(`${course}/lecture/75EsZ/introduction`),
    );
  });

  test('belongs to its course, and every home of the course is one place', () => {
    for (const page of ['home', 'home/welcome', 'home/week/4', 'home/module/1', 'home/grades'])
      expect(spotOf(`${course}/${page}`)).toEqual({
        site: 'coursera',
        kind: 'home',
        key: 'coursera/learning-how-to-learn/home',
        unit: 'coursera/learning-how-to-learn',
      });
  });

  test('is the same paper wherever it is read and whichever version', () => {
    const addresses = [
      'https://arxiv.org/abs/1706.03762',
      'https://arxiv.org/pdf/1706.03762v7.pdf',
      'https://www.arxiv.org/html/1706.03762v2',
      'https://www.alphaxiv.org/overview/1706.03762v7',
      'https://alphaxiv.org/pdf/1706.03762.pdf',
      'https://huggingface.co/papers/1706.03762',
      'https://paperswithcode.co/paper/1706.03762#results',
    ];
    for (const address of addresses)
      expect(spotOf(address)).toMatchObject({ key: 'arxiv/1706.03762', unit: 'arxiv/1706.03762' });
    expect(keyOf('https://arxiv.org/abs/hep-th/9901001v2')).toBe('arxiv/hep-th/9901001');
    expect(keyOf('https://arxiv.org/pdf/math.GT/0309136')).toBe('arxiv/math.GT/0309136');
  });

  test('has its own key for each kind of page of Papers with Code', () => {
    expect(keyOf('https://paperswithcode.co/paper/98456')).toBe('pwc/98456');
    expect(keyOf('https://paperswithcode.com/paper/attention-is-all-you-need/review')).toBe(
      'pwc/attention-is-all-you-need',
    );
    expect(keyOf('https://paperswithcode.co/tasks/robotics')).toBe('pwc/task/robotics');
    expect(keyOf('https://paperswithcode.com/task/robotics')).toBe('pwc/task/robotics');
    expect(keyOf('https://paperswithcode.co/benchmark/swe-bench')).toBe('pwc/benchmark/swe-bench');
    expect(keyOf('https://paperswithcode.com/sota/image-on-mnist')).toBe('pwc/sota/image-on-mnist');
  });

  test('is a translated page of the documentation under the key of the original', () => {
    expect(keyOf('https://fastapi.tiangolo.com/fr/tutorial/first-steps/')).toBe(
      keyOf('https://fastapi.tiangolo.com/tutorial/first-steps/'),
    );
  });

  test('is the proceedings paper as abstract and as PDF', () => {
    const paper = 'https://proceedings.neurips.cc/paper_files/paper/2017';
    expect(keyOf(`${paper}/file/3f5ee243547dee91fbd053c1c4a845aa-Paper.pdf`)).toBe(
      keyOf(`${paper}/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html`),
    );
  });

  test('is the same poster on either name of the conference, in whichever city it hangs', () => {
    for (const rest of ['neurips.cc/virtual/2025/loc/san-diego', 'nips.cc/virtual/2025'])
      expect(spotOf(`https://${rest}/poster/117045`)).toMatchObject({
        key: 'neurips/2025/poster/117045',
        unit: 'neurips/2025/poster/117045',
      });
  });

  test('is an edX lesson without the run of the course', () => {
    const run = (name: string) =>
      `https://learning.edx.org/course/course-v1:HarvardX+STAT110x+${name}/block-v1:HarvardX+STAT110x+${name}+type@sequential+block@0a1b/block-v1:HarvardX+STAT110x+${name}+type@vertical+block@2c3d`;
    expect(spotOf(run('3T2025'))).toMatchObject({
      key: 'edx/HarvardX+STAT110x/2c3d',
      unit: 'edx/HarvardX+STAT110x',
    });
    expect(keyOf(run('1T2026'))).toBe(keyOf(run('3T2025')));
  });

  test('on YouTube is a known video, or any video of a page that names the channel', () => {
    expect(spotOf('https://www.youtube.com/watch?v=aircAruvnKk')).toEqual({
      site: '3blue1brown',
      kind: 'youtube',
      key: 'youtube/aircAruvnKk',
      unit: 'youtube',
    });
    expect(spotOf('https://www.youtube.com/watch?v=AAAAAAAAAAA')).toBeNull();
    expect(spotOf('https://www.youtube.com/watch?v=AAAAAAAAAAA', CHANNEL)?.site).toBe(
      '3blue1brown',
    );
    expect(spotOf('https://www.youtube.com/shorts/aircAruvnKk', CHANNEL)).toBeNull();
  });

  test('is not made of an unknown item type, a course without an item or an odd segment', () => {
    for (const page of ['', '/', '/lecture', '/lecture/', '/staffGraded/AbCdE', '/lecture//AbCdE'])
      expect(spotOf(course + page)).toBeNull();
  });

  test('is not hidden behind percent signs, and a broken one does no harm', () => {
    expect(spotOf('https://www.coursera.org/%6Cearn/x/lecture/AbCdE')).toBeNull();
    expect(spotOf('https://www.coursera.org/learn/x%2Flecture/AbCdE')).toBeNull();
    expect(spotOf('https://www.coursera.org/learn/%E0%A4%A/lecture/AbCdE')).toBeNull();
    expect(keyOf(`${course}/lecture/75EsZ/%E0%A4%A`)).toBe('coursera/learning-how-to-learn/75EsZ');
    expect(keyOf(`${course}/lecture/75EsZ/caf%C3%A9`)).toBe('coursera/learning-how-to-learn/75EsZ');
  });
});
