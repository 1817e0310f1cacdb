/** Documents of any size for `npm run parse-time`: what a lesson may hold, and what breaks readers. */

/** Makes a body of about so many characters. */
export type Make = (size: number) => string;

/** `unit` again and again; a function makes the next one from its number. */
function many(unit: string | ((index: number) => string), before = '', after = ''): Make {
  return (size) => {
    const parts = [before];
    for (let index = 0, length = before.length; length < size; index++) {
      const part = typeof unit === 'string' ? unit : unit(index);
      parts.push(part);
      length += part.length;
    }
    return parts.join('') + after;
  };
}

const SENTENCE =
  'Corruption costs more than money: it costs *trust*, and trust is **hard** to [win back](https://a.test/x). ';
const deep = (levels: number, line: (level: number) => string) =>
  Array.from({ length: levels }, (_, level) => line(level)).join('\n');

/** Bodies of many blocks: 18 kB, 180 kB and 1.8 MB of them, below the guard of 2 MB. */
export const BODIES: Readonly<Record<string, Make>> = {
  prose: many((n) => `${n % 8 === 0 ? `## Page ${n}\n\n` : ''}${SENTENCE.repeat(4)}\n\n`),
  'lists in lists': many((n) => `${n}\n\n${deep(10, (level) => `${'  '.repeat(level)}- a`)}\n\n`),
  'lists 30 deep': many((n) => `${n}\n\n${deep(30, (level) => `${'  '.repeat(level)}- a`)}\n\n`),
  'one list': many((n) => `- item ${n}\n`),
  'one loose list': many((n) => `- item ${n}\n\n  and more\n\n`),
  'one list of lists': many((n) => `- item ${n}\n  - of it\n    1. of that\n`),
  'one item of paragraphs': many((n) => `\n  paragraph ${n}\n`, '- a\n'),
  'one item of lines': many((n) => `  line ${n}\n`, '- a\n'),
  'one item, lines not indented': many((n) => `line ${n}\n`, '- a\n'),
  'one item, lines half indented': many('x\n  y\n![', '1. a\n'),
  'one item, paragraphs and lines': many('\n  b\nlazy\n', '- a\n'),
  'one item, quotes and lines': many('  > - b\nlazy\n', '- a\n'),
  tables: many((n) => `${n}\n\n| a | b |\n|---|---|\n| x | y |\n| z | \\| |\n\n`),
  'one table': many((n) => `| x${n} | y |\n`, '| a | b |\n|---|---|\n'),
  'wide tables of short rows': many(
    `${'| a '.repeat(300)}|\n${'|-'.repeat(300)}|\n${'| b |\n'.repeat(200)}\n`,
  ),
  questions: many(
    (n) =>
      `:::question{#q${n}}\nWhich is ${n}?\n\n- [ ] one\n  > No.\n- [x] two\n\n> [!WHY]\n> It is.\n:::\n\n`,
  ),
  'one question of many answers': many(
    (n) => `- [ ] one ${n}\n`,
    ':::question\nWhich?\n\n',
    ':::\n',
  ),
  'one question of many pairs': many(
    (n) => `- a${n} = b${n}\n`,
    ':::question\nWhich?\n\n',
    ':::\n',
  ),
  blanks: many((n) => `:::question\nIt is :blank[ten; ${n}] of :blank[x].\n:::\n\n`),
  'all directives': many(
    (n) =>
      `:::takeaways\nA ${n}\n:::\n\n:::reveal\nMore\n\nText\n:::\n\n:::steps\n1. a\n2. b\n:::\n\n:::case\n### T\n\nstory\n:::\n\n:::discuss{#d${n}}\nTalk\n:::\n\n:::download\n[a](../../media/a.pdf)\n:::\n\n:::video\n[a](../../media/a.mp4)\n[c](../../media/a.vtt)\n\nText\n:::\n\n:::figure\n![a](../../media/a.svg)\n\nCap\n:::\n\n`,
  ),
  'directives never closed': many(':::figure\n'),
  'directives of no name': many((n) => `:::nothing${n}\n:::\n`),
  'closings of nothing': many(':::\n'),
  'many attributes': (size) =>
    `:::question{${many((n) => `a${n}=b `)(Math.min(size, 99_000))}}\nA\n:::\n`,
  footnotes: many((n) => `Text ${n}.[^n${n}]\n\n[^n${n}]: Note.\n\n`),
  'footnotes of one another': many(
    (n) => `[^n${n}]: see [^n${n + 1}]\n\n## P\n\n[^n0]\n\n`,
    'Text [^n0].\n\n',
  ),
  'footnotes of no text': many((n) => `Text ${n}.[^x${n}]\n\n[^n${n}]: Note.\n\n`),
  'a footnote of many lines': many('line\n', 'a[^n]\n\n[^n]: - a\n'),
  'links and their definitions': many(
    (n) => `[a${n}]: https://a.test/${n}\n\n[x][a${n}] and [a${n}]\n\n`,
  ),
  'terms and pages': many((n) => `## P${n}\n\n:term[x]{#t${n}} and [y](#p${n})\n\n`),
  'headings glued': many('##Heading\n\n'),
  'underlined headings': many('Heading\n===\n\n'),
  'fences of any length': many((n) => `${'`'.repeat(3 + (n % 50))}\n`),
  quotes: many((n) => `> quote ${n}\n\n`),
  'one quote': many('> quote\n>\n> - item\n'),
  'quotes 30 deep': many((n) => `${'>'.repeat(30)} ${n}\n\n`),
  'quotes with lines below': many('> - a\nlazy\n'),
  'quotes and lists': many('> a\n- b\n'),
  alerts: many('> [!NOTE]\n> x\n\n> [!WHAT]\n> y\n\n'),
  'HTML never closed': many('<div\n\n<!-- a\n\n<b>\n\n<?x\n\n'),
  'HTML refused': many('</b>\n\n<i>x\n\n'),
  'empty lines': many('\n'),
  'tabs and blanks': many('\t \n   \n\ta\n'),
  'short paragraphs': many('a\n\n'),
  'paragraphs of 90 kB': many(`${'word here and there\n'.repeat(900)}\n`),
  'front matter': (size) =>
    `---\ntitle: T\nkind: lesson\nminutes: 5\nobjectives:\n${many((n) => `  o${n}: Text ${n}\n`)(Math.min(size, 200_000))}---\nText.\n`,
};

/** Repeated in one paragraph: 0.9 kB, 9 kB and 90 kB of it, below the guard of 100 kB. */
export const MARKS: readonly string[] = [
  ...[
    '*',
    '**',
    '***',
    '*a ',
    '*a* ',
    '**a*',
    '***a**',
    '_',
    '_a_ ',
    '*_',
    '**_',
    '*`',
    '*[',
    '<*',
  ],
  ...['~', '~~', '~a', '~a~~', '~~a~~ '],
  ...[
    '[',
    '[a',
    '[a]',
    '[[a]',
    '[a](',
    '[a](<',
    '[a](b "',
    '[a](b\\',
    '[a](b) ',
    '[a][b] ',
    ']',
    '](',
  ],
  ...['[x](http://a.b/(', '![', '![](', '![a](b) ', '!', '!a', '!a@', '[a]: b "'],
  ...['`', '`a', '``a', '`a` ', '`[', '`\n', '#\\``', '```http://\\'],
  ...[
    '<',
    '<a ',
    '<a b="',
    '<a b=c>',
    '<sub>',
    '</sub>',
    '<b>',
    '<!--',
    '<?',
    '<!a ',
    '<![CDATA[',
    '<a@',
  ],
  ...[
    '&',
    '&amp;',
    '&#',
    '&#x',
    '\\',
    '\\*',
    '\\\n',
    '|',
    'http://',
    'http://a.b ',
    'www.',
    'a@',
    'a@b.',
  ],
  ...[':term[', ':term[a]{', ':term[a]{#b} ', ':blank[', ':blank[;;', '[^a]', '[^', '{#a}', '('],
  ...[' ', 'a  \n', '\t', '=', '# ', '> ', '1. ', 'x', 'é', '😀', '\u00a0', '==\n'],
];
