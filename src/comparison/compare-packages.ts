import {
  CHANGE_RULES,
  type Change,
  type ChangeCode,
  type Comparison,
  changeRule,
  EFFECTS,
  type Effect,
  VERDICTS,
} from '../course/comparison.ts';
import { compareVersions } from '../course/version-order.ts';
import { compareActivities } from './compare-activities.ts';
import type { PackageFacts } from './package-facts.ts';
import { siteChanges } from './site-changes.ts';

/** What becomes of learners when `now` takes the place of `before` in a running activity. */
export function comparePackages(before: PackageFacts, now: PackageFacts): Comparison {
  const other = otherThing(before, now);
  const changes = other ? [{ code: other, where: '', params: {} }] : allChanges(before, now);
  return judged(changes);
}

/** The verdict and the outcomes of changes, by the table of rules; they come back in its order. */
export function judged(changes: readonly Change[]): Comparison {
  const codes = Object.keys(CHANGE_RULES);
  const sorted = [...changes].sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
  const rules = sorted.map(({ code }) => changeRule(code));
  const heaviest = Math.max(0, ...rules.map(({ verdict }) => VERDICTS.indexOf(verdict)));
  const halfWay = new Set(rules.flatMap(({ halfWay: effect }) => effect ?? []));
  const finished = new Set(rules.flatMap(({ finished: effect }) => effect ?? []));
  if (!LOSSES.some((one) => halfWay.has(one))) halfWay.add('keep-all');
  if (!finished.has('lose-records')) finished.add('keep-result');
  return {
    verdict: VERDICTS[heaviest] ?? 'upload-as-new',
    changes: sorted,
    outcomes: {
      notStarted: ['begin-new'],
      halfWay: inOrder(halfWay),
      finished: inOrder(finished),
    },
  };
}

const LOSSES: readonly Effect[] = ['lose-answers', 'wrong-answers', 'start-over'];

function inOrder(effects: ReadonlySet<Effect>): readonly Effect[] {
  return EFFECTS.filter((one) => effects.has(one));
}

/** Why `now` is another thing to the LMS as a whole: nothing else counts then. */
function otherThing(before: PackageFacts, now: PackageFacts): ChangeCode | undefined {
  if (before.format !== now.format) return 'other-format';
  if (before.organization === now.organization) return undefined;
  const course = ({ activities }: PackageFacts) => activities[0]?.model.course.id;
  const isOtherGrain = before.activities.length !== now.activities.length;
  return isOtherGrain && course(before) === course(now) ? 'other-grain' : 'other-organization';
}

function allChanges(before: PackageFacts, now: PackageFacts): readonly Change[] {
  const byId = new Map(now.activities.map((one) => [one.model.id, one]));
  const known = new Set(before.activities.map(({ model }) => model.id));
  const change = (code: ChangeCode, where: string, params: Change['params'] = {}): Change => ({
    code,
    where,
    params,
  });
  const activities = before.activities.flatMap((one): readonly Change[] => {
    const { id } = one.model;
    const other = byId.get(id);
    if (!other) return [change('activity-removed', id)];
    return [...identity(id, before, now), ...compareActivities(one, other)];
  });
  const added = [...byId.keys()].filter((id) => !known.has(id));
  const found = [
    ...activities,
    ...added.map((id) => change('activity-added', id)),
    ...(isSameOrder(before, now) ? [] : [change('activity-moved', '')]),
    ...locales(before, now),
  ];
  return [...found, ...siteChanges(before.site, now.site), ...versions(before, now, found)];
}

/** Of records and statements: the names under which they are kept. */
function identity(id: string, before: PackageFacts, now: PackageFacts): readonly Change[] {
  const record = ({ records }: PackageFacts) => records.get(`${id}/index.html`);
  if (record(before) !== record(now)) return [{ code: 'record-id-changed', where: id, params: {} }];
  const iris = ({ activities }: PackageFacts) => {
    const model = activities.find((one) => one.model.id === id)?.model;
    return `${model?.iri} ${model?.course.iri}`;
  };
  return iris(before) === iris(now)
    ? []
    : [{ code: 'statement-id-changed', where: id, params: {} }];
}

function isSameOrder(before: PackageFacts, now: PackageFacts): boolean {
  const [old, fresh] = [before, now].map(({ activities }) =>
    activities.map(({ model }) => model.id),
  );
  const common = (some: readonly string[] = [], others: readonly string[] = []) =>
    some.filter((id) => others.includes(id)).join('/');
  return common(old, fresh) === common(fresh, old);
}

function locales(before: PackageFacts, now: PackageFacts): readonly Change[] {
  const [old = [], fresh = []] = [before, now].map(
    ({ activities }) => activities[0]?.model.locales,
  );
  const change = (code: ChangeCode, some: readonly string[]): readonly Change[] =>
    some.length > 0 ? [{ code, where: '', params: { locales: some.join(', ') } }] : [];
  return [
    ...change(
      'locale-removed',
      old.filter((one) => !fresh.includes(one)),
    ),
    ...change(
      'locale-added',
      fresh.filter((one) => !old.includes(one)),
    ),
    ...change('first-locale-changed', old[0] === fresh[0] ? [] : fresh.slice(0, 1)),
  ];
}

function versions(
  before: PackageFacts,
  now: PackageFacts,
  found: readonly Change[],
): readonly Change[] {
  const version = ({ activities }: PackageFacts) => activities[0]?.model.version ?? '';
  const params = { before: version(before), now: version(now) };
  const order = compareVersions(params.before, params.now);
  if (order === 0) return found.length > 0 ? [{ code: 'version-same', where: '', params }] : [];
  return order > 0 ? [{ code: 'version-back', where: '', params }] : [];
}
