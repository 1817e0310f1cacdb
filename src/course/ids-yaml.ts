import type { IdEntry, Ids } from './schemas.ts';

const HEAD = `# Permanent ids: written by coursewright, committed with the course, never edited down.
# Learners' records refer to these names and numbers; a number is never given twice.
`;

/** The text of ids.yaml: one line an entry, in the order of the numbers, so that it merges well. */
export function idsYaml(ids: Ids): string {
  const lines = [`${HEAD}activities:${ids.activities.length > 0 ? '' : ' []'}`];
  for (const activity of ids.activities) {
    lines.push(`  - id: ${activity.id}`, `    n: ${activity.n}`);
    if (activity.retired) lines.push('    retired: true');
    lines.push(activity.pages.length > 0 ? '    pages:' : '    pages: []');
    for (const page of activity.pages) lines.push(`      - ${entry(page)}`);
    lines.push(activity.questions.length > 0 ? '    questions:' : '    questions: []');
    for (const { steps = [], options = [], ...question } of activity.questions) {
      if (steps.length === 0 && options.length === 0) {
        lines.push(`      - ${entry(question)}`);
        continue;
      }
      lines.push(`      - id: ${question.id}`, `        n: ${question.n}`);
      lines.push(`        text: ${JSON.stringify(question.text)}`);
      if (question.retired) lines.push('        retired: true');
      if (steps.length > 0) lines.push('        steps:');
      for (const step of steps) lines.push(`          - ${entry(step)}`);
      if (options.length > 0) lines.push('        options:');
      for (const option of options) lines.push(`          - ${entry(option)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function entry({ id, n, text, retired }: IdEntry): string {
  return `{ id: ${id}, n: ${n}, text: ${JSON.stringify(text)}${retired ? ', retired: true' : ''} }`;
}

const ENTRY =
  /^\{ id: ([a-z][a-z0-9-]{0,49}), n: ([1-9]\d{0,8}), text: ("(?:[^"\\]|\\.)*")(, retired: true)? \}$/;
const ID = /^id: ([a-z][a-z0-9-]{0,49})$/;

/**
 * Reads what `idsYaml` wrote, many times faster than YAML is read. Undefined where the text is not
 * to the letter what would be written again: then a person edited it, and YAML decides.
 */
export function readIdsYaml(text: string): Ids | undefined {
  const activities: Ids['activities'] = [];
  let list: 'pages' | 'questions' = 'pages';
  let parts: 'steps' | 'options' = 'options';
  for (const line of text.slice(HEAD.length).split('\n')) {
    const indent = line.search(/[^ ]/);
    const [dash, rest] = line.startsWith('- ', indent)
      ? [true, line.slice(indent + 2)]
      : [false, line.slice(indent)];
    const activity = activities.at(-1);
    const question = activity?.questions.at(-1);
    const key = /^\w+/.exec(rest)?.[0];
    if (indent === 2 && dash) activities.push({ id: idOf(rest), n: 0, pages: [], questions: [] });
    else if (!activity) continue;
    else if (indent === 4 && (key === 'pages' || key === 'questions')) list = key;
    else if (indent === 4 && key === 'n') activity.n = Number(rest.slice(3));
    else if (indent === 4 && key === 'retired') activity.retired = true;
    else if (indent === 6 && rest.startsWith('{')) activity[list].push(entryOf(rest));
    else if (indent === 6) activity.questions.push({ id: idOf(rest), n: 0, text: '' });
    else if (!question) continue;
    else if (indent === 8 && key === 'n') question.n = Number(rest.slice(3));
    else if (indent === 8 && key === 'text') question.text = textOf(rest.slice(6));
    else if (indent === 8 && key === 'retired') question.retired = true;
    else if (indent === 8 && (key === 'steps' || key === 'options')) parts = key;
    else if (indent === 10) question[parts] = [...(question[parts] ?? []), entryOf(rest)];
  }
  const ids = { activities };
  return idsYaml(ids) === text ? ids : undefined;
}

function idOf(rest: string): string {
  return ID.exec(rest)?.[1] ?? '';
}

function entryOf(rest: string): IdEntry {
  const [, id = '', n = '0', text = '""', retired] = ENTRY.exec(rest) ?? [];
  const entry = { id, n: Number(n), text: textOf(text) };
  return retired ? { ...entry, retired: true } : entry;
}

function textOf(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return '';
  }
}
