import type { ActivityModel } from '../../tracking/model.ts';
import { type GivenAnswer, readAnswers, writeAnswers } from './private-file.ts';
import { hash } from './shuffle.ts';

/** Private answers in the browser's storage: only where the learner asked for it. */
export interface KeptAnswers {
  read(): ReadonlyMap<number, GivenAnswer> | undefined;
  /** False where the browser does not allow it. */
  write(given: ReadonlyMap<number, GivenAnswer>): boolean;
  clear(): void;
}

/**
 * The storage is shared by all who use this browser and by all packages of the platform, so the
 * key names course, activity and learner: the learner as a hash, since the id may be a name.
 */
export function keptAnswers(model: ActivityModel, learner: string | undefined): KeptAnswers {
  const who = learner ? hash(`${model.course.iri} ${learner}`).toString(36) : 'local';
  const key = `coursewright:answers:${model.course.id}:${model.id}:${who}`;
  return {
    read() {
      const text = attempt(() => window.localStorage.getItem(key));
      const opened = text ? readAnswers(text, model) : undefined;
      return opened && 'answers' in opened ? opened.answers : undefined;
    },
    write: (given) =>
      attempt(() => {
        window.localStorage.setItem(key, writeAnswers(model, given));
        return true;
      }) ?? false,
    clear: () => void attempt(() => window.localStorage.removeItem(key)),
  };
}

/** Storage may be forbidden, full or missing: reading the property alone can throw. */
function attempt<T>(job: () => T): T | undefined {
  try {
    return job();
  } catch {
    return undefined;
  }
}
