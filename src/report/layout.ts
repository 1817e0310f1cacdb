import { type Edge, layersOf } from './layers.ts';

/** A box of the picture; all are equally wide. */
export interface Box {
  readonly id: string;
  readonly height: number;
}
/** A line from one box to another. */
export interface Line extends Edge {
  /** How far below the top of its box it begins. */
  readonly port: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Upper left corners, in the order of the boxes. */
  readonly boxes: readonly Point[];
  /** The points that each line goes through, and whether it leads back. */
  readonly lines: readonly { readonly points: readonly Point[]; readonly back: boolean }[];
}

export const BOX_WIDTH = 216;
const COLUMN_GAP = 76;
const ROW_GAP = 22;
/** Height of the place that a line takes in a column that it passes. */
const PASS = 6;
const MARGIN = 12;
/** Distance of lines that lead back: below each other, and from the boxes. */
const LANE = 9;
/** Lines that lead back run side by side between two columns, so many and no more. */
const MOST_LANES = 6;
/** How far below the top of a box lines come in: those from before, and those that lead back. */
const ENTRY = 18;
const BACK_ENTRY = 28;
/** Odd, so that the last one goes forward. */
const SWEEPS = 7;

/** One place in a column: a box, or a line that passes. */
interface Slot {
  readonly height: number;
  readonly box?: number;
  /** Places in the column before it that lead here, and how far below their top. */
  readonly before: { slot: Slot; port: number }[];
  readonly after: Slot[];
  /** Counts within its column, from 0. */
  order: number;
  y: number;
}

/**
 * Boxes in columns by their layers, the first box on the left; lines lead to the right, those that
 * lead back run below all boxes. The order in a column keeps crossings few (barycentres).
 */
export function layout(boxes: readonly Box[], lines: readonly Line[]): Layout {
  const layers = layersOf(
    boxes.map(({ id }) => id),
    lines,
  );
  const columns: Slot[][] = [];
  const put = (layer: number, slot: Slot) => {
    while (columns.length <= layer) columns.push([]);
    const column = columns[layer] ?? [];
    slot.order = column.length;
    column.push(slot);
    return slot;
  };
  const slots = new Map(
    boxes.map(({ id, height }, box) => {
      const slot: Slot = { height, box, before: [], after: [], order: 0, y: 0 };
      return [id, put(layers.of.get(id) ?? 0, slot)];
    }),
  );
  const passes = lines.map(({ from, to, port }, index) => {
    const [first, last] = [slots.get(from), slots.get(to)];
    if (!first || !last || layers.back.has(index)) return [];
    const between: Slot[] = [];
    let [slot, at] = [first, port];
    for (let layer = (layers.of.get(from) ?? 0) + 1; layer < (layers.of.get(to) ?? 0); layer++) {
      const pass: Slot = { height: PASS, before: [], after: [], order: 0, y: 0 };
      between.push(put(layer, pass));
      join(slot, at, pass);
      [slot, at] = [pass, PASS / 2];
    }
    join(slot, at, last);
    return between;
  });
  for (let sweep = 0; sweep < SWEEPS; sweep++) arrange(columns, sweep % 2 === 0);
  stack(columns);

  const lanes = layers.back.size;
  const margin = MARGIN + (lanes > 0 ? LANE * (Math.min(lanes, MOST_LANES) + 1) : 0);
  const x = (layer: number) => margin + layer * (BOX_WIDTH + COLUMN_GAP);
  const bottom = Math.max(0, ...columns.flat().map(({ y, height }) => y + height));
  let lane = 0;
  const drawn = lines.map(({ from, to, port }, index) => {
    const back = layers.back.has(index);
    const start = {
      x: x(layers.of.get(from) ?? 0) + BOX_WIDTH,
      y: (slots.get(from)?.y ?? 0) + port,
    };
    const end = {
      x: x(layers.of.get(to) ?? 0),
      y: (slots.get(to)?.y ?? 0) + (back ? BACK_ENTRY : ENTRY),
    };
    if (!back) {
      const layer = layers.of.get(from) ?? 0;
      const between = (passes[index] ?? []).flatMap(({ y }, at) => {
        const begin = x(layer + at + 1);
        return [
          { x: begin, y: y + PASS / 2 },
          { x: begin + BOX_WIDTH, y: y + PASS / 2 },
        ];
      });
      return { points: [start, ...between, end], back };
    }
    lane++;
    const aside = LANE * (1 + ((lane - 1) % MOST_LANES));
    const [right, below] = [start.x + aside, bottom + ROW_GAP + LANE * lane];
    const before = end.x - aside - LANE;
    const points = [
      start,
      { x: right, y: start.y },
      { x: right, y: below },
      { x: before, y: below },
      { x: before, y: end.y },
      end,
    ];
    return { points, back };
  });
  const under = lanes > 0 ? ROW_GAP + LANE * (lanes + 1) : MARGIN;
  return {
    width: x(columns.length - 1) + BOX_WIDTH + margin,
    height: bottom + under,
    boxes: boxes.map(({ id }) => ({
      x: x(layers.of.get(id) ?? 0),
      y: slots.get(id)?.y ?? 0,
    })),
    lines: drawn,
  };
}

function join(from: Slot, port: number, to: Slot): void {
  to.before.push({ slot: from, port });
  from.after.push(to);
}

/** Sorts each column by where its neighbours on one side stand. */
function arrange(columns: readonly Slot[][], forward: boolean): void {
  for (const column of forward ? columns : columns.toReversed()) {
    const wish = new Map(
      column.map((slot) => {
        const places = forward
          ? slot.before.map((one) => one.slot.order + one.port / (one.slot.height + 1))
          : slot.after.map(({ order }) => order);
        return [slot, places.length > 0 ? mean(places) : slot.order];
      }),
    );
    column.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a.order - b.order);
    column.forEach((slot, order) => {
      slot.order = order;
    });
  }
}

/** Puts the places of a column below each other, each where its lines come from if there is room. */
function stack(columns: readonly Slot[][]): void {
  for (const column of columns) {
    let free = MARGIN;
    for (const slot of column) {
      const wishes = slot.before.map((one) => one.slot.y + one.port - Math.min(ENTRY, slot.height));
      slot.y = Math.max(free, wishes.length > 0 ? Math.round(mean(wishes)) : 0);
      free = slot.y + slot.height + ROW_GAP;
    }
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
