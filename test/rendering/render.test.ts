import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/course/blocks.ts';
import type { RenderedActivity, RenderedCourse } from '../../src/course/package.ts';
import { render } from '../../src/rendering/render.ts';
import type { ActivityFile } from '../../src/tracking/activity-file.ts';
import { edition, FACTS, PLACE, page, paragraph, QUESTIONS, text } from './editions.ts';
import { toolkit } from './toolkit.ts';

const TERM: Block = paragraph([
  { type: 'term', term: 'appeal', children: [{ type: 'text', value: 'appeal' }], place: PLACE },
]);
const DISCUSS: Block = {
  type: 'discuss',
  private: false,
  id: 'talk',
  number: 7,
  prompt: [paragraph('Write.')],
  sides: [],
  place: PLACE,
};
const PROFILE: Block = {
  type: 'profile',
  intro: [],
  scales: [{ question: 'rate', label: text('Scale'), advice: [paragraph('Do.')] }],
  place: PLACE,
};
const PAGES = [
  page('first', 1, [TERM, QUESTIONS.single, QUESTIONS.multiple, QUESTIONS.trueFalse]),
  page('second', 2, [QUESTIONS.matching, QUESTIONS.rating, QUESTIONS.written, DISCUSS, PROFILE]),
  page('third', 3, [QUESTIONS.ordering, QUESTIONS.blank, QUESTIONS.number]),
];

function rendered(
  pages = PAGES,
  locales = ['en', 'es'],
  forum = {},
  pieces = undefined as ReadonlyMap<string, string> | undefined,
): RenderedCourse {
  return render({
    facts: FACTS,
    site: { forum, support: { en: 'Ask <us>' } },
    editions: locales.map((locale) => edition(locale, pages)),
    media: new Map(),
    toolkit: toolkit(pieces),
  });
}

function activityOf(course: RenderedCourse): RenderedActivity {
  return course.units[0]!.activities[0]!;
}

function fileOf(course: RenderedCourse, path: RegExp): string {
  const entries = [
    ...activityOf(course).entries,
    ...course.shared,
    ...course.welcome.entries,
    ...course.glossary.entries,
  ];
  const found = entries.find((entry) => path.test(entry.path));
  if (!found) throw new Error(`no ${path} in ${entries.map((entry) => entry.path).join(' ')}`);
  return new TextDecoder().decode(found.bytes);
}

const data = (html: string): ActivityFile =>
  JSON.parse(/<script type="application\/json" id="activity">(.*)<\/script>/.exec(html)![1]!);

test('an activity is a launch file, a static page and a script per locale, and definitions', () => {
  const course = rendered();
  const { launch, entries, uses } = activityOf(course);
  expect(launch).toBe('a/index.html');
  expect(entries.map(({ path }) => path.replace(/-[0-9a-f]{8}/, '-#'))).toEqual([
    'a/index.html',
    'a/es.html',
    'a/es-#.js',
    'a/later-#.js',
    'a/definitions-#.js',
  ]);
  expect(uses).toEqual(course.shared.map(({ path }) => path).sort());
});

test('every address in the pages is a file of the package', () => {
  const course = rendered();
  const paths = new Set(
    [course.welcome, course.glossary, activityOf(course)]
      .flatMap(({ entries }) => entries)
      .concat(course.shared)
      .map(({ path }) => path),
  );
  for (const { entries } of [course.welcome, course.glossary, activityOf(course)])
    for (const entry of entries.filter(({ path }) => path.endsWith('.html'))) {
      const html = new TextDecoder().decode(entry.bytes);
      for (const [, address] of html.matchAll(/(?:src|href)="([^"#:]+)"/g)) {
        const resolved = new URL(address!, `http://x/${entry.path}`).pathname.slice(1);
        expect(paths, `${entry.path}: ${address}`).toContain(resolved);
      }
    }
});

test('the same course gives the same bytes', () => {
  expect(rendered()).toEqual(rendered());
});

test('the content of an activity has digits of its own, the same until something changes', () => {
  const contentOf = (course: RenderedCourse) => data(fileOf(course, /^a\/index/)).content;
  const before = contentOf(rendered());
  expect(before).toMatch(/^[0-9a-f]{8}$/);
  expect(contentOf(rendered())).toBe(before);
  expect(contentOf(rendered(PAGES, ['en', 'es'], { en: 'https://forum.test' }))).not.toBe(before);
  expect(contentOf(rendered([page('first', 1, [paragraph('Other')])]))).not.toBe(before);
  expect(contentOf(rendered(PAGES, ['en']))).not.toBe(before);
});

test.each<[string, Block, readonly string[]]>([
  ['text alone', paragraph('Text.'), []],
  ['practice', QUESTIONS.single, ['what you answer']],
  ['graded', { ...QUESTIONS.single, graded: true }, ['what you answer', 'your score']],
  ['private', { ...QUESTIONS.single, private: true }, ['“Private”']],
])('help says what is recorded of %s', (_, block, said) => {
  const later = fileOf(rendered([page('first', 1, [block])]), /^a\/later-/);
  const dialogs = JSON.parse(/dialogs\((.*)\);/.exec(later)![1]!) as Record<string, string>;
  const help = /<dialog [^>]*data-dialog="help"[\s\S]*?<\/dialog>/.exec(dialogs.en!)![0];
  const all = ['what you answer', 'your score', '“Private”'];
  expect(all.filter((words) => help.includes(words))).toEqual(said);
});

test('a theme stands in the style sheet, and changes its name', () => {
  const themed = render({
    facts: { ...FACTS, theme: { accent: '#0b5c6b' } },
    site: { forum: {}, support: {} },
    editions: [edition('en', PAGES)],
    media: new Map(),
    toolkit: toolkit(),
  });
  const plainName = rendered().shared.find(({ path }) => /player-.*css$/.test(path))?.path;
  const css = themed.shared.find(({ path }) => /player-.*css$/.test(path));
  expect(css?.path).not.toBe(plainName);
  expect(fileOf(themed, /player-.*\.css$/)).toMatch(/^p\{\}\n:root\{--accent:#0b5c6b;/);
  expect(fileOf(themed, /paper-.*\.css$/)).toContain('@media print{:root{--accent:#0b5c6b;');
});

test.each([
  ['https://a.test/x', 'https://a.test/x', true],
  ['https://a.test/', 'a.test', true],
  ['https://a.test/x', 'The text', false],
])('a link to %s with the text %s says its address: %s', (href, value, bare) => {
  const link: Block = paragraph([
    { type: 'link', href, title: '', children: [{ type: 'text', value }], place: PLACE },
  ]);
  const html = fileOf(rendered([page('first', 1, [link])]), /^a\/index/);
  expect(html.includes('class="is-bare"')).toBe(bare);
});

test('a changed word changes the name of the file that holds it, and no other', () => {
  const names = (course: RenderedCourse) =>
    [...activityOf(course).entries, ...course.shared].map(({ path }) => path);
  const before = names(rendered());
  const changed = names(rendered([page('first', 1, [paragraph('Other')]), ...PAGES.slice(1)]));
  expect(
    changed
      .filter((path) => !before.includes(path))
      .map((path) => path.replace(/-[0-9a-f]{8}/, '-#')),
  ).toEqual(['a/es-#.js', 'a/later-#.js', 'a/definitions-#.js', 'shared/player-#.js']);
});

test('no inline script, style or handler anywhere', () => {
  const course = rendered();
  for (const entry of [
    ...activityOf(course).entries,
    ...course.welcome.entries,
    ...course.glossary.entries,
  ]) {
    if (!entry.path.endsWith('.html')) continue;
    const html = new TextDecoder().decode(entry.bytes);
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<style/);
    expect(html.replace(/<script type="application\/json".*<\/script>/, '')).not.toMatch(
      /<script(?! src=)/,
    );
  }
});

test('ids are unique in each page', () => {
  const html = fileOf(rendered(), /index\.html$/);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBe(new Set(ids).size);
});

test('every label, description and reference means an element that is there', () => {
  const html = fileOf(rendered(), /index\.html$/);
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const references = [
    ...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g),
  ].flatMap(([, list]) => list!.split(' '));
  expect(references.filter((id) => !ids.has(id))).toEqual([]);
});

test('the player holds the kinds that the course uses, what is needed first and the rest', () => {
  const only = (name: 'player' | 'later', blocks: readonly Block[]) =>
    fileOf(rendered([page('p', 1, blocks)]), new RegExp(`/${name}-.*\\.js$`));
  const pieces = (script: string) =>
    [...script.matchAll(/\/\* (\S+) \*\//g)].map(([, name]) => name);
  const questions = [QUESTIONS.single, QUESTIONS.rating];
  expect(pieces(only('player', []))).toEqual(['core']);
  expect(pieces(only('later', []))).toEqual(['later']);
  expect(pieces(only('player', questions))).toEqual(['core', 'kind-rating', 'kind-single']);
  expect(pieces(only('later', questions))).toEqual([
    'later',
    'later-private',
    'later-rating',
    'later-single',
  ]);
  const words = /coursewright\.player\.words\(\{.*\}\);\n/;
  expect(only('later', [])).toMatch(
    new RegExp(
      `${words.source}coursewright\\.player\\.describe\\(\\{\\}\\);\\ncoursewright\\.player\\.dialogs\\(\\{.*\\}\\);\\n$`,
    ),
  );
  expect(only('later', questions)).toContain('describe({"1":"What?"})');
  expect(only('player', [])).toMatch(
    new RegExp(`${words.source}coursewright\\.player\\.start\\(\\);\\n$`),
  );
});

test('each file holds the words that its pieces say, once; another locale has them in that order', () => {
  const pieces = new Map([
    ['core', `a.say("saved");b.say(\`\${mode}-long\`)`],
    ['later', `a.say("saved","close");b.say(\`mark-\${mark}\`)`],
    ['xapi', ''],
  ]);
  const course = rendered([page('p', 1, [])], ['en', 'es'], {}, pieces);
  const words = (path: RegExp) => JSON.parse(/words\((.*)\);/.exec(fileOf(course, path))![1]!);
  const keys = (path: RegExp) => Object.keys(words(path));
  const first = [
    ...['browse-long', 'failing-long', 'not-recorded-long', 'refused-long', 'review-long'],
    ...['saved', 'worksheet-long'],
  ];
  const marks = Object.keys(toolkit().strings.en!).filter((key) => key.startsWith('mark-'));
  const [player, later] = [/shared\/player-.*\.js$/, /a\/later-.*\.js$/];
  expect(keys(player).sort()).toEqual(first);
  expect(keys(later).sort()).toEqual(['close', ...marks]);
  const spanish = /"words":(\[.*\])\}/.exec(fileOf(course, /a\/es-.*\.js$/))![1]!;
  const messages = toolkit().strings.es!;
  expect(JSON.parse(spanish)).toEqual(
    [...keys(player), ...keys(later)].map((key) => messages[key]),
  );
});

test('the launch file names all that the player loads later', () => {
  const course = rendered();
  const { model, scripts, statements, site } = data(fileOf(course, /index\.html$/));
  const paths = activityOf(course).entries.map(({ path }) => path);
  expect(paths).toContain(`a/${scripts.es}`);
  expect(paths).toContain(`a/${statements?.definitions}`);
  expect(course.shared.map(({ path }) => `../${path}`)).toContain(statements?.script);
  expect(site).toEqual({ forum: {}, support: { en: 'Ask <us>' } });
  expect(model).toMatchObject({
    id: 'a',
    number: 1,
    iri: 'https://learning.example.gov/course/activities/a',
    locales: ['en', 'es'],
    pages: [
      { id: 'first', number: 1 },
      { id: 'second', number: 2 },
      { id: 'third', number: 3 },
    ],
  });
  expect(model.questions.map(({ id, kind, page: on }) => [id, kind, on])).toEqual([
    ['one', 'single', 1],
    ['many', 'multiple', 1],
    ['tf', 'true-false', 1],
    ['pairs', 'matching', 2],
    ['rate', 'rating', 2],
    ['write', 'written', 2],
    ['talk', 'discuss', 2],
    ['steps', 'ordering', 3],
    ['gap', 'blank', 3],
    ['count', 'number', 3],
  ]);
});

test('a package without statements has none of their files and talks to nobody but the platform', () => {
  const pieces = new Map([...toolkit().pieces].filter(([name]) => name !== 'xapi'));
  const course = render({
    facts: FACTS,
    site: { forum: {}, support: {} },
    editions: [edition('en', PAGES)],
    media: new Map(),
    toolkit: toolkit(pieces),
  });
  expect(activityOf(course).entries.map(({ path }) => path.replace(/-[0-9a-f]{8}/, '-#'))).toEqual([
    'a/index.html',
    'a/later-#.js',
  ]);
  expect(fileOf(course, /index\.html$/)).toMatch(/connect-src 'self'; base-uri/);
  expect(data(fileOf(course, /index\.html$/)).statements).toBeUndefined();
});

describe('definitions', () => {
  const definitions = () => {
    const script = fileOf(rendered(), /definitions-/);
    const scopeOfScript: { coursewright?: { definitions: Record<string, never> } } = {};
    new Function('window', script)(scopeOfScript);
    return scopeOfScript.coursewright!.definitions.a! as unknown as Record<
      string,
      Record<string, unknown>
    >;
  };

  test('carry all locales, and nothing of private questions', () => {
    const { activity, questions } = definitions();
    expect(activity).toEqual({
      name: { en: 'Title en', es: 'Title es' },
      description: { en: 'About en', es: 'About es' },
    });
    expect(Object.keys(questions!).sort()).toEqual(
      ['one', 'many', 'tf', 'pairs', 'write', 'talk', 'steps', 'gap', 'count'].sort(),
    );
    expect(questions!.steps).toMatchObject({
      options: { a: { en: 'Arrive' }, b: { en: 'Assess' }, c: { en: 'Release' } },
    });
    expect(questions!.pairs).toMatchObject({
      sources: { s1: { en: 'Charter' }, s2: { en: 'Register' } },
      targets: { t1: { en: 'Transparency' }, t2: { en: 'Code' }, t3: { en: 'Automation' } },
    });
  });
});

test('only the terms that a page uses stand below it; the glossary holds all', () => {
  const course = rendered();
  expect(fileOf(course, /a\/index\.html$/)).toContain('To be heard again.');
  expect(fileOf(course, /a\/index\.html$/)).not.toContain('Nowhere.');
  expect(fileOf(course, /glossary\/es\.html$/)).toContain('Nowhere.');
});

test('the welcome page has no jump in its headings', () => {
  expect(fileOf(rendered(), /welcome\/index\.html$/)).toContain('<h2>Hello</h2>');
});

test('the forum is linked where it is a web address, else described', () => {
  const withForum = fileOf(
    rendered(PAGES, ['en'], { en: 'https://forum.example.gov/en' }),
    /index\.html$/,
  );
  expect(withForum).toMatch(/<a data-forum href="https:\/\/forum\.example\.gov\/en"/);
  const hostile = fileOf(rendered(PAGES, ['en'], { en: 'javascript:alert(1)' }), /index\.html$/);
  expect(hostile.replace(/<script type="application\/json".*<\/script>/, '')).not.toContain(
    'javascript:',
  );
});

test('a hostile title stays text in every place', () => {
  const hostile = '"><script>alert(1)</script>';
  const course = rendered([{ ...page('p', 1, []), title: text(hostile) }]);
  for (const name of [/index\.html$/, /es\.html$/])
    expect(fileOf(course, name)).not.toContain('<script>alert');
});

test('a page written from right to left says so', () => {
  const kit = toolkit();
  const strings = { ...kit.strings, ar: kit.strings.en! };
  const course = render({
    facts: FACTS,
    site: { forum: {}, support: {} },
    editions: [edition('ar', PAGES), edition('en', PAGES)],
    media: new Map(),
    toolkit: { ...kit, strings },
  });
  expect(fileOf(course, /a\/index\.html$/)).toContain('<html lang="ar" dir="rtl">');
  expect(fileOf(course, /a\/en\.html$/)).toContain('<html lang="en" dir="ltr">');
  expect(fileOf(course, /a\/en-[0-9a-f]{8}\.js$/)).toContain('"direction":"ltr"');
});

test('an activity that one edition lacks is built in the others', () => {
  const lacking = { ...edition('es', PAGES), activities: [] };
  const course = render({
    facts: FACTS,
    site: { forum: {}, support: {} },
    editions: [edition('en', PAGES), lacking],
    media: new Map(),
    toolkit: toolkit(),
  });
  expect(activityOf(course).title).toEqual({ en: 'Title en' });
  expect(fileOf(course, /a\/index\.html$/)).not.toContain('es.html');
});
