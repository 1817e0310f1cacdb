import { sourceLocale } from './course/course.ts';
import { type Diagnostic, hasErrors, inFileOrder } from './diagnostics/diagnostic.ts';
import { readToolFiles, type ToolFiles } from './files/toolkit.ts';
import type { Project } from './pipeline.ts';
import { localise, type Missing } from './translation/localise.ts';
import { withPseudoStrings } from './translation/pseudo-strings.ts';
import { withStates } from './translation/states.ts';

export interface Guides {
  readonly diagnostics: readonly Diagnostic[];
  /** Empty where there were errors. */
  readonly guides: readonly { readonly locale: string; readonly html: string }[];
}

/**
 * The facilitator's guide of `project` in each of `locales`: a page that stands alone. As in
 * `build`, nothing is made where the course has errors. Writes nothing.
 */
export async function guidesOf(
  project: Project,
  locales: readonly string[],
  missing: Missing,
  toolFiles: () => Promise<ToolFiles> = readToolFiles,
): Promise<Guides> {
  if (!project.course) return { diagnostics: project.diagnostics, guides: [] };
  const { course, diagnostics: states } = withStates(project.course, missing);
  const localised = localise(course, locales, missing);
  const diagnostics = inFileOrder([...project.diagnostics, ...states, ...localised.diagnostics]);
  if (hasErrors(diagnostics)) return { diagnostics, guides: [] };
  const { guideHtml } = await import('./rendering/guide/guide.ts');
  const { editions } = localised;
  const toolkit = withPseudoStrings(await toolFiles(), editions, sourceLocale(course));
  return {
    diagnostics,
    guides: editions.map((edition) => ({
      locale: edition.locale,
      html: guideHtml({ course, edition, toolkit }),
    })),
  };
}
