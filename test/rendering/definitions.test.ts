import { expect, test } from 'vitest';
import type { Block, Discuss, Scenario } from '../../src/course/blocks.ts';
import { activityDefinitions } from '../../src/rendering/definitions.ts';
import { activity, edition, PLACE, page, paragraph, QUESTIONS, text } from './editions.ts';

type WithPrompt = (prompt: readonly Block[]) => Block;
const question: WithPrompt = (prompt) => ({ ...QUESTIONS.single, id: 'asked', prompt });
const discuss: WithPrompt = (prompt): Discuss => ({
  type: 'discuss',
  id: 'asked',
  number: 1,
  prompt,
  private: false,
  sides: [],
  place: PLACE,
});
const scenario: WithPrompt = (prompt): Scenario => ({
  type: 'scenario',
  id: 'asked',
  number: 1,
  prompt,
  steps: [{ id: 's', number: 1, title: text('End'), blocks: [], choices: [], place: PLACE }],
  noReturn: false,
  weight: 1,
  attempts: 0,
  graded: false,
  private: false,
  place: PLACE,
});

const OWN = [paragraph('What applies?')];
const CASES: readonly [string, readonly Block[], Readonly<Record<string, string>>][] = [
  ['translated', [paragraph('¿Qué se aplica?')], { en: 'What applies?', es: '¿Qué se aplica?' }],
  ['not translated', [paragraph('What applies?', 'en')], { en: 'What applies?' }],
  [
    'translated in part',
    [paragraph('¿Qué?'), paragraph('Which law?', 'en')],
    { en: 'What applies?', es: '¿Qué? Which law?' },
  ],
];

test.each(
  [
    ['a question', question],
    ['a discussion', discuss],
    ['a scenario', scenario],
  ].flatMap(([name, make]) =>
    CASES.map((one) => [name as string, make as WithPrompt, ...one] as const),
  ),
)('the prompt of %s%#', (_name, make, _case, prompt, expected) => {
  const translated = [
    ['en', OWN],
    ['es', prompt],
  ].map(([locale, words]) => {
    const pages = [page('p', 1, [make(words as readonly Block[])])];
    return {
      edition: edition(locale as string, pages),
      activity: activity(locale as string, pages),
    };
  });
  expect(activityDefinitions(translated).questions.asked?.description).toEqual(expected);
});
