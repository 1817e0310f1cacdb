import type { ScenarioModel } from '../../tracking/model.ts';
import { endOf, followPath, knownPath, lengthen, type Way } from '../../tracking/scenario.ts';
import { button, copyOf, fill, find, findAll, make, show } from './dom.ts';
import type { Host, Work } from './kind.ts';

/** Scenarios in which the consequence of the last choice is being read; a new locale keeps it. */
const reading = new Set<number>();

/** Brings a scenario's sections to life: one step at a time, its choices as buttons. */
export function mountScenario(root: HTMLElement, host: Host): void {
  const work = host.work(Number(root.dataset.question));
  if (work?.question.kind === 'scenario') mount(root, host, work, work.question);
}

function mount(root: HTMLElement, { say }: Host, work: Work, scenario: ScenarioModel): void {
  const { number, attempts, graded, noReturn } = scenario;
  const closed = work.review && graded;
  const spent = () => attempts > 0 && (work.record()?.attempts ?? 0) >= attempts;
  const path = (): readonly number[] => {
    const answer = work.record()?.answer;
    return answer?.kind === 'path' ? knownPath(scenario, answer.choices) : [];
  };

  const rules = [
    ...(graded ? [say('scenario-attempts', { attempts })] : []),
    ...(noReturn ? [say('scenario-no-return')] : []),
  ];
  find(root, '.question-label')?.after(...rules.map((rule) => make('p', 'how', rule)));
  for (const item of findAll(root, '[data-choice]')) {
    const choice = Number(item.dataset.choice);
    const press = button('button choose', '', () => choose(choice));
    press.dataset.choose = String(choice);
    press.disabled = closed;
    press.append(...copyOf(find(item, 'a')));
    find(item, 'a')?.replaceWith(press);
    show(find(item, 'details'), false);
  }
  draw();

  function choose(choice: number): void {
    const before = path();
    const after = lengthen(scenario, before, choice);
    // A circle that was cut away has nothing more to tell.
    if (after.length > before.length && consequenceOf(choice)) reading.add(number);
    go(after);
  }
  function go(choices: readonly number[]): void {
    const answer = { kind: 'path', choices } as const;
    if (endOf(scenario, choices)) work.submit(answer);
    else work.draft(answer);
    // The box for private answers listens for what is entered.
    root.dispatchEvent(new Event('input'));
    draw();
    focus();
  }
  function goOn(): void {
    reading.delete(number);
    draw();
    focus();
  }

  function draw(): void {
    const way = followPath(scenario, path());
    const last = way.taken.at(-1);
    const told = reading.has(number) ? last : undefined;
    const shown = told?.step ?? way.step;
    for (const step of findAll(root, '[data-step]')) {
      show(step, Number(step.dataset.step) === shown?.number);
    }
    for (const list of findAll(root, '.choices')) show(list, !told);
    fill(
      find(root, '[data-stage]'),
      told ? [consequence(told.choice.number)] : [...actions(way), ...wayList(way)],
    );
  }
  function focus(): void {
    const panel = find(root, `[id="q${number}_consequence"]`);
    const place = panel ?? find(root, '[data-step]:not([hidden]) h3');
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: panel ? 'nearest' : 'start' });
  }

  function consequence(choice: number): HTMLElement {
    const chosen = make('p', 'chosen', say('scenario-chosen', { choice: textOf(choice) }));
    const on = button('button', say('scenario-go-on'), goOn);
    on.dataset.goOn = '';
    const text = copyOf(consequenceOf(choice));
    const panel = make('div', 'consequence', [chosen, ...text, make('p', 'actions', [on])]);
    panel.id = `q${number}_consequence`;
    panel.tabIndex = -1;
    return panel;
  }

  function actions({ step, taken }: Way): readonly HTMLElement[] {
    const buttons: HTMLElement[] = [];
    const remarks: string[] = [];
    if (step?.outcome !== undefined) {
      if (graded) {
        const left = Math.max(0, attempts - (work.record()?.attempts ?? 0));
        remarks.push(say('scenario-score', { score: step.score ?? 0 }));
        if (attempts > 0) remarks.push(say('attempts-left', { left }));
      }
      if (!closed && !spent()) {
        const again = button('button', say('scenario-again'), () => go([]));
        again.dataset.again = '';
        buttons.push(again);
      }
    } else if (taken.length > 0 && !noReturn && !closed) {
      const numbers = taken.map(({ choice }) => choice.number);
      const back = button('button is-quiet', say('scenario-back'), () => go(numbers.slice(0, -1)));
      back.dataset.back = '';
      buttons.push(back);
    }
    return [
      ...remarks.map((remark) => make('p', 'remark', remark)),
      ...(buttons.length > 0 ? [make('p', 'actions', buttons)] : []),
    ];
  }

  function wayList({ taken }: Way): readonly HTMLElement[] {
    if (taken.length === 0) return [];
    const items = taken.map(({ step, choice }) => {
      const title = find(root, `[data-step="${step.number}"] h3`)?.textContent ?? '';
      const text = say('scenario-way-step', { step: title, choice: textOf(choice.number) });
      return make('li', '', text);
    });
    const title = make('p', 'part-title', say('scenario-way'));
    return [make('div', 'way', [title, make('ol', '', items)])];
  }

  function textOf(choice: number): string {
    return find(root, `[data-choose="${choice}"]`)?.textContent ?? '';
  }
  function consequenceOf(choice: number): HTMLElement | undefined {
    return find(root, `[data-choice="${choice}"] [data-consequence]`);
  }
}
