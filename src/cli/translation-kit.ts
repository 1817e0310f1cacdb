import { readZip } from '../files/read-zip.ts';
import { zipBytes } from '../files/zip.ts';
import type { Desk } from '../translation/desk.ts';
import { kitEntries } from '../translation/kit.ts';
import { readKit } from '../translation/kit-read.ts';
import { escapeMarkup } from '../translation/markup.ts';
import { proofPage } from '../translation/proof.ts';
import type { ReadExchange, Returned } from '../translation/returned.ts';
import { statusOf } from '../translation/status.ts';
import type { UnitFile } from '../translation/units.ts';
import { readXliff } from '../translation/xliff-read.ts';
import { version } from '../version.ts';
import { EXIT, ExitError } from './exit.ts';
import { reportFindings } from './findings.ts';
import { guideLanguage, guidePage } from './kit-guide.ts';
import { proofWords } from './proof-words.ts';
import type { DeskOptions, DeskProject } from './translation-desk.ts';
import { statusPage } from './translation-status.ts';
import { deskWords } from './translation-words.ts';

/** A kit is some hundred small files; one that a translator's tool worked on holds a few more. */
const LIMITS = { entries: 10_000, bytes: 200_000_000, ratio: 250 } as const;

/** The kit of one language as a zip; its pages speak the translator's language where we do. */
export function kitZip(
  { course, sources }: DeskProject,
  desk: Desk,
  files: readonly UnitFile[],
): Uint8Array {
  const lang = guideLanguage(desk.locale, desk.sourceLocale);
  const texts = course.editions[desk.sourceLocale]?.texts;
  const [title] = texts?.title.inlines ?? [];
  const name = title?.type === 'text' ? title.value : course.facts.id;
  const chosen = new Set(files.map(({ path }) => path));
  const statuses = statusOf(desk).filter(({ path }) => chosen.has(path));
  const words = deskWords(lang);
  const changed = files.flatMap(({ path, units }) =>
    units.flatMap(({ id, source, was }) => (was === undefined ? [] : [{ path, id, source, was }])),
  );
  const row = ({ path, id, source, was }: (typeof changed)[number]) =>
    `<tr><th scope="row">${escapeMarkup(`${path}#${id}`)}</th><td lang="${desk.sourceLocale}">${escapeMarkup(was)}</td><td lang="${desk.sourceLocale}">${escapeMarkup(source)}</td></tr>`;
  const { was, now } = proofWords(lang);
  const more =
    changed.length === 0
      ? ''
      : `<h2>${escapeMarkup(words.outdated)}</h2>\n<table class="texts">\n<thead><tr><td></td><th scope="col">${escapeMarkup(was)}</th><th scope="col">${escapeMarkup(now)}</th></tr></thead>\n<tbody>\n${changed.map(row).join('\n')}\n</tbody>\n</table>\n`;
  const lessons = desk.files
    .filter(({ path }) => chosen.has(path))
    .map((file) => {
      const text = sources.get(file.sourceFile)?.text ?? '';
      return [file.path, proofPage(desk, file, text, proofWords(lang))] as const;
    });
  return zipBytes(
    kitEntries(
      desk,
      files,
      {
        guide: guidePage(lang, name, [desk.sourceLocale, desk.locale]),
        counts: statusPage([{ locale: desk.locale, files: statuses }], words, lang, more),
        lessons: new Map(lessons),
      },
      version,
    ),
  );
}

/** What came back in a zip that anyone may have made; nothing is unpacked to the disk. */
export async function openKit(
  file: string,
  bytes: Uint8Array,
  options: DeskOptions,
): Promise<{ readonly read: ReadExchange; readonly unwritten: boolean }> {
  const { entries, findings } = await readZip(bytes, LIMITS);
  if (findings.length > 0) {
    reportFindings(file, findings, options.lang);
    throw new ExitError(EXIT.errors, `${file} is no zip that can be trusted. Nothing was written.`);
  }
  const kit = readKit(entries);
  if ('refusal' in kit) return { read: kit, unwritten: false };
  const returned: Returned[] = [];
  let locale: string | undefined;
  for (const { path, text } of kit.xliff) {
    const one = readXliff(text);
    if ('refusal' in one)
      return { read: { refusal: `${path}: ${one.refusal}` }, unwritten: kit.unwritten };
    if (locale !== undefined && locale !== one.locale) {
      const refusal = `it has two languages, ${locale} and ${one.locale} (${path})`;
      return { read: { refusal }, unwritten: kit.unwritten };
    }
    locale = one.locale;
    returned.push(...one.returned);
  }
  return { read: { locale: locale ?? '', returned }, unwritten: kit.unwritten };
}
