import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ActivityState, QuestionRecord, ScoState } from '../../src/tracking/model.ts';
import { decodeState, encodeState } from '../../src/tracking/state.ts';

/** A state as it stands in a file: lists for sets, objects for maps. */
interface Written {
  readonly code: string;
  readonly state: Omit<ScoState, 'activities'> & {
    readonly activities: Readonly<
      Record<
        string,
        Omit<ActivityState, 'visited' | 'questions'> & {
          readonly visited: readonly number[];
          readonly questions: Readonly<Record<string, QuestionRecord>>;
        }
      >
    >;
  };
}

const FOLDER = join(import.meta.dirname, '../specs/state');
const SPECS = readdirSync(FOLDER)
  .sort()
  .map((name) => [name, parse(readFileSync(join(FOLDER, name), 'utf8')) as Written] as const);

function numbered<T>(entries: Readonly<Record<string, T>>): Map<number, T> {
  return new Map(Object.entries(entries).map(([number, value]) => [Number(number), value]));
}

function stateOf({ state }: Written): ScoState {
  const activities = [...numbered(state.activities)].map(([number, activity]) => [
    number,
    {
      ...activity,
      visited: new Set(activity.visited),
      questions: numbered(activity.questions),
    },
  ]) satisfies [number, ActivityState][];
  return { ...state, activities: new Map(activities) };
}

test.each(SPECS)('%s is read as what it was', (_name, spec) => {
  expect(decodeState(spec.code, [])).toEqual({ state: stateOf(spec) });
});

test.each(SPECS)('%s cut anywhere is set aside', (_name, { code }) => {
  for (let length = 1; length < code.length; length++) {
    expect(decodeState(code.slice(0, length), []).problem).toMatch(/foreign|damaged/);
  }
});

test('each form of an answer stands in a file', () => {
  const kinds = SPECS.flatMap(([, spec]) =>
    [...stateOf(spec).activities.values()].flatMap(({ questions }) =>
      [...questions.values()].map(({ answer }) => answer.kind),
    ),
  );
  const all = 'chosen discussed filled judged matched numbered ordered path sheet written';
  expect([...new Set(kinds)].sort().join(' ')).toBe(all);
});

test('what was read can be written and read again', () => {
  for (const [, spec] of SPECS) {
    const state = stateOf(spec);
    expect(decodeState(encodeState(state, []), []).state).toEqual(state);
  }
});
