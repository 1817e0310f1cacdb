import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layersOf } from '../../src/report/layers.ts';
import { BOX_WIDTH, type Line, layout } from '../../src/report/layout.ts';

/** `a>b b>c` as edges. */
const edges = (text: string) =>
  text.split(' ').flatMap((pair) => {
    const [from = '', to = ''] = pair.split('>');
    return pair === '' ? [] : [{ from, to }];
  });

describe('layers', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['a row', 'a>b b>c', 'a0 b1 c2', []],
    ['two ways that meet: behind the longer one', 'a>b a>c b>c', 'a0 b1 c2', []],
    ['a circle', 'a>b b>a b>c', 'a0 b1 c2', ['b>a']],
    ['a step that leads to itself', 'a>a a>b', 'a0 b1', ['a>a']],
    ['a circle that is entered in the middle', 'a>c c>b b>c b>d', 'a0 b2 c1 d3', ['b>c']],
    ['a part that nothing leads to', 'a>b c>d', 'a0 b1 c0 d1', []],
    ['one step alone', '', 'a0', []],
  ])('%s', (_, text, layers, back) => {
    const lines = edges(text);
    const nodes = [...new Set(['a', ...lines.flatMap(({ from, to }) => [from, to])])].sort();
    const found = layersOf(nodes, lines);
    expect([...found.of].map(([id, layer]) => `${id}${layer}`).join(' ')).toBe(layers);
    expect([...found.back].map((at) => `${lines[at]?.from}>${lines[at]?.to}`)).toEqual(back);
  });

  test('a story as long as its file is no deep recursion', () => {
    const nodes = Array.from({ length: 50_000 }, (_, at) => `n${at}`);
    const lines = nodes.slice(1).map((to, at) => ({ from: `n${at}`, to }));
    expect(layersOf(nodes, lines).of.get('n49999')).toBe(49_999);
  });
});

const HEIGHT = 80;
const graphs = fc.integer({ min: 1, max: 14 }).chain((count) => {
  const node = fc.integer({ min: 0, max: count - 1 });
  const line = fc.record({ from: node, to: node, port: fc.integer({ min: 30, max: HEIGHT - 5 }) });
  return fc.array(line, { maxLength: 30 }).map((lines) => ({
    boxes: Array.from({ length: count }, (_, at) => ({ id: `n${at}`, height: HEIGHT })),
    lines: lines.map(({ from, to, port }): Line => ({ from: `n${from}`, to: `n${to}`, port })),
  }));
});

describe('whatever the graph', () => {
  test('no box lies on another, and all stand inside the picture', () => {
    fc.assert(
      fc.property(graphs, ({ boxes, lines }) => {
        const { boxes: places, width, height } = layout(boxes, lines);
        places.forEach((one, at) => {
          expect(one.x >= 0 && one.x + BOX_WIDTH <= width).toBe(true);
          expect(one.y >= 0 && one.y + HEIGHT <= height).toBe(true);
          for (const other of places.slice(at + 1))
            expect(
              Math.abs(one.x - other.x) >= BOX_WIDTH || Math.abs(one.y - other.y) >= HEIGHT,
            ).toBe(true);
        });
      }),
    );
  });

  test('lines begin and end at their boxes, go right unless they lead back, and through no box', () => {
    fc.assert(
      fc.property(graphs, ({ boxes, lines }) => {
        const plan = layout(boxes, lines);
        const at = (id: string) => plan.boxes[boxes.findIndex((box) => box.id === id)]!;
        plan.lines.forEach(({ points, back }, index) => {
          const { from, to, port } = lines[index]!;
          const [first, last] = [points[0]!, points.at(-1)!];
          expect(first).toEqual({ x: at(from).x + BOX_WIDTH, y: at(from).y + port });
          expect(last.x).toBe(at(to).x);
          expect(last.y >= at(to).y && last.y <= at(to).y + HEIGHT).toBe(true);
          points.slice(1).forEach((point, before) => {
            const previous = points[before]!;
            if (!back) expect(point.x).toBeGreaterThan(previous.x);
            expect(point.x >= 0 && point.x <= plan.width).toBe(true);
            expect(point.y >= 0 && point.y <= plan.height).toBe(true);
            // Curves stay between two columns; what is level or upright may meet no box.
            if (point.x !== previous.x && point.y !== previous.y) return;
            const inside = plan.boxes.filter(
              ({ x, y }) =>
                Math.max(point.x, previous.x) > x &&
                Math.min(point.x, previous.x) < x + BOX_WIDTH &&
                Math.max(point.y, previous.y) > y &&
                Math.min(point.y, previous.y) < y + HEIGHT,
            );
            expect(inside).toEqual([]);
          });
        });
      }),
    );
  });

  test('the same graph is drawn the same', () => {
    fc.assert(
      fc.property(graphs, ({ boxes, lines }) => {
        expect(layout(boxes, lines)).toEqual(layout([...boxes], [...lines]));
      }),
    );
  });
});

test('where it can be done no lines cross', () => {
  const boxes = ['a', 'b', 'c', 'd'].map((id) => ({ id, height: HEIGHT }));
  // Written in another order than the choices stand.
  const lines: Line[] = [
    { from: 'a', to: 'd', port: 30 },
    { from: 'a', to: 'b', port: 50 },
    { from: 'a', to: 'c', port: 70 },
  ];
  const { boxes: places } = layout(boxes, lines);
  const [, b, c, d] = places.map(({ y }) => y);
  expect(d! < b! && b! < c!).toBe(true);
});
