import type { Finding } from '../course/finding.ts';
import { withoutSecrets } from '../course/secrets.ts';

/**
 * Codes of the rules over a package, with the parameters that their wording names. V001 to V013
 * are about the zip and come from whoever unpacks it. Wording:
 * src/diagnostics/wording/findings.<locale>.json.
 */
export const FINDING_CODES = {
  V101: 'error', // no manifest
  V102: 'error', // manifest not at the root: file, folder
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
  V121: 'error', // something that a course structure must have is missing: what, where
  V122: 'error', // attribute with a value that is not allowed: attribute, found
  V123: 'warning', // AU that does not say when it counts: identifier
  V124: 'error', // launch address with a parameter that launches use: name, href
  V125: 'error', // objective that is not there: identifier
  V126: 'error', // not one activity that can be launched: count
  V127: 'error', // root element is not what the file's name promises: found
  V201: 'error', // file in the manifest is not there: href
  V202: 'error', // file is there under another case: href, actual
  V203: 'warning', // file is in no resource
  V204: 'error', // launch file not among its resource's files: href
  V205: 'error', // href that is no plain relative path: href
  V206: 'error', // not valid to the schemas of its edition: edition, problem
  V207: 'warning', // SCORM 1.2 that does not say so
  V208: 'error', // metadata in a file that is not well-formed: problem
  V209: 'error', // base of addresses that is no plain folder: base
  V210: 'warning', // a manifest within the manifest
  V211: 'error', // schema that is not SCORM's: found
  V212: 'error', // nothing to open
  V213: 'error', // organization or item without a title: identifier
  V214: 'warning', // parameters of an item that opens nothing: identifier
  V215: 'error', // parameters that LMSs can't add to an address: identifier, parameters
  V216: 'error', // element that the item can't have: element, identifier
  V217: 'error', // element that an item has twice: element, identifier
  V218: 'warning', // completion threshold in the form of the 3rd Edition
  V219: 'error', // completion threshold in both forms: found
  V220: 'error', // mastery score that is no number of points: found
  V221: 'error', // resource that does not say whether it is a SCO: identifier
  V222: 'error', // resource with persistState: identifier
  V223: 'warning', // resource of no use: identifier
  V224: 'warning', // longer than every platform has room for: what, length, limit
  V225: 'warning', // SCO without a script that looks for the API: identifier
  V226: 'warning', // SCO that knows only the API of the other version: identifier
  V241: 'error', // sequencing with an ID out of place, twice or missing: identifier
  V242: 'error', // reference to sequencing that is not there: identifier
  V243: 'error', // condition about an objective that is not there: identifier
  V244: 'error', // post-condition that a whole course can't have: action
  V245: 'error', // objective without a name
  V246: 'error', // name of an objective given twice: identifier
  V247: 'error', // two objectives write to one shared one: target
  V248: 'error', // objective that reads from two shared ones: identifier
  V249: 'error', // more about an objective that is not there: identifier
  V250: 'warning', // sequencing that platforms leave out: what
  V301: 'warning', // characters in a file name
  V302: 'error', // file name without an extension
  V303: 'error', // names that differ by case alone: other
  V304: 'error', // name that Windows reserves
  V305: 'warning', // path too long: length, limit
  V306: 'error', // name that ends with a dot or a blank
  V307: 'warning', // zip larger than many platforms take: size, limit
  V308: 'warning', // file larger than many connections take: size, limit
  V401: 'error', // loads from another host: url
  V402: 'error', // refers to a file that is not there: url
  V403: 'error', // holds what looks like a secret: what
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
  // Findings end up in logs that others read.
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? withoutSecrets(value) : value,
  ]);
  return {
    code,
    severity,
    path,
    ...(line > 0 ? { line } : {}),
    params: Object.fromEntries(shown),
  };
}
