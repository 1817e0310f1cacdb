import type { Block, Discuss, Profile, Question } from '../course/blocks.ts';
import type { Activity } from '../course/course.ts';
import { blocksDeep } from '../course/visible.ts';
import { blankScope } from './blanks.ts';
import { blocksHtml, type WriteInteractive } from './blocks.ts';
import { fieldsOf } from './fields.ts';
import { isWebAddress, labelHtml } from './inlines.ts';
import type { RecallWriter } from './recall.ts';
import { scenarioHtml } from './scenario.ts';
import type { Scope } from './scope.ts';
import { worksheetHtml } from './worksheet.ts';

export { blocksDeep };

/**
 * Writes what asks or records something in an activity, in one locale: for each page its scope;
 * and by `recall` what is asked again from earlier units.
 */
export function interactiveWriter(
  activity: Activity,
  recall: RecallWriter = () => '',
): (scope: Scope) => WriteInteractive {
  const order = questionsOf(activity);
  const positions = new Map(order.map((question, index) => [question, index + 1]));
  const known = new Map(order.map((question) => [question.id, question]));
  return (scope) => (block) => {
    switch (block.type) {
      case 'question':
        return questionHtml(block, positions.get(block) ?? 0, scope);
      case 'discuss':
        return discussHtml(block, scope);
      case 'profile':
        return profileHtml(block, known, scope);
      case 'scenario':
        return scenarioHtml(block, scope);
      case 'worksheet':
        return worksheetHtml(block, scope);
      case 'recall':
        return recall(block, scope, questionHtml);
    }
  };
}

/** All questions of an activity in reading order, also those inside other blocks. */
export function questionsOf(activity: Activity): readonly Question[] {
  return activity.pages
    .flatMap((page) => blocksDeep(page.blocks))
    .filter((block) => block.type === 'question');
}

function questionHtml(question: Question, position: number, scope: Scope): string {
  const { words } = scope;
  const html = (blocks: readonly Block[]) => blocksHtml(blocks, scope);
  const rating = question.kind === 'rating';
  const written = question.kind === 'written';
  const blank = question.kind === 'blank';
  const { fields, answers } = fieldsOf(question, scope);
  return scope.template('question', {
    t: words.plain,
    id: question.id,
    number: question.number,
    kind: question.kind,
    // More than plain fields: the script that brings them to life comes after the page.
    later: question.kind === 'ordering' || question.kind === 'number',
    label: words.say('question', { number: position }),
    tag: question.private
      ? words.say('private')
      : question.graded
        ? words.say('graded')
        : rating || written
          ? ''
          : words.say('practice'),
    blank,
    prompt: blocksHtml(question.prompt, blank ? blankScope(question, scope) : scope),
    who: question.private
      ? words.say('who-reads-private')
      : rating || written
        ? words.say('who-reads-recorded')
        : '',
    fields,
    hint: html(question.hint),
    check: words.say(rating || written ? 'done' : 'check'),
    summary: words.say(rating ? 'levels-details' : written ? 'model-details' : 'answer-details'),
    answers,
    right: html(question.right),
    wrong: html(question.wrong),
    model: html(question.model),
    why: html(question.why),
  });
}

function discussHtml(discuss: Discuss, scope: Scope): string {
  const forum = scope.site.forum[scope.locale] ?? '';
  return scope.template('discuss', {
    t: scope.words.plain,
    id: discuss.id,
    number: discuss.number,
    prompt: blocksHtml(discuss.prompt, scope),
    sides: discuss.sides.map((side) => ({
      question: discuss.number,
      number: side.number,
      title: labelHtml(side.title, scope),
      content: blocksHtml(side.blocks, scope),
    })),
    forum: isWebAddress(forum) ? forum : '',
    tag: discuss.private ? scope.words.say('private') : '',
    who: scope.words.say(discuss.private ? 'who-reads-discuss-private' : 'who-reads-discuss'),
  });
}

function profileHtml(profile: Profile, known: ReadonlyMap<string, Question>, scope: Scope): string {
  return scope.template('profile', {
    t: scope.words.plain,
    intro: blocksHtml(profile.intro, scope),
    scales: profile.scales.flatMap((scale) => {
      const question = known.get(scale.question);
      if (question === undefined) return [];
      return [
        {
          number: question.number,
          label: labelHtml(scale.label, scope),
          advice: blocksHtml(scale.advice, scope),
        },
      ];
    }),
  });
}
