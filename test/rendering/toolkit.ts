import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import Handlebars from 'handlebars';
import { compileMessages } from '../../src/messages/compile.ts';
import type { CompiledMessages } from '../../src/messages/message.ts';
import type { Toolkit } from '../../src/rendering/toolkit.ts';

const TEMPLATES = join(import.meta.dirname, '../../templates');

/** The ICU messages of a locale as they stand in templates/strings. */
export function messagesOf(locale: string): Record<string, string> {
  return JSON.parse(readFileSync(join(TEMPLATES, 'strings', `${locale}.json`), 'utf8'));
}

/** Locales that have strings. */
export function locales(): readonly string[] {
  return readdirSync(join(TEMPLATES, 'strings')).map((file) => file.replace('.json', ''));
}

/** A toolkit from the sources: real templates and strings, scripts and style as given. */
export function toolkit(pieces: ReadonlyMap<string, string> = fakePieces(), css = 'p{}'): Toolkit {
  const handlebars = Handlebars.create();
  const templates = new Map<string, Handlebars.TemplateDelegate>();
  for (const file of readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.hbs')) continue;
    const name = relative(TEMPLATES, join(TEMPLATES, file))
      .split(sep)
      .join('/')
      .replace('.hbs', '');
    const template = handlebars.compile(readFileSync(join(TEMPLATES, file), 'utf8'), {
      strict: true,
    });
    templates.set(name, template);
    handlebars.registerPartial(name, template);
  }
  const strings: Record<string, CompiledMessages> = {};
  for (const locale of locales()) strings[locale] = compileMessages(messagesOf(locale));
  return {
    template(name, context) {
      const template = templates.get(name);
      if (!template) throw new Error(`no template ${name}`);
      return template(context);
    },
    strings,
    pieces,
    styles: new Map([
      ['player', css],
      ['paper', '@media print{p{}}'],
    ]),
  };
}

function fakePieces(): ReadonlyMap<string, string> {
  const kinds = (folder: string, prefix: string) =>
    readdirSync(join(TEMPLATES, '../src/runtime', folder)).map(
      (file) => `${prefix}-${file.replace('.ts', '')}`,
    );
  const names = ['core', 'xapi', 'later', ...kinds('kinds', 'kind'), ...kinds('later', 'later')];
  return new Map(names.map((name) => [name, `/* ${name} */`]));
}
