import type { Finding } from '../course/finding.ts';

/**
 * Codes of the rules over a package, with the parameters that their wording names. V001 to V013
 * are about the zip and come from whoever unpacks it. Wording:
 * src/diagnostics/wording/findings.<locale>.json.
 */
export const FINDING_CODES = {
  V101: 'error', // no manifest
  V102: 'error', // manifest not at the root: folder
  V103: 'error', // not well-formed: problem
  V104: 'error', // root element is no manifest: found
  V105: 'error', // namespace without a schema location: namespace
  V106: 'error', // XSD not at the root: file, namespace
  V107: 'error', // schemaLocation with an odd number of parts
  V108: 'error', // XSDs that do not work: problem
  V109: 'error', // not valid: problem
  V110: 'error', // schemaversion that LMSs do not know: found
  V111: 'error', // identifier given twice: identifier
  V112: 'error', // reference to an identifier that is not there: identifier
  V113: 'error', // default organization is not there: identifier
  V114: 'error', // item that opens nothing, or a cluster that does: identifier
  V115: 'error', // launched resource without a file to open: identifier
  V116: 'error', // launched resource that is neither SCO nor asset to an LMS: identifier
  V117: 'error', // schemaversion and namespace of different editions: found, namespace
  V201: 'error', // file in the manifest is not there: href
  V202: 'error', // file is there under another case: href, actual
  V203: 'warning', // file is in no resource
  V204: 'error', // launch file not among its resource's files: href
  V205: 'error', // href that is no plain relative path: href
  V301: 'error', // characters in a file name
  V302: 'error', // file name without an extension
  V303: 'error', // names that differ by case alone: other
  V401: 'error', // loads from another host: url
  V402: 'error', // refers to a file that is not there: url
} as const satisfies Record<string, Finding['severity']>;

export type FindingCode = keyof typeof FINDING_CODES;

/** A finding with the severity of its code; a `line` below 1 is not known and left out. */
export function finding(
  code: FindingCode,
  path: string,
  params: Finding['params'] = {},
  line = 0,
): Finding {
  const severity = FINDING_CODES[code];
  return { code, severity, path, ...(line > 0 ? { line } : {}), params };
}
