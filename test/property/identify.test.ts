import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../src/authoring/parse.ts';
import type { ChoiceQuestion } from '../../src/course/blocks.ts';
import type { Activity } from '../../src/course/course.ts';
import { identify } from '../../src/course/identify.ts';
import { idsYaml } from '../../src/course/ids-yaml.ts';
import { courseFiles, FRONT_MATTER, LESSON } from '../course/cases.ts';
import { LIMIT, runs } from './runs.ts';

/** A lesson in short: things that know who they are, whatever their texts and numbers. */
interface Thing {
  readonly uid: string;
  readonly text: string;
}
interface TestQuestion extends Thing {
  readonly options: readonly Thing[];
}
interface TestPage extends Thing {
  readonly questions: readonly TestQuestion[];
}
type Lesson = readonly TestPage[];

/** An edit; numbers choose a place among those there are. */
type Edit = { readonly level: 'page' | 'question' | 'option' } & (
  | { readonly do: 'insert' | 'remove' | 'return' | 'reword'; readonly at: number }
  | { readonly do: 'move'; readonly at: number; readonly to: number }
);

/** Two dozen letters that no other uid shares in their order. */
function wordsOf(uid: string): string {
  let seed = [...uid].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  const letter = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return String.fromCharCode(97 + ((seed >>> 16) % 26));
  };
  return Array.from({ length: 24 }, letter).join('');
}

function createWriter() {
  let made = 0;
  const gone: { page: TestPage[]; question: TestQuestion[]; option: Thing[] } = {
    page: [],
    question: [],
    option: [],
  };
  const thing = (kind: string): Thing => {
    const uid = `${kind}${made++}`;
    return { uid, text: wordsOf(uid) };
  };
  const question = (): TestQuestion => ({
    ...thing('question'),
    options: [thing('option'), thing('option'), thing('option')],
  });
  const page = (): TestPage => ({ ...thing('page'), questions: [question()] });

  /** The list after the edit; what is removed may come back, but only to where it was. */
  function edited<T extends Thing>(list: readonly T[], edit: Edit, make: () => T, away: T[]): T[] {
    const at = list.length === 0 ? 0 : edit.at % list.length;
    const one = list[at];
    switch (edit.do) {
      case 'insert':
        return [...list.slice(0, at), make(), ...list.slice(at)];
      case 'return': {
        const back = away.pop();
        return back ? [...list.slice(0, at), back, ...list.slice(at)] : [...list];
      }
      case 'remove':
        if (!one || list.length < 2) return [...list];
        away.push(one);
        return list.filter((other) => other !== one);
      case 'reword':
        return list.map((other) => (other === one ? { ...one, text: `${one.text} so` } : other));
      case 'move': {
        if (!one) return [...list];
        const rest = list.filter((other) => other !== one);
        const to = edit.to % list.length;
        return [...rest.slice(0, to), one, ...rest.slice(to)];
      }
    }
  }

  function apply(lesson: Lesson, edit: Edit): Lesson {
    if (edit.level === 'page') return edited(lesson, edit, page, gone.page);
    const on = edit.at % lesson.length;
    return lesson.map((one, index) => {
      if (index !== on) return one;
      if (edit.level === 'question')
        return { ...one, questions: edited(one.questions, edit, question, gone.question) };
      const which = edit.at % Math.max(1, one.questions.length);
      return {
        ...one,
        questions: one.questions.map((two, place) =>
          place === which
            ? // Options live in their question: what is removed here can't return elsewhere.
              { ...two, options: edited(two.options, edit, () => thing('option'), []) }
            : two,
        ),
      };
    });
  }
  return { start: [page(), page()] as Lesson, apply };
}

function markdown(lesson: Lesson): string {
  return lesson
    .map(({ text, questions }) =>
      [
        `## ${text}\n`,
        ...questions.map((question) =>
          [
            ':::question',
            `${question.text}\n`,
            ...question.options.map(
              (option, index) => `- [${index === 0 ? 'x' : ' '}] ${option.text}`,
            ),
            ':::\n',
          ].join('\n'),
        ),
      ].join('\n'),
    )
    .join('\n');
}

/** Identifies the lesson with the ids of before, as a build does: through the text of ids.yaml. */
function build(lesson: Lesson, before: string): { activity: Activity; ids: string; added: number } {
  const files = { [LESSON]: FRONT_MATTER + markdown(lesson), 'ids.yaml': before };
  const parsed = parse(courseFiles(files));
  expect(parsed.diagnostics).toEqual([]);
  const identified = identify(parsed.course!, parsed.ids);
  const activity = identified.course.editions.en!.activities[0]!;
  return { activity, ids: idsYaml(identified.ids), added: identified.added };
}

/** uid to `space/number`, where the space is what the number must be unique in. */
function numbersOf(lesson: Lesson, activity: Activity): Map<string, string> {
  const numbers = new Map<string, string>();
  lesson.forEach((page, index) => {
    const own = activity.pages[index]!;
    numbers.set(page.uid, `page/${own.number}`);
    page.questions.forEach((question, place) => {
      const block = own.blocks[place] as ChoiceQuestion;
      numbers.set(question.uid, `question/${block.number}`);
      question.options.forEach((option, position) => {
        numbers.set(option.uid, `question/${block.number}/${block.options[position]!.number}`);
      });
    });
  });
  return numbers;
}

const editOf = (levels: readonly Edit['level'][]): fc.Arbitrary<Edit> =>
  fc.oneof(
    fc.record({
      level: fc.constantFrom(...levels),
      do: fc.constantFrom(
        'insert' as const,
        'remove' as const,
        'return' as const,
        'reword' as const,
      ),
      at: fc.nat(20),
    }),
    fc.record({
      level: fc.constantFrom(...levels),
      do: fc.constant('move' as const),
      at: fc.nat(20),
      to: fc.nat(20),
    }),
  );
/** What an author does between two builds. A page replaced in its place counts as reworded: one at a time. */
const batch = fc.oneof(
  fc.array(editOf(['question', 'option']), { minLength: 1, maxLength: 4 }),
  fc.tuple(editOf(['page'])),
);

test(
  'numbers stay with what they were given to, and are never given twice',
  () => {
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 8 }), (batches) => {
        const writer = createWriter();
        let lesson = writer.start;
        let built = build(lesson, '');
        const numbers = new Map<string, string>();
        const owners = new Map<string, string>();
        for (const edits of [[], ...batches]) {
          lesson = edits.reduce(writer.apply, lesson);
          built = build(lesson, built.ids);
          for (const [uid, number] of numbersOf(lesson, built.activity)) {
            expect(numbers.get(uid) ?? number).toBe(number);
            expect(owners.get(number) ?? uid).toBe(uid);
            numbers.set(uid, number);
            owners.set(number, uid);
          }
          const again = build(lesson, built.ids);
          expect(again.added).toBe(0);
          expect(again.ids).toBe(built.ids);
        }
      }),
      runs(60),
    );
  },
  LIMIT,
);
