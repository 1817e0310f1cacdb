import { type Since, VERDICTS, type Verdict } from '../../course/comparison.ts';
import { describeComparison } from '../../diagnostics/describe-comparison.ts';
import { fill } from '../../diagnostics/wording/wording.ts';
import type { AdminWords } from './admin-words.ts';

/** Packages of which the same is to be said. */
interface Group {
  readonly mark: Verdict;
  readonly verdict: string;
  readonly messages: readonly string[];
  readonly names: string[];
}

/** What became of the packages since an earlier build, the heaviest first and what is alike together. */
export function changesPart(since: Since, words: AdminWords, language: string) {
  const groups = new Map<string, Group>();
  for (const { name, comparison } of since.pairs) {
    const { verdict: mark, title: verdict, changes } = describeComparison(comparison, language);
    const isAlone = new Set(changes.flatMap(({ where }) => where.map(activityOf))).size <= 1;
    const messages = changes.map(({ message, where }) => {
      // Of one activity, its id stands in the file's name.
      const places = isAlone ? where.flatMap((one) => one.split('/').slice(1)) : where;
      return places.length > 0 ? `${message} (${places.join(', ')})` : message;
    });
    const key = JSON.stringify([mark, messages]);
    const said = messages.length > 0 ? messages : [words.nothingNew];
    const group = groups.get(key) ?? { mark, verdict, messages: said, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  const list = (text: string, some: readonly string[]) =>
    some.length === 0 ? [] : [fill(text, { names: some.join(', ') })];
  const weight = ({ mark }: Group) => VERDICTS.indexOf(mark);
  return {
    title: fill(words.since, { version: since.version }),
    groups: [...groups.values()].sort((a, b) => weight(b) - weight(a)),
    notes: [
      ...list(words.fresh, since.fresh),
      ...list(words.gone, since.gone),
      ...list(words.unread, since.unread),
    ],
  };
}

function activityOf(where: string): string {
  return where.split('/')[0] ?? '';
}
