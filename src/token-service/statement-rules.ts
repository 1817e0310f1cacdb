import type { Grant } from './tokens.ts';

/** The only keys of a statement that a package writes; `authority` and `attachments` are not. */
const KEYS: ReadonlySet<string> = new Set([
  'id',
  'actor',
  'verb',
  'object',
  'result',
  'context',
  'timestamp',
  'version',
]);
const MOST_STATEMENTS = 100;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Why a body may not be written under a grant, or undefined where it may: each statement speaks of
 * the grant's account alone, and of an activity of its course. What else is wrong with statements
 * the store says itself.
 */
export function refusal(body: unknown, grant: Grant, accountHomePage: string): string | undefined {
  const statements = Array.isArray(body) ? body : [body];
  if (statements.length === 0 || statements.length > MOST_STATEMENTS)
    return `1 to ${MOST_STATEMENTS} statements`;
  for (const statement of statements) {
    const problem = problemOf(record(statement), grant, accountHomePage);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function problemOf(
  statement: Readonly<Record<string, unknown>>,
  grant: Grant,
  accountHomePage: string,
): string | undefined {
  if (Object.keys(statement).some((key) => !KEYS.has(key))) return 'a key that is not allowed';
  if (!UUID.test(String(statement.id))) return 'id: a UUID';
  const { objectType = 'Agent', account, ...others } = record(statement.actor);
  const { homePage, name, ...more } = record(account);
  const same = objectType === 'Agent' && homePage === accountHomePage && name === grant.name;
  if (!same || Object.keys({ ...others, ...more }).length > 0)
    return 'actor: another than the token’s';
  const object = record(statement.object);
  // A StatementRef would let one void what others wrote; an Agent would be spoken of.
  if ((object.objectType ?? 'Activity') !== 'Activity') return 'object: an activity';
  if (!isBelow(object.id, grant.course)) return 'object: another course than the token’s';
  const { instructor, team, statement: about } = record(statement.context);
  if (instructor !== undefined || team !== undefined || about !== undefined)
    return 'context: speaks of others';
  return undefined;
}

function isBelow(id: unknown, course: string): boolean {
  if (typeof id !== 'string') return false;
  return id === course || id.startsWith(`${course}/`) || id.startsWith(`${course}?`);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
