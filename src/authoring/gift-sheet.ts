import type { WeightedAnswer } from './gift-answers.ts';
import { GAP, type GiftText, type Paragraph, writeText } from './gift-text.ts';

/** Markdown as it is written, with the words that a reader will see of it. */
export interface Sheet {
  /** A line as it is. */
  raw(line: string): void;
  /** A text as paragraphs, parted from what follows. */
  paragraphs(text: GiftText): void;
  /** As `paragraphs`, with `blank` in its gap, else at its end; without one the gap is a line. */
  prompt(text: GiftText, blank?: string): void;
  /** An item of a list: one text, or the two sides of a pair, and feedback below it as a quote. */
  item(mark: string, sides: readonly GiftText[], feedback?: GiftText): void;
  /** `> [!LABEL]` and the text below it. */
  labelled(label: string, text: GiftText): void;
  /** `> [!LABEL]` with every answer, its mark where it is not the whole, and feedback. */
  answers(label: string, answers: readonly WeightedAnswer[]): void;
  done(): { markdown: string; words?: readonly string[]; lost: readonly string[] };
}

/** An empty sheet; `plainly` leaves all formatting out. */
export function createSheet(plainly: boolean): Sheet {
  const lines: string[] = [];
  const words: (string | undefined)[] = [];
  const lost = new Set<string>();

  const read = (text: GiftText): readonly Paragraph[] => {
    const written = writeText(text, plainly);
    for (const name of written.lost) lost.add(name);
    return written.paragraphs;
  };
  const oneLine = (text: GiftText): Paragraph => {
    const all = read(text);
    const shown = all.map((one) => one.words);
    return {
      markdown: all.map(({ markdown }) => markdown.replace(/\s+/g, ' ')).join(' '),
      ...(shown.includes(undefined) ? {} : { words: shown.join(' ') }),
    };
  };
  const say = ({ words: shown }: Paragraph) => {
    if (shown !== '') words.push(shown);
  };
  const quoted = (text: GiftText, indent: string) => {
    const all = read(text);
    all.forEach(say);
    const body = all.map(({ markdown }) => markdown).join('\n\n');
    for (const line of body.split('\n')) lines.push(`${indent}> ${line}`.trimEnd());
  };
  const part = () => {
    if (lines.at(-1) !== '') lines.push('');
  };

  return {
    raw(line) {
      if (line === ':::' && lines.at(-1) === '') lines.pop();
      lines.push(line);
    },
    paragraphs(text) {
      for (const paragraph of read(text)) {
        say(paragraph);
        lines.push(paragraph.markdown, '');
      }
    },
    prompt(text, blank) {
      const written = [...read(text)];
      const last = written.at(-1);
      if (last && blank !== undefined && !text.value.includes(GAP))
        written.splice(-1, 1, {
          markdown: `${last.markdown} ${GAP}`,
          ...(last.words === undefined ? {} : { words: `${last.words} ${GAP}` }),
        });
      for (const paragraph of written.map((one) => filled(one, blank))) {
        say(paragraph);
        lines.push(paragraph.markdown, '');
      }
    },
    item(mark, sides, feedback) {
      const written = sides.map(oneLine);
      written.forEach(say);
      lines.push(
        `${mark}${written
          .map(({ markdown }) => markdown)
          .join(' = ')
          .trim()}`,
      );
      if (feedback) quoted(feedback, '  ');
    },
    labelled(label, text) {
      part();
      lines.push(`> [!${label}]`);
      quoted(text, '');
    },
    answers(label, answers) {
      part();
      lines.push(`> [!${label}]`);
      for (const { text, weight, feedback } of answers) {
        const answer = oneLine(text);
        const said = feedback ? oneLine(feedback) : undefined;
        const share = weight === 100 ? '' : ` (${weight} %)`;
        const joined = (one: string, two: string | undefined) =>
          `${one}${share}${two === undefined ? '' : `: ${two}`}`;
        lines.push(`> - ${joined(answer.markdown, said?.markdown)}`);
        const known = answer.words !== undefined && (!said || said.words !== undefined);
        words.push(known ? joined(answer.words ?? '', said?.words) : undefined);
      }
    },
    done() {
      const shown = words.filter((one) => one !== undefined);
      return {
        markdown: lines.join('\n').trim(),
        ...(shown.length === words.length ? { words: shown } : {}),
        lost: [...lost],
      };
    },
  };
}

/** The paragraph with `blank` in its gap, which a reader sees as a line. */
function filled({ markdown, words }: Paragraph, blank: string | undefined): Paragraph {
  const [shown, seen] = blank === undefined ? ['\\_'.repeat(5), '_'.repeat(5)] : [blank, '____'];
  return {
    markdown: markdown.replaceAll(GAP, () => shown),
    ...(words === undefined ? {} : { words: words.replaceAll(GAP, seen) }),
  };
}
