import { type Answer, type Requests, readObject } from './requests.ts';

/** What the store keeps of an activity and a learner between launches. */
export interface Kept {
  /** The state code; empty at a first launch. */
  readonly state: string;
  /** Outcomes that the store has confirmed, by their verb. */
  readonly said: readonly string[];
}

export interface StateDocument {
  /** Undefined where the store did not give it, though it may have it. */
  read(): Promise<Kept | undefined>;
  /** The status of the write; below 300 it is stored. */
  write(kept: Kept): Promise<number>;
}

/** Whose state it is (xAPI-Communication 2.3). */
export interface StateOwner {
  readonly activityId: string;
  /** As JSON. */
  readonly agent: string;
  readonly registration?: string;
}

const STATE_ID = 'https://w3id.org/xapi/coursewright/state';
const PATH = 'activities/state';

/**
 * The state in the State resource. It is written as the store's concurrency asks for: with the
 * ETag of what was read, as new where there was nothing, and merged into what stands there where
 * the ETag can't be known (xAPI-Communication 2.2, 3.1).
 */
export function createStateDocument(requests: Requests, owner: StateOwner): StateDocument {
  const query = { ...owner, stateId: STATE_ID };
  /** Undefined: not known. Null: there is no document. */
  let etag: string | null | undefined;

  async function read(): Promise<Kept | undefined> {
    const answer = await requests('GET', PATH, { query });
    if (answer.status === 404) {
      etag = null;
      return { state: '', said: [] };
    }
    if (answer.status !== 200) return undefined;
    etag = answer.etag;
    const { state, said } = readObject(answer.body) ?? {};
    return {
      state: typeof state === 'string' ? state : '',
      said: Array.isArray(said) ? said.filter((one) => typeof one === 'string') : [],
    };
  }

  function put(body: Kept): Promise<Answer> {
    if (etag === undefined) return requests('POST', PATH, { query, body });
    const headers: Readonly<Record<string, string>> =
      etag === null ? { 'If-None-Match': '*' } : { 'If-Match': etag };
    return requests('PUT', PATH, { query, body, headers });
  }

  return {
    read,
    async write(kept) {
      let answer = await put(kept);
      if (answer.status === 409 || answer.status === 412) {
        // Another window wrote meanwhile: what is said last counts, as with SCORM.
        await read();
        answer = await put(kept);
      }
      if (answer.status < 300 && answer.status > 0) etag = answer.etag;
      return answer.status;
    },
  };
}
