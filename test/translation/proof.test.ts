import { expect, test } from 'vitest';
import { proofWords } from '../../src/cli/proof-words.ts';
import { type Slip, slipsOf } from '../../src/translation/consistency.ts';
import { proofPage } from '../../src/translation/proof.ts';
import { termUse } from '../../src/translation/term-use.ts';
import { courseOf, deskOf, FRONT, SPANISH, updated } from './desk-of.ts';

const CASES: readonly [string, string, string, readonly Slip[]][] = [
  ['In 1993, 1,200 euros', 'En 1993, 1.200 euros', 'es', []],
  ['In 1993', 'En 1994', 'es', ['numbers']],
  ['Is it so?', '¿Es así?', 'es', []],
  ['Is it so?', 'Es así?', 'es', ['opening-mark']],
  ['A **b** c', 'A b c', 'es', ['marks']],
  ['A b', 'A  b', 'es', ['doubled-space']],
  ['Is it so?', 'Est-ce vrai\u202f?', 'fr', []],
  ['Is it so?', 'Est-ce vrai?', 'fr', ['french-space']],
  ['Is it so?', 'Est-ce vrai ?', 'fr', ['french-space']],
  ['Three words without change', 'Three words without change', 'fr', ['same-as-source']],
  ['SCORM 2004', 'SCORM 2004', 'fr', []],
];
test.each(CASES)('%j as %j (%s)', (source, target, locale, slips) => {
  expect(slipsOf(source, target, locale)).toEqual(slips);
});

test('a proof page shows both texts, the key, the difference and what is doubtful', () => {
  const question = (prompt: string, right: string) =>
    `:::question{#when}\n${prompt}\n\n- [x] ${right} <1993>\n- [ ] 2003\n:::\n`;
  const source = `${FRONT}${question('When was it written?', 'In')}`.replaceAll('<1993>', '1993');
  const target = `${SPANISH}${question('Cuándo se escribió?', 'En')}`.replaceAll('<1993>', '1993');
  const files = updated({ 'en/week-1/lesson.md': source, 'es/week-1/lesson.md': target });
  const changed = source.replace('When was', 'When & where was');
  const desk = deskOf(courseOf({ ...files, 'en/week-1/lesson.md': changed }));
  const file = desk.files.find(({ path }) => path === 'week-1/lesson.md');
  if (!file) throw new Error('no lesson');
  const page = proofPage(desk, file, changed, proofWords('en'));
  expect(page).toContain('<td lang="en">When &amp; where was it written?</td>');
  expect(page).toContain('<p>Source was: When was it written?</p>');
  expect(page).toContain('<p>An opening ¿ or ¡ is missing.</p>');
  expect(page).toContain('<td lang="en">In 1993<p>This answer is right.</p></td>');
  expect(page.match(/This answer is right/g)).toHaveLength(1);
  expect(page).not.toMatch(/<script|src=|href=/);
});

const GLOSSARY = '---\ntitle: Glossary\n---\n## Appeal {#appeal}\n\nA new look.\n';
const term = (words: string, id = 'appeal') => `:term[${words}]{#${id}}`;

/** A lesson whose English has the term in each paragraph, and these words in Spanish. */
function termDesk(words: readonly string[], id = 'appeal') {
  const lesson = (all: readonly string[]) =>
    all.map((one) => `${term(one, id)} here.\n`).join('\n');
  return deskOf(
    courseOf({
      'en/glossary.md': GLOSSARY,
      'es/glossary.md': GLOSSARY.replace('## Appeal', '## Recurso de revisión (RDR)'),
      'en/week-1/lesson.md': FRONT + lesson(words.map(() => 'An appeal')),
      'es/week-1/lesson.md': SPANISH + lesson(words),
    }),
  );
}

test.each<readonly [words: string, otherwise: boolean]>([
  ['recurso', false],
  ['Los recursos', false],
  ['RECURSOS', false],
  ['una revision', false],
  ['RDR', false],
  ['ABC', true],
  ['apelación', true],
  ['la queja', true],
])('a term of the glossary that is called %j: %j', (words, otherwise) => {
  const found = termUse(termDesk([words])).otherwise(`${term(words)} aquí.`);
  expect(found).toEqual(
    otherwise ? [{ used: words, expected: ['Recurso de revisión (RDR)'] }] : [],
  );
});

test('a term that the glossary lacks is measured by what it is called in most places', () => {
  const desk = termDesk(['queja', 'quejas', 'queja', 'reclamo'], 'complaint');
  const { otherwise } = termUse(desk);
  expect(otherwise(term('quejas', 'complaint'))).toEqual([]);
  expect(otherwise(term('reclamo', 'complaint'))).toEqual([
    { used: 'reclamo', expected: ['queja'] },
  ]);
});

test('in one column the translation stands alone, with terms marked and named', () => {
  const desk = termDesk(['recurso', 'queja']);
  const file = desk.files.find(({ path }) => path === 'week-1/lesson.md');
  if (!file) throw new Error('no lesson');
  const page = proofPage(desk, file, '', proofWords('en'), 1);
  expect(page).not.toContain('An appeal');
  expect(page).not.toContain('lang="en">');
  expect(page).toContain(':term[<mark>recurso</mark>]{#appeal} here.</td>');
  expect(page).toContain(
    '<p>A term is called otherwise than elsewhere or in the glossary: queja / Recurso de revisión (RDR)</p>',
  );
  expect(page.match(/called otherwise/g)).toHaveLength(1);
});
