import type { Scenario, ScenarioStep } from '../course/blocks.ts';
import { OUTCOME_SIGNS } from '../course/outcome-signs.ts';
import { plain } from '../course/text.ts';
import { BOX_WIDTH, type Line, layout, type Point } from './layout.ts';
import { escapeMarkup, tag } from './markup.ts';
import { wrapText } from './measure-text.ts';
import type { ReportWords } from './words/report-words.ts';

/** A larger story is given as a list alone. */
export const MOST_DRAWN = 120;

const SIZE = 13;
const LINE = 17;
const PADDING = 11;
const ROOM = (BOX_WIDTH - 2 * PADDING) / SIZE;

/** A step as the picture shows it, with how far below its top each choice leaves it. */
interface Drawn {
  readonly content: string;
  readonly height: number;
  readonly ports: readonly number[];
}

/**
 * The scenario as SVG: steps in columns from the start, each with its choices, from which arrows
 * lead on; outcomes in words and colour. Undefined where it is too large to draw.
 */
export function scenarioPicture(
  { steps }: Scenario,
  words: ReportWords,
  label: string,
): string | undefined {
  if (steps.length === 0 || steps.length > MOST_DRAWN) return undefined;
  const drawn = steps.map((step, index) => drawStep(step, index === 0, words));
  const known = new Set(steps.map(({ id }) => id));
  const lines = steps.flatMap((step, index) =>
    step.choices.flatMap(({ to }, at): Line[] =>
      known.has(to) ? [{ from: step.id, to, port: drawn[index]?.ports[at] ?? 0 }] : [],
    ),
  );
  const plan = layout(
    steps.map(({ id }, index) => ({ id, height: drawn[index]?.height ?? 0 })),
    lines,
  );
  const arrows = plan.lines.map(({ points, back }) =>
    tag(
      'g',
      { class: back ? 'way is-back' : 'way' },
      tag('path', { d: path(points, back) }) + head(points),
    ),
  );
  const boxes = steps.map(({ outcome }, index) => {
    const { x = 0, y = 0 } = plan.boxes[index] ?? {};
    const { height = 0, content = '' } = drawn[index] ?? {};
    const frame = tag('rect', { width: BOX_WIDTH, height, rx: 6 });
    const kind = outcome === undefined ? 'step' : `step is-${outcome}`;
    return tag('g', { class: kind, transform: `translate(${x} ${y})` }, frame + content);
  });
  const [width, height] = [plan.width, plan.height].map(Math.ceil);
  return tag(
    'svg',
    {
      class: 'scenario',
      role: 'img',
      'aria-label': label,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    [...arrows, ...boxes].join('\n'),
  );
}

function drawStep(step: ScenarioStep, first: boolean, words: ReportWords): Drawn {
  let y = PADDING;
  const parts: string[] = [];
  const text = (content: string, name: string) => {
    for (const line of wrapText(content, ROOM)) {
      parts.push(tag('text', { class: name, x: PADDING, y: y + SIZE }, escapeMarkup(line)));
      y += LINE;
    }
  };
  text(plain(step.title), 'title');
  if (first) text(words.start, 'note');
  if (step.outcome !== undefined) {
    const worth = step.score === undefined ? '' : ` (${Math.round(step.score * 100)}%)`;
    text(`${OUTCOME_SIGNS[step.outcome]} ${words.outcomes[step.outcome]}${worth}`, 'outcome');
  }
  const ports = step.choices.map((choice) => {
    y += 5;
    parts.push(tag('path', { class: 'rule', d: `M0 ${y}H${BOX_WIDTH}` }));
    y += 5;
    const top = y;
    text(plain(choice.text), 'choice');
    return (top + y) / 2;
  });
  return { content: parts.join(''), height: y + PADDING, ports };
}

/** Forward in curves between columns, straight through them; back along right angles. */
function path(points: readonly Point[], back: boolean): string {
  const [start, ...others] = points;
  if (!start) return '';
  let from = start;
  return others.reduce((way, to, at) => {
    const bend = Math.round((to.x - from.x) / 2);
    const curved = !back && at % 2 === 0;
    const piece = curved
      ? `C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`
      : `L${to.x} ${to.y}`;
    from = to;
    return way + piece;
  }, `M${start.x} ${start.y}`);
}

function head(points: readonly Point[]): string {
  const { x = 0, y = 0 } = points.at(-1) ?? {};
  return tag('path', { class: 'head', d: `M${x} ${y}l-8 -4v8z` });
}
