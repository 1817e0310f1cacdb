import type { Broken } from './broken.ts';

const inManifest = (from: string, to: string) => [{ path: 'imsmanifest.xml', from, to }];
const PAGE = 'check-1/index.html';
const inPage = (to: string) => [{ path: PAGE, from: '</body>', to: `${to}</body>` }];

/** Names and contents of files. */
export const BROKEN_FILES: readonly Broken[] = [
  ...['with space.txt', 'señal.txt', "it's.txt"].map(
    (name): Broken => ({
      what: `a file called ${name}`,
      add: { [name]: 'x' },
      edit: inManifest(
        '<file href="site.json"/>',
        `<file href="site.json"/><file href="${name}"/>`,
      ),
      findings: [{ code: 'V301', path: name }],
    }),
  ),
  ...['LICENSE', 'a.b/LICENSE', '.htaccess'].map(
    (name): Broken => ({
      what: `a file called ${name}`,
      add: { [name]: 'x' },
      edit: inManifest(
        '<file href="site.json"/>',
        `<file href="site.json"/><file href="${name}"/>`,
      ),
      findings: [{ code: 'V302', path: name }],
    }),
  ),
  ...[
    ['nul.txt', 'V304'],
    ['media/Con/a.txt', 'V304'],
    ['com7.tar.gz', 'V304'],
    [`${'a/'.repeat(75)}b.txt`, 'V305'],
    ['ends.', 'V306'],
    ['folder./a.txt', 'V306'],
    ['ends.txt ', 'V306'],
  ].map(
    ([name = '', code = '']): Broken => ({
      what: `a file called ${name}`,
      add: { [name]: 'x' },
      edit: inManifest(
        '<file href="site.json"/>',
        `<file href="site.json"/><file href="${name}"/>`,
      ),
      findings: [{ code, path: name }],
    }),
  ),
  {
    what: 'two names that are one without case',
    add: { 'Site.json': '{}' },
    edit: inManifest(
      '<file href="site.json"/>',
      '<file href="site.json"/><file href="Site.json"/>',
    ),
    findings: [{ code: 'V303', path: 'Site.json', params: { other: 'site.json' } }],
  },
  ...[
    [
      'a script',
      '<script src="https://cdn.example.org/x.js"></script>',
      'https://cdn.example.org/x.js',
    ],
    ['an image', '<img alt="" src=//cdn.example.org/x.png>', '//cdn.example.org/x.png'],
    [
      'a style sheet',
      '<link rel=stylesheet href="http://f.example.org/a">',
      'http://f.example.org/a',
    ],
    [
      'a background',
      '<p style="background: url(http://a.example.org/b)">',
      'http://a.example.org/b',
    ],
    ['a frame', "<IFRAME SRC='https://a.example.org/'></IFRAME>", 'https://a.example.org/'],
    [
      'a module',
      '<script type="module">import "https://a.example.org/m.js"</script>',
      'https://a.example.org/m.js',
    ],
  ].map(
    ([what = '', to = '', url = '']): Broken => ({
      what: `${what} from another host`,
      edit: inPage(to),
      findings: [{ code: 'V401', path: PAGE, line: 7, params: { url } }],
    }),
  ),
  {
    what: 'a font from another host',
    edit: [
      {
        path: 'shared/style-1a2b.css',
        from: '\n',
        to: '\n@import "https://fonts.example.org/a.css";\n',
      },
    ],
    findings: [{ code: 'V401', path: 'shared/style-1a2b.css', line: 2 }],
  },
  ...[
    'missing.html',
    '../Glossary/index.html',
    '/glossary/index.html',
    '../../glossary/index.html',
  ].map(
    (url): Broken => ({
      what: `a link to ${url}`,
      edit: inPage(`<a href="${url}">x</a>`),
      findings: [{ code: 'V402', path: PAGE, line: 7, params: { url } }],
    }),
  ),
  ...[
    ['a page', PAGE, '<!-- https://key:s3cret@store.test/xapi/ -->', 'user:password@'],
    ['a page', PAGE, '<p data-a="Basic a2V5OnNlY3JldA==">', 'Authorization: Basic …'],
  ].map(
    ([what = '', path = '', to = '', form = '']): Broken => ({
      what: `${what} with a secret: ${form}`,
      edit: inPage(to),
      findings: [{ code: 'V403', path, line: 7, params: { what: form } }],
    }),
  ),
  {
    what: 'a site file with a key',
    edit: [{ path: 'site.json', from: '{', to: '{ "apiKey": "12345678-abcd",' }],
    findings: [{ code: 'V403', path: 'site.json', line: 1, params: { what: 'key = value' } }],
  },
];
