import { stringify } from 'yaml';
import type {
  Block,
  FileLink,
  Option,
  Question,
  Scenario,
  ScenarioChoice,
  Worksheet,
} from '../../src/course/blocks.ts';
import type { Activity, Page } from '../../src/course/course.ts';
import { type Place, positionAt } from '../../src/course/place.ts';
import type { Inline, Text } from '../../src/course/text.ts';

/** Model values as short YAML, for people to read and tests to compare. */
export interface Dump {
  page(page: Page): object;
  activity(activity: Activity): object;
  blocks(blocks: readonly Block[]): object[];
  at(place: Place): string;
}

export function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** The inlines as canonical Markdown; a break is ⏎, a term is `:term[shown]{#id}`. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(oneInline).join('');
}

function oneInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'code':
      return `\`${inline.value}\``;
    case 'break':
      return '⏎';
    case 'blank':
      return `:blank[${inline.accepted.join('; ')}]`;
    case 'image':
      return `![${inline.alt}](${inline.src})`;
    case 'emphasis':
      return `*${inlineText(inline.children)}*`;
    case 'strong':
      return `**${inlineText(inline.children)}**`;
    case 'delete':
      return `~~${inlineText(inline.children)}~~`;
    case 'term':
      return `:term[${inlineText(inline.children)}]{#${inline.term}}`;
    case 'footnote':
      return `[^${inline.id}]`;
    case 'element': {
      const attributes = Object.entries(inline.attributes).map(
        ([name, value]) => ` ${name}="${value}"`,
      );
      return `<${inline.name}${attributes.join('')}>${inlineText(inline.children)}</${inline.name}>`;
    }
    case 'link':
      return `[${inlineText(inline.children)}](${inline.href}${inline.title ? ` "${inline.title}"` : ''})`;
  }
}

function words(text: Text): string {
  return (text.lang ? `(${text.lang}) ` : '') + inlineText(text.inlines);
}

/** `source` is the text of the file that the places speak of. */
export function dumper(source: string): Dump {
  const at = ({ start }: Place): string => {
    const { line, column } = positionAt(source, start);
    return `${line}:${column}`;
  };
  const blocks = (all: readonly Block[]): object[] => all.map(block);
  const filled = (entries: Readonly<Record<string, readonly Block[]>>): object =>
    Object.fromEntries(
      Object.entries(entries).flatMap(([key, all]) => (all.length > 0 ? [[key, blocks(all)]] : [])),
    );
  const option = (one: Option): object => ({
    option: words(one.text),
    at: at(one.text.place),
    ...('key' in one ? { key: one.key } : {}),
    ...(one.id === '' ? {} : { id: `${one.id} = ${one.number}` }),
    ...filled({ feedback: one.feedback }),
  });

  const file = ({ label, place }: FileLink): object => ({
    at: at(place),
    label: `${at(label.place)} ${words(label)}`.trimEnd(),
  });

  function question(one: Question): object {
    const { kind, id, number, weight, attempts, shuffle, graded, objective } = one;
    const base = {
      question: kind,
      at: at(one.place),
      ...(id === '' ? {} : { id: number === 0 ? id : `${id} = ${number}` }),
      ...(weight === 1 ? {} : { weight }),
      ...(attempts === 0 ? {} : { attempts }),
      ...(shuffle ? { shuffle } : {}),
      ...(graded ? { graded } : {}),
      ...(one.private ? { private: true } : {}),
      ...(objective === undefined ? {} : { objective }),
      prompt: blocks(one.prompt),
    };
    const { hint, why, model, right, wrong } = one;
    const after = filled({ hint, why, model, right, wrong });
    switch (one.kind) {
      case 'single':
        return { ...base, options: one.options.map(option), ...after };
      case 'multiple':
        return { ...base, credit: one.credit, options: one.options.map(option), ...after };
      case 'true-false':
        return { ...base, answer: one.answer, ...after };
      case 'matching':
        return {
          ...base,
          pairs: one.pairs.map(({ left, right: target }) => ({
            ...(left ? { left: option(left) } : {}),
            right: option(target),
          })),
          ...after,
        };
      case 'ordering':
        return { ...base, credit: one.credit, items: one.items.map(option), ...after };
      case 'rating':
        return { ...base, levels: one.levels.map(option), ...after };
      case 'blank': {
        const { credit, caseMatters } = one;
        return { ...base, credit, ...(caseMatters ? { caseMatters } : {}), ...after };
      }
      case 'number': {
        const { answer, min = null, max = null } = one;
        return { ...base, ...(answer === undefined ? {} : { answer }), min, max, ...after };
      }
      case 'written':
        return { ...base, ...(one.minWords === 0 ? {} : { minWords: one.minWords }), ...after };
    }
  }

  function block(one: Block): object {
    switch (one.type) {
      case 'paragraph':
        return { text: words(one.text), at: at(one.text.place) };
      case 'heading':
        return { [`h${one.depth}`]: words(one.text), at: at(one.text.place) };
      case 'rule':
        return { rule: at(one.place) };
      case 'code':
        return { code: one.value, language: one.language, at: at(one.place) };
      case 'list':
        return {
          [one.ordered ? `list from ${one.start}` : 'list']: one.items.map((item) => ({
            item: at(item.place),
            ...(item.checked === undefined ? {} : { checked: item.checked }),
            blocks: blocks(item.children),
          })),
          at: at(one.place),
        };
      case 'quote':
        return { quote: blocks(one.children), at: at(one.place) };
      case 'alert':
        return { [one.kind]: blocks(one.children), at: at(one.place) };
      case 'container':
        return { [one.name]: blocks(one.children), at: at(one.place) };
      case 'table': {
        const row = (cells: readonly Text[]) =>
          cells.map((cell) => `${at(cell.place)} ${words(cell)}`.trimEnd());
        return { table: [row(one.header), ...one.rows.map(row)], align: one.align.join(' ') };
      }
      case 'figure': {
        const { caption, description } = one;
        const alt = `${at(one.alt.place)} ${words(one.alt)}`;
        return { figure: one.src, at: at(one.place), alt, ...filled({ caption, description }) };
      }
      case 'reveal':
        return {
          reveal: words(one.summary),
          at: at(one.summary.place),
          blocks: blocks(one.children),
        };
      case 'case':
        return { case: words(one.title), at: at(one.title.place), blocks: blocks(one.children) };
      case 'content-note': {
        const skip = one.skip === '' ? {} : { skip: one.skip };
        return { note: blocks(one.children), at: at(one.place), ...skip };
      }
      case 'download':
        return { download: one.file.src, ...file(one.file), ...filled({ blocks: one.children }) };
      case 'audio':
      case 'video': {
        const { src, place } = one.captions ?? {};
        return {
          [one.type]: one.file.src,
          ...file(one.file),
          ...(src && place ? { captions: `${at(place)} ${src}` } : {}),
          ...filled({ transcript: one.transcript }),
        };
      }
      case 'footnotes':
        return {
          footnotes: one.notes.map(({ id, place, children }) => ({
            note: id,
            at: at(place),
            blocks: blocks(children),
          })),
        };
      case 'discuss': {
        const id = one.number === 0 ? one.id : `${one.id} = ${one.number}`;
        const sides = one.sides.map((side) => ({
          side: words(side.title),
          at: at(side.title.place),
          ...(side.id === '' ? {} : { id: numbered(side.id, side.number) }),
          ...filled({ blocks: side.blocks }),
        }));
        const own = one.private ? { private: true } : {};
        const debate = sides.length > 0 ? { sides } : {};
        return { discuss: id, at: at(one.place), ...own, prompt: blocks(one.prompt), ...debate };
      }
      case 'profile':
        return {
          profile: blocks(one.intro),
          at: at(one.place),
          scales: one.scales.map((scale) => ({
            [scale.question]: words(scale.label),
            at: at(scale.label.place),
            ...filled({ advice: scale.advice }),
          })),
        };
      case 'question':
        return question(one);
      case 'scenario':
        return scenario(one);
      case 'worksheet':
        return worksheet(one);
    }
  }

  const numbered = (id: string, number: number) => (number === 0 ? id : `${id} = ${number}`);
  function scenario(one: Scenario): object {
    const { id, number, weight, attempts, graded, noReturn, objective } = one;
    return {
      scenario: numbered(id, number),
      at: at(one.place),
      ...(noReturn ? { noReturn } : {}),
      ...(weight === 1 ? {} : { weight }),
      ...(attempts === 0 ? {} : { attempts }),
      ...(graded ? { graded } : {}),
      ...(one.private ? { private: true } : {}),
      ...(objective === undefined ? {} : { objective }),
      ...filled({ prompt: one.prompt }),
      steps: one.steps.map((step) => ({
        step: words(step.title),
        at: at(step.title.place),
        ...(step.id === '' ? {} : { id: numbered(step.id, step.number) }),
        ...(step.outcome === undefined ? {} : { outcome: step.outcome }),
        ...(step.score === undefined ? {} : { score: step.score }),
        ...filled({ blocks: step.blocks }),
        ...(step.choices.length === 0 ? {} : { choices: step.choices.map(choice) }),
      })),
    };
  }
  function worksheet({ id, number, form, prompt, place, ...one }: Worksheet): object {
    const label = (text: Text) => `${at(text.place)} ${words(text)}`.trimEnd();
    const fields = form.fields.map((field) => ({
      field: label(field.label),
      ...(field.id === '' ? {} : { id: numbered(field.id, field.number) }),
    }));
    const rows = form.type === 'table' ? form.rows : [];
    return {
      worksheet: numbered(id, number),
      at: at(place),
      ...(one.private ? { private: true } : {}),
      ...filled({ prompt }),
      [form.type]: fields,
      ...(form.type === 'table' && form.most > rows.length ? { most: form.most } : {}),
      ...(rows.length === 0
        ? {}
        : {
            rows: rows.map((row) => ({
              row: row.cells.map((cell) => (cell ? label(cell) : '____')),
              ...(row.id === '' ? {} : { id: numbered(row.id, row.number) }),
            })),
          }),
    };
  }
  const choice = (one: ScenarioChoice): object => ({
    choice: words(one.text),
    at: at(one.text.place),
    to: one.to,
    ...(one.id === '' ? {} : { id: numbered(one.id, one.number) }),
    ...filled({ consequence: one.consequence }),
  });

  const page = (one: Page): object => ({
    page: words(one.title),
    at: at(one.title.place),
    ...(one.id === '' ? {} : { id: one.number === 0 ? one.id : `${one.id} = ${one.number}` }),
    ...(one.pool ? { pool: true } : {}),
    blocks: blocks(one.blocks),
  });
  return {
    at,
    blocks,
    page,
    activity: (activity) => ({
      title: words(activity.title),
      ...(activity.description ? { description: words(activity.description) } : {}),
      facts: activity.facts,
      ...(activity.objectives.length > 0
        ? {
            objectives: Object.fromEntries(
              activity.objectives.map(({ id, text }) => [id, `${at(text.place)} ${words(text)}`]),
            ),
          }
        : {}),
      pages: activity.pages.map(page),
    }),
  };
}
