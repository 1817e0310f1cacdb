import type { Block, List, ListItem, Table, Worksheet } from '../course/blocks.ts';
import { type Inline, plain, type Text } from '../course/text.ts';
import { SHEET_LIMITS, type SheetField, type SheetForm } from '../course/worksheet.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { type AttributeReader, attributeReader } from './attributes.ts';
import type { DirectiveSegment } from './directives.ts';
import type { Reading } from './inlines.ts';
import { onlyBlocks, type RawBlock } from './markdown.ts';
import { type QuestionDefaults, wholePlace } from './question.ts';

export const WORKSHEET_ATTRIBUTES = ['id', 'rows', 'private'];

/** A run that is meant as a field, right or nearly so, and a right one. */
const NEAR = /_{3,}/;
const OPEN = /^_{4,}$/;
const END = /\s*_{4,}\s*$/;
const COLON = /\s*[:\uff1a]\s*$/;

interface SheetContext {
  readonly segment: DirectiveSegment;
  readonly reading: Reading;
}

/**
 * `:::worksheet`: a prompt, then one list of `- label: ____` or one table in which the cells
 * `____` are open; `rows` lets the table grow.
 */
export function readWorksheet(
  segment: DirectiveSegment,
  children: readonly RawBlock[],
  defaults: QuestionDefaults,
  reading: Reading,
): Worksheet {
  const read = attributeReader(segment, reading);
  const blocks = onlyBlocks(children, reading);
  const at = blocks.findIndex(isForm);
  const form = blocks.find(isForm);
  const prompt = at === -1 ? blocks : blocks.slice(0, at);
  if (!form) reading.diagnostics.push(diagnostic('CW361', segment.place));
  else if (prompt.length === 0) reading.diagnostics.push(diagnostic('CW306', segment.place));
  for (const late of at === -1 ? [] : blocks.slice(at + 1))
    reading.diagnostics.push(diagnostic('CW363', late.place));
  const context: SheetContext = { segment, reading };
  return {
    type: 'worksheet',
    id: read.id(),
    number: 0,
    prompt,
    form: form?.type === 'table' ? readTable(form, read, context) : readFields(form, context),
    private: read.flag('private', defaults.private),
    place: wholePlace(segment, children),
  };
}

function isForm(block: Block): block is List | Table {
  if (block.type === 'list')
    return block.items.some(({ children: [first] }) =>
      first?.type === 'paragraph' ? NEAR.test(plain(first.text)) : first?.type === 'rule',
    );
  return (
    block.type === 'table' && block.rows.some((row) => row.some((cell) => NEAR.test(plain(cell))))
  );
}

function readFields(list: List | undefined, { segment, reading }: SheetContext): SheetForm {
  const rows = segment.attributes.get('rows');
  if (rows && list)
    reading.diagnostics.push(
      diagnostic('CW368', rows.place, { value: rows.value, limit: SHEET_LIMITS.rows }),
    );
  const fields = (list?.items ?? []).flatMap((item) => readField(item, reading));
  if (list) refuseTooMany(list, [[fields.length, SHEET_LIMITS.fields]], reading);
  refuseTwins(fields, reading);
  return { type: 'fields', fields };
}

/** `- label: ____`; anything else is named. */
function readField({ children, place }: ListItem, reading: Reading): SheetField[] {
  const [first, ...others] = children;
  const label = first?.type === 'paragraph' ? labelOf(first.text) : undefined;
  for (const other of label ? others : [])
    reading.diagnostics.push(diagnostic('CW363', other.place));
  if (label) return [{ id: '', number: 0, label, place }];
  const written = first?.type === 'paragraph' ? plain(first.text).replace(NEAR, '') : '';
  const text = written.replace(COLON, '').trim().slice(0, 60) || '...';
  reading.diagnostics.push(diagnostic('CW362', place, { text }));
  return [];
}

/** What stands before the colon and the run at the end; the colon may be inside bold letters. */
function labelOf(text: Text): Text | undefined {
  const last = text.inlines.at(-1);
  if (last?.type !== 'text' || !END.test(last.value)) return undefined;
  const rest = last.value.replace(END, '');
  const before = text.inlines.slice(0, -1);
  const inlines = withoutColon([...before, ...(rest ? [{ ...last, value: rest }] : [])]);
  if (!inlines || plain(inlines) === '' || NEAR.test(plain(inlines))) return undefined;
  return { ...text, inlines };
}

/** Undefined where there is no colon at the end. */
function withoutColon(inlines: readonly Inline[]): Inline[] | undefined {
  const last = inlines.at(-1);
  if (last?.type === 'text') {
    if (!COLON.test(last.value)) return undefined;
    const value = last.value.replace(COLON, '');
    return [...inlines.slice(0, -1), ...(value ? [{ ...last, value }] : [])];
  }
  if (last?.type !== 'strong' && last?.type !== 'emphasis') return undefined;
  const children = withoutColon(last.children);
  return children && [...inlines.slice(0, -1), { ...last, children }];
}

function readTable(
  table: Table,
  read: AttributeReader,
  { segment, reading }: SheetContext,
): SheetForm {
  const say = (code: 'CW364' | 'CW365', { place }: Text, text = '') =>
    reading.diagnostics.push(diagnostic(code, place, code === 'CW364' ? { text } : {}));
  const fields = table.header.map((label): SheetField => {
    return { id: '', number: 0, label, place: label.place };
  });
  const rows = table.rows.map((row) => {
    const cells = row.map((cell) => {
      const written = plain(cell);
      if (OPEN.test(written)) return null;
      if (NEAR.test(written)) say('CW364', cell, written.slice(0, 60));
      return cell;
    });
    const [first, last] = [row[0]?.place ?? table.place, row.at(-1)?.place ?? table.place];
    return { id: '', number: 0, cells, place: { ...first, end: last.end } };
  });
  const given = segment.attributes.get('rows');
  const most = read.whole('rows', 1, rows.length);
  if (given && (most < rows.length || most > SHEET_LIMITS.rows))
    reading.diagnostics.push(
      diagnostic('CW368', given.place, { value: given.value, limit: SHEET_LIMITS.rows }),
    );
  // In a row that the learner adds every column is open.
  const grows = most > rows.length;
  fields.forEach(({ label }, column) => {
    const open = grows || rows.some(({ cells }) => cells[column] === null);
    if (open && plain(label) === '') say('CW365', label);
  });
  const { columns, rows: limit } = SHEET_LIMITS;
  refuseTooMany(
    table,
    [
      [fields.length, columns],
      [rows.length, limit],
    ],
    reading,
  );
  refuseTwins(fields, reading);
  return { type: 'table', fields, rows, most: Math.max(rows.length, most) };
}

function refuseTooMany(
  { place }: Block,
  counts: readonly (readonly [got: number, limit: number])[],
  reading: Reading,
): void {
  for (const [got, limit] of counts)
    if (got > limit) reading.diagnostics.push(diagnostic('CW367', place, { got, limit }));
}

/** Two fields of one name can't be told apart by who listens, nor in a file. */
function refuseTwins(fields: readonly SheetField[], reading: Reading): void {
  const seen = new Set<string>();
  for (const { label, place } of fields) {
    const text = plain(label);
    if (text !== '' && seen.has(text))
      reading.diagnostics.push(diagnostic('CW366', place, { text: text.slice(0, 60) }));
    seen.add(text);
  }
}
