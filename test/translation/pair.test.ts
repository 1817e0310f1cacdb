import { expect, test } from 'vitest';
import { acceptIn } from '../../src/translation/accept.ts';
import { memoryYaml, readMemory } from '../../src/translation/memory.ts';
import { courseOf, deskOf, FRONT, SPANISH, shownPairs, updated } from './desk-of.ts';

const EN = 'en/week-1/lesson.md';
const ES = 'es/week-1/lesson.md';
const SOURCE = `${FRONT}First words.

## Second page {#two}

The rule of the port is known to all who work there.

:::question{#when}
When was it written?

- [x] In 1993
  > Yes.
- [ ] In 2003
:::
`;
const TARGET = `${SPANISH}Primeras palabras.

## Segunda página {#two}

La regla del puerto la conocen todos los que trabajan en él.

:::question{#when}
¿Cuándo se escribió?

- [x] En 1993
  > Sí.
- [ ] En 2003
:::
`;
const recorded = updated({ [EN]: SOURCE, [ES]: TARGET });
const changed = (from: string, to: string, path = EN) => {
  const text = recorded[path] ?? '';
  expect(text).toContain(from);
  return { ...recorded, [path]: text.replace(from, to) };
};
const PORT = 'The rule of the port is known to all who work there.';
const PUERTO = 'La regla del puerto la conocen todos los que trabajan en él.';

test('a translation that stands is taken as final, and recording changes no letter of it', () => {
  expect(recorded[ES]).toBe(TARGET);
  expect(shownPairs(recorded).every((line) => line.startsWith('final '))).toBe(true);
});

const CASES: readonly [string, Record<string, string>, readonly string[]][] = [
  ['nothing', recorded, []],
  ['a text wrapped anew', changed('the port is', 'the port\nis'), []],
  [
    'a reworded source',
    changed('known to all who', 'known by all who'),
    [`outdated The rule of the port is known by all who work there. = ${PUERTO}`],
  ],
  [
    'a source written anew between neighbours',
    changed(PORT, 'Something else entirely.'),
    [`outdated Something else entirely. = ${PUERTO}`],
  ],
  ['a new paragraph', changed(PORT, `${PORT}\n\nA new one.`), ['missing A new one. = -']],
  [
    'a moved paragraph',
    changed(`First words.\n`, `${PORT}\n\nFirst words.\n`),
    [`missing ${PORT} = -`],
  ],
  [
    'a new option',
    changed('- [ ] In 2003', '- [ ] In 1998\n- [ ] In 2003'),
    ['missing In 1998 = -'],
  ],
  ['an edited translation', changed('Primeras', 'Las primeras', ES), []],
  ['a translation taken away', changed('  > Sí.\n', '', ES), ['missing Yes. = -']],
  [
    'both edited',
    { ...changed('First', 'The first'), [ES]: TARGET.replace('Primeras', 'Las primeras') },
    ['review The first words. = Las primeras palabras.'],
  ],
];

test.each(CASES)('%s', (_, files, expected) => {
  expect(shownPairs(files).filter((line) => !line.startsWith('final '))).toEqual(expected);
});

test('a paragraph that moves keeps its translation', () => {
  const moved = SOURCE.replace(`${PORT}\n\n`, '').replace(
    'First words.',
    `${PORT}\n\nFirst words.`,
  );
  const files = updated({ ...recorded, [EN]: moved });
  expect(files[ES]).toContain(`---\n${PUERTO}\n\nPrimeras palabras.`);
  expect(shownPairs(files).every((line) => line.startsWith('final '))).toBe(true);
});

test.each(CASES)('updating twice is updating once: %s', (_, files) => {
  const once = updated(files);
  expect(updated(once)).toEqual(once);
});

test('what is missing stands in the source language, is known as missing, and follows the source', () => {
  const once = updated(changed(PORT, `${PORT}\n\nA new one.`));
  expect(once[ES]).toContain('\n\nA new one.\n');
  expect(shownPairs(once)).toContain('missing A new one. = A new one.');
  const again = updated({ ...once, [EN]: (once[EN] ?? '').replace('A new one.', 'A newer one.') });
  expect(again[ES]).toContain('\n\nA newer one.\n');
  const done = { ...again, [ES]: (again[ES] ?? '').replace('A newer one.', 'Uno más nuevo.') };
  expect(shownPairs(done)).toContain('review A newer one. = Uno más nuevo.');
});

test('what leaves the source is kept, and comes back with it', () => {
  const without = updated(changed(`${PORT}\n\n`, ''));
  expect(without[ES]).not.toContain(PUERTO);
  expect(without['es/translation.yaml']).toContain(PUERTO);
  const back = updated({ ...without, [EN]: SOURCE });
  expect(shownPairs(back)).toContain(`review ${PORT} = ${PUERTO}`);
  expect(back['es/translation.yaml']).not.toContain('obsolete');
});

test('the same words elsewhere are proposed', () => {
  const twice = updated(changed('When was it written?', 'When was it written?\n\nFirst words.'));
  expect(shownPairs(twice)).toContain('review First words. = Primeras palabras.');
});

test.each(['files: [', 'files:\n  a: 5\n', '<<<<<<< HEAD\n', 'other: {}'])(
  'a translation.yaml that can’t be read is named: %j',
  (text) => {
    const diagnostics: Parameters<typeof readMemory>[1] = [];
    expect(readMemory({ path: 'es/translation.yaml', text }, diagnostics)).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['CW105']);
  },
);

test('translation.yaml reads back as it was written, also where a person reordered it', () => {
  const text = recorded['es/translation.yaml'] ?? '';
  const memory = readMemory({ path: '', text }, []);
  expect(memory && memoryYaml(memory)).toBe(text);
  const byHand = `# mine\n${text}`;
  expect(readMemory({ path: '', text: byHand }, [])).toEqual(memory);
  expect(deskOf(courseOf(recorded)).memory).toEqual(memory);
});

test('a final text that was edited and accepted is outdated when its source changes later', () => {
  const edited = changed(PUERTO, 'La regla del puerto la saben todos.', ES);
  expect(shownPairs(edited).every((line) => line.startsWith('final '))).toBe(true);
  const desk = deskOf(courseOf(edited));
  const file = desk.files.find(({ path }) => path === 'week-1/lesson.md');
  const done = acceptIn(file!, () => true);
  expect(done.accepted).toBe(1);
  const memory = memoryYaml(new Map([...desk.memory, ['week-1/lesson.md', done.memory]]));
  const later = {
    ...edited,
    'es/translation.yaml': memory,
    [EN]: SOURCE.replace(PORT, 'The rule of the port is no secret.'),
  };
  expect(shownPairs(later).filter((line) => !line.startsWith('final '))).toEqual([
    'outdated The rule of the port is no secret. = La regla del puerto la saben todos.',
  ]);
});
