import { isComplete } from '../../tracking/answers.ts';
import type { Work } from './kind.ts';
import type { Stage } from './stage.ts';
import { submitAnswer } from './submit-answer.ts';

/** The work on a question of the activity by its number. */
export function workOn(number: number, stage: Stage): Work | undefined {
  const { progress, session, model } = stage;
  const question = model.questions.find((one) => one.number === number);
  if (!question) return undefined;
  const record = () => progress.record(number);
  const told = () => {
    for (const listener of stage.listeners) listener();
  };
  return {
    activity: model,
    question,
    record,
    review: stage.over ?? session.launch.mode === 'review',
    draft(answer) {
      progress.put(number, { ...(record() ?? { attempts: 0 }), answer });
      told();
    },
    complete: (answer) => isComplete(question, answer),
    submit(answer) {
      submitAnswer(question, answer, stage);
      told();
    },
  };
}
