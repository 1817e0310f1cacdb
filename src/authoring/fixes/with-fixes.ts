import type { SourceFile } from '../../course/place.ts';
import type { Code } from '../../diagnostics/codes.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { mendBox, mendGluedEquals } from './answers.ts';
import {
  mendAttributeName,
  mendAttributeValue,
  mendDirectiveLine,
  mendDirectiveName,
  mendUnclosed,
} from './directives.ts';
import { mendId, mendInline, mendReference } from './ids.ts';
import { mendAlertName, mendGluedHeading, mendNearMarker } from './markdown.ts';
import type { Mend } from './mend.ts';
import { mendKey, mendUnquoted, mendValue } from './yaml.ts';

/** What has a mending. A new one is a line here. */
const MENDS: Partial<Record<Code, Mend>> = {
  CW105: mendUnquoted,
  CW106: mendKey,
  CW107: mendValue,
  CW201: mendDirectiveName,
  CW202: mendUnclosed,
  CW204: mendAttributeName,
  CW205: mendAttributeValue,
  CW206: mendId,
  CW213: mendAlertName,
  CW214: mendBox,
  CW215: mendDirectiveLine,
  CW216: mendInline,
  CW217: mendNearMarker,
  CW218: mendGluedHeading,
  CW303: mendGluedEquals,
  CW403: mendReference,
  CW404: mendReference,
  CW407: mendReference,
};

/** A file with more remarks than this is in a state that a person looks at first. */
const MANY = 500;

/** The diagnostics, each with its fix where it has one. */
export function withFixes(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceFile>,
): Diagnostic[] {
  const byFile = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const { file } = one.place;
    const before = byFile.get(file);
    if (before) before.push(one);
    else byFile.set(file, [one]);
  }
  return diagnostics.map((one) => {
    const { file } = one.place;
    const text = sources.get(file)?.text ?? '';
    const others = byFile.get(file) ?? [];
    const edit = others.length > MANY ? undefined : MENDS[one.code]?.(one, text, others);
    if (!edit || text.slice(edit.start, edit.end) === edit.replacement) return one;
    const { start, end, replacement } = edit;
    return { ...one, fix: { place: { file, start, end }, replacement } };
  });
}
