import { addAll } from '../course/add-all.ts';
import { readIdsYaml } from '../course/ids-yaml.ts';
import type { SourceFile } from '../course/place.ts';
import { type Ids, idsSchema } from '../course/schemas.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { readYaml } from './yaml.ts';

/** Reads ids.yaml; what is wrong with it is added to `diagnostics`. Without a file there are none. */
export function readIds(file: SourceFile | undefined, diagnostics: Diagnostic[]): Ids {
  if (!file) return { activities: [] };
  const written = readIdsYaml(file.text);
  if (written && twinsIn(written).length === 0) return written;
  const { yaml, diagnostics: found } = readYaml(file, idsSchema);
  addAll(diagnostics, found);
  if (!yaml) return { activities: [] };
  for (const { path, id, number, what } of twinsIn(yaml.data))
    diagnostics.push(
      number === undefined
        ? diagnostic('CW207', yaml.place([...path, 'id']), { id, what })
        : diagnostic('CW602', yaml.place([...path, 'n']), { id, number }),
    );
  return yaml.data;
}

interface Twin {
  readonly path: readonly (string | number)[];
  readonly id: string;
  /** Undefined where the name is the twin, not the number. */
  readonly number?: number;
  readonly what: string;
}

/** Names and numbers that ids.yaml gives twice. */
function twinsIn(ids: Ids): Twin[] {
  const twins: Twin[] = [];
  const look = (
    entries: readonly { readonly id: string; readonly n: number }[],
    path: readonly (string | number)[],
    space: (id: string) => string = () => '',
  ) => {
    const numbers = new Set<string>();
    const names = new Set<string>();
    const what = String(path.at(-1));
    entries.forEach(({ id, n }, index) => {
      const key = `${space(id)}${n}`;
      if (numbers.has(key)) twins.push({ path: [...path, index], id, number: n, what });
      if (names.has(id)) twins.push({ path: [...path, index], id, what });
      numbers.add(key);
      names.add(id);
    });
  };
  // The two sides of a matching question and the rows of a worksheet count alone: s1, t1, r1 ...
  const side = (id: string) => (/^[str]\d+$/.test(id) ? (id[0] ?? '') : '');
  look(ids.activities, ['activities']);
  ids.activities.forEach(({ pages, questions }, index) => {
    look(pages, ['activities', index, 'pages']);
    look(questions, ['activities', index, 'questions']);
    questions.forEach(({ steps = [], options = [] }, position) => {
      look(steps, ['activities', index, 'questions', position, 'steps']);
      look(options, ['activities', index, 'questions', position, 'options'], side);
    });
  });
  return twins;
}
