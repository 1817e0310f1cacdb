import { expect, test } from 'vitest';
import { parse } from '../../src/authoring/parse.ts';
import { check } from '../../src/check/check.ts';
import type { Block } from '../../src/course/blocks.ts';
import { identify } from '../../src/course/identify.ts';
import { walk } from '../../src/course/visit.ts';
import type { Code } from '../../src/diagnostics/codes.ts';
import { courseFiles, LESSON, parseBody } from '../course/cases.ts';

/** Bodies that overflow the stack of a reader, or keep it busy for hours, unless it is guarded. */
const BODIES: readonly [name: string, body: string, codes: readonly Code[]][] = [
  ['quotes in quotes', '>'.repeat(90_000), ['CW212']],
  ['quotes with blanks', '> '.repeat(40_000), ['CW212']],
  ['lists in lists on a line', '- '.repeat(40_000), ['CW212']],
  ['lists and quotes', '> - 1. '.repeat(10_000), ['CW212']],
  [
    'lists in lists by indent',
    Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
    ['CW212'],
  ],
  ['emphasis in emphasis', '*a '.repeat(15_000) + 'b* '.repeat(15_000), ['CW219']],
  ['many underscores', '_a'.repeat(45_000), ['CW219']],
  ['a paragraph without end', 'a <!-- b\n'.repeat(100_000), ['CW219']],
  ['open directives', ':::figure\n'.repeat(50_000), ['CW202', 'CW212', 'CW406']],
  ['opened and closed', ':::figure\n'.repeat(2_000) + ':::\n'.repeat(2_000), ['CW212', 'CW406']],
  ['brackets', '['.repeat(90_000), []],
  ['blanks in a heading', `## a${' '.repeat(90_000)}b`, []],
  ['elements in elements', '<sub>'.repeat(15_000), ['CW212', 'CW233']],
  ['tags that close nothing', '</sub>'.repeat(15_000), ['CW233']],
  ['a tag without end', `<sub ${'a '.repeat(40_000)}`, []],
  ['footnotes in footnotes', '[^a]: [^a]\n'.repeat(5_000), ['CW207', 'CW235']],
  ['quotes in a footnote', `[^a]: ${'>'.repeat(80_000)}\n\n[^a]`, ['CW424']],
  ['lists in a footnote', `[^a]\n\n[^a]: x\n\n    ${'- '.repeat(40_000)}`, []],
  ['terms that never end', ':term['.repeat(15_000), ['CW216']],
  ['backticks of every length', Array.from({ length: 400 }, (_, n) => '`'.repeat(n)).join(' '), []],
];

test.each(BODIES)('%s', (_, body, codes) => {
  const { course, diagnostics } = parseBody(body);
  expect([...new Set(diagnostics.map(({ code }) => code))].sort()).toEqual(codes);
  expect(() => check(identify(course, { activities: [] }).course)).not.toThrow();
});

test.each([
  ['brackets', '['.repeat(90_000)],
  ['maps', '{a: '.repeat(20_000)],
  ['lists on a line', `- ${'- '.repeat(40_000)}a`],
  ['keys of keys', '? '.repeat(40_000)],
  ['indents', Array.from({ length: 300 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
])('YAML of %s', (_, yaml) => {
  const files = courseFiles({ 'ids.yaml': yaml, [LESSON]: `---\ntitle: ${yaml}\n---\nText.\n` });
  const { diagnostics } = parse(files);
  expect(
    diagnostics.filter(({ place }) => place.file === 'ids.yaml').map(({ code }) => code),
  ).toEqual(['CW212']);
  expect(diagnostics.some(({ place }) => place.file === LESSON)).toBe(true);
});

test('aliases do not multiply', () => {
  const bomb = Array.from({ length: 9 }, (_, n) => {
    const refs = Array.from({ length: 9 }, () => `*a${n - 1}`).join(', ');
    return `a${n}: &a${n} [${n === 0 ? '"lol"' : refs}]`;
  }).join('\n');
  const { diagnostics } = parse(courseFiles({ 'ids.yaml': `${bomb}\n` }));
  expect(diagnostics.map(({ code }) => code)).toContain('CW105');
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'the name %s is a name like any other',
  (name) => {
    const yaml = `activities:\n  - id: ${name}\n    n: 1\n    ${name}: 1\n`;
    const lesson = `---\ntitle: T\nkind: ${name}\nminutes: 5\nobjectives:\n  ${name}: x\n---\n:::${name}{${name}=1}\n:::\n`;
    const { diagnostics } = parse(courseFiles({ 'ids.yaml': yaml, [LESSON]: lesson }));
    expect(diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['CW106', 'CW107', name === '__proto__' ? 'CW215' : 'CW201']),
    );
    expect(Object.prototype).not.toHaveProperty('n');
  },
);

/** What would do something in a browser is either refused or mere text. */
test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[a](javascript:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](java&Tab;script:alert(1))',
  '[a](data:text/html,x)',
  '[a](vbscript:x)',
  '<javascript:alert(1)>',
  '[a]: javascript:alert(1)\n\n[a]',
  '| a |\n|---|\n| <b> |',
  '<kbd onclick=alert(1)>a</kbd>',
  '<span style="background:url(//a.test)">a</span>',
  '<abbr title=a onmouseover=alert(1)>a</abbr>',
  '<iframe src=//a.test></iframe>',
  ':::download\n[a](javascript:alert(1))\n:::',
  ':::download\n[a](java&Tab;script:alert(1))\n:::',
  ':::video\n[a](../../media/a.mp4)\n\n[b](data:text/html,x) c\n:::',
])('%s is refused', (body) => {
  const { course, diagnostics } = parseBody(body);
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(
    hrefs(course.editions.en?.activities[0]?.pages.flatMap((page) => page.blocks) ?? []),
  ).toEqual([]);
});

function hrefs(blocks: readonly Block[]): string[] {
  return JSON.stringify([...walk(blocks)]).match(/"href":"[^"]*"/g) ?? [];
}

test.each([
  ['&#0; &#11; &#x1F;', '\uFFFD \uFFFD \uFFFD'],
  ['&#xD800;', '\uFFFD'],
])('what no screen can show becomes a replacement character: %s', (body, shown) => {
  const { course } = parseBody(body);
  const [block] = course.editions.en?.activities[0]?.pages[0]?.blocks ?? [];
  expect(block).toMatchObject({ text: { inlines: [{ type: 'text', value: shown }] } });
});
