import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as libxml from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { openProject } from '../../src/pipeline.ts';
import { openDesk } from '../../src/translation/desk.ts';
import { tmx } from '../../src/translation/tmx.ts';
import { unitsOf } from '../../src/translation/units.ts';
import { xliff12 } from '../../src/translation/xliff12.ts';
import { xliff20 } from '../../src/translation/xliff20.ts';
import { withDocument } from '../../src/verification/libxml.ts';
import { createXsdValidation } from '../../src/verification/xsd.ts';
import { courseOf, deskOf, FRONT, SPANISH, updated } from './desk-of.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'test/specs/exchange');
const XSDS = new Map(
  readdirSync(FOLDER)
    .filter((name) => !name.startsWith('tmx'))
    .map((name) => [name, readFileSync(join(FOLDER, name))]),
);
const validate = createXsdValidation(libxml);

/** What the schema of a version says of a document. */
function problems(version: '1.2' | '2.0', xml: string): string[] {
  const locations = new Map([
    [`urn:oasis:names:tc:xliff:document:${version}`, `xliff-${version}.xsd`],
  ]);
  const { schemaProblems, problems: found } = validate(
    'es.xlf',
    new TextEncoder().encode(xml),
    XSDS,
    locations,
  );
  return [...schemaProblems, ...found].map(({ message }) => message);
}

/** Texts of every state, marks, limits and notes. */
function everyState() {
  const lesson = (first: string) =>
    `${FRONT}## Part {#part}\n\n${first}\n\nA **bold** \`code\` & <b>b</b>.\n\n- One\n- Two\n`;
  const files = updated({
    'en/week-1/lesson.md': lesson('Some words.'),
    'es/week-1/lesson.md': lesson('Unas palabras.').replace(FRONT, SPANISH),
  });
  const source = lesson('Some other words.').replace('- Two', '- Two\n- Three');
  return deskOf(courseOf({ ...files, 'en/week-1/lesson.md': source }));
}

test('each state, a note and a limit keep the rules of both versions', () => {
  const desk = everyState();
  const units = unitsOf(desk, { all: true });
  const states = new Set(units.flatMap((file) => file.units.map(({ state }) => state)));
  expect([...states].sort()).toEqual(['final', 'missing', 'outdated']);
  const [first, second] = [xliff12(desk, units), xliff20(desk, units)];
  expect(first).toContain('<trans-unit id="title" maxwidth="200" size-unit="char" ');
  expect(second).toContain('<unit id="title" slr:sizeRestriction="200" canResegment="no">');
  expect(problems('1.2', first)).toEqual([]);
  expect(problems('2.0', second)).toEqual([]);
});

test.each(['content/integrity', 'content/handbook', 'test/courses/specimen'])(
  'all that is exported of %s keeps the rules',
  (path) => {
    const { course } = openProject(join(ROOT, path));
    for (const locale of course?.facts.locales.slice(1) ?? []) {
      const desk = course && openDesk(course, locale);
      if (!desk || !('files' in desk)) throw new Error('unreadable');
      const units = unitsOf(desk, { all: true });
      expect(problems('1.2', xliff12(desk, units))).toEqual([]);
      expect(problems('2.0', xliff20(desk, units))).toEqual([]);
      const memory = tmx(desk, '1.2.3');
      const schema = readFileSync(join(FOLDER, 'tmx-1.4.xsd'));
      withDocument(libxml, 'tmx-1.4.xsd', schema, (xsd) => {
        const validator = libxml.XsdValidator.fromDoc(xsd);
        withDocument(libxml, 'a.tmx', new TextEncoder().encode(memory), (document) =>
          validator.validate(document),
        );
        validator.dispose();
      });
      expect(memory.match(/<tuv xml:lang="/g)).toHaveLength((memory.match(/<tuv/g) ?? []).length);
    }
  },
);

const FIRST = (from: string, to: string) => ({ version: '1.2', from, to }) as const;
const SECOND = (from: string, to: string) => ({ version: '2.0', from, to }) as const;
test.each([
  FIRST('state="new"', 'state="missing"'),
  FIRST('approved="yes"', 'approved="true"'),
  FIRST('id="part.item-1"', 'id="part.item-2"'),
  FIRST('maxwidth="200"', 'maxwidth="much"'),
  FIRST('<ph id="1">', '<ph>'),
  FIRST('<ph id="2">', '<ph id="1">'),
  SECOND('subState="cw:outdated"', 'subState="outdated"'),
  SECOND('id="part.item-1"', 'id="part item"'),
  SECOND('dataRef="d1"', 'dataRef="d99"'),
  SECOND('<segment state="final">', '<segment state="done">'),
  SECOND('<data id="d2">', '<data id="d1">'),
])('the rules see a mistake: %o', ({ version, from, to }) => {
  const desk = everyState();
  const units = unitsOf(desk, { all: true });
  const xml = version === '1.2' ? xliff12(desk, units) : xliff20(desk, units);
  expect(xml).toContain(from);
  expect(problems(version, xml.replace(from, to))).not.toEqual([]);
});
