export type Severity = 'error' | 'warning';

/** What each code's wording may name; the names are the placeholders of the wording. */
export const CODES = {
  // Files and YAML
  CW101: 'error', // file missing: path
  CW102: 'error', // not UTF-8
  CW103: 'error', // file too large: size, limit
  CW104: 'error', // line too long: size, limit
  CW105: 'error', // YAML syntax: reason
  CW106: 'error', // unknown key: key, suggestion, known
  CW107: 'error', // wrong value: key, expected, got
  CW108: 'error', // key missing: key, expected
  CW109: 'error', // no front matter
  CW110: 'error', // link out of the course folder
  CW111: 'error', // a translation repeats a locale-neutral field with another value: key, value, source
  CW112: 'error', // control character: code
  CW113: 'error', // reserved activity id: id
  // Markdown and directives
  CW201: 'error', // unknown directive: name, suggestion, known
  CW202: 'error', // directive never closed: name
  CW203: 'error', // closing fence without a directive
  CW204: 'error', // unknown attribute: name, directive, suggestion, known
  CW205: 'error', // wrong attribute value: name, value, expected
  CW206: 'error', // not an id: id
  CW207: 'error', // id used twice: id, what
  CW208: 'error', // raw HTML: html, instead, known
  CW209: 'error', // directive not allowed here: name, where
  CW210: 'error', // heading level: depth, expected
  CW211: 'error', // link scheme not allowed: href
  CW212: 'error', // nested too deep: limit
  CW213: 'error', // unknown alert: name, suggestion, known
  CW214: 'error', // near-miss task box: written, expected
  CW215: 'error', // directive line not understood: line
  CW216: 'error', // inline directive not understood: written
  CW217: 'error', // near-miss alert: written, expected
  CW218: 'error', // heading glued to its marks: written, expected
  CW219: 'error', // more of something in one place than is read: what, got, limit
  // HTML and footnotes
  CW231: 'error', // HTML that runs, loads or frames something: html, name
  CW232: 'error', // HTML attribute not allowed: name, element, active, suggestion, known
  CW233: 'error', // HTML element not closed or not opened: name
  CW234: 'error', // unknown footnote: id, suggestion, known
  CW235: 'warning', // footnote that nothing refers to: id
  CW236: 'error', // footnote where there can be none: id
  // Questions
  CW301: 'error', // no key
  CW302: 'error', // item without a box: text
  CW303: 'error', // matching item without " = ": text
  CW304: 'error', // number of levels: expected, got
  CW305: 'error', // attribute does not fit the kind: name, kind
  CW306: 'error', // no prompt
  CW307: 'warning', // graded question without feedback
  CW308: 'error', // too many options: got, limit
  CW309: 'error', // same option twice: text
  CW310: 'error', // something stands after or between the options
  CW311: 'error', // profile items do not fit its scales: expected, got
  CW312: 'error', // rating scale not understood: value
  CW321: 'error', // fewer than two items to order
  CW322: 'error', // blank where none may stand: written
  CW323: 'error', // blank without an accepted answer, or a too long one: written, limit
  CW324: 'error', // list of answers beside blanks
  CW325: 'error', // too many blanks: got, limit
  CW326: 'error', // numeric key not understood
  CW327: 'warning', // numeric key longer than every LMS takes: value
  CW340: 'error', // scenario without steps
  CW341: 'error', // choice without a link: text
  CW342: 'error', // choice leads to no step: id, suggestion, known
  CW343: 'error', // two steps with one id: id
  CW344: 'error', // step that can't be reached: id
  CW345: 'error', // step that can't be left: id
  CW346: 'error', // no outcome can be reached from a step: id
  CW347: 'error', // choices at an outcome
  CW350: 'error', // key of a knowledge check on another kind: key, kind
  CW351: 'error', // draw names no pool: id, suggestion, known
  CW352: 'error', // more drawn than there is: id, wanted, has
  CW353: 'error', // pool without questions: id
  CW354: 'error', // can't stand in a knowledge check: what
  CW361: 'error', // worksheet without fields
  CW362: 'error', // item of a worksheet that is no field: text
  CW363: 'error', // something stands after or between the fields of a worksheet
  CW364: 'error', // cell with text and a field: text
  CW365: 'error', // column to fill in without a label
  CW366: 'error', // two fields or columns with one label: text
  CW367: 'error', // too many fields, columns or rows: got, limit
  CW368: 'error', // number of rows that does not fit: value, limit
  CW369: 'error', // private and graded at once: what
  CW371: 'error', // recall that names no unit
  CW372: 'error', // recall from an unknown unit: id, suggestion, known
  CW373: 'error', // recall from a unit that does not come before: id, known
  CW374: 'error', // nothing to recall: from
  CW375: 'error', // more recalled than there is: wanted, has
  CW376: 'error', // debate without exactly two sides: got
  // References and media
  CW401: 'error', // media file missing: path, suggestion
  CW402: 'error', // image without alt
  CW403: 'error', // unknown term: id, suggestion
  CW404: 'error', // unknown objective: id, suggestion
  CW405: 'error', // profile scale is no rating question: id, suggestion
  CW406: 'error', // figure without image
  CW407: 'error', // link to a page that is not there: id, suggestion
  CW408: 'warning', // media file large: size, limit
  CW409: 'warning', // activity listed in no unit: path
  CW410: 'error', // media type not allowed: path
  // More blocks
  CW421: 'error', // reveal without a summary or without a rest
  CW422: 'error', // steps without a numbered list
  CW423: 'error', // case without a title or without a story
  CW424: 'error', // content note that says nothing
  CW425: 'error', // block without its file: name
  CW426: 'error', // file type not allowed: path, name, known
  CW427: 'error', // video without captions
  CW428: 'error', // recording without transcript: name
  CW429: 'error', // captions are not WebVTT: path
  CW430: 'warning', // captions not translated: path, locale
  CW431: 'error', // skip leads to no later page: id, known
  CW432: 'error', // media of another site: path
  // Translation
  CW501: 'error', // file missing in a locale: path, source
  CW502: 'error', // structure differs: expected, got
  CW503: 'error', // id differs from the source: id, expected
  CW504: 'error', // text missing: key
  CW505: 'error', // the translation marks another answer right: id
  CW506: 'warning', // the player has no words of a locale: locale, known
  CW507: 'error', // only the source text stands in a translation: id, source, example
  CW508: 'warning', // source changed since it was translated: id, source, was, now
  // Ids and release
  CW601: 'warning', // not yet identified: count
  CW602: 'error', // number given twice in ids.yaml: id, number
  CW603: 'warning', // iri of an example host: iri
  CW604: 'error', // looks like a secret: what
  CW605: 'warning', // statements name learners by the LMS's id
  // Limits
  CW701: 'error', // state may outgrow the LMS: size, limit
  CW702: 'warning', // written texts may give way in a package: profile, size, limit
  CW703: 'error', // state of a SCO of several activities may outgrow the LMS: part, profile, size, limit, remedy
  CW704: 'warning', // written texts may give way in such a SCO: part, profile, size, limit, remedy
  // Delivery
  CW711: 'error', // no such delivery profile: name, suggestion, known
  CW712: 'error', // name of a delivery profile that is taken: name
  CW713: 'error', // choice that the target can't hold: key, target, can
  // Look
  CW801: 'error', // theme colour too faint for text: key, colour, ground, ratio, needed, near
  // Teaching
  CW901: 'warning', // stated minutes far from the reckoned ones: stated, near
  CW902: 'warning', // objective that nothing assesses: id
} as const satisfies Record<string, Severity>;

/** What is said of the course as a whole, time and again until a release: it stands last. */
export const REMINDERS: ReadonlySet<string> = new Set(['CW506', 'CW601', 'CW603']);

export type Code = keyof typeof CODES;
