import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PackagePlan } from '../../src/course/package.ts';
import { build, choicesOf, openProject } from '../../src/pipeline.ts';
import { findProfile } from '../../src/targets/profiles.ts';
import type { MenuFile } from '../../src/tracking/menu-file.ts';
import { INTEGRITY, SPECIMEN } from '../support/packages.ts';

type Split = 'course' | 'unit';

async function plansOf(course: string, split: Split, locales: readonly string[]) {
  const project = openProject(course);
  const profile = {
    ...findProfile('clikc')!,
    split,
    sco: 'package',
    navigation: 'linear',
  } as const;
  const choices = choicesOf(project.course!, [profile], locales);
  const { packages } = await build(project, choices, 'source');
  return packages.map(({ plan }) => plan);
}

const textOf = ({ entries }: PackagePlan, path: string) =>
  new TextDecoder().decode(entries.find((one) => one.path === path)?.bytes);

function fileOf(plan: PackagePlan): MenuFile<Readonly<Record<string, unknown>>> {
  const [, json = ''] = /id="menu">(.*?)<\/script>/s.exec(textOf(plan, 'menu/index.html')) ?? [];
  return JSON.parse(json);
}

describe('the menu of a unit', () => {
  let plans: readonly PackagePlan[];
  beforeAll(async () => {
    plans = await plansOf(SPECIMEN, 'unit', ['en', 'es', 'sw']);
  });

  test('knows its activities, their order, and how it is kept', () => {
    const file = fileOf(plans[0]!);
    expect(file.models.map(({ id }) => id)).toEqual(['graded', 'practice', 'more-kinds']);
    expect(file.units).toEqual([file.models.map(({ number }) => number)]);
    expect(file).toMatchObject({ navigation: 'linear', gate: 'completed' });
    expect(plans[0]!.activities).toEqual(file.models.map(({ id }) => id));
  });

  test('has no words of the activities but their titles, and nothing that is only asked again', () => {
    const { models } = fileOf(plans[1]!);
    expect(models.map(({ id }) => id)).toContain('again');
    for (const model of models) {
      expect(model.recalls).toBeUndefined();
      expect(model.questions.filter(({ description }) => description !== '')).toEqual([]);
    }
  });

  test('speaks every locale of the package; what it has no words for is marked as English', () => {
    const { pages } = fileOf(plans[0]!);
    expect(Object.keys(pages)).toEqual(['en', 'es', 'sw']);
    const words = Object.values(pages).map((page) => Object.keys(page.words));
    expect(words[1]).toEqual(words[0]);
    expect(pages.sw?.words.lang).toBe('en');
    expect(pages.sw?.body).toContain('lang="en"');
    expect(textOf(plans[0]!, 'menu/es.html')).toContain('hreflang="en"');
  });

  test('may show the package’s own pages in frames, and nothing else', () => {
    expect(textOf(plans[0]!, 'menu/index.html')).toContain("frame-src 'self';");
    expect(textOf(plans[0]!, 'graded/index.html')).not.toContain('frame-src');
  });
});

test('the menu of the course has the welcome page, and units under their titles', async () => {
  const [plan] = await plansOf(SPECIMEN, 'course', ['en']);
  const page = textOf(plan!, 'menu/index.html');
  expect(page).toContain('data-welcome');
  expect(page.match(/<h2 data-unit>/g)).toHaveLength(2);
  expect(page.match(/<h1>/g)).toHaveLength(1);
  expect(plan!.entries.some(({ path }) => path.startsWith('welcome/'))).toBe(false);
});

test('the menu of a unit of a real course costs at most 30 kB of gzip at launch', async () => {
  const plans = await plansOf(INTEGRITY, 'unit', ['en', 'es']);
  for (const { name, entries } of plans) {
    const cost = entries
      .filter(({ path }) => path === 'menu/index.html' || path.startsWith('shared/menu'))
      .reduce((sum, { bytes }) => sum + gzipSync(bytes, { level: 9 }).length, 0);
    expect(cost, name).toBeGreaterThan(10_000);
    expect(cost, name).toBeLessThan(30_000);
  }
});
