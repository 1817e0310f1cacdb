import { setTimeout as wait } from 'node:timers/promises';
import type { Course } from '../../course/course.ts';
import { PSEUDO_LOCALES } from '../../course/pseudo-locale.ts';
import { describe } from '../../diagnostics/describe.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { readToolFiles, type ToolFiles } from '../../files/toolkit.ts';
import { openProject, type Project, renderCourse } from '../../pipeline.ts';
import type { Missing } from '../../translation/localise.ts';
import type { CourseMap } from '../map.ts';
import type { Snapshot } from '../snapshot.ts';
import { courseMap } from './course-map.ts';
import { contentFiles, previewParts } from './preview-parts.ts';

/** A course that follows its folder. */
export interface LiveCourse {
  snapshot(): Snapshot;
  /** A file of the last course without errors, by its path in a package. */
  file(path: string): Uint8Array | undefined;
  /** The map of the last course without errors; undefined where there was none yet. */
  map(): CourseMap | undefined;
  /** Reads and renders everything anew. Never rejects: what fails stands in the snapshot. */
  refresh(): Promise<Snapshot>;
  /** The tool's own templates were built anew, or could not be: `problem` says why. */
  useNewTemplates(problem?: string): void;
}

export interface LiveCourseOptions {
  readonly missing: Missing;
  /** Whether the pseudo-locales are shown after the course's own. */
  readonly pseudo?: boolean;
  /** Language of the diagnostics. */
  readonly language: string;
  /** Folder of the tool's built files; by default where the tool runs from. */
  readonly assets?: string;
}

type Reading = Omit<Snapshot, 'revision'>;

/** While an editor or git moves files about, one may go between its listing and its reading. */
const TRIES = 4;
const PAUSE = 60;

export function createLiveCourse(root: string, options: LiveCourseOptions): LiveCourse {
  let snapshot: Snapshot = { revision: 0, locales: [], parts: [], diagnostics: [] };
  let files: ReadonlyMap<string, Uint8Array> = new Map();
  let course: Course | undefined;
  let drawn: CourseMap | undefined;
  let tools: Promise<ToolFiles> | undefined;
  let templateProblem: string | undefined;

  const toolFiles = () => {
    tools ??= readToolFiles(options.assets);
    return tools;
  };

  async function read(): Promise<Reading> {
    const project = await openCalmly(root);
    const own = project.course?.facts.locales ?? [];
    const locales = [...new Set([...own, ...(options.pseudo ? PSEUDO_LOCALES : [])])];
    const inWords = (diagnostics: readonly Diagnostic[]) =>
      diagnostics.map((one) => describe(one, project.sources, options.language));
    try {
      const found = await renderCourse(project, locales, options.missing, toolFiles);
      const diagnostics = inWords(found.diagnostics);
      if (found.rendered === undefined) return broken(diagnostics);
      files = contentFiles(found.rendered);
      course = project.course;
      drawn = undefined;
      return { locales, parts: previewParts(found.rendered), diagnostics };
    } catch (error) {
      return broken(inWords(project.diagnostics), message(error));
    }
  }

  function broken(diagnostics: Snapshot['diagnostics'], problem?: string): Reading {
    const { locales, parts } = snapshot;
    return { locales, parts, diagnostics, ...(problem !== undefined && { problem }) };
  }

  return {
    snapshot: () => snapshot,
    file: (path) => files.get(path),
    // Only who looks at it waits for it.
    map() {
      drawn ??= course && courseMap(course, options.language);
      return drawn;
    },
    async refresh() {
      const next = await read().catch((error: unknown) => broken([], message(error)));
      const problem = next.problem ?? templateProblem;
      snapshot = {
        ...next,
        revision: snapshot.revision + 1,
        ...(problem !== undefined && { problem }),
      };
      return snapshot;
    },
    useNewTemplates(problem) {
      templateProblem = problem;
      if (problem === undefined) tools = undefined;
    },
  };
}

async function openCalmly(root: string): Promise<Project> {
  for (let tries = 1; ; tries++) {
    try {
      return openProject(root);
    } catch (error) {
      if (tries === TRIES || !isMissing(error)) throw error;
      await wait(PAUSE);
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
