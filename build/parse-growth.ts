/** The growth of the time of reading: made documents at 1, 10 and 100 times the size. */
import { BODIES, MARKS, type Make } from './parse-documents.ts';
import { cpuMilliseconds, FRONT, type Read } from './parse-reader.ts';

/** Ten times the size may take this many times the time: caches miss more, too. */
const MAX_GROWTH = 15;
/** CPU milliseconds of the largest document below which its growth is noise. */
const SHORT = 50;
/** CPU milliseconds of one measurement at least: small documents are read again and again. */
const LEAST = 40;
/** Measurements of the largest document at most; the best counts, as noise only adds. */
const TRIES = 4;
/** Columns between a document's name, to the left, and what is said of it, to the right. */
const FIGURES = ['kB', '1x', '10x', '100x', '10x/1x', '100x/10x', 'ms/100kB'];

interface MadeDocument {
  readonly name: string;
  readonly make: Make;
  /** Characters at 1 time the size. */
  readonly size: number;
}

interface Measured {
  readonly bytes: number;
  readonly time: number;
}

/** Prints a row for each document as soon as it is measured; answers whether any grows too fast. */
export function growth(read: Read): boolean {
  const documents: readonly MadeDocument[] = [
    ...Object.entries(BODIES).map(([name, make]) => ({ name, make, size: 18_000 })),
    ...MARKS.map((mark) => ({ name: JSON.stringify(mark), make: repeated(mark), size: 900 })),
  ];
  // The engine compiles what is read often: else the first documents would be slow when small.
  for (const { make, size } of documents) read(lessonOf(make(size)));
  const floor = cpuMilliseconds(() => read(lessonOf('')), 10, LEAST);
  console.log(`${documents.length} made documents at 1, 10 and 100 times the size`);
  console.log(`CPU ms of one, without the ${floor.toFixed(2)} ms of an empty lesson; 1x and 10x`);
  console.log('are means of ten and more that stay in memory, as much as one of 10x and 100x;');
  console.log(`growth is by ten times the bytes, of what takes ${SHORT} ms and more at the end`);
  console.log(`limit  ${MAX_GROWTH.toFixed(1)} from 10x to 100x`);
  const names = Math.max(...documents.map(({ name }) => name.length));
  printRow(''.padEnd(names), FIGURES, 'said');
  const growths = documents.map((document) => {
    const { figures, said, late, linear } = growthOf(document, read, floor);
    printRow(document.name.padEnd(names), figures, linear ? said : `${said}  NOT LINEAR`);
    return { late, linear };
  });
  console.log(`worst  ${Math.max(...growths.map(({ late }) => late)).toFixed(1)}`);
  const fast = growths.filter(({ linear }) => !linear).length;
  console.log(fast === 0 ? 'all grow with their size' : `${fast} are not linear`);
  return fast > 0;
}

function growthOf({ make, size }: MadeDocument, read: Read, floor: number) {
  const [small, middle] = [1, 10].map((times): Measured => {
    const lesson = lessonOf(make(size * times));
    read(lesson);
    const time = cpuMilliseconds(() => read(lesson), 10, LEAST);
    return { bytes: lesson.length, time: Math.max(0, time - floor) };
  });
  if (!small || !middle) throw new Error('two sizes');
  const lesson = lessonOf(make(size * 100));
  const codes = new Set<string>();
  let large: Measured = { bytes: lesson.length, time: Infinity };
  for (let tries = 0; tries < TRIES && !isLinear(middle, large); tries++) {
    const time = cpuMilliseconds(() => {
      const reading = read(lesson);
      for (const { code } of reading.diagnostics) codes.add(code);
      return reading;
    });
    large = { ...large, time: Math.min(large.time, Math.max(0, time - floor)) };
  }
  const late = grown(middle, large);
  return {
    figures: [
      String(Math.round(large.bytes / 1000)),
      ...[small, middle, large].map(({ time }) => time.toFixed(1)),
      grown(small, middle).toFixed(1),
      late.toFixed(1),
      ((large.time / large.bytes) * 100_000).toFixed(0),
    ],
    said: [...codes].sort().join(' '),
    linear: isLinear(middle, large),
    late: large.time < SHORT ? 0 : late,
  };
}

function isLinear(middle: Measured, large: Measured): boolean {
  return large.time < SHORT || grown(middle, large) <= MAX_GROWTH;
}

/** Times the time for ten times the bytes. */
function grown(from: Measured, to: Measured): number {
  return (to.time / Math.max(from.time, 0.01) / (to.bytes / from.bytes)) * 10;
}

function repeated(mark: string): Make {
  return (size) => `a ${mark.repeat(Math.ceil(size / mark.length))}`;
}

function lessonOf(body: string): Uint8Array {
  return Buffer.from(body.startsWith('---\n') ? body : FRONT + body);
}

/** Widths are fixed, as the rows to come are not known. */
function printRow(name: string, figures: readonly string[], said: string): void {
  const cells = figures.map((figure) => figure.padStart(8));
  console.log([name, ...cells, ` ${said}`].join(' ').trimEnd());
}
