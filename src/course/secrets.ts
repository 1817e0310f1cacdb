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
  | 'PRIVATE KEY'
  | 'key = value';

/** Forms that are secrets wherever they stand. The first group is what is pointed at. */
const FORMS: readonly (readonly [SecretKind, RegExp])[] = [
  ['Authorization: Basic …', /\bBasic(?:\s|%20|\+)+([A-Za-z\d+/]{8,}={0,2})/g],
  ['Authorization: Bearer …', /\bBearer(?:\s|%20|\+)+([A-Za-z\d._~+/-]{16,}=*)/g],
  ['user:password@', /\bhttps?:\/\/([^\s/:@"'<>?#]{1,200}:[^\s/:@"'<>?#]{1,200})@/gi],
  ['JSON Web Token', /\b(eyJ[A-Za-z\d_-]{8,2000}\.eyJ[A-Za-z\d_-]{8,2000}\.[A-Za-z\d_-]{8,2000})/g],
  ['PRIVATE KEY', /(-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----)/g],
];

/** `name: value`, `"name": "value"`, `name="value"` and `?name=value` under a telling name. */
const NAMED =
  /(?<![\w-])["']?(?:[\w-]{0,40}[_-]?)(?:passw(?:or)?d|passphrase|secret|token|api[_-]?key|access[_-]?key|client[_-]?key|private[_-]?key|auth(?:orization)?|credentials?)["']?\s{0,9}[:=]\s{0,9}["']?([^\s"'<>&,;{}[\]]{8,})/gi;

/** Places where credentials stand as plain text: forms that are secrets wherever they stand. */
export function secretsIn(text: string): readonly Secret[] {
  return inOrder(FORMS.flatMap(([what, form]) => found(what, form, text)));
}

/** The same in a file of settings, where what stands under a telling name is one too. */
export function secretsInSettings(text: string): readonly Secret[] {
  const plain = secretsIn(text);
  const named = found('key = value', NAMED, text).filter(
    (one) => !plain.some(({ start, end }) => one.start < end && start < one.end),
  );
  return inOrder([...plain, ...named]);
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
