import { parse } from './src/authoring/parse.ts';
import { Lexer } from 'marked';
const head = '---\ntitle: T\nkind: lesson\nminutes: 5\n---\n';
export function run(body: string) {
  const texts = new Map(Object.entries({
    'course.yaml': 'id: c\niri: https://a.test/c\nversion: "1"\nlocales: [en]\nunits:\n  - {id: w, activities: [l]}\n',
    'en/course.md': '---\ntitle: C\ndescription: D\n---\n', 'en/w/l.md': head + body,
  }).map(([path, text]) => [path, { path, text }]));
  return parse({ texts, media: new Map() });
}
if (process.argv[2] === 'perf') {
const shapes: Record<string, (n: number) => string> = {
  'quotes >>>>': (n) => '>'.repeat(n),
  'lists - - -': (n) => '- '.repeat(n) + 'x',
  'lists by indent': (n) => Array.from({length: Math.floor(Math.sqrt(n))}, (_, i) => '  '.repeat(i) + '- x').join('\n'),
  'brackets [[[': (n) => '['.repeat(n),
  'brackets []': (n) => '[]'.repeat(n/2),
  'images ![': (n) => '![a'.repeat(n/3),
  'links [a](': (n) => '[a]('.repeat(n/4),
  'stars *a ': (n) => '*a '.repeat(n/3),
  'stars **a ': (n) => '**a '.repeat(n/4),
  'nested em': (n) => '*a '.repeat(n/6) + 'b* '.repeat(n/6),
  'nested em _*': (n) => '_a *a '.repeat(n/12) + 'b* b_ '.repeat(n/12),
  'underscore': (n) => '_a'.repeat(n/2),
  'tilde': (n) => '~a '.repeat(n/3),
  'backticks': (n) => Array.from({length: Math.sqrt(n)}, (_, i) => '`'.repeat(i)).join(' '),
  'spaces': (n) => '## a' + ' '.repeat(n) + 'b',
  'spaces par': (n) => 'a' + ' '.repeat(n) + 'b',
  'terms': (n) => ':term['.repeat(n/6),
  'lt': (n) => '<a'.repeat(n/2),
  'lt!': (n) => '<!--'.repeat(n/4),
  'lt! inline': (n) => 'a ' + '<!--'.repeat(n/4),
  'amp': (n) => '&a'.repeat(n/2),
  'table row': (n) => '|a'.repeat(n/2) + '\n' + '|-'.repeat(n/2) + '\n',
  'table rows': (n) => '|a|\n|-|\n' + '|a|\n'.repeat(n/4),
  'paragraphs': (n) => 'abc def\n\n'.repeat(n/9),
  'lines': (n) => 'abc def\n'.repeat(n/8),
  'list items': (n) => '- abc def\n'.repeat(n/10),
  'loose items': (n) => '- abc def\n\n'.repeat(n/11),
  'quote lines': (n) => '> abc def\n'.repeat(n/10),
  'pages': (n) => '## abc def\n\nx\n\n'.repeat(n/15),
  'questions': (n) => ':::question\nA?\n\n- [ ] a\n- [x] b\n:::\n\n'.repeat(n/40),
  'open directives': (n) => ':::question\n'.repeat(n/12),
  'close directives': (n) => ':::\n'.repeat(n/4),
  'emails': (n) => 'a@'.repeat(n/2),
  'urls': (n) => 'http://a.'.repeat(n/9),
  'www': (n) => 'www.'.repeat(n/4),
  'defs': (n) => Array.from({length: n/12}, (_, i) => `[a${i}]: b`).join('\n'),
  'options': (n) => ':::question\nA?\n\n' + Array.from({length: n/12}, (_, i) => `- [ ] a${i}`).join('\n') + '\n:::',
  'pipes': (n) => '|'.repeat(n),
  'dashes': (n) => 'a\n' + '-'.repeat(n) + 'a',
  'colons': (n) => ':'.repeat(n),
  'attrs': (n) => ':::question{' + 'a '.repeat(n/2) + '}\n:::',
};
for (const [name, make] of Object.entries(shapes)) {
  const out = [];
  for (const n of [1000, 10000, 90000]) {
    const t = performance.now();
    let note = '';
    try { run(make(n)); } catch (e) { note = ' THROWS ' + String(e).slice(0, 40); }
    const ms = performance.now() - t;
    out.push(ms.toFixed(0) + note);
    if (ms > 4000) break;
  }
  console.log(name.padEnd(18), out.join('  '));
}
}
