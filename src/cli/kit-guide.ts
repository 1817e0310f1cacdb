import { escapeMarkup } from '../translation/markup.ts';

/** The one page that tells a translator what is in the kit and what to do. */
interface Guide {
  readonly title: string;
  readonly intro: string;
  readonly steps: readonly string[];
  readonly rulesTitle: string;
  readonly rules: readonly string[];
  readonly filesTitle: string;
  readonly files: readonly (readonly [path: string, what: string])[];
}

const GUIDES: Readonly<Record<string, Guide>> = {
  en: {
    title: 'Translating this course',
    intro: 'This folder holds all that you need. The course’s own files stay with its authors.',
    steps: [
      'Unpack the zip. In OmegaT (free), choose Project > Open and this folder. Another tool opens the file in source.',
      'Translate. The notes beside a text say on which page of lessons it stands, and what changed in it.',
      'In OmegaT, choose Project > Create Translated Documents.',
      'Pack the folder into a zip and send it back; the translated file alone will do as well.',
    ],
    rulesTitle: 'What to mind',
    rules: [
      'Each text stays one text, however many sentences it has.',
      'Marks in a text (<ph0/> or the like) may change places, but each must come back once. They are bold type, links, terms and code. In a plain editor you may type them as the source has them (**bold**).',
      'Some words are the same in your language. Give such a text the state “translated”, or name it in your message if your tool has no states: a text as it was sent counts as not translated.',
      'Which answers are right can’t change. A question may not have another number of answers.',
      'Between the marks of a gap stand the answers that count, with “;” between them: write those of your language.',
      'Where a text has a limit of length, your tool shows it.',
      'If a text does not fit, nothing is taken in, and you get a list of the places.',
    ],
    filesTitle: 'What is where',
    files: [
      ['source', 'the texts to translate, as XLIFF'],
      ['lessons', 'the lessons to read, both languages side by side, numbered'],
      ['words.html', 'how many words are new, changed, repeated or only to review'],
      ['tm', 'what is translated for good, as a memory'],
      ['glossary', 'the course’s terms'],
    ],
  },
  es: {
    title: 'Traducir este curso',
    intro: 'Esta carpeta tiene todo lo necesario. Los archivos del curso quedan con sus autores.',
    steps: [
      'Descomprima el zip. En OmegaT (gratuito), elija Proyecto > Abrir y esta carpeta. Otra herramienta abre el archivo de source.',
      'Traduzca. Las notas junto a un texto dicen en qué página de lessons está y qué ha cambiado en él.',
      'En OmegaT, elija Proyecto > Crear documentos traducidos.',
      'Comprima la carpeta en un zip y devuélvala; también basta con el archivo traducido.',
    ],
    rulesTitle: 'A tener en cuenta',
    rules: [
      'Cada texto sigue siendo un solo texto, tenga las frases que tenga.',
      'Las marcas de un texto (<ph0/> o similares) pueden cambiar de lugar, pero cada una debe volver una vez. Son negritas, enlaces, términos y código. En un editor sencillo puede escribirlas como están en el original (**negrita**).',
      'Algunas palabras son iguales en su idioma. Dé a ese texto el estado «traducido» (translated) o, si su herramienta no tiene estados, nómbrelo en su mensaje: un texto tal como se envió cuenta como no traducido.',
      'No se puede cambiar qué respuestas son correctas, ni cuántas tiene una pregunta.',
      'Entre las marcas de un hueco están las respuestas que valen, separadas por «;»: escriba las de su idioma.',
      'Si un texto tiene un límite de longitud, su herramienta lo muestra.',
      'Si un texto no encaja, no se toma nada y usted recibe la lista de los lugares.',
    ],
    filesTitle: 'Qué hay y dónde',
    files: [
      ['source', 'los textos por traducir, en XLIFF'],
      ['lessons', 'las lecciones para leer, los dos idiomas lado a lado, numeradas'],
      ['words.html', 'cuántas palabras son nuevas, cambiadas, repetidas o solo por revisar'],
      ['tm', 'lo ya traducido en firme, como memoria'],
      ['glossary', 'los términos del curso'],
    ],
  },
  fr: {
    title: 'Traduire ce cours',
    intro:
      'Ce dossier contient tout le nécessaire. Les fichiers du cours restent chez ses auteurs.',
    steps: [
      'Décompressez le zip. Dans OmegaT (gratuit), choisissez Projet > Ouvrir, puis ce dossier. Un autre outil ouvre le fichier de source.',
      'Traduisez. Les notes à côté d’un texte disent sur quelle page de lessons il se trouve et ce qui y a changé.',
      'Dans OmegaT, choisissez Projet > Créer les documents traduits.',
      'Compressez le dossier en zip et renvoyez-le ; le fichier traduit seul suffit aussi.',
    ],
    rulesTitle: 'À respecter',
    rules: [
      'Chaque texte reste un seul texte, quel que soit son nombre de phrases.',
      'Les marques d’un texte (<ph0/> ou semblables) peuvent changer de place, mais chacune doit revenir une fois. Ce sont du gras, des liens, des termes et du code. Dans un simple éditeur, vous pouvez les écrire comme dans l’original (**gras**).',
      'Certains mots sont les mêmes dans votre langue. Donnez à un tel texte l’état « traduit » (translated) ou, si votre outil n’a pas d’états, signalez-le dans votre message : un texte tel qu’il a été envoyé compte comme non traduit.',
      'On ne peut changer ni les bonnes réponses, ni le nombre de réponses d’une question.',
      'Entre les marques d’un blanc se trouvent les réponses admises, séparées par « ; » : écrivez celles de votre langue.',
      'Si un texte a une longueur maximale, votre outil l’affiche.',
      'Si un texte ne convient pas, rien n’est repris et vous recevez la liste des endroits.',
    ],
    filesTitle: 'Ce qu’il y a, et où',
    files: [
      ['source', 'les textes à traduire, en XLIFF'],
      ['lessons', 'les leçons à lire, les deux langues côte à côte, numérotées'],
      ['words.html', 'le nombre de mots nouveaux, modifiés, répétés ou seulement à relire'],
      ['tm', 'ce qui est traduit définitivement, comme mémoire'],
      ['glossary', 'les termes du cours'],
    ],
  },
};

/** The language of the pages of a kit: the translator's, else the source's, else English. */
export function guideLanguage(locale: string, sourceLocale: string): string {
  const languages = [locale, sourceLocale].map((one) => one.split('-')[0]?.toLowerCase() ?? '');
  return languages.find((one) => one in GUIDES) ?? 'en';
}

/** The guide as a page that stands alone. `course` is the title of what is translated. */
export function guidePage(
  lang: string,
  course: string,
  locales: readonly [string, string],
): string {
  const guide = GUIDES[lang] ?? GUIDES.en;
  if (!guide) throw new Error('no guide');
  const items = (all: readonly string[]) =>
    all.map((one) => `<li>${escapeMarkup(one)}</li>`).join('\n');
  const files = guide.files.map(
    ([path, what]) =>
      `<dt><a href="${path.endsWith('.html') ? path : `${path}/`}">${path}</a></dt><dd>${escapeMarkup(what)}</dd>`,
  );
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeMarkup(guide.title)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 45rem; padding: 0 1rem; }
dt { font-weight: bold; }
</style>
</head>
<body>
<h1>${escapeMarkup(guide.title)}</h1>
<p><strong>${escapeMarkup(course)}</strong> (${locales.join(' → ')})</p>
<p>${escapeMarkup(guide.intro)}</p>
<ol>
${items(guide.steps)}
</ol>
<h2>${escapeMarkup(guide.rulesTitle)}</h2>
<ul>
${items(guide.rules)}
</ul>
<h2>${escapeMarkup(guide.filesTitle)}</h2>
<dl>
${files.join('\n')}
</dl>
</body>
</html>
`;
}
