import { hasKey } from '../tracking/answers.ts';
import { interactionId } from '../tracking/identifiers.ts';
import type { ActivityModel, QuestionModel } from '../tracking/model.ts';
import { rawOf, reaches } from '../tracking/scores.ts';
import { gradedQuestions } from '../tracking/summary.ts';
import { isComplete, outcomeOf } from './outcome.ts';
import type { Version } from './page/bench-config.ts';
import type { Problem } from './proof.ts';

type Said = Pick<Problem, 'code' | 'params'>;

/** What a learner did, and the LMS's record after it. */
export interface Judged {
  readonly version: Version;
  readonly model: ActivityModel;
  /** Scaled: the LMS's where it has one, else the model's. */
  readonly passing: number;
  readonly asked: ReadonlySet<QuestionModel>;
  /** Mixed: right only where another try was left. */
  readonly answered: 'right' | 'wrong' | 'mixed';
  /** Nothing is left to do: the record must say so. */
  readonly done: boolean;
  readonly stored: Readonly<Record<string, string>>;
}

/** What of the record is not as the answers want it; all problems that can be seen from outside. */
export function judge(judged: Judged): readonly Said[] {
  return [...ofStatus(judged), ...ofScore(judged), ...ofInteractions(judged)];
}

/** What was done in one activity of a SCO that holds several. */
export interface WorkDone {
  readonly model: ActivityModel;
  readonly asked: ReadonlySet<QuestionModel>;
}

/**
 * As `judge`, for a SCO of several activities all of which were worked through: each is passed for
 * itself, so the score of the whole is asked for only where everything was right.
 */
export function judgeMenu({
  version,
  done,
  answered,
  stored,
}: Pick<Judged, 'version' | 'answered' | 'stored'> & {
  readonly done: readonly WorkDone[];
}): readonly Said[] {
  const said = [...ofStatus({ version, stored, done: true })];
  const graded = done.flatMap(({ model, asked }) =>
    gradedQuestions(model).filter((one) => asked.has(one)),
  );
  const { score, success } = outcomeOf(version, stored);
  if (answered === 'right' && graded.length > 0) {
    if (score !== '100')
      said.push({ code: 'wrong-score', params: { score: score || '–', expected: '100' } });
    if (success !== 'passed')
      said.push({ code: 'wrong-success', params: { success: success || '–', score } });
  }
  return [...said, ...done.flatMap((one) => ofInteractions({ version, answered, stored, ...one }))];
}

function ofStatus({
  version,
  stored,
  done,
}: Pick<Judged, 'version' | 'stored' | 'done'>): readonly Said[] {
  const outcome = outcomeOf(version, stored);
  const { status } = outcome;
  return isComplete(outcome) || !done
    ? []
    : [{ code: 'not-complete', params: { status: status || '–' } }];
}

function ofScore({ version, model, passing, asked, answered, stored }: Judged): readonly Said[] {
  const graded = gradedQuestions(model).filter((one) => asked.has(one));
  const { score, success } = outcomeOf(version, stored);
  if (graded.length === 0)
    return score === '' ? [] : [{ code: 'wrong-score', params: { score, expected: '–' } }];
  const lowest = rawOf(mean(graded, false));
  const highest = rawOf(mean(graded, true));
  const found = Number(score);
  // A question with partial credit may be worth something even where all of it was meant wrong.
  const fits = {
    right: found === highest,
    wrong: found >= lowest && (found < highest || lowest === highest),
    mixed: found >= lowest && found <= highest,
  }[answered];
  const said: Said[] = [];
  if (score === '' || !fits) {
    const range = `≥ ${lowest}, ${answered === 'wrong' ? '<' : '≤'} ${highest}`;
    const expected = answered === 'right' ? `${highest}` : range;
    said.push({ code: 'wrong-score', params: { score: score || '–', expected } });
  }
  const isPassed = reaches(found / 100, passing);
  if ((success === 'passed') !== isPassed)
    said.push({ code: 'wrong-success', params: { success: success || '–', score } });
  return said;
}

/** Weighted mean of the best or worst that can be had, 0 to 1. */
function mean(questions: readonly QuestionModel[], best: boolean): number {
  const weights = questions.reduce((sum, { weight }) => sum + weight, 0);
  return questions.reduce((sum, one) => sum + one.weight * extreme(one, best), 0) / weights;
}

function extreme(question: QuestionModel, best: boolean): number {
  if (question.kind !== 'scenario') return best ? 1 : 0;
  const scores = question.steps.flatMap(({ score }) => score ?? []);
  return best ? Math.max(...scores) : Math.min(...scores);
}

/** Each question that may be recorded has an interaction, with the result of its answer. */
function ofInteractions({
  version,
  model,
  asked,
  answered,
  stored,
}: Omit<Judged, 'passing' | 'done'>): readonly Said[] {
  const results = new Map<string, string>();
  for (let at = 0; stored[`cmi.interactions.${at}.id`] !== undefined; at++)
    results.set(
      stored[`cmi.interactions.${at}.id`] ?? '',
      stored[`cmi.interactions.${at}.result`] ?? '',
    );
  // In between, a partial score is told as a number.
  const wrong = version === '1.2' ? 'wrong' : 'incorrect';
  const refuted = { right: wrong, wrong: 'correct', mixed: undefined }[answered];
  return [...asked].filter(isRecorded).flatMap((question): Said[] => {
    const { id } = question;
    const result = results.get(interactionId(model.id, id));
    if (result === undefined) return [{ code: 'not-recorded', params: { question: id } }];
    const isKeyed = hasKey(question) && extreme(question, false) < 1;
    return isKeyed && result === refuted
      ? [{ code: 'wrong-result', params: { question: id, result } }]
      : [];
  });
}

function isRecorded({ private: own, kind }: QuestionModel): boolean {
  return !own && kind !== 'discuss';
}
