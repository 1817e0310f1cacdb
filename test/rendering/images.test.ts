import { expect, test } from 'vitest';
import { findMedia } from '../../src/rendering/media.ts';
import { HANDBOOK, INTEGRITY, SPECIMEN, upload } from '../support/packages.ts';

// What has no size moves the text when it comes; what is not lazy is waited for on hidden pages.
test.each([
  ['the specimen', SPECIMEN],
  ['the handbook', HANDBOOK],
  ['content/integrity', INTEGRITY],
])('each picture of %s has a size and comes when it is near', async (_, course) => {
  const { packages, remove } = await upload(course, 'clikc');
  remove();
  const entries = packages.flatMap(({ plan }) => plan.entries);
  const images = entries
    .filter(({ path }) => path.endsWith('.html'))
    .flatMap(({ path, bytes }) =>
      [...new TextDecoder().decode(bytes).matchAll(/<img\b[^>]*>/g)].map(([tag]) => ({
        path,
        tag,
      })),
    );
  expect(images.length).toBeGreaterThan(0);
  const poor = images.filter(
    ({ tag }) => !/ width="[1-9]\d*" height="[1-9]\d*"/.test(tag) || !/ loading="lazy"/.test(tag),
  );
  expect(poor).toEqual([]);
});

const ascii = (text: string) => [...text].map((one) => one.charCodeAt(0));
/** A JPEG of 40 x 30 pixels without any, that says how it was held. */
const jpeg = (orientation: number) =>
  new Uint8Array([
    ...[0xff, 0xd8, 0xff, 0xe1, 0, 34, ...ascii('Exif'), 0, 0],
    ...[
      ...ascii('MM'),
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      orientation,
      0,
      0,
    ],
    ...[0, 0, 0, 0],
    ...[0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0, 0xff, 0xd9],
  ]);
const svg = (attributes: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}></svg>`);

test.each([
  ['a photo', jpeg(1), 40, 30],
  ['a photo upside down', jpeg(3), 40, 30],
  ['a photo that was taken on its side', jpeg(6), 30, 40],
  ['a drawing with a box alone', svg('viewBox="0 0 300 120"'), 300, 120],
  ['a drawing with a size', svg('width="60" height="20" viewBox="0 0 300 120"'), 60, 20],
])('%s: the size in which it is shown', (_, bytes, width, height) => {
  const media = new Map([['media/a', { path: 'media/a', bytes }]]);
  const found = findMedia('../media/a', 'en/a.md', 'en', media);
  expect(found).toMatchObject({ width, height });
});
