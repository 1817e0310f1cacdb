import type { StateProblem } from '../../tracking/state.ts';
import type { QuestionView, StateView } from '../bench/state-view.ts';
import { make, textCell } from './dom.ts';
import type { Words } from './words.ts';

/** The table of what an activity remembers, in words. */
export function stateRows(view: StateView, { say }: Words): readonly HTMLElement[] {
  const { problem, length, limit, locale, page, visited, completed, passed, check } = view;
  const flag = (value: boolean) => say(value ? 'yes' : 'no');
  const share = (best: number | undefined) =>
    best === undefined ? [] : [say('state-best', { best })];
  const whyNot = (reason: StateProblem) =>
    ({
      foreign: () => say('state-foreign'),
      damaged: () => say('state-damaged'),
      newer: () => say('state-newer'),
    })[reason]();
  const question = ({ id, answer, dropped, attempts, best }: QuestionView) =>
    row(id, answer, [
      attempts === 0 ? say('state-draft') : say('state-attempts', { count: attempts }),
      ...share(best),
      ...(dropped ? [say('state-dropped')] : []),
    ]);
  return [
    row(say('state-size'), say('state-of', { length, limit }), problem ? [whyNot(problem)] : []),
    row(say('language'), locale || '–'),
    row(say('state-page'), page || '–'),
    row(say('state-visited'), visited.join(', ') || '–'),
    row(say('state-completed'), flag(completed)),
    row(say('state-passed'), flag(passed)),
    ...(check
      ? [
          row(say('state-check'), check.draw.join(', '), [
            say('state-attempts', { count: check.used }),
            ...share(check.best),
          ]),
        ]
      : []),
    ...view.questions.map(question),
  ];
}

function row(name: string, content: string, notes: readonly string[] = []): HTMLElement {
  const head = make('th', '', name);
  head.setAttribute('scope', 'row');
  const marks = notes.length === 0 ? [] : [make('span', 'note', notes.join(', '))];
  return make('tr', '', [head, make('td', '', [textCell(content), ...marks])]);
}
