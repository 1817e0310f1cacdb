import type { Grain, Navigation, Split } from '../course/delivery.ts';
import type { PackagePlan, Protocol, RenderedCourse } from '../course/package.ts';

/** What a target needs from the machine's side: files that ship with the tool. */
export interface TargetFiles {
  /** Files for the package root, by name, in order: the edition's XSDs and DTDs, and lom.xsd. */
  readonly schemas: ReadonlyMap<string, Uint8Array>;
}

/**
 * A delivery profile: a named set of choices for a platform.
 * The reason for each choice stands beside the profile's data.
 */
export interface Profile {
  readonly name: string;
  readonly target: string;
  /** One zip per ... */
  readonly split: Split;
  /** What the platform starts: each activity, as where it is left out, or one menu of them all. */
  readonly sco?: Grain;
  /** How that menu leads through them; what course.yaml says where it is left out. */
  readonly navigation?: Navigation;
  /** The platform keeps records of one SCO in a package only. */
  readonly oneSco?: true;
  /** SCORM 2004: declare `completionThreshold` (SN 3.14)? */
  readonly completionThreshold: boolean;
  /** The player saves on `beforeunload` too, for platforms that take nothing later. */
  readonly savesEarly?: boolean;
}

/** A package format. */
export interface Target {
  readonly name: string;
  /** How its packages speak to whoever keeps the records; SCORM where it is left out. */
  readonly protocol?: Protocol;
  /** The packages of `course` for `profile`, in course order. The same course, the same bytes. */
  plan(course: RenderedCourse, profile: Profile, files: TargetFiles): readonly PackagePlan[];
}
