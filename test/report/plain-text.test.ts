import { expect, test } from 'vitest';
import { plainText } from '../../src/report/plain-text.ts';
import { parseBody } from '../course/cases.ts';

test.each([
  ['paragraphs and headings', 'One *two*.\n\n### Three\n\nFour.', 'One two.\n\nThree\n\nFour.'],
  [
    'where links lead',
    'See [the text](https://rad.wcoomd.org/), <https://rad.wcoomd.org/> or **[us](mailto:a@b.example)**.',
    'See the text (https://rad.wcoomd.org/), https://rad.wcoomd.org/ or us (a@b.example).',
  ],
  [
    'lists, in lists',
    '3. Three\n\n   More.\n4. Four\n   - a\n   - b',
    '3. Three\n\n   More.\n4. Four\n\n   - a\n   - b',
  ],
  ['an alert', '> [!NOTE]\n> Take care.\n>\n> Always.', 'Take care.\n\nAlways.'],
  ['a table', '| a | b |\n| --- | --- |\n| c | d |', 'a | b\nc | d'],
  ['what is for the tutor is left out', 'One.\n\n:::tutor\nSecret.\n:::', 'One.'],
])('%s', (_, body, text) => {
  const { course } = parseBody(body);
  expect(plainText(course.editions.en!.activities[0]!.pages[0]!.blocks)).toBe(text);
});
