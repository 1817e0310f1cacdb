import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePackages } from '../../src/comparison/compare-packages.ts';
import { packageFacts } from '../../src/comparison/package-facts.ts';
import { VERDICTS } from '../../src/course/comparison.ts';
import { LIMIT, runs } from '../property/runs.ts';
import { COURSE } from './updates.ts';

const text = new TextEncoder();
const element = (name: string, attributes: Record<string, string>, children: object[] = []) => ({
  name,
  namespace: '',
  attributes: Object.entries(attributes).map(([name, value]) => ({ name, value })),
  children: children as never[],
  text: '',
});
const MANIFEST = element('manifest', {}, [
  element('organizations', { default: 'o' }, [
    element('item', { identifier: 'activity_a', identifierref: 'r' }),
  ]),
  element('resource', { identifier: 'r', scormType: 'sco', href: 'a/index.html?x=1' }),
]);

const facts = (file: unknown) =>
  packageFacts(
    [
      {
        path: 'a/index.html',
        bytes: text.encode(
          `<script type="application/json" id="activity">${JSON.stringify(file).replace(/</g, '\\u003c')}</script>`,
        ),
      },
    ],
    MANIFEST,
  );

/** A value with one place in it put to something else. */
function changed(value: unknown, path: readonly number[], to: unknown): unknown {
  const [at = 0, ...rest] = path;
  if (typeof value !== 'object' || value === null || path.length === 0) return to;
  const keys = Object.keys(value);
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return to;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = changed(copy[key], rest, to);
  return copy;
}

test('what a launch file says is a model or is refused, and can then be compared', {
  timeout: LIMIT,
}, () => {
  const plain = { model: COURSE[0], content: 'abc' };
  const good = facts(plain);
  if (typeof good === 'string') throw new Error(good);
  let compared = 0;
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }),
      fc.oneof(fc.jsonValue(), fc.nat(20), fc.boolean(), fc.string()),
      (path, to) => {
        const other = facts(changed(plain, path, to));
        if (typeof other === 'string') {
          expect(other).toBe('foreign');
          return;
        }
        compared++;
        expect(VERDICTS).toContain(comparePackages(good, other).verdict);
        expect(VERDICTS).toContain(comparePackages(other, good).verdict);
      },
    ),
    runs(2000),
  );
  expect(compared).toBeGreaterThan(100);
});
