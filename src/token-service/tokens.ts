import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a token lets its holder do: write statements of one pseudonym in one course. */
export interface Grant {
  readonly course: string;
  /** The pseudonym. */
  readonly name: string;
  /** Milliseconds since 1970 from which it is void. */
  readonly until: number;
}

/** `<grant as JSON>.<HMAC-SHA256>`, both in base64url: it can be read, but not made or changed. */
export function writeToken(grant: Grant, secret: string): string {
  const body = Buffer.from(JSON.stringify(grant)).toString('base64url');
  return `${body}.${sign(body, secret).toString('base64url')}`;
}

/** The grant of a token that this service wrote and that is still good. */
export function readToken(token: string, secret: string, now: number): Grant | undefined {
  const [body = '', mac = '', ...more] = token.split('.');
  const given = Buffer.from(mac, 'base64url');
  const right = sign(body, secret);
  if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right))
    return undefined;
  const grant: Grant = JSON.parse(Buffer.from(body, 'base64url').toString());
  return now < grant.until ? grant : undefined;
}

/**
 * A learner's name in one course: without the secret nobody finds out who it is, not even by
 * trying all learner ids, and nobody joins one learner's courses.
 */
export function pseudonym(learner: string, course: string, secret: string): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([course, learner]))
    .digest('hex')
    .slice(0, 32);
}

function sign(body: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(body).digest();
}
