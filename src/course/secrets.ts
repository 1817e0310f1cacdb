import type { SourceFile } from './place.ts';

/** Something in a text that nobody should be able to read in a package. */
export interface Secret {
  readonly what: SecretKind;
  /** UTF-16 units from the start of the text. */
  readonly start: number;
  readonly end: number;
}

/** Named by the form that gave it away; the secret itself is never repeated. */
export type SecretKind =
  | 'Authorization: Basic …'
  | 'Authorization: Bearer …'
  | 'user:password@'
  | 'JSON Web Token'
  | '?token=…'
  | 'PRIVATE KEY'
  | 'key = value';

/** A parameter of an address under a telling name, long enough that nobody made it up. */
const IN_ADDRESS =
  /[?&](?:(?:access|refresh|id)_?token|token|api[_-]?key|(?:client_?)?secret|passw(?:or)?d|pwd|auth(?:orization)?|sig(?:nature)?|x-amz-signature|credentials?)=([A-Za-z\d._~+/%-]{16,}=*)/gi;

/** Forms that are secrets wherever they stand. The first group is what is pointed at. */
const FORMS: readonly (readonly [SecretKind, RegExp])[] = [
  ['Authorization: Basic …', /\bBasic(?:\s|%20|\+)+([A-Za-z\d+/]{8,}={0,2})/g],
  ['Authorization: Bearer …', /\bBearer(?:\s|%20|\+)+([A-Za-z\d._~+/-]{16,}=*)/g],
  ['user:password@', /\bhttps?:\/\/([^\s/:@"'<>?#]{1,200}:[^\s/:@"'<>?#]{1,200})@/gi],
  ['JSON Web Token', /\b(eyJ[A-Za-z\d_-]{8,2000}\.eyJ[A-Za-z\d_-]{8,2000}\.[A-Za-z\d_-]{8,2000})/g],
  ['?token=…', IN_ADDRESS],
  ['PRIVATE KEY', /(-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----)/g],
];

/** `name: value`, `"name": "value"`, `name="value"` and `?name=value` under a telling name. */
const NAMED =
  /(?<![\w-])["']?(?:[\w-]{0,40}[_-]?)(?:passw(?:or)?d|passphrase|secret|token|api[_-]?key|access[_-]?key|client[_-]?key|private[_-]?key|auth(?:orization)?|credentials?)["']?\s{0,9}[:=]\s{0,9}["']?([^\s"'<>&,;{}[\]]{8,})/gi;

/** Places where credentials stand as plain text: forms that are secrets wherever they stand. */
export function secretsIn(text: string): readonly Secret[] {
  return inOrder(FORMS.reduce<readonly Secret[]>((all, one) => added(all, one, text), []));
}

/** The same in a file of settings, where what stands under a telling name is one too. */
export function secretsInSettings(text: string): readonly Secret[] {
  return inOrder(added(secretsIn(text), ['key = value', NAMED], text));
}

/** Those of a file of the course; its YAML files are settings. */
export function secretsOf({ path, text }: SourceFile): readonly Secret[] {
  return /\.ya?ml$/i.test(path) && path !== 'ids.yaml' ? secretsInSettings(text) : secretsIn(text);
}

/** `text` with a dot in the place of each UTF-16 unit of its secrets: places stay what they are. */
export function withoutSecrets(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { what, start, end } of secretsInSettings(text)) {
    const last = what === 'PRIVATE KEY' ? endOfKey(text, end) : end;
    if (last <= at) continue;
    const first = Math.max(at, start);
    parts.push(text.slice(at, first), dots(text.slice(first, last)));
    at = last;
  }
  return at === 0 ? text : parts.join('') + text.slice(at);
}

/** Lines of base64, as they stand or in one line with `\n`. */
const KEY_LINES = /^(?:\s*[A-Za-z\d+/=\\]{8,}){0,200}/;

/** Where the key ends whose first line ends at `start`. */
function endOfKey(text: string, start: number): number {
  const rest = text.slice(start, start + 10_000);
  const end = rest.indexOf('-----END ');
  return start + (end === -1 ? (KEY_LINES.exec(rest)?.[0].length ?? 0) : end);
}

function dots(secret: string): string {
  return secret.replace(/[^\n]/g, '•');
}

/** `before`, and what has the form where none of those stands. */
function added(
  before: readonly Secret[],
  [what, form]: readonly [SecretKind, RegExp],
  text: string,
): readonly Secret[] {
  const taken = inOrder(before);
  let at = 0;
  const fresh = found(what, form, text).filter(({ start, end }) => {
    while ((taken[at]?.end ?? start + 1) <= start) at++;
    return (taken[at]?.start ?? end) >= end;
  });
  return [...before, ...fresh];
}

function found(what: SecretKind, form: RegExp, text: string): readonly Secret[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const value = match[1] ?? '';
    if (!isSecret(what, value)) return [];
    const start = match.index + match[0].lastIndexOf(value);
    return [{ what, start, end: start + value.length }];
  });
}

function isSecret(what: SecretKind, value: string): boolean {
  // "Basic knowledge" is no header: a pair of name and password has a colon.
  if (what === 'Authorization: Basic …') return isPair(value);
  if (what === 'Authorization: Bearer …') return /\d/.test(value);
  if (what === '?token=…') return /\d/.test(value) && /[a-z]/i.test(value);
  // An address names a service that hands out credentials; words without a digit are words.
  return what !== 'key = value' || (!/^https?:/i.test(value) && /\d/.test(value));
}

function isPair(base64: string): boolean {
  try {
    return /^[\x20-\x7e]+:[\x20-\x7e]*$/.test(atob(base64));
  } catch {
    return false;
  }
}

function inOrder(secrets: readonly Secret[]): readonly Secret[] {
  return [...secrets].sort((a, b) => a.start - b.start);
}
