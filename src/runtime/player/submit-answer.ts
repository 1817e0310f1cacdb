import { scoreAnswer, submit } from '../../tracking/answers.ts';
import { toInteraction } from '../../tracking/interaction.ts';
import type { Answer, QuestionModel } from '../../tracking/model.ts';
import { elapsed } from '../steady-time.ts';
import type { Stage } from './stage.ts';

/** The highest of the levels that `stage.sure` knows. */
const SURE = 3;

/** Puts a complete answer on record: one attempt more, and an interaction where one is due. */
export function submitAnswer(question: QuestionModel, answer: Answer, stage: Stage): void {
  const { progress, session, drafts, shown, seen, model, locale, sure, surelyWrong } = stage;
  const { number } = question;
  const now = elapsed();
  if (sure.get(number) === SURE && scoreAnswer(question, answer) !== 1) surelyWrong.add(number);
  sure.delete(number);
  drafts.delete(number);
  shown.set(number, answer);
  const latency = (now - (seen.get(number) ?? now)) / 1000;
  const described = { ...question, description: stage.rest?.describe(number) ?? '' };
  const interaction = toInteraction(model, described, answer, { at: stage.now(), latency, locale });
  // The record first: what follows from it (a score, completion) is sent at once, and so both are.
  if (interaction && session.launch.mode === 'normal') session.record(interaction);
  progress.put(number, submit(question, progress.record(number), answer));
}
