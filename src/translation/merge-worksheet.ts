import type { Worksheet } from '../course/blocks.ts';
import { type SheetForm, shapeOf } from '../course/worksheet.ts';
import { fallback, type MergeBlocks, type Merging } from './fallback.ts';

/**
 * The worksheet with the words of `other`, whose fields are those of the source in their order. Other
 * fields are refused: what a learner wrote would change its place with the language.
 */
export function mergeWorksheet(
  source: Worksheet,
  other: Worksheet,
  merging: Merging,
  mergeBlocks: MergeBlocks,
): Worksheet {
  if (other.id !== '' && other.id !== source.id)
    merging.refuse('CW503', other.place, { id: other.id, expected: source.id });
  const [expected, got] = [source.form, other.form].map(shapeOf);
  const prompt = mergeBlocks(source.prompt, other.prompt, other.place, merging);
  const same = expected === got;
  if (!same) merging.refuse('CW502', other.place, { expected: expected ?? '-', got: got ?? '-' });
  const form = same
    ? mergeForm(source.form, other.form)
    : fallback({ ...source, prompt: [] }, merging.sourceLocale).form;
  return { ...source, prompt, form, place: other.place };
}

/** Both have the same shape. */
function mergeForm(source: SheetForm, other: SheetForm): SheetForm {
  const fields = source.fields.map((field, index) => {
    const { label, place } = other.fields[index] ?? field;
    return { ...field, label, place };
  });
  if (source.type === 'fields') return { ...source, fields };
  const others = other.type === 'table' ? other.rows : [];
  const rows = source.rows.map((row, index) => {
    const { cells, place } = others[index] ?? row;
    return { ...row, cells, place };
  });
  return { ...source, fields, rows };
}
