/** The library: the same pipeline as the command, typed, without process state. */

export type { Change, Comparison, Since, Verdict } from './course/comparison.ts';
export type { Finding } from './course/finding.ts';
export type { PackageEntry, PackagePlan } from './course/package.ts';
export type { Place, SourceFile } from './course/place.ts';
export type { Described } from './diagnostics/describe.ts';
export { describe } from './diagnostics/describe.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export { hasErrors } from './diagnostics/diagnostic.ts';
export type { Guides } from './guides.ts';
export { guidesOf } from './guides.ts';
export type { NotComparable, SiteOfPackage } from './packages.ts';
export { changesSince, compare, setSite } from './packages.ts';
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
export { NoBrowserError } from './proof/no-browser-error.ts';
export type {
  LaunchProof,
  PackageProof,
  Problem,
  ScoProof,
  Verdict as PlayVerdict,
} from './proof/proof.ts';
export type { ProveOptions, Prover } from './proof/prove.ts';
export { openProver } from './proof/prove.ts';
export { reportOnPlay } from './proof/report/report-on-play.ts';
export type { DeliveryProfile } from './targets/delivery-profile.ts';
export { deliveryProfiles } from './targets/own-profiles.ts';
export { findProfile, PROFILES, profileNames } from './targets/profiles.ts';
export { type Shape, shaped } from './targets/shape.ts';
export type { Profile } from './targets/target.ts';
export type { Missing } from './translation/localise.ts';
