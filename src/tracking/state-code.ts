import { type CodeReader, NotACode, numberCode, setCode, textCode } from './code.ts';
import type { ActivityState, Answer, CheckState, QuestionRecord, ScoState } from './model.ts';
import { readSheet, sheetCode } from './sheet-code.ts';

/** The state code's layout, version 1. Numbers of questions and options are permanent. */

type ScoHead = Omit<ScoState, 'activities'>;

export function scoHead(state: ScoHead): string {
  return numberCode(state.retries) + textCode(state.locale) + textCode(state.attempt);
}

export function readScoHead(code: CodeReader): ScoHead {
  return { retries: code.number(), locale: code.text() ?? '', attempt: code.text() ?? '' };
}

export function activityCode(number: number, state: ActivityState): string {
  const records = [...state.questions].sort(([a], [b]) => a - b);
  let before = 0;
  const body = records.map(([question, record]) => {
    const step = question - before;
    before = question;
    return numberCode(step) + recordCode(record);
  });
  return (
    numberCode(number) +
    numberCode(
      (state.completed ? COMPLETED : 0) + (state.passed ? PASSED : 0) + (state.check ? CHECK : 0),
    ) +
    numberCode(state.page) +
    setCode(state.visited) +
    numberCode(records.length) +
    body.join('') +
    (state.check ? checkCode(state.check) : '')
  );
}

export function readActivity(code: CodeReader): readonly [number, ActivityState] {
  const number = code.number();
  const flags = code.number();
  const page = code.number();
  const visited = code.set();
  const questions = new Map<number, QuestionRecord>();
  let question = 0;
  for (let left = code.number(); left > 0; left--) {
    question += code.number();
    questions.set(question, readRecord(code));
  }
  const has = (flag: number) => (flags & flag) > 0;
  const check = has(CHECK) ? { check: readCheck(code) } : {};
  const rules = { completed: has(COMPLETED), passed: has(PASSED) };
  return [number, { page, visited, ...rules, questions, ...check }];
}

/** Whether the last attempt is done and the form of the best score, attempts, best, place, draw. */
function checkCode({ used, best, draw, at, done }: CheckState): string {
  const [form, score] = scoreCode(best);
  const numbers = [draw.length, ...draw].map(numberCode).join('');
  return (
    numberCode((done ? 1 : 0) + 2 * form) + numberCode(used) + score + numberCode(at) + numbers
  );
}

function readCheck(code: CodeReader): CheckState {
  const head = code.number();
  const used = code.number();
  const best = readScore(Math.floor(head / 2), code);
  const at = code.number();
  const draw = readNumbers(code);
  return { used, ...(best === undefined ? {} : { best }), draw, at, done: head % 2 === 1 };
}

/** Flags of an activity. */
const COMPLETED = 1;
const PASSED = 2;
const CHECK = 4;

const CHOSEN = 0;
const FALSE = 1;
const TRUE = 2;
const MATCHED = 3;
const WRITTEN = 4;
const DISCUSSED = 5;
const FORMS = 6;
/** Forms that came later: their heads stand behind those of the first six. */
const ORDERED = 6;
const FILLED = 7;
const NUMBERED = 8;
/** Forms behind FORMS came later; the letters of the others stay as they are. */
const PATH = 9;
const SHEET = 10;
/** A discussion in which a side was taken. */
const DEBATED = 11;

const NO_SCORE = 0;
const ZERO = 1;
const ONE = 2;
const FRACTION = 3;
const DECIMAL = 4;
const SCORE_FORMS = 5;

const MOST_PARTS = 255;
const DECIMALS = 1e7;

/** One or two letters for the answer's form and the score's, attempts, score, answer. */
function recordCode(record: QuestionRecord): string {
  const [scoreForm, score] = scoreCode(record.best);
  const [form, answer] = answerCode(record.answer);
  return headCode(form, scoreForm) + numberCode(record.attempts) + score + answer;
}

function readRecord(code: CodeReader): QuestionRecord {
  const [form, scoreForm] = readHead(code);
  const attempts = code.number();
  const best = readScore(scoreForm, code);
  const answer = readAnswer(form, code);
  return { answer, attempts, ...(best === undefined ? {} : { best }) };
}

/** Forms below FORMS share a letter with each form of a score; later ones begin behind all these. */
function headCode(form: number, scoreForm: number): string {
  return numberCode(
    form < FORMS
      ? form + FORMS * scoreForm
      : FORMS * SCORE_FORMS + (form - FORMS) * SCORE_FORMS + scoreForm,
  );
}

function readHead(code: CodeReader): readonly [form: number, scoreForm: number] {
  const head = code.number();
  const later = head - FORMS * SCORE_FORMS;
  return later < 0
    ? [head % FORMS, Math.floor(head / FORMS)]
    : [FORMS + Math.floor(later / SCORE_FORMS), later % SCORE_FORMS];
}

/** Scores are shares of a few parts: written as such, they come back to the last bit. */
function scoreCode(best: number | undefined): readonly [number, string] {
  if (best === undefined) return [NO_SCORE, ''];
  if (best <= 0) return [ZERO, ''];
  if (best >= 1) return [ONE, ''];
  for (let parts = 2; parts <= MOST_PARTS; parts++) {
    const share = Math.round(best * parts);
    if (share / parts === best) return [FRACTION, numberCode(share) + numberCode(parts)];
  }
  return [DECIMAL, numberCode(Math.round(best * DECIMALS))];
}

function readScore(form: number, code: CodeReader): number | undefined {
  switch (form) {
    case NO_SCORE:
      return undefined;
    case ZERO:
      return 0;
    case ONE:
      return 1;
    case FRACTION: {
      const share = code.number();
      const parts = code.number();
      if (parts === 0 || share > parts) throw new NotACode();
      return share / parts;
    }
    case DECIMAL:
      return Math.min(1, code.number() / DECIMALS);
    default:
      throw new NotACode();
  }
}

function answerCode(answer: Answer): readonly [number, string] {
  switch (answer.kind) {
    case 'chosen':
      return [CHOSEN, numbersCode(answer.options)];
    case 'ordered':
      return [ORDERED, numbersCode(answer.options)];
    case 'filled':
      return [FILLED, numberCode(answer.texts.length) + answer.texts.map(textCode).join('')];
    case 'judged':
      return [answer.value ? TRUE : FALSE, ''];
    case 'matched':
      return [MATCHED, pairsCode(answer.pairs)];
    case 'numbered': {
      const value = answer.value === undefined ? undefined : String(answer.value);
      return [NUMBERED, textCode(answer.typed) + textCode(value)];
    }
    case 'written':
      return [WRITTEN, textCode(answer.dropped ? undefined : answer.text)];
    case 'discussed': {
      const ticks = numberCode((answer.posted ? 1 : 0) + (answer.replied ? 2 : 0));
      const text = textCode(answer.dropped ? undefined : answer.text);
      return answer.side === undefined
        ? [DISCUSSED, ticks + text]
        : [DEBATED, numberCode(answer.side) + ticks + text];
    }
    case 'path':
      return [PATH, numbersCode(answer.choices)];
    case 'sheet':
      return [SHEET, sheetCode(answer)];
  }
}

function readAnswer(form: number, code: CodeReader): Answer {
  switch (form) {
    case CHOSEN:
      return { kind: 'chosen', options: readNumbers(code) };
    case ORDERED:
      return { kind: 'ordered', options: readNumbers(code) };
    case NUMBERED: {
      const typed = code.text() ?? '';
      const value = code.text();
      if (value === undefined) return { kind: 'numbered', typed };
      if (value.trim() === '' || !Number.isFinite(Number(value))) throw new NotACode();
      return { kind: 'numbered', typed, value: Number(value) + 0 };
    }
    case FILLED: {
      const texts: string[] = [];
      for (let left = code.number(); left > 0; left--) texts.push(code.text() ?? '');
      return { kind: 'filled', texts };
    }
    case PATH:
      return { kind: 'path', choices: readNumbers(code) };
    case SHEET:
      return readSheet(code);
    case FALSE:
    case TRUE:
      return { kind: 'judged', value: form === TRUE };
    case MATCHED:
      return { kind: 'matched', pairs: readPairs(code) };
    case WRITTEN: {
      const text = code.text();
      return {
        kind: 'written',
        text: text ?? '',
        ...(text === undefined ? { dropped: true } : {}),
      };
    }
    case DISCUSSED:
    case DEBATED: {
      const side = form === DEBATED ? { side: code.number() } : {};
      const flags = code.number();
      const text = code.text();
      return {
        kind: 'discussed',
        text: text ?? '',
        posted: (flags & 1) > 0,
        replied: (flags & 2) > 0,
        ...side,
        ...(text === undefined ? { dropped: true } : {}),
      };
    }
    default:
      throw new NotACode();
  }
}

function numbersCode(numbers: readonly number[]): string {
  return [numbers.length, ...numbers].map(numberCode).join('');
}

function readNumbers(code: CodeReader): number[] {
  const numbers: number[] = [];
  for (let left = code.number(); left > 0; left--) numbers.push(code.number());
  return numbers;
}

/** The target of each source from the lowest number to the highest; 0 where there is none. */
function pairsCode(pairs: readonly (readonly [number, number])[]): string {
  const placed = new Map(pairs);
  const first = Math.min(...placed.keys());
  if (placed.size === 0) return numberCode(0);
  const count = Math.max(...placed.keys()) - first + 1;
  let code = numberCode(count) + numberCode(first);
  for (let source = first; source < first + count; source++) {
    code += numberCode(placed.get(source) ?? 0);
  }
  return code;
}

function readPairs(code: CodeReader): [number, number][] {
  const pairs: [number, number][] = [];
  const count = code.number();
  if (count === 0) return pairs;
  const first = code.number();
  for (let source = first; source < first + count; source++) {
    const target = code.number();
    if (target > 0) pairs.push([source, target]);
  }
  return pairs;
}
