import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isSeq,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/**
 * course.yaml with one more unit at the end, or undefined where its `units` are no list. Only the
 * new lines are new: comments, blanks and quotes of the others stay as they are.
 */
export function addUnit(text: string, unit: string, activity: string): string | undefined {
  return addItem(text, ['units'], { id: unit, activities: [activity] });
}

/** course.yaml with one more locale, or undefined where its `locales` are no list. */
export function addLocale(text: string, locale: string): string | undefined {
  return addItem(text, ['locales'], locale);
}

/** course.yaml with one more activity at the end of `unit`, or undefined where there is no such unit. */
export function addActivity(text: string, unit: string, activity: string): string | undefined {
  const units = parseDocument(text).get('units');
  if (!isSeq(units)) return undefined;
  const index = units.items.findIndex((item) => isMap(item) && item.get('id') === unit);
  return index === -1 ? undefined : addItem(text, ['units', index, 'activities'], activity);
}

/**
 * The front matter of course.md with a title for `unit`, and `remark` (if it is not empty) as a
 * comment beside it. A title that is there already stays.
 */
export function addUnitTitle(text: string, unit: string, title: string, remark: string): string {
  const document = parseDocument(text);
  const units = document.get('units');
  if (isMap(units) && units.has(unit)) return text;
  const comment = remark === '' ? '' : `  # ${remark}`;
  const line = `${stringify({ [unit]: title }, { lineWidth: 0 }).trimEnd()}${comment}`;
  const added = isMap(units)
    ? !units.flow && afterLast(text, units, line)
    : units === undefined && `${text.replace(/\n?$/, '\n')}units:\n  ${line}\n`;
  return checked(added || undefined, document, (copy) => copy.setIn(['units', unit], title));
}

type Path = readonly (string | number)[];

function addItem(text: string, path: Path, value: unknown): string | undefined {
  const document = parseDocument(text);
  const list = document.getIn(path);
  if (!isSeq(list)) return undefined;
  return checked(withItem(text, list, value), document, (copy) => copy.addIn(path, value));
}

/** The text with one more item in a list, written as the list is; undefined where that is unclear. */
function withItem(text: string, list: YAMLSeq, value: unknown): string | undefined {
  const flow = { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 } as const;
  if (!list.flow) {
    const style = typeof value === 'string' ? value : stringify(value, { lineWidth: 0 });
    const lines = style.trimEnd().replace(/^activities:\n\s*- (.*)/m, 'activities: [$1]');
    return afterLast(text, list, `- ${lines.replace(/\n/g, '\n  ')}`);
  }
  const end = endOf(list.items.at(-1));
  if (end === undefined) return undefined;
  return `${text.slice(0, end)}, ${stringify(value, flow).trim()}${text.slice(end)}`;
}

/** The text with `lines` below the last entry of a block collection, as far in as its entries are. */
function afterLast(text: string, { items }: YAMLSeq | YAMLMap, lines: string): string | undefined {
  const [first] = items;
  const node = isPair(first) ? first.key : first;
  const end = endOf(items.at(-1));
  const start = isNode(node) ? node.range?.[0] : undefined;
  if (start === undefined || end === undefined) return undefined;
  const mark = isPair(first) ? start : text.lastIndexOf('-', start - 1);
  const indent = text.slice(text.lastIndexOf('\n', mark - 1) + 1, mark);
  if (indent.trim() !== '') return undefined;
  const lineEnd = text.indexOf('\n', Math.max(0, end - 1));
  const at = lineEnd === -1 ? text.length : lineEnd;
  return `${text.slice(0, at)}\n${lines.replace(/^/gm, indent)}${text.slice(at) || '\n'}`;
}

/** Where the last word of a node ends. */
function endOf(node: unknown): number | undefined {
  if (isPair(node)) return endOf(node.value) ?? endOf(node.key);
  if (isCollection(node) && !node.flow) return endOf(node.items.at(-1));
  return isNode(node) ? node.range?.[1] : undefined;
}

/** An edit of the text counts only where it reads as the library's own edit; else that one is taken. */
function checked(
  edited: string | undefined,
  document: Document.Parsed,
  change: (copy: Document) => void,
): string {
  const copy = document.clone() as Document;
  change(copy);
  if (edited !== undefined) {
    const read = parseDocument(edited);
    const same = JSON.stringify(read.toJS()) === JSON.stringify(copy.toJS());
    if (read.errors.length === 0 && same) return edited;
  }
  return copy.toString({ lineWidth: 0 });
}
