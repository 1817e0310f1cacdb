import { expect, test } from 'vitest';
import { findApi } from '../../src/runtime/find-api.ts';

interface FakeWindow {
  parent?: FakeWindow;
  opener?: FakeWindow | null;
  [name: string]: unknown;
}

const api = { Initialize: () => 'true' };
const api12 = { LMSInitialize: () => 'true' };
const NAMES = ['API_1484_11', 'API'];

function frame(parent: FakeWindow | undefined, more: object = {}): FakeWindow {
  const made: FakeWindow = { opener: null, ...more };
  made.parent = parent ?? made;
  return made;
}

/** A window of another origin: only its parent and opener may be read. */
function foreign(parent: FakeWindow | undefined, opener: FakeWindow | null = null): FakeWindow {
  const made: FakeWindow = new Proxy(frame(parent, { opener }), {
    get(target, name) {
      if (name === 'parent' || name === 'opener') return Reflect.get(target, name);
      throw new DOMException('Blocked a frame', 'SecurityError');
    },
  });
  if (!parent) Reflect.set(made, 'parent', made);
  return made;
}

function nested(depth: number, top: FakeWindow): FakeWindow {
  let one = top;
  for (let at = 0; at < depth; at++) one = frame(one);
  return one;
}

const lms = () => frame(undefined, { API_1484_11: api });

const CASES: readonly [string, FakeWindow, string | undefined][] = [
  ['in this window', lms(), 'API_1484_11'],
  ['in the parent', frame(lms()), 'API_1484_11'],
  ['seven parents up', nested(7, lms()), 'API_1484_11'],
  ['in the opener', frame(undefined, { opener: lms() }), 'API_1484_11'],
  ["in the opener's parent", frame(undefined, { opener: frame(lms()) }), 'API_1484_11'],
  ['in the opener of the top window', frame(frame(undefined, { opener: lms() })), 'API_1484_11'],
  ['past a parent of another origin', frame(foreign(lms())), 'API_1484_11'],
  ['by the opener of another origin', frame(foreign(undefined, lms())), 'API_1484_11'],
  ['only the other version', frame(frame(undefined, { API: api12 })), 'API'],
  ['something else under its name', frame(frame(undefined, { API: { key: 'x' } })), undefined],
  ['the wanted version first, wherever it is', frame(frame(lms(), { API: api12 })), 'API_1484_11'],
  ['nowhere', nested(3, frame(undefined)), undefined],
  ['nothing but null', frame(undefined, { API_1484_11: null }), undefined],
  ['too far away', nested(600, lms()), undefined],
];

test.each(CASES)('%s', (_name, window, expected) => {
  expect(findApi(window as unknown as Window, NAMES)?.name).toBe(expected);
});

test('windows that open each other in a circle end', () => {
  const one = frame(undefined);
  one.opener = frame(undefined, { opener: one });
  expect(findApi(one as unknown as Window, NAMES)).toBeUndefined();
});
