import { describe, expect, test } from 'vitest';
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

const PROMPTED: readonly [string, WithPrompt][] = [
  ['a question', question],
  ['a discussion', discuss],
  ['a scenario', scenario],
];

describe.each(PROMPTED)('the prompt of %s', (_, make) => {
  const translated = (locale: string, prompt: readonly Block[]) => {
    const pages = [page('p', 1, [make(prompt)])];
    return { edition: edition(locale, pages), activity: activity(locale, pages) };
  };

  test.each(CASES)('%s', (_, prompt, expected) => {
    const { questions } = activityDefinitions([translated('en', OWN), translated('es', prompt)]);
    expect(questions.asked?.description).toEqual(expected);
  });
});
