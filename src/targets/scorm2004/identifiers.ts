/**
 * Identifiers of the manifest. Learners' records hang on them, so they are made of the permanent
 * ids alone: never of a version, a locale or chance. Ids have no `_`, so that no two of these meet;
 * each is an NCName, as xsd:ID wants, and has no dot, at which some LMSs split data model names.
 */
export function identifier(kind: IdentifierKind, ...ids: readonly string[]): string {
  return [kind, ...ids].join('_');
}

export type IdentifierKind =
  | 'manifest'
  | 'organization'
  | 'unit'
  | 'activity'
  | 'page'
  | 'objective'
  | 'resource'
  | 'files';
