import type { Wording } from './wording.ts';

/** English wording. `{name}` is a parameter of the diagnostic; `{name?...}` shows only where it is set. */
export const en: Wording = {
  words: {
    error: 'error',
    warning: 'warning',
    expected: 'expected',
    example: 'example',
    mended: 'mended',
    fixable: 'mended by: coursewright check --fix',
    noRemarks: 'no remarks',
    noFindings: 'no findings',
    idsWritten: 'ids.yaml is brought up to date: commit it with the lessons',
    nothingBuilt: 'Nothing was built.',
    nothingWritten: 'Nothing was written: see the findings above.',
    report: 'report',
  },
  built: {
    package: 'package',
    target: 'target',
    locales: 'locales',
    activities: 'activities',
    files: 'files',
    size: 'size',
    checks: 'checks',
    passed: 'XSD, files: passed',
  },
  counts: {
    error: { one: '{count} error', other: '{count} errors' },
    warning: { one: '{count} warning', other: '{count} warnings' },
    untranslated: {
      one: '{count} more text of this file is not translated yet; coursewright check --every names each',
      other:
        '{count} more texts of this file are not translated yet; coursewright check --every names each',
    },
    alike: { one: '{count} more of this code', other: '{count} more of this code' },
    mended: { one: '{count} slip mended', other: '{count} slips mended' },
    item: { one: '{count} item', other: '{count} items' },
    column: { one: '{count} column', other: '{count} columns' },
    row: { one: '{count} row', other: '{count} rows' },
    blank: { one: '{count} blank', other: '{count} blanks' },
  },
  shapes: {
    nothing: 'nothing',
    page: 'the page "{what}"',
    heading: 'a heading ({what})',
    alert: 'an alert ({what})',
    block: 'a block ({what})',
    paragraph: 'a paragraph',
    list: 'a list',
    quote: 'a quote',
    code: 'a piece of code',
    rule: 'a dividing line (---)',
    table: 'a table',
    footnotes: 'footnotes',
    fields: 'fields to fill in',
    sheet: 'a table to fill in',
    options: 'a question',
    question: 'a question of the kind {what}',
  },
  terms: {
    discuss: 'discussion',
    single: 'single choice',
    multiple: 'multiple choice',
    written: 'written answer',
    blank: 'fill the blank',
  },
  codes: {
    CW101: {
      message: 'The file {path} is missing.',
      expected: 'a file at this path, or the entry that names it taken out of course.yaml',
      example: 'integrity/course.yaml, integrity/en/course.md, integrity/en/week-1/first-lesson.md',
    },
    CW102: {
      message: 'The file is not UTF-8.',
      expected: 'text saved as UTF-8; most editors offer "Save with encoding"',
      example: 'UTF-8',
    },
    CW103: {
      message: 'The file has {size} bytes.',
      expected: 'at most {limit} bytes; split it into several activities',
      example: 'week-1/part-one.md and week-1/part-two.md',
    },
    CW104: {
      message: 'A line or paragraph has {size} characters.',
      expected: 'at most {limit} characters in a line or paragraph',
      example: 'several paragraphs instead of one',
    },
    CW105: {
      message: 'This YAML can’t be read: {reason}',
      expected: 'YAML: a key, a colon, a space, a value; texts with a colon inside in quotes',
      example: 'title: "Week 1: Why integrity"',
    },
    CW106: {
      message: 'Unknown key "{key}".{suggestion? Did you mean "{suggestion}"?}',
      expected: 'one of: {known}',
      example: 'title: What corruption costs',
    },
    CW107: {
      message: '"{key}" has the wrong kind of value: {got}',
      expected: '{expected}',
      example: 'version: "1.0.0"',
    },
    CW108: {
      message: '"{key}" is missing.',
      expected: '{expected}',
      example: 'title: What corruption costs',
    },
    CW109: {
      message: 'The file does not begin with front matter.',
      expected: 'two lines of three hyphens at the very top, with title and more between them',
      example: '---\ntitle: What corruption costs\nkind: lesson\nminutes: 20\n---',
    },
    CW110: {
      message: 'The link {path} leads out of the course folder.',
      expected: 'files inside the course folder; copy the file here',
      example: 'media/chart.svg',
    },
    CW111: {
      message: 'This translation sets "{key}" to {value}, but its source says {source}.',
      expected: 'only texts in a translation; leave this line out',
      example: 'title: Lo que cuesta la corrupción',
    },
    CW112: {
      message: 'An invisible control character ({code}) stands here.',
      expected:
        'only visible characters, line breaks and tabs; delete it (it often comes along when text is pasted)',
      example: 'the same words, typed again',
    },
    CW113: {
      message: 'An activity can’t be called "{id}": every package has a folder of that name.',
      expected: 'another id',
      example: 'activities: [{id}-lesson]',
    },
    CW201: {
      message: 'Unknown directive ":::{name}".{suggestion? Did you mean ":::{suggestion}"?}',
      expected: 'one of: {known}',
      example: ':::takeaways\n- One thing to remember.\n:::',
    },
    CW202: {
      message: '":::{name}" is never closed.',
      expected: 'a line of three colons after its last line',
      example: ':::{name}\n...\n:::',
    },
    CW203: {
      message: 'This ":::" closes nothing.',
      expected: 'an opening line with a name before it, or this line taken out',
      example: ':::takeaways\n- One thing to remember.\n:::',
    },
    CW204: {
      message:
        'Unknown attribute "{name}" on ":::{directive}".{suggestion? Did you mean "{suggestion}"?}',
      expected: 'one of: {known}',
      example: ':::question{#date objective=state-dates}',
    },
    CW205: {
      message: '"{name}={value}" is not a value that this attribute takes.',
      expected: '{expected}',
      example: ':::question{attempts=2}',
    },
    CW206: {
      message: '"{id}" is not an id.',
      expected: 'a letter from a to z, then letters a to z, digits and hyphens, at most 50 in all',
      example: '## What it costs {#what-it-costs}',
    },
    CW207: {
      message: 'The id "{id}" is used twice ({what}).',
      expected: 'each id once within its activity (terms: within the glossary)',
      example: ':::question{#date}',
    },
    CW208: {
      message: 'Raw HTML is not allowed: {html}',
      expected:
        '{instead?{instead}, or }Markdown, a directive, or an element that is allowed inside a text ({known}); a less-than sign in the text as &lt;',
      example: 'Press <kbd>Enter</kbd>. **Bold** instead of <b>bold</b>.',
    },
    CW209: {
      message: '":::{name}" can’t stand inside ":::{where}".',
      expected: 'this directive on its own; was the one before it closed?',
      example: ':::takeaways\n- One thing.\n:::\n\n:::question{answer=true}\nA statement.\n:::',
    },
    CW210: {
      message: 'A heading of level {depth} can’t stand here.',
      expected: 'a heading that begins with {expected} (## starts a page, ### a part of it)',
      example: '## A page\n\n### A part of it',
    },
    CW211: {
      message: 'Links of this kind are not allowed: {href}',
      expected:
        'https://, http://, mailto:, or # and the id of a page; files below media/ in :::download',
      example: '[the text](https://example.org/text)',
    },
    CW212: {
      message: 'Nested more than {limit} deep.',
      expected: 'fewer levels of lists, quotes, directives, brackets or emphasis',
      example: '- one level\n  - two levels',
    },
    CW213: {
      message: '"[!{name}]" means nothing here.{suggestion? Did you mean "[!{suggestion}]"?}',
      expected:
        'one of: {known}; HINT, WHY, MODEL, RIGHT and WRONG stand inside a question, DESCRIPTION inside a figure',
      example: '> [!NOTE]\n> Worth knowing.',
    },
    CW214: {
      message: 'This looks like a task box but is none: {written}',
      expected: '{expected}',
      example: '- [ ] a wrong answer\n- [x] the right answer',
    },
    CW215: {
      message: 'This directive line can’t be read: {line}',
      expected: 'three colons, a name, and attributes in braces',
      example: ':::question{#date attempts=2 objective="state-dates"}',
    },
    CW216: {
      message: 'This inline directive can’t be read: {written}',
      expected:
        'words in brackets, without any markup; after a term # and its id in braces, in a blank its answers with semicolons between',
      example: ':term[an appeal]{#appeal} and :blank[ten; 10]',
    },
    CW217: {
      message: 'This looks like the label of an alert but is none: {written}',
      expected: 'the label alone on the first line of its quote: {expected}',
      example: '> [!WHY]\n> 2003 is the revision.',
    },
    CW218: {
      message: 'This looks like a heading but is none: {written}',
      expected: 'a blank after the number signs: {expected}',
      example: '## What it costs',
    },
    CW219: {
      message: 'Too much in one place: {got} {what}.',
      expected: 'at most {limit}',
      example: 'several paragraphs, tables or activities instead of one',
    },
    CW231: {
      message:
        'Nothing of this kind enters a lesson, as it runs, loads or frames something: {html}',
      expected:
        'text, :::video, :::download or a link; code that is only shown stands in backticks',
      example: '`<{name}>`',
    },
    CW232: {
      message:
        'The attribute "{name}" is not allowed on <{element}>.{active? Nothing in a lesson may run a script or bring a style.}{suggestion? Did you mean "{suggestion}"?}',
      expected: 'one of: {known}',
      example: '<abbr title="World Customs Organization">WCO</abbr>, <span lang="fr">douane</span>',
    },
    CW233: {
      message: '<{name}> is not closed here, or not opened.',
      expected: 'an opening and a closing tag in the same text, one inside the other',
      example: 'Press <kbd>Enter</kbd>.',
    },
    CW234: {
      message: 'There is no footnote "{id}".{suggestion? Did you mean "{suggestion}"?}',
      expected: 'its text on a line of its own, anywhere in the file outside directives',
      example: '[^{id}]: The Declaration, article 3.',
    },
    CW235: {
      message: 'Nothing refers to the footnote "{id}".',
      expected: 'its mark in the text, or the footnote taken out',
      example: 'As the Declaration says.[^{id}]',
    },
    CW236: {
      message: 'The footnote "{id}" can’t stand here.',
      expected:
        'footnotes in the text of a lesson’s pages; not in titles, the glossary or course.md',
      example: '## The Declaration\n\nIt has ten factors.[^{id}]',
    },
    CW301: {
      message: 'No answer is marked right.',
      expected: 'an x in the box of each right answer',
      example: '- [ ] 1993\n- [x] 2003',
    },
    CW302: {
      message: 'This answer has no box: {text}',
      expected: 'a box before each answer of the list',
      example: '- [ ] {text}',
    },
    CW303: {
      message: 'This line has no " = " between its two sides: {text}',
      expected:
        'left side, blank, equals sign, blank, right side; nothing on the left makes a distractor',
      example: '- A gifts register = Code of Conduct\n- = Automation',
    },
    CW304: {
      message: 'The scale has {expected} levels, the list has {got}.',
      expected: 'one item for each level, from the lowest to the highest',
      example: ':::question{scale=1-3}\nHow sure are you?\n\n- Not at all\n- Somewhat\n- Very\n:::',
    },
    CW305: {
      message: '"{name}" does not fit a question of the kind {kind}.',
      expected: 'this attribute taken out, or the body that makes the kind you mean',
      example: ':::question{scale=1-5} goes with a plain list of five levels',
    },
    CW306: {
      message: 'There is no prompt.',
      expected: 'the question itself, before the list of answers',
      example: ':::question\nWhich year?\n\n- [ ] 1993\n- [x] 2003\n:::',
    },
    CW307: {
      message: 'This graded question gives no feedback.',
      expected: 'a reason for the learner: a quote under an answer, or [!WHY]',
      example: '> [!WHY]\n> 2003 is the revision.',
    },
    CW308: {
      message: 'The list has {got} items.',
      expected: 'at most {limit}',
      example: 'two questions instead of one',
    },
    CW309: {
      message: 'The same answer stands twice: {text}',
      expected: 'answers that differ',
      example: '- [ ] 1993\n- [x] 2003',
    },
    CW310: {
      message: 'This can’t stand among or after the answers.',
      expected:
        'first the prompt, then one list of answers, then [!WHY] and its like; feedback as a quote, indented under its answer',
      example: '- [x] 2003\n  > Right: the revision.',
    },
    CW311: {
      message: 'The profile names {expected} scales, its list has {got} items.',
      expected: 'one item for each scale, in the same order',
      example: ':::profile{scales="leadership rules"}\n- Leadership\n- Rules\n:::',
    },
    CW312: {
      message: '"{value}" is not a scale.',
      expected: 'the lowest and the highest level, at least two and at most twenty levels',
      example: ':::question{scale=1-5}',
    },
    CW321: {
      message: 'There is nothing to put in order here.',
      expected: 'a numbered list of at least two items, in their right order',
      example: '1. The goods arrive.\n2. Customs assesses them.\n3. They are released.',
    },
    CW322: {
      message: 'A blank can’t stand here: {written}',
      expected: 'a blank in the prompt of a question, outside of links and terms',
      example: ':::question\nThe Declaration has :blank[ten; 10] factors.\n:::',
    },
    CW323: {
      message: 'This blank has no answer that a learner could write: {written}',
      expected:
        'at least one accepted answer, each of at most {limit} characters, with semicolons between them',
      example: ':blank[ten; 10]',
    },
    CW324: {
      message: 'A question with blanks can’t have a list of answers too.',
      expected: 'the list taken out, or two questions',
      example: ':::question\nThe Declaration has :blank[ten; 10] factors.\n:::',
    },
    CW325: {
      message: 'The question has {got} blanks.',
      expected: 'at most {limit}',
      example: 'two questions instead of one',
    },
    CW326: {
      message: 'Which number is right can’t be read from these attributes.',
      expected:
        'either answer, with or without a tolerance of at least 0, or min and max or one of them, the smaller one as min',
      example: ':::question{answer=11 tolerance=0.5} or :::question{min=10 max=12}',
    },
    CW327: {
      message: 'A right number may be too long for a numeric record of every LMS: {value}.',
      expected:
        'at most five digits before the point, and both min and max; else the answer is recorded as free text',
      example:
        'a question that asks for thousands: :::question{answer=250}, or both ends: :::question{min=5 max=100}',
    },
    CW340: {
      message: 'The scenario has no step.',
      expected: 'a heading of three signs for each step; the first is where it starts',
      example: '### Monday {#start}\nWhat happens.\n\n- [What one may do](#next-step)',
    },
    CW341: {
      message: 'This choice leads nowhere: {text}',
      expected: 'each item of a step’s last list as one link to a step',
      example: '- [{text}](#next-step)\n  > What comes of it.',
    },
    CW342: {
      message: 'This scenario has no step "{id}".{suggestion? Did you mean "{suggestion}"?}',
      expected: 'one of: {known}',
      example: '### What follows {#{id}}',
    },
    CW343: {
      message: 'Two steps of this scenario are called "{id}".',
      expected: 'each id once within its scenario',
      example: '### What follows {#{id}-2}',
    },
    CW344: {
      message: 'No choice leads to the step "{id}".',
      expected: 'a choice with a link to it, or the step taken out; the first step is the start',
      example: '- [What one may do](#{id})',
    },
    CW345: {
      message: 'The step "{id}" can’t be left and is no outcome.',
      expected: 'a list of choices at its end, or outcome=good, fair or poor in its heading',
      example: '### How it ends {#{id} outcome=fair}',
    },
    CW346: {
      message: 'From the step "{id}" no outcome can be reached.',
      expected: 'choices that lead, sooner or later, to a step with an outcome',
      example: '### How it ends {#the-end outcome=good}',
    },
    CW347: {
      message: 'The scenario ends here: its outcome takes no choices.',
      expected: 'the list taken out, or the outcome; learners can always start again',
      example: '### How it ends {#the-end outcome=good}\nWhat came of it.',
    },
    CW350: {
      message: '"{key}" means something in a knowledge check alone, and this is a {kind}.',
      expected: 'this line taken out, or kind: knowledge-check; a question has attempts of its own',
      example: 'kind: knowledge-check\nattempts: 3',
    },
    CW351: {
      message: 'There is no pool "{id}".{suggestion? Did you mean "{suggestion}"?}',
      expected: 'an id that stands in a heading of this file; here: {known}',
      example: '## What the Declaration says {#{id}}',
    },
    CW352: {
      message: '{wanted} questions are drawn from "{id}", which has {has}.',
      expected: 'at most as many as there are, or the line taken out for all of them',
      example: 'draw:\n  {id}: {has}',
    },
    CW353: {
      message: 'The pool "{id}" has no question.',
      expected: 'questions below each heading; in a knowledge check a heading is a pool',
      example: ':::question\nWhich year?\n\n- [ ] 1993\n- [x] 2003\n:::',
    },
    CW354: {
      message: 'This can’t stand in a knowledge check: {what}.',
      expected: 'graded questions with a key, not private; anything else in a lesson',
      example: ':::question\nWhich year?\n\n- [ ] 1993\n- [x] 2003\n:::',
    },
    CW361: {
      message: 'The worksheet has nothing to fill in.',
      expected:
        'a list of labels, each with a colon and four underscores, or a table with ____ alone in the cells that are open',
      example: ':::worksheet{#plan}\nMy plan.\n\n- Problem: ____\n- First step: ____\n:::',
    },
    CW362: {
      message: 'This item of the worksheet is no field: {text}',
      expected: 'a label, a colon and at least four underscores at the end of the line',
      example: '- {text}: ____',
    },
    CW363: {
      message: 'This stands after the fields of the worksheet, or between them.',
      expected: 'the prompt first, then one list or one table of fields, and nothing more',
      example: ':::worksheet\nMy plan.\n\n- Problem: ____\n- First step: ____\n:::',
    },
    CW364: {
      message: 'This cell is neither a text nor a field: {text}',
      expected:
        '____ alone (four underscores or more) where something is to be written, else no underscores',
      example: '| Valuation | ____ |',
    },
    CW365: {
      message: 'This column is to be filled in and has no label.',
      expected: 'a label for the column in the first line of the table',
      example: '| Risk | What we do |\n| --- | --- |\n| Valuation | ____ |',
    },
    CW366: {
      message: 'Two fields of this worksheet are called "{text}".',
      expected: 'a label of its own for each',
      example: '- First step: ____\n- Second step: ____',
    },
    CW367: {
      message: 'The worksheet is too large: {got}, where {limit} is the most.',
      expected: 'at most 20 fields in a list; in a table 8 columns and 30 rows',
      example: 'two worksheets instead of one',
    },
    CW368: {
      message: '"rows={value}" does not fit this worksheet.',
      expected: 'a table, and a number from the rows that it has up to {limit}',
      example:
        ':::worksheet{rows=10}\nMy risks.\n\n| Risk | What I do |\n| --- | --- |\n| ____ | ____ |\n:::',
    },
    CW369: {
      message: 'This is private and graded at once: {what}',
      expected: 'one of the two: nothing private leaves the browser, so it can’t score',
      example: 'kind: knowledge-check\nprivate: false',
    },
    CW371: {
      message: 'It is not said where these questions come from.',
      expected: 'from= with one unit or several that come before this one',
      example: ':::recall{from="week-1 week-2" draw=3}',
    },
    CW372: {
      message: 'The course has no unit "{id}".{suggestion? Did you mean "{suggestion}"?}',
      expected: 'a unit that comes before this one: {known}',
      example: ':::recall{from=week-1}',
    },
    CW373: {
      message: 'The unit "{id}" does not come before this one.',
      expected: 'a unit that comes before this one: {known}',
      example: ':::recall{from=week-1}',
    },
    CW374: {
      message: 'There is no question to ask again in: {from}.',
      expected:
        'questions there that have a right answer, are not private and can’t be skipped; or other units',
      example: ':::recall{from=week-1}',
    },
    CW375: {
      message: '{wanted} questions are asked again, and there are {has}.',
      expected: 'at most as many as there are that have a right answer and are not private',
      example: ':::recall{from=week-1 draw={has}}',
    },
    CW376: {
      message: 'A debate has two sides, not {got}.',
      expected: 'two headings of three signs, one for each side; none where nobody takes sides',
      example: '### For\nWhat speaks for it.\n\n### Against\nWhat speaks against it.',
    },
    CW401: {
      message: 'The file {path} is not there.{suggestion? Did you mean {suggestion}?}',
      expected: 'a file below media/, named from the lesson',
      example: '![What it shows](../../media/chart.svg)',
    },
    CW402: {
      message: 'The image {path} has no text.',
      expected: 'in the brackets what the image says, for those who can’t see it',
      example: '![Five costs follow from one payment](../../media/costs.svg)',
    },
    CW403: {
      message: 'The glossary has no term "{id}".{suggestion? Did you mean "{suggestion}"?}',
      expected: 'an id that stands in glossary.md',
      example: '## Appeal {#appeal}',
    },
    CW404: {
      message: 'The activity has no objective "{id}".{suggestion? Did you mean "{suggestion}"?}',
      expected: 'one of: {known}',
      example: 'objectives:\n  {id}: State when the Declaration was adopted',
    },
    CW405: {
      message: 'There is no rating question "{id}" here.{suggestion? Did you mean "{suggestion}"?}',
      expected: 'one of: {known}',
      example: ':::question{#{id} scale=1-5}',
    },
    CW406: {
      message: 'The figure has no image.',
      expected: 'an image first, then its caption',
      example: ':::figure\n![What it shows](../../media/chart.svg)\n\nThe caption.\n:::',
    },
    CW407: {
      message:
        'There is no page "{id}" in this activity.{suggestion? Did you mean "{suggestion}"?}',
      expected: 'one of: {known}',
      example: '[the first page](#first-page)',
    },
    CW408: {
      message: 'The image {path} has {size} kB.',
      expected: 'at most {limit} kB: fewer pixels, or SVG',
      example: 'media/chart.svg',
    },
    CW409: {
      message: 'No unit of course.yaml lists {path}.',
      expected: 'its name below activities of its unit, or the file taken away',
      example: 'units:\n  - id: week-1\n    activities: [first-lesson]',
    },
    CW410: {
      message: '{path} is no image that every browser shows.',
      expected: 'svg, png, jpg, gif, webp or avif',
      example: 'media/chart.svg',
    },
    CW421: {
      message: 'There is nothing to open here.',
      expected: 'a first paragraph that is always seen, then what opens below it',
      example: ':::reveal\nWhat happened next?\n\nThe file was never found.\n:::',
    },
    CW422: {
      message: 'There are no steps.',
      expected: 'a numbered list',
      example: ':::steps\n1. Open the register.\n2. Write down what you got.\n:::',
    },
    CW423: {
      message: 'The case has no title, or nothing but a title.',
      expected: 'a heading of level 3 or a paragraph in bold, then the story',
      example: ':::case\n### A gift at the counter\n\nA trader leaves a box.\n:::',
    },
    CW424: {
      message: 'The note says nothing.',
      expected:
        'its text: of a content note what follows and whom to ask, of a footnote the words after the colon',
      example: ':::content-note{skip=#after}\nThe next page tells of violence.\n:::',
    },
    CW425: {
      message: '":::{name}" has no file.',
      expected: 'a line that is nothing but a link to a file below media/',
      example: ':::{name}\n[What it is](../../media/file-name)\n:::',
    },
    CW426: {
      message: '{path} is of a kind that ":::{name}" does not take.',
      expected: 'one of: {known}',
      example: 'the same content in another format',
    },
    CW427: {
      message: 'The video has no captions.',
      expected: 'a link to a WebVTT file (.vtt) below the link to the video',
      example: '[At the counter](../../media/counter.mp4)\n[Captions](../../media/counter.vtt)',
    },
    CW428: {
      message: 'The {name} has no transcript.',
      expected: 'below the links, what is said and what is seen, as text',
      example:
        ':::{name}\n[At the counter](../../media/counter.mp4)\n[Captions](../../media/counter.vtt)\n\nOfficer: Good morning.\n:::',
    },
    CW429: {
      message: '{path} is no WebVTT file.',
      expected: 'a text file whose first line is WEBVTT',
      example: 'WEBVTT\n\n00:00.000 --> 00:02.000\nGood morning.',
    },
    CW430: {
      message: 'The captions are not translated.',
      expected: 'the file {path}; the captions of the source locale stand in until then',
      example: '{path}',
    },
    CW431: {
      message: 'The page "{id}" does not come after this note.',
      expected: 'a later page of this activity{known?: {known}}',
      example: ':::content-note{skip=#after}',
    },
    CW432: {
      message: 'Nothing is loaded from another site: {path}',
      expected: 'a copy of the file below media/, if its owner allows it, or a link',
      example: '![What it shows](../../media/chart.svg)',
    },
    CW501: {
      message: 'The translation {path} is missing (source: {source}).',
      expected:
        'the file in this locale, with the same pages and questions; the source text stands in until then',
      example: '{path}',
    },
    CW502: {
      message: 'The source has {expected} here, the translation {got}.',
      expected: 'the same parts in the same order; where one is missing, the source text stands in',
      example: 'one paragraph here for each paragraph there',
    },
    CW503: {
      message: 'The source has no "{id}" here.',
      expected: 'the id of the source: {expected}',
      example: '## Lo que cuesta {#what-it-costs}',
    },
    CW504: {
      message: 'The translation has no text for "{key}".',
      expected: 'the text in this locale; the source text stands in until then',
      example: 'title: Lo que cuesta la corrupción',
    },
    CW505: {
      message: 'The translation of "{id}" marks another answer right than its source.',
      expected: 'the same answers in the same order; the key is the source’s',
      example: '- [ ] 1993\n- [x] junio de 2003',
    },
    CW506: {
      message: 'The player has no words for "{locale}": its buttons and messages are in English.',
      expected:
        'nothing, if you can live with it: the lesson is in its language, and what is English is marked as such; the player speaks {known}',
      example:
        'templates/strings/{locale}.json in the sources of the tool, a translation of en.json',
    },
    CW507: {
      message: '"{id}" is not translated yet: the text of the source stands here ({source}).',
      expected:
        'the text in this locale; until then it is shown as it is, marked with its language',
      example: '{example}',
    },
    CW508: {
      message:
        'The source of "{id}" changed after it was translated ({source}). It was: “{was}”; it is now: “{now}”.',
      expected:
        'a translation that says what the source says now, then coursewright translation accept',
      example: 'coursewright translation accept es/week-1/lesson.md',
    },
    CW601: {
      message: '{count} pages, questions or answers have no permanent id yet.',
      expected: 'ids.yaml brought up to date by `coursewright build`, and committed',
      example: 'coursewright build',
    },
    CW602: {
      message: 'The number {number} is given twice, here to "{id}".',
      expected:
        'each number once: learners’ records depend on it; take the newer one out and build again',
      example: '- { id: date, n: 3, text: The Declaration dates from }',
    },
    CW603: {
      message: '{iri} is an address for examples.',
      expected: 'an address that you own: it names your records for ever',
      example: 'iri: https://customs.example.gov/courses/integrity',
    },
    CW604: {
      message: 'This looks like a secret: {what}',
      expected: 'nothing that opens a door: every learner can read what is in a package',
      example: 'store: https://store.customs.example.gov/xapi/',
    },
    CW605: {
      message: 'Statements name learners by the id that the LMS has for them, often the user name.',
      expected: 'a token service, which gives pseudonyms; else learners who know it',
      example: 'tokenService: https://tokens.customs.example/token',
    },
    CW701: {
      message: 'The longest answers would take {size} characters, the LMS keeps {limit}.',
      expected: 'fewer written questions in this activity, or some of them private',
      example: 'two activities instead of one',
    },
    CW702: {
      message:
        'In packages for {profile} the LMS keeps {limit} characters, the longest answers would take {size}. The longest texts would give way.',
      expected: 'a profile of SCORM 2004, fewer written questions here, or some of them private',
      example: '- { for: clikc }',
    },
    CW703: {
      message:
        'In a package for {profile} the activities of “{part}” are one SCO: the longest answers would take {size} characters, the LMS keeps {limit}.',
      expected: 'fewer activities in one SCO, or a profile of SCORM 2004, which has more room',
      example: '{remedy}',
    },
    CW704: {
      message:
        'In a package for {profile} the activities of “{part}” are one SCO, for which the LMS keeps {limit} characters; the longest answers would take {size}. The longest texts would give way.',
      expected: 'fewer activities in one SCO, fewer written questions, or some of them private',
      example: '{remedy}',
    },
    CW711: {
      message: 'There is no delivery profile "{name}".{suggestion? Did you mean "{suggestion}"?}',
      expected: '{known}',
      example: '- { for: clikc }',
    },
    CW712: {
      message: 'There already is a delivery profile "{name}".',
      expected: 'another name: what a profile of the tool means is the same in every course',
      example: '- { name: our-lms, extends: clikc }',
    },
    CW713: {
      message: 'Packages of the target {target} can’t hold "{key}" as it stands here.',
      expected: '{key}: {can}, or another target',
      example: '- { name: our-lms, extends: generic-2004, completionThreshold: true }',
    },
    CW801: {
      message: '{colour} is too faint for text on {ground}: a contrast of {ratio} to 1.',
      expected:
        'at least {needed} to 1 on the grounds that it stands on (WCAG 2.2); {near} is near and has it',
      example: '{key}: "{near}"',
    },
    CW901: {
      message:
        'The activity states {stated} minutes; by its words and questions it takes about {near}.',
      expected: 'a time that a careful reader needs (docs/authoring.md says how it is reckoned)',
      example: 'minutes: {near}',
    },
    CW902: {
      message: 'Nothing in this activity asks for the objective “{id}”.',
      expected: 'a question or a scenario with objective={id}, or no such objective',
      example: ':::question{objective={id}}',
    },
  },
};
