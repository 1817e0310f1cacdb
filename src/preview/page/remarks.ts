import type { Described } from '../../diagnostics/describe.ts';
import { isBroken, type Snapshot } from '../snapshot.ts';
import { byId, make } from './dom.ts';
import type { Words } from './words.ts';

/** Shows what is wrong over the lesson, until it is mended, and what is doubtful in the bar. */
export function createRemarks({ say }: Words): (snapshot: Snapshot) => void {
  const overlay = byId('overlay');
  const frame = byId('frame');
  const warnings = byId('warnings');
  const [summary, sheet] = [warnings.querySelector('summary'), warnings.querySelector('.sheet')];
  return (snapshot) => {
    const { diagnostics, problem, parts } = snapshot;
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const doubtful = diagnostics.filter(({ severity }) => severity !== 'error');
    const broken = isBroken(snapshot);
    const count = errors.length;
    byId('overlay-title').textContent = say(count === 0 ? 'problem' : 'errors', { count });
    byId('overlay-lead').textContent = say(parts.length > 0 ? 'errors-lead' : 'errors-first');
    byId('overlay-list').replaceChildren(
      ...(problem === undefined ? [] : [make('pre', 'problem', problem)]),
      ...errors.map((one) => remark(one, say)),
    );
    overlay.hidden = !broken;
    // What lies below can't be seen whole, so the keyboard does not go there either.
    frame.toggleAttribute('inert', broken);

    warnings.hidden = doubtful.length === 0;
    if (summary) summary.textContent = say('warnings', { count: doubtful.length });
    sheet?.replaceChildren(...doubtful.map((one) => remark(one, say)));
  };
}

function remark(one: Described, say: Words['say']): HTMLElement {
  const { file, line, column, code, message, frame, expected, example } = one;
  return make('article', 'remark', [
    make('p', 'place', `${file}:${line}:${column}`),
    make('p', 'what', `${code} ${message}`),
    ...(frame === '' ? [] : [make('pre', '', frame)]),
    make('p', '', `${say('expected')}: ${expected}`),
    make('p', '', `${say('example')}:`),
    make('pre', '', example),
  ]);
}
