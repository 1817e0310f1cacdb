/** The library: the same pipeline as the command, typed, without process state. */

export type { Finding } from './course/finding.ts';
export type { PackageEntry, PackagePlan } from './course/package.ts';
export type { Place, SourceFile } from './course/place.ts';
export type { Described } from './diagnostics/describe.ts';
export { describe } from './diagnostics/describe.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export { hasErrors } from './diagnostics/diagnostic.ts';
export type { BuildChoice, Built, BuiltPackage, OnStage, Project, Stage } from './pipeline.ts';
export {
  build,
  checkCourse,
  choicesOf,
  openProject,
  reportOn,
  STAGES,
  verify,
} from './pipeline.ts';
export { findProfile, PROFILES, profileNames } from './targets/profiles.ts';
export { type Shape, shaped } from './targets/shape.ts';
export type { Profile } from './targets/target.ts';
export type { Missing } from './translation/localise.ts';
