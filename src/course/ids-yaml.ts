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
    for (const { options, ...question } of activity.questions) {
      if (!options || options.length === 0) {
        lines.push(`      - ${entry(question)}`);
        continue;
      }
      lines.push(`      - id: ${question.id}`, `        n: ${question.n}`);
      lines.push(`        text: ${JSON.stringify(question.text)}`);
      if (question.retired) lines.push('        retired: true');
      lines.push('        options:');
      for (const option of options) lines.push(`          - ${entry(option)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function entry({ id, n, text, retired }: IdEntry): string {
  return `{ id: ${id}, n: ${n}, text: ${JSON.stringify(text)}${retired ? ', retired: true' : ''} }`;
}
