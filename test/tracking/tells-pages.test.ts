import { expect, test } from 'vitest';
import type { ActivityModel } from '../../src/tracking/model.ts';
import { tellsPages } from '../../src/tracking/tells-pages.ts';
import { activity, single } from './models.ts';

const page = { id: 'one', number: 1 };

test.each<[string, Partial<ActivityModel>, boolean]>([
  ['a lesson', { pages: [page], questions: [single(1)] }, true],
  ['private work', { pages: [page], questions: [single(1, { private: true })] }, false],
  ['a page that may be skipped', { pages: [page, { ...page, optional: true }] }, false],
  [
    'a question that may be skipped',
    { pages: [page], questions: [single(1), single(2, { optional: true })] },
    false,
  ],
])('whether it is told which pages were opened of: %s', (_, more, told) => {
  expect(tellsPages(activity(more))).toBe(told);
});
