import type { Block, Discuss, Profile, Recall, Scenario, Worksheet } from '../../course/blocks.ts';
import type { Activity, Edition } from '../../course/course.ts';
import { OUTCOME_SIGNS } from '../../course/outcome-signs.ts';
import { blocksDeep } from '../../course/visible.ts';
import { blocksHtml } from '../blocks.ts';
import { element, escapeHtml } from '../html.ts';
import { labelHtml } from '../inlines.ts';
import { questionsOf } from '../questions.ts';
import type { Scope } from '../scope.ts';
import { noteHtml, tagsHtml } from './note.ts';
import { questionKeyHtml } from './question-key.ts';

/** Everything that an activity asks, in reading order, with what is right; '' where it asks nothing. */
export function keyHtml(activity: Activity, edition: Edition, scope: Scope): string {
  const positions = new Map(questionsOf(activity).map((one, index) => [one, index + 1]));
  const objectives = new Map(activity.objectives.map(({ id, text }) => [id, text]));
  return activity.pages
    .flatMap((page) => blocksDeep(page.blocks))
    .flatMap((block): string[] => {
      switch (block.type) {
        case 'question':
          return [questionKeyHtml(block, positions.get(block) ?? 0, objectives, scope)];
        case 'discuss':
          return [discussHtml(block, scope)];
        case 'scenario':
          return [scenarioHtml(block, scope)];
        case 'worksheet':
          return [worksheetHtml(block, scope)];
        case 'profile':
          return [profileHtml(block, scope)];
        case 'recall':
          return [recallHtml(block, edition, scope)];
        default:
          return [];
      }
    })
    .join('\n');
}

function part(title: string, tags: readonly string[], content: string): string {
  const heading = element('h5', {}, escapeHtml(title) + tagsHtml(tags));
  return element('section', { class: 'asked' }, `${heading}\n${content}`);
}

function discussHtml({ prompt, sides, private: own }: Discuss, scope: Scope): string {
  const { words } = scope;
  const debate = sides.map(
    ({ title, blocks }) =>
      element('p', { class: 'label' }, labelHtml(title, scope)) + blocksHtml(blocks, scope),
  );
  return part(
    words.say('guide-prompt'),
    own ? [words.say('private')] : [],
    blocksHtml(prompt, scope) + debate.join('\n'),
  );
}

function scenarioHtml(scenario: Scenario, scope: Scope): string {
  const { words } = scope;
  const titles = new Map(scenario.steps.map(({ id, title }) => [id, labelHtml(title, scope)]));
  const steps = scenario.steps.map(({ title, blocks, choices, outcome }) => {
    const items = choices.map(({ text, to, consequence }) => {
      const leads = ` <span class="leads">→ ${titles.get(to) ?? ''}</span>`;
      return element('li', {}, labelHtml(text, scope) + leads + blocksHtml(consequence, scope));
    });
    const verdict =
      outcome === undefined
        ? ''
        : element(
            'p',
            { class: `verdict is-${outcome}` },
            `${OUTCOME_SIGNS[outcome]} ${escapeHtml(words.say(`outcome-${outcome}`))}`,
          );
    const list = items.length === 0 ? '' : element('ul', {}, items.join('\n'));
    const heading = element('h6', {}, labelHtml(title, scope));
    return element('div', { class: 'step' }, heading + blocksHtml(blocks, scope) + list + verdict);
  });
  const tag = scenario.private ? 'private' : scenario.graded ? 'graded' : 'practice';
  return part(
    words.say('kind-scenario'),
    [words.say(tag)],
    blocksHtml(scenario.prompt, scope) + steps.join('\n'),
  );
}

function worksheetHtml({ prompt, form, private: own }: Worksheet, scope: Scope): string {
  const { words } = scope;
  const fields = form.fields.map(({ label }) => element('li', {}, labelHtml(label, scope)));
  return part(
    words.say('worksheet'),
    own ? [words.say('private')] : [],
    blocksHtml(prompt, scope) + element('ul', {}, fields.join('\n')),
  );
}

function profileHtml({ intro, scales }: Profile, scope: Scope): string {
  const advice = scales.map(({ label, advice: blocks }) =>
    noteHtml(labelHtml(label, scope), blocksHtml(blocks, scope)),
  );
  return part(scope.words.say('profile-title'), [], blocksHtml(intro, scope) + advice.join('\n'));
}

function recallHtml({ from, draw, prompt }: Recall, edition: Edition, scope: Scope): string {
  const { words } = scope;
  const units = from.map((id) => {
    const title = edition.texts.units[id];
    return element('li', {}, title ? labelHtml(title, scope) : escapeHtml(id));
  });
  const how = element('p', {}, escapeHtml(words.say('guide-recall', { draw })));
  const blocks: readonly Block[] = prompt;
  return part(
    words.say('recall'),
    [words.say('practice')],
    blocksHtml(blocks, scope) + how + element('ul', {}, units.join('')),
  );
}
