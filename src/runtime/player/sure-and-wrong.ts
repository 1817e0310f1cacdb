import { make } from './dom.ts';
import type { Stage } from './stage.ts';

/** How often the learner was sure and wrong since the page was opened, where that was asked. */
export function sureAndWrong({ model, surelyWrong, say }: Stage): readonly HTMLElement[] {
  if (!model.confidence) return [];
  return [make('p', '', say('sure-wrong', { questions: surelyWrong.size }))];
}
