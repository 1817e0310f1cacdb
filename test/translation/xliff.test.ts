import fc from 'fast-check';
import { expect, test } from 'vitest';
import { translationCsv } from '../../src/translation/csv.ts';
import { codesOf, piecesOf } from '../../src/translation/inline-codes.ts';
import { takeIn } from '../../src/translation/take-in.ts';
import { tmx } from '../../src/translation/tmx.ts';
import { unitsOf } from '../../src/translation/units.ts';
import { readXliff } from '../../src/translation/xliff-read.ts';
import { courseOf, deskOf, FRONT, SPANISH } from './desk-of.ts';

test('pieces of any text are the text', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '*',
          '_',
          '`',
          '[',
          ']',
          '(',
          ')',
          '<b>',
          '\\',
          'a',
          ' ',
          ':term[',
          '{#x}',
          '!',
          '~~',
        ),
      ),
      (parts) => {
        const text = parts.join('');
        expect(
          piecesOf(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});

test.each([
  ['a **bold** word', ['**', '**']],
  ['see :term[appeal]{#appeal}', [':term[', ']{#appeal}']],
  [':blank[three; 3] colons', [':blank[', ']']],
  ['[the page](#writing) and `code`', ['[', '](#writing)', '`code`']],
  ['<abbr title="Long name">LN</abbr>', ['<abbr title="', '">', '</abbr>']],
  ['a note[^one]', ['[^one]']],
  ['2 < 3 and x_y', []],
])('the marks of %j', (text, codes) => {
  expect(codesOf(text)).toEqual(codes);
});

const desk = deskOf(
  courseOf({
    'en/week-1/lesson.md': `${FRONT}A **bold** [link](https://a.test/).\n`,
    'es/week-1/lesson.md': `${SPANISH}Una **audaz** [liga](https://a.test/).\n`,
  }),
);
const unit = (target: string, more = '') =>
  `<xliff version="1.2"><file original="week-1/lesson.md" target-language="es"><body><group><trans-unit id="opening.paragraph-1">${target}</trans-unit>${more}</group></body></file></xliff>`;
const mark = (id: number) => `<ph id="${id}"/>`;
const FITTING = `x${mark(1)}y${mark(2)}${mark(3)}z${mark(4)}`;

test.each([
  [
    'marks in another order',
    `<target state="final">${mark(3)}z${mark(4)} ${mark(1)}y${mark(2)}</target>`,
    '[z](https://a.test/) **y**',
    'final',
  ],
  [
    'a split segment',
    `<target><mrk mtype="seg">x${mark(1)}y${mark(2)}</mrk> <mrk mtype="seg">${mark(3)}z${mark(4)}</mrk></target>`,
    'x**y** [z](https://a.test/)',
    'review',
  ],
  [
    'Markdown that is typed, with the very marks of the source',
    '<target state="translated">x **y** [z](https://a.test/)</target>',
    'x **y** [z](https://a.test/)',
    'review',
  ],
  [
    'marks of which some are typed',
    `<target>x${mark(1)}y** [z${mark(4)}</target>`,
    'x**y** [z](https://a.test/)',
    'review',
  ],
  [
    'a sign that is escaped',
    `<target>a &amp; b ${FITTING}</target>`,
    'a & b x**y**[z](https://a.test/)',
    'review',
  ],
])('is taken: %s', (_, target, text, state) => {
  const read = readXliff(unit(target));
  if ('refusal' in read) throw new Error(read.refusal);
  const { given, refusals } = takeIn(desk, read.returned);
  expect(refusals).toEqual([]);
  expect(given.get('week-1/lesson.md')?.get('opening.paragraph-1')).toEqual({ text, state });
});

test('split segments of XLIFF 2.0 are joined', () => {
  const read = readXliff(
    `<xliff version="2.0" srcLang="en" trgLang="es" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f" original="week-1/lesson.md"><unit id="opening.paragraph-1"><segment state="final"><source>A ${mark(1)}bold${mark(2)}</source><target>x${mark(1)}y${mark(2)}</target></segment><ignorable><source> </source></ignorable><segment state="final"><source>${mark(3)}link${mark(4)}.</source><target>${mark(3)}z${mark(4)}</target></segment></unit></file></xliff>`,
  );
  if ('refusal' in read) throw new Error(read.refusal);
  const { given } = takeIn(desk, read.returned);
  expect(given.get('week-1/lesson.md')?.get('opening.paragraph-1')).toEqual({
    text: 'x**y** [z](https://a.test/)',
    state: 'final',
  });
});

test.each([
  ['a lost mark', `<target>x${mark(1)}y${mark(3)}z${mark(4)}</target>`, '** (lost)'],
  ['a repeated mark', `<target>${FITTING}${mark(4)}</target>`, '](https://a.test/) (repeated)'],
  ['an invented mark', `<target>${FITTING}${mark(9)}</target>`, 'invented'],
  [
    'typed Markdown with another address',
    '<target>x **y** [z](https://b.test/)</target>',
    '(lost)',
  ],
  ['a typed mark', `<target>${FITTING} *w*</target>`, 'marks of its own'],
])('is refused: %s', (_, target, why) => {
  const read = readXliff(unit(target));
  if ('refusal' in read) throw new Error(read.refusal);
  const { given, refusals } = takeIn(desk, read.returned);
  expect(given.size).toBe(0);
  expect(refusals).toEqual([expect.stringContaining(why)]);
  expect(refusals[0]).toContain('week-1/lesson.md#opening.paragraph-1');
});

test('a text that the source does not have, and one that comes twice, are refused', () => {
  const twice = unit(
    `<target>${FITTING}</target>`,
    '<trans-unit id="no"><target>x</target></trans-unit><trans-unit id="no"><target>x</target></trans-unit>',
  );
  const read = readXliff(twice);
  if ('refusal' in read) throw new Error(read.refusal);
  expect(takeIn(desk, read.returned).refusals).toEqual([
    'week-1/lesson.md#no: the source has no such text',
    'week-1/lesson.md#no: it is there twice',
  ]);
});

test.each([
  ['an outside entity', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xliff/>'],
  ['entities that grow', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xliff>&b;</xliff>'],
  ['XML that is cut', '<xliff><file>'],
  ['something else', '<html/>'],
  ['no XML', 'PK\u0003\u0004'],
])('is not read: %s', (_, xml) => {
  expect(readXliff(xml)).toHaveProperty('refusal');
});

test('a memory holds each final pair, and a table guards what could be a formula', () => {
  const memory = tmx(desk, '1.2.3');
  expect(memory.match(/<tu /g)).toHaveLength(2);
  expect(memory).toContain('<seg>Una **audaz** [liga](https://a.test/).</seg>');
  const units = unitsOf(desk, { all: true });
  const formula = units.map((file) => ({
    ...file,
    units: file.units.map((one) => ({ ...one, target: '=1+"2"' })),
  }));
  const csv = translationCsv(desk, formula);
  expect(csv.startsWith('\uFEFFfile,id,source en,target es,state,note\r\n')).toBe(true);
  expect(csv).toContain(',"\'=1+""2""",final,');
});
