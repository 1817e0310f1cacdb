import { tellsPages } from '../../src/tracking/tells-pages.ts';
import { statementErrors } from './statement-errors.ts';
import type { HeldStatement, Played } from './statement-play.ts';

/**
 * What is wrong with the statements of an activity that was played to its end, one line each: what
 * the page told, what must have been told, what the store holds and what the LMS holds are compared.
 */
export function statementFaults(played: Played): readonly string[] {
  const { noted, statements, refused, refusedCalls } = played;
  const told = noted.map(({ what }) => what);
  const held = statements.map(labelOf);
  return [
    ...refused.map((one) => `the store refused: ${one}`),
    ...refusedCalls.map((one) => `the LMS refused: ${one}`),
    ...statements.flatMap((one) =>
      statementErrors(one).map((error) => `${labelOf(one)} is not valid: ${error}`),
    ),
    ...difference('the store', held, 'the page', told),
    ...twice(statements.map(({ id }) => id)).map((id) => `twice: ${id}`),
    ...difference('the store', held, 'the learner', due(played)),
    ...(/^(initialized) /.test(held[0] ?? '') ? [] : [`first comes ${held[0]}`]),
    ...(/^(terminated) /.test(held.at(-1) ?? '') ? [] : [`last comes ${held.at(-1)}`]),
    ...endFaults(played),
  ];
}

/** Verb, and the last part of the address of what it is about. */
function labelOf({ verb, object }: HeldStatement): string {
  return `${verb.display.en} ${object.id.split('/').at(-1)}`;
}

/** What must have been told, but scores, whose number depends on partial credit. */
function due({ model, pages, submitted, statements, ...played }: Played): readonly string[] {
  const scores = statements.map(labelOf).filter((label) => label.startsWith('scored '));
  const turned = pages.filter((page, index) => page !== pages[index - 1]);
  return [
    `initialized ${model.id}`,
    ...(tellsPages(model) ? turned.map((page) => `experienced ${page}`) : []),
    ...submitted.map((question) => `responded ${question}`),
    ...scores,
    ...outcomesOf({ model, ...played }).map((verb) => `${verb} ${model.id}`),
    `completed ${model.id}`,
    `terminated ${model.id}`,
  ];
}

/** A check is decided when its attempts are used up; other graded work may always be done again. */
function outcomesOf({
  model,
  learner,
  values,
  version,
}: Pick<Played, 'model' | 'learner' | 'values' | 'version'>): readonly string[] {
  if (model.check) return [learner === 'good' ? 'passed' : 'failed'];
  const graded = model.questions.some((question) => question.graded);
  const success = standing(version, values).success;
  return graded && success !== undefined ? [success ? 'passed' : 'failed'] : [];
}

interface Standing {
  readonly completion: boolean;
  readonly success?: boolean | undefined;
  readonly scaled?: number | undefined;
}

/** How the SCO stands by what the LMS holds. */
export function standing(
  version: Played['version'],
  values: Readonly<Record<string, string>>,
): Standing {
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const verdict = (word: string | undefined) =>
    word === 'passed' ? true : word === 'failed' ? false : undefined;
  if (version === '2004')
    return {
      completion: values['cmi.completion_status'] === 'completed',
      success: verdict(values['cmi.success_status']),
      scaled: number(values['cmi.score.scaled']),
    };
  const status = values['cmi.core.lesson_status'];
  const raw = number(values['cmi.core.score.raw']);
  return {
    completion: /^(completed|passed|failed)$/.test(status ?? ''),
    success: verdict(status),
    scaled: raw === undefined ? undefined : raw / 100,
  };
}

/** `terminated.result` is the authority (SCORM Profile 6): it has to say what the LMS holds. */
function endFaults({ version, values, statements, model }: Played): readonly string[] {
  const lms = standing(version, values);
  const result = statements.at(-1)?.result;
  const said = result?.score?.scaled;
  const tolerance = version === '2004' ? 1e-6 : 5e-5 + 1e-9;
  const sameScore =
    said === undefined || lms.scaled === undefined
      ? said === lms.scaled
      : Math.abs(said - lms.scaled) <= tolerance;
  const scores = statements.filter((one) => labelOf(one) === `scored ${model.id}`);
  // One word for both: SCORM 1.2 says `incomplete` until what is graded was passed or failed.
  const undecided =
    version === '1.2' &&
    result?.success === undefined &&
    model.questions.some(({ graded, optional }) => graded && !optional);
  return [
    ...(result?.completion === (lms.completion || undecided)
      ? []
      : [`completion ${result?.completion}, in the LMS ${lms.completion}`]),
    ...(result?.success === lms.success
      ? []
      : [`success ${result?.success}, in the LMS ${lms.success}`]),
    ...(sameScore ? [] : [`score ${said}, in the LMS ${lms.scaled}`]),
    ...(scores.at(-1)?.result?.score?.scaled === said
      ? []
      : [`scored last ${scores.at(-1)?.result?.score?.scaled}, terminated with ${said}`]),
  ];
}

function difference(
  one: string,
  mine: readonly string[],
  other: string,
  theirs: readonly string[],
): readonly string[] {
  return [
    ...without(theirs, mine).map((label) => `${other} told, and ${one} lacks: ${label}`),
    ...without(mine, theirs).map((label) => `${one} has, and ${other} did not tell: ${label}`),
  ];
}

/** What is left of `all` when each of `some` took one that is equal to it. */
function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const left = [...all];
  for (const one of some) {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
  }
  return left;
}

function twice(all: readonly string[]): readonly string[] {
  return all.filter((one, index) => all.indexOf(one) !== index);
}
