import { expect, test } from 'vitest';
import { proofWords } from '../../src/cli/proof-words.ts';
import { type Slip, slipsOf } from '../../src/translation/consistency.ts';
import { proofPage } from '../../src/translation/proof.ts';
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
