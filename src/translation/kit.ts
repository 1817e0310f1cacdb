import type { PackageEntry } from '../course/package.ts';
import type { Desk } from './desk.ts';
import { glossaryTsv } from './glossary-table.ts';
import { escapeMarkup } from './markup.ts';
import { tmx } from './tmx.ts';
import type { UnitFile } from './units.ts';
import { xliff12 } from './xliff12.ts';

/** What the pages of a kit are made of elsewhere: words in the language of who reads them. */
export interface KitPages {
  /** One page that says what to do. */
  readonly guide: string;
  /** Words to translate, by file. */
  readonly counts: string;
  /** Source and translation of a file beside each other, numbered; by path below the locale. */
  readonly lessons: ReadonlyMap<string, string>;
}

/**
 * The files of a kit for one language: an OmegaT project whose XLIFF other tools open as well, the
 * final texts as its memory, the glossary, and pages to read. Folders that OmegaT looks for are
 * there, each with a line that says what it is for.
 */
export function kitEntries(
  desk: Desk,
  files: readonly UnitFile[],
  pages: KitPages,
  version: string,
): PackageEntry[] {
  const { locale } = desk;
  const texts: readonly (readonly [string, string])[] = [
    ['guide.html', pages.guide],
    ['words.html', pages.counts],
    ['omegat.project', omegatProject(desk)],
    [`source/${locale}.xlf`, xliff12(desk, numberedUnits(desk, files))],
    ['tm/memory.tmx', tmx(desk, version)],
    // The one ending that OmegaT reads as UTF-8 on every machine.
    ['glossary/glossary.utf8', glossaryTsv(desk)],
    ...[...pages.lessons].map(([path, page]) => [lessonPath(path), page] as const),
    ['target/about.txt', 'OmegaT writes the translated file here.\n'],
    ['dictionary/about.txt', 'Dictionaries of your own go here.\n'],
    ['omegat/ignored_words.txt', ''],
  ];
  const encoder = new TextEncoder();
  return texts.map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
}

function lessonPath(path: string): string {
  return `lessons/${path.replace(/\.md$/, '')}.html`;
}

/**
 * Each text with the number that it has on its page: tools show notes beside a text. What is missing
 * holds its source's words, since OmegaT's own filter shows what stands in the translation, and
 * nothing where that is empty; an import knows such a text as untranslated.
 */
function numberedUnits(desk: Desk, files: readonly UnitFile[]): UnitFile[] {
  return files.map(({ path, units }) => {
    const pairs = desk.files.find((file) => file.path === path)?.pairs ?? [];
    const ids = pairs.filter(({ source }) => !source.neutral).map(({ id }) => id);
    return {
      path,
      units: units.map((unit) => {
        const where = `${lessonPath(path)}: ${ids.indexOf(unit.id) + 1}`;
        const note = unit.note === '' ? where : `${where}. ${unit.note}`;
        return { ...unit, note, target: unit.target === '' ? unit.source : unit.target };
      }),
    };
  });
}

/** A text is a segment: sentences of two languages need not be as many. */
function omegatProject({ sourceLocale, locale }: Desk): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
  <project version="1.0">
    <source_dir>__DEFAULT__</source_dir>
    <target_dir>__DEFAULT__</target_dir>
    <tm_dir>__DEFAULT__</tm_dir>
    <glossary_dir>__DEFAULT__</glossary_dir>
    <glossary_file>__DEFAULT__</glossary_file>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>${escapeMarkup(sourceLocale)}</source_lang>
    <target_lang>${escapeMarkup(locale)}</target_lang>
    <sentence_seg>false</sentence_seg>
    <support_default_translations>true</support_default_translations>
    <remove_tags>false</remove_tags>
  </project>
</omegat>
`;
}
