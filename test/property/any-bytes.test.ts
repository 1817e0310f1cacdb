import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DIRECTIVE_NAMES } from '../../src/authoring/directive-lines.ts';
import { FRONT_MATTER } from '../course/cases.ts';
import { activeTags, checked, expectPlaces, rendered, roundsOfFixes } from '../hostile/safe.ts';
import { LIMIT, runs } from './runs.ts';

const block = fc.constantFrom(
  'words of a paragraph',
  '*some* **marks** ~~of~~ `all` <kbd>kinds</kbd> &amp; \\*',
  '# One',
  '## Two {#two}',
  '##Glued {#Not an id}',
  'Under\n===',
  'lined\n---',
  '- [ ] a\n- [x] b\n  > c',
  '- [ x] a\n-[ ] b\n[x] c',
  '- a = b\n- = c',
  '1. a\n2. b',
  '> [!WHY]\n> c',
  '> [!NOTE] c',
  '| a | b |\n|---|---|\n| c | \\| |\n| d |',
  '```js\n:::question\n```',
  '~~~\n## a',
  '    code',
  '\tcode',
  '<div onclick="a">\n<script>a</script>\n</div>',
  '<!-- a',
  '[a](b.md) [c](#d) <https://e.test> [f][g] ![](h.svg) ![i](data:x)',
  '[g]: javascript:a "b"',
  'a[^b] :term[c]{#d} :blank[e; f] :term[g',
  '[^b]: c\n\n    d',
  '---',
  ':::',
  '::::',
);
const attributes = fc.constantFrom(
  '',
  '{#id}',
  '{#A_b }',
  '{answer=true}',
  '{answer=11 tolerance=x}',
  '{scale=1-3}',
  '{skip=#two}',
  '{scales="id two"}',
  '{a=b, c',
  '{ "',
);
const directive = fc
  .tuple(
    fc.constantFrom(':::', '::', '::::', ' :::'),
    fc.constantFrom(...DIRECTIVE_NAMES, 'questoin', 'Figure', ''),
    attributes,
    fc.array(block, { maxLength: 4 }),
    fc.constantFrom(':::', '', '::', '  :::'),
  )
  .map(([colons, name, braces, body, close]) =>
    [`${colons}${name}${braces}`, body.join('\n\n'), close].join('\n'),
  );
/** Quotes and lists in each other, on every line, around anything. */
const nested = fc
  .tuple(
    fc.array(fc.constantFrom('> ', '>', '- ', '* ', '1. ', '  ', '    ', '\t'), { maxLength: 40 }),
    fc.oneof(block, directive),
    fc.boolean(),
  )
  .map(([markers, inner, everyLine]) => {
    const mark = markers.join('');
    return everyLine
      ? inner.replace(/^/gm, mark)
      : inner.replace(/\n/g, `\n${' '.repeat(mark.length)}`).replace(/^/, mark);
  });
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  // Halves of surrogate pairs come from nowhere but broken programs: they are no UTF-8 either.
  fc.constantFrom('\ud800', '\udc00\ud800', '\u0000', '\ufeff', '\u2028', '\u0085', '\u202e'),
);
const body = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 4, arbitrary: block },
        { weight: 4, arbitrary: directive },
        { weight: 2, arbitrary: nested },
        { weight: 1, arbitrary: anything },
      ),
      fc.constantFrom('\n\n', '\n', '', '\n\t', '  \n'),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.flat().join(''));
const lineBreak = fc.constantFrom('\n', '\r\n', '\r');
/** A lesson as an editor of any system may save it. */
const lesson = fc
  .tuple(
    body,
    lineBreak,
    fc.boolean(),
    fc.constantFrom(FRONT_MATTER, '---\ntitle: a: b\n---\n', ''),
  )
  .map(([text, end, mark, front]) =>
    Buffer.from((mark ? '\ufeff' : '') + (front + text).replaceAll('\n', end)),
  );
/** The same with bytes that are no UTF-8, or anything at all. */
const bytes = fc.oneof(
  { weight: 12, arbitrary: lesson },
  {
    weight: 1,
    arbitrary: fc
      .tuple(lesson, fc.nat(400), fc.uint8Array({ maxLength: 4 }))
      .map(([whole, at, more]) => Buffer.concat([whole.subarray(0, at), more, whole.subarray(at)])),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
);

test(
  'any bytes become a page that runs nothing, or remarks within them; what is mended stays mended',
  () => {
    fc.assert(
      fc.property(bytes, (file) => {
        const found = checked(file);
        expectPlaces(found);
        const html = rendered(found);
        if (html === undefined) expect(found.diagnostics.length).toBeGreaterThan(0);
        else expect(activeTags(html)).toEqual([]);
        roundsOfFixes(file, found);
      }),
      runs(400),
    );
  },
  LIMIT,
);
