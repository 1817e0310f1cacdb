import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { applyFixes } from '../../diagnostics/fix.ts';
import { onlySlip } from '../../diagnostics/suggest.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { parseYaml } from '../yaml-document.ts';
import type { Edit, Mend } from './mend.ts';

/** How many errors the YAML of `file` has once `edits` are made. */
function errorsIn(file: string, text: string, edits: readonly Edit[]): number {
  const mended = applyFixes(
    text,
    edits.map(({ start, end, replacement }) => ({ place: { file, start, end }, replacement })),
  );
  const front = file.endsWith('.md')
    ? splitFrontMatter({ path: file, text: mended }).frontMatter
    : { start: 0, end: mended.length };
  if (!front) return Number.POSITIVE_INFINITY;
  const yaml = mended.slice(front.start, front.end);
  return parseYaml(yaml).document.errors.length;
}

/** Where a file has more errors, it is not mended one by one: each is tried out. */
const MANY = 20;
/** Learners' records hang on it: what a person changed there, a person mends. */
const IDS = 'ids.yaml';

/** CW106: a key that is one letter away from the one that it can mean, if that then stands once. */
export const mendKey: Mend = (one, text, others) => {
  const { file } = one.place;
  const unknown = others.filter(({ code }) => code === 'CW106');
  if (unknown.length > MANY || file === IDS) return undefined;
  const accepted: Edit[] = [];
  for (const other of unknown) {
    const edit = keyEdit(other, text);
    if (!edit || errorsIn(file, text, [...accepted, edit]) > 0) continue;
    if (other === one) return edit;
    accepted.push(edit);
  }
  return undefined;
};

function keyEdit({ place, params }: Diagnostic, text: string): Edit | undefined {
  const written = String(params.key);
  const meant = onlySlip(written, String(params.known).split(', '));
  const { start, end } = place;
  return meant === '' || text.slice(start, end) !== written
    ? undefined
    : { start, end, replacement: meant };
}

const TRUTH: Readonly<Record<string, string>> = {
  yes: 'true',
  no: 'false',
  on: 'true',
  off: 'false',
};

/** CW107: a number that should be text, text that should be a number, a slip in a closed list. */
export const mendValue: Mend = ({ place, params }, text) => {
  const { start, end } = place;
  if (place.file === IDS) return undefined;
  const written = text.slice(start, end);
  const expected = String(params.expected);
  const [, unquoted = written] = /^(["'])(.*)\1$/.exec(written)?.slice(1) ?? [];
  const replaced = (replacement: string) => ({ start, end, replacement });
  if (expected === 'text ("...")')
    return /^-?\d+(?:\.\d+)*$|^(?:true|false)$/.test(written)
      ? replaced(`"${written}"`)
      : undefined;
  if (expected === '0-9')
    return unquoted !== written && /^\d+(?:\.\d+)?$/.test(unquoted)
      ? replaced(unquoted)
      : undefined;
  const values = expected.split(' | ');
  // Tags of languages are too short for slips: es is not meant by en.
  if (values.length < 2 || String(params.key).includes('locales')) return undefined;
  if (expected === 'true | false' && TRUTH[unquoted.toLowerCase()] !== undefined)
    return replaced(TRUTH[unquoted.toLowerCase()] ?? '');
  if (values.includes(unquoted)) return replaced(unquoted);
  const meant = onlySlip(unquoted, values);
  return meant === '' ? undefined : replaced(meant);
};

/** CW105: `title: Week 1: Why`, where quotes around the value leave less to complain of. */
export const mendUnquoted: Mend = ({ place }, text, others) => {
  const lineStart = text.lastIndexOf('\n', place.start - 1) + 1;
  const lineEnd = text.indexOf('\n', lineStart);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  const match =
    /^([ \t]*(?:- )?[A-Za-z][\w-]*:[ \t]+)([^\s"'[\]{}|>&*!%@`#][^"\\]*?:[ \t][^"\\]*?)([ \t]*)$/.exec(
      line,
    );
  if (!match || line.includes(' #')) return undefined;
  const [, before = '', value = ''] = match;
  const start = lineStart + before.length;
  const edit = { start, end: start + value.length, replacement: `"${value}"` };
  if (place.file === IDS) return undefined;
  const said = others.filter(({ code }) => code === 'CW105').length;
  return said <= MANY && errorsIn(place.file, text, [edit]) < said ? edit : undefined;
};
