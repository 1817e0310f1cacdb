import type {
  LocaleTexts,
  PackageEntry,
  RenderedActivity,
  RenderedCourse,
  RenderedMenu,
  RenderedPart,
} from '../../src/course/package.ts';

const file = (path: string, text: string): PackageEntry => ({
  path,
  bytes: new TextEncoder().encode(text),
});

const page = (title: string, more = ''): string => `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Page</title>
<link rel="stylesheet" href="../shared/style-1a2b.css">
<script src="../shared/player-3c4d.js"></script></head>
<body data-title="${title.length}"><p><a href="../glossary/index.html#appeal">appeal</a>
<a href="https://www.wcoomd.org/">WCO</a> ${more}</p></body>
</html>
`;

const HOME = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Integrity</title>
<link rel="stylesheet" href="shared/style-1a2b.css"></head>
<body><main id="main" data-coursewright="web"><a href="welcome/index.html">Welcome</a>
<a href="check-1/index.html?lang=en">Check</a></main></body></html>
`;

const SHARED = ['shared/style-1a2b.css', 'shared/player-3c4d.js'];

function part(id: string, title: LocaleTexts, more = '', uses = SHARED): RenderedPart {
  const launch = `${id}/index.html`;
  return {
    id,
    launch,
    entries: [file(launch, page(title.en ?? '', more))],
    uses,
    title,
    description: { en: `About ${id}.`, es: `Sobre ${id}.` },
  };
}

/** The menus of the course and of its units, in all ways that the shapes ask for. */
function menus(title: LocaleTexts): readonly RenderedMenu[] {
  const ways = ['free', 'linear', 'gated-units'] as const;
  return ways.flatMap((navigation) =>
    [undefined, 'week-1', 'week-2'].map((unit) => ({
      ...part('menu', title, `<p>${navigation}</p>`),
      ...(unit !== undefined && { unit }),
      navigation,
    })),
  );
}

/** A small course of two units, three activities, two locales; `titles` replaces each title. */
export function renderedCourse(titles?: LocaleTexts, locales = ['en', 'es']): RenderedCourse {
  const named = (en: string, es: string): LocaleTexts => titles ?? { en, es };
  const activity = (
    from: RenderedPart,
    facts: Pick<RenderedActivity, 'unit' | 'kind' | 'minutes' | 'passing'>,
  ): RenderedActivity => ({ ...from, ...facts, objectives: [] });
  return {
    facts: {
      id: 'integrity',
      iri: 'https://example.org/courses/integrity',
      version: '1.2.0',
      locales: ['en', 'es'],
      passing: 0.7,
      navigation: 'free',
      units: [],
      packages: [],
    },
    site: {
      support: { en: 'Ask integrity@example.org', es: 'Pregunte a integrity@example.org' },
      forum: {},
    },
    locales,
    title: named('Integrity', 'Integridad'),
    description: { en: 'A course.', es: 'Un curso.' },
    keywords: { en: ['customs', 'integrity'], es: ['aduanas', 'integridad', 'ética'] },
    units: [
      {
        id: 'week-1',
        title: named('Week 1', 'Semana 1'),
        activities: [
          activity(
            part(
              'what-corruption-costs',
              named('What corruption costs', 'Lo que cuesta la corrupción'),
              '<img src="../media/costs.svg" alt="">',
              [...SHARED, 'media/costs.svg'],
            ),
            { unit: 'week-1', kind: 'lesson', minutes: 25 },
          ),
          activity(part('where-we-stand', named('Where we stand', 'Dónde estamos')), {
            unit: 'week-1',
            kind: 'self-assessment',
            minutes: 15,
          }),
        ],
      },
      {
        id: 'week-2',
        title: named('Week 2', 'Semana 2'),
        activities: [
          activity(part('check-1', named('Check what you know', 'Compruebe lo que sabe')), {
            unit: 'week-2',
            kind: 'knowledge-check',
            minutes: 90,
            passing: 0.7,
          }),
        ],
      },
    ],
    welcome: part('welcome', named('Welcome', 'Bienvenida')),
    glossary: part('glossary', named('Glossary', 'Glosario')),
    menus: menus(named('Overview', 'Índice')),
    home: {
      ...part('home', named('Integrity', 'Integridad')),
      launch: 'index.html',
      entries: [file('index.html', HOME)],
    },
    shared: [
      file('shared/style-1a2b.css', 'body { color: #111 } /* url(https://example.org/x.png) */\n'),
      file(
        'shared/player-3c4d.js',
        `var verb = "http://adlnet.gov/expapi/verbs/completed";
var apis = ["API_1484_11", "API"], first = "LMSInitialize";\n`,
      ),
      file('media/costs.svg', '<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>\n'),
      file('media/of-nobody.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>\n'),
    ],
  };
}
