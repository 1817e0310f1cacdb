import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum, keepable } from '../../src/tracking/code.ts';
import type {
  ActivityState,
  Answer,
  CheckState,
  QuestionRecord,
  ScoState,
} from '../../src/tracking/model.ts';
import { decodeState, emptyState, encodeState } from '../../src/tracking/state.ts';
import { activity } from './models.ts';

const number = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5000 }));
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom('a\\nb\r\nc\td\\', ' ', '\ud800', 'résumé 腐败 😀 مكافحة', '~.;|"<&>'),
);
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ kind: fc.constant('chosen' as const), options: fc.uniqueArray(number) }),
  fc.record({ kind: fc.constant('ordered' as const), options: fc.uniqueArray(number) }),
  fc.record({ kind: fc.constant('filled' as const), texts: fc.array(text, { maxLength: 4 }) }),
  fc.record(
    {
      kind: fc.constant('numbered' as const),
      typed: text,
      value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    },
    { requiredKeys: ['kind', 'typed'] },
  ),
  fc.record({ kind: fc.constant('judged' as const), value: fc.boolean() }),
  fc.record({
    kind: fc.constant('matched' as const),
    pairs: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), number), {
      selector: ([source]) => source,
    }),
  }),
  fc.record({ kind: fc.constant('written' as const), text }),
  fc.record(
    {
      kind: fc.constant('discussed' as const),
      text,
      posted: fc.boolean(),
      replied: fc.boolean(),
      side: number,
    },
    { requiredKeys: ['kind', 'text', 'posted', 'replied'] },
  ),
  fc.record({ kind: fc.constant('path' as const), choices: fc.array(number) }),
);
const share = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 }))
  .map(([part, parts]) => Math.min(part, parts) / parts);
const record: fc.Arbitrary<QuestionRecord> = fc
  .record({ answer, attempts: fc.nat({ max: 200 }), best: fc.option(share, { nil: undefined }) })
  .map(({ best, ...rest }) => ({ ...rest, ...(best === undefined ? {} : { best }) }));
const checkStates: fc.Arbitrary<CheckState> = fc
  .record({
    used: fc.nat({ max: 200 }),
    best: fc.option(share, { nil: undefined }),
    draw: fc.uniqueArray(number),
    at: fc.nat({ max: 100 }),
    done: fc.boolean(),
  })
  .map(({ best, ...rest }) => ({ ...rest, ...(best === undefined ? {} : { best }) }));
const plainStates = fc.record({
  page: fc.nat({ max: 300 }),
  visited: fc.uniqueArray(fc.nat({ max: 300 })).map((pages) => new Set(pages)),
  completed: fc.boolean(),
  passed: fc.boolean(),
  questions: fc
    .uniqueArray(fc.tuple(number, record), { selector: ([n]) => n })
    .map((r) => new Map(r)),
});
const activityStates: fc.Arbitrary<ActivityState> = fc
  .tuple(plainStates, fc.option(checkStates, { nil: undefined }))
  .map(([plain, check]) => (check === undefined ? plain : { ...plain, check }));
const states: fc.Arbitrary<ScoState> = fc.record({
  locale: fc.constantFrom('', 'en', 'zh-Hant-TW'),
  attempt: fc.constantFrom('', 'abcDEF012345_-xy'),
  retries: fc.nat({ max: 100_000 }),
  activities: fc
    .uniqueArray(fc.tuple(number, activityStates), { selector: ([n]) => n, maxLength: 4 })
    .map((entries) => new Map(entries)),
});

/** What comes back: pairs in the order of their sources, texts as they can be kept. */
function expected(state: ScoState): ScoState {
  const answers = (one: Answer): Answer => {
    if (one.kind === 'matched') return { ...one, pairs: [...one.pairs].sort(([a], [b]) => a - b) };
    if (one.kind === 'filled') return { ...one, texts: one.texts.map(keepable) };
    if (one.kind === 'numbered') return { ...one, typed: keepable(one.typed) };
    return 'text' in one ? { ...one, text: keepable(one.text) } : one;
  };
  const activities = [...state.activities].map(([n, one]): [number, ActivityState] => [
    n,
    {
      ...one,
      questions: new Map(
        [...one.questions].map(([q, r]) => [q, { ...r, answer: answers(r.answer) }]),
      ),
    },
  ]);
  return { ...state, activities: new Map(activities) };
}

test('what is written is read again, whatever the package knows', () => {
  fc.assert(
    fc.property(states, (state) => {
      const decoded = decodeState(encodeState(state, [], 1e9), []);
      expect(decoded).toEqual({ state: expected(state) });
    }),
  );
});

test('the code is printable, so that no LMS changes it', () => {
  fc.assert(
    fc.property(states, (state) => {
      const code = encodeState(state, []);
      expect(code).not.toMatch(/[\p{Cc}\u2028\u2029]|^\s|\s$/u);
      expect(() => encodeURIComponent(code)).not.toThrow();
    }),
  );
});

test('retries alone change the code', () => {
  fc.assert(
    fc.property(states, (state) => {
      const more = { ...state, retries: state.retries + 1 };
      expect(encodeState(more, [])).not.toBe(encodeState(state, []));
    }),
  );
});

test('a cut or changed code is set aside, never misread and never thrown', () => {
  fc.assert(
    fc.property(states, fc.nat(), fc.string({ maxLength: 3 }), (state, at, put) => {
      const code = encodeState(state, []);
      const place = at % code.length;
      const cut = decodeState(code.slice(0, place), []);
      expect(cut.state).toEqual(emptyState());
      expect(cut.problem).toBe(place === 0 ? undefined : place < 4 ? 'foreign' : 'damaged');
      const changed = code.slice(0, place) + put + code.slice(place + 1);
      if (changed !== code) {
        const { state: read, problem } = decodeState(changed, []);
        expect(read).toEqual(emptyState());
        expect(problem).toBeDefined();
      }
    }),
  );
});

test('any text at all is read without an error', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((s) => `cw1.${s}`),
      ),
      (code) => {
        expect(decodeState(code, []).state).toBeDefined();
      },
    ),
  );
});

test('a forged code with a right checksum is read or set aside', () => {
  const letters = fc.constantFrom(...'ABCDEFGghiz059-_ \\n');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 60 }), (body) => {
      const { state, problem } = decodeState(`cw1.${checksum(body)}.${body}.`, []);
      if (problem) expect([problem, state]).toEqual(['damaged', emptyState()]);
      else expect(decodeState(encodeState(state, []), []).state).toEqual(state);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['', undefined],
  ['{"page":3}', 'foreign'],
  ['1|2|3', 'foreign'],
  ['cw2.abc.AAAA.', 'newer'],
  ['cw10.', 'newer'],
  ['cw1.', 'damaged'],
  ['cw1.1.AAAA.', 'damaged'],
])('%j is %s', (code, problem) => {
  const decoded = decodeState(code, [activity()]);
  expect(decoded.problem).toBe(problem);
  expect(decoded.state).toEqual(emptyState());
});
