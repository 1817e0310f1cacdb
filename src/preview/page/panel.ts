import type { ActivityModel } from '../../tracking/model.ts';
import type { Call, Launch } from '../bench/lms.ts';
import { viewState } from '../bench/state-view.ts';
import { byId, make, textCell } from './dom.ts';
import { stateRows } from './state-rows.ts';
import type { Words } from './words.ts';

/** The table of the data model, the state in words and the list of calls. */
export interface Panel {
  /** Another SCO, or another attempt: all that was shown is gone. */
  clear(): void;
  /** A launch begins; undefined for a page without records. `model` as the page has it. */
  begin(launch: Launch | undefined, model?: ActivityModel): void;
  add(call: Call): void;
}

/** Older calls than these are dropped. */
const MOST_CALLS = 1_000;

export function createPanel(words: Words): Panel {
  const { say } = words;
  const values = byId('values');
  const state = byId('state');
  const calls = byId('calls');
  const box = byId('calls-box');
  let launch: Launch | undefined;
  let known: ActivityModel | undefined;
  let launches = 0;
  let fresh: Node[] = [];
  let asked = false;

  /** A launch makes many calls at once: they are drawn together. */
  function draw(): void {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 8;
      calls.append(...fresh);
      fresh = [];
      while (calls.childElementCount > MOST_CALLS) calls.firstElementChild?.remove();
      if (atEnd) box.scrollTop = box.scrollHeight;
      drawValues();
      drawState();
    });
  }

  function drawValues(): void {
    const rows = launch === undefined ? [] : [...launch.values()].sort(byElement);
    values.replaceChildren(
      ...rows.map(([element, value]) => {
        const row = valueRow(element, value);
        if (launch?.isPending(element)) row.lastChild?.appendChild(note(say('not-stored')));
        return row;
      }),
    );
  }

  function drawState(): void {
    const code = launch?.values().get('cmi.suspend_data') ?? '';
    state.replaceChildren(...(launch && known ? stateRows(viewState(code, known), words) : []));
  }

  return {
    clear() {
      launches = 0;
      fresh = [];
      calls.replaceChildren();
    },
    begin(next, model) {
      launch = next;
      known = model;
      launches += 1;
      const text = next ? say('launch', { count: launches }) : say('no-records');
      const cell = make('td', 'note', text);
      cell.setAttribute('colspan', '4');
      fresh.push(make('tr', '', [cell]));
      draw();
    },
    add(call) {
      fresh.push(callRow(call));
      draw();
    },
  };
}

function valueRow(element: string, value: string): HTMLElement {
  const name = make('th', '', element);
  name.setAttribute('scope', 'row');
  return make('tr', '', [name, make('td', '', [textCell(value)])]);
}

function callRow({ name, args, result, error, meaning, ms }: Call): HTMLElement {
  const shown = `${name}(${args.map((one) => JSON.stringify(one)).join(', ')})`;
  // Asking what was wrong is not wrong itself.
  const wrong = error !== '0' && !/^Get(?:LastError|ErrorString|Diagnostic)$/.test(name);
  return make('tr', wrong ? 'is-error' : '', [
    make('td', '', [textCell(shown), ...(wrong ? [note(meaning)] : [])]),
    make('td', '', [textCell(result)]),
    make('td', '', error),
    make('td', '', ms.toFixed(1)),
  ]);
}

function note(content: string): HTMLElement {
  return make('span', 'note', content);
}

/** By name, numbers within it as numbers: the tenth interaction follows the ninth. */
function byElement([one]: [string, string], [other]: [string, string]): number {
  const key = (name: string) => name.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
  return key(one) < key(other) ? -1 : 1;
}
