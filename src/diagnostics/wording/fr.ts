import { en } from './en.ts';
import type { Wording } from './wording.ts';

/** French wording, with the blanks of French typography. Parameters as in English. */
export const fr: Wording = {
  words: {
    error: 'erreur',
    warning: 'avertissement',
    expected: 'attendu ',
    example: 'exemple ',
    mended: 'corrigé',
    fixable: 'se corrige par : coursewright check --fix',
    noRemarks: 'aucune remarque',
    noFindings: 'rien à signaler',
    idsWritten: 'ids.yaml est à jour : à enregistrer (commit) avec les leçons',
  },
  counts: {
    error: { one: '{count} erreur', other: '{count} erreurs' },
    warning: { one: '{count} avertissement', other: '{count} avertissements' },
    mended: { one: '{count} étourderie corrigée', other: '{count} étourderies corrigées' },
  },
  terms: {
    once: 'une seule fois',
    'the file': 'le fichier',
    'a key of the right form': 'une clé de la bonne forme',
    'a-z, 0-9 and -, at most 50, begins with a letter':
      'a-z, 0-9 et -, 50 au plus, commence par une lettre',
    'text without control characters': 'texte sans caractères de contrôle',
    'text ("...")': 'texte ("...")',
    lines: 'lignes',
    marks: 'signes',
    'table cells': 'cellules',
    'characters of footnotes': 'caractères de notes de bas de page',
    page: 'page',
    pages: 'pages',
    question: 'question',
    questions: 'questions',
    options: 'réponses',
    discuss: 'discussion',
    term: 'terme',
    locale: 'langue',
    unit: 'unité',
    activity: 'activité',
    activities: 'activités',
    paragraph: 'paragraphe',
    list: 'liste',
    quote: 'citation',
    code: 'code',
    rule: 'filet',
    table: 'tableau',
    single: 'réponse unique',
    multiple: 'plusieurs réponses',
    'true-false': 'vrai ou faux',
    matching: 'association',
    rating: 'échelle',
    written: 'réponse rédigée',
  },
  codes: {
    // What is not translated yet is said in English.
    ...en.codes,
    CW101: {
      message: 'Le fichier {path} manque.',
      expected: 'un fichier à cet endroit, ou la ligne qui le nomme retirée de course.yaml',
      example: 'integrity/course.yaml, integrity/en/course.md, integrity/en/week-1/first-lesson.md',
    },
    CW102: {
      message: 'Le fichier n’est pas en UTF-8.',
      expected:
        'du texte enregistré en UTF-8 ; la plupart des éditeurs proposent « Enregistrer avec l’encodage »',
      example: 'UTF-8',
    },
    CW103: {
      message: 'Le fichier fait {size} octets.',
      expected: '{limit} octets au plus ; à répartir en plusieurs activités',
      example: 'week-1/part-one.md et week-1/part-two.md',
    },
    CW104: {
      message: 'Une ligne ou un paragraphe compte {size} caractères.',
      expected: '{limit} caractères au plus par ligne ou par paragraphe',
      example: 'plusieurs paragraphes au lieu d’un seul',
    },
    CW105: {
      message: 'Ce YAML est illisible : {reason}',
      expected:
        'du YAML : une clé, un deux-points, une espace, une valeur ; entre guillemets droits les textes qui contiennent un deux-points',
      example: 'title: "Semaine 1 : pourquoi l’intégrité"',
    },
    CW106: {
      message: 'Clé inconnue : « {key} ».{suggestion? Peut-être « {suggestion} » ?}',
      expected: 'l’une de celles-ci : {known}',
      example: 'title: Ce que coûte la corruption',
    },
    CW107: {
      message: 'La valeur de « {key} » n’est pas du bon type : {got}',
      expected: '{expected}',
      example: 'version: "1.0.0"',
    },
    CW108: {
      message: 'Il manque « {key} ».',
      expected: '{expected}',
      example: 'title: Ce que coûte la corruption',
    },
    CW109: {
      message: 'Le fichier ne commence pas par un en-tête (front matter).',
      expected: 'tout en haut, deux lignes de trois tirets et, entre elles, title et le reste',
      example: '---\ntitle: Ce que coûte la corruption\nkind: lesson\nminutes: 20\n---',
    },
    CW110: {
      message: 'Le lien {path} sort du dossier du cours.',
      expected: 'des fichiers dans le dossier du cours ; il suffit d’y copier le fichier',
      example: 'media/chart.svg',
    },
    CW111: {
      message:
        'Cette traduction donne à « {key} » la valeur {value}, mais l’original dit {source}.',
      expected: 'uniquement des textes dans une traduction ; cette ligne est de trop',
      example: 'title: Ce que coûte la corruption',
    },
    CW112: {
      message: 'Il y a ici un caractère de contrôle invisible ({code}).',
      expected:
        'uniquement des caractères visibles, des sauts de ligne et des tabulations ; à effacer (il arrive souvent avec un texte collé)',
      example: 'les mêmes mots, saisis à nouveau',
    },
    CW113: {
      message:
        'Une activité ne peut pas s’appeler « {id} » : chaque paquet contient un dossier de ce nom.',
      expected: 'un autre identifiant',
      example: 'activities: [{id}-lesson]',
    },
    CW201: {
      message: 'Directive inconnue : « :::{name} ».{suggestion? Peut-être « :::{suggestion} » ?}',
      expected: 'l’une de celles-ci : {known}',
      example: ':::takeaways\n- Une chose à retenir.\n:::',
    },
    CW202: {
      message: '« :::{name} » n’est jamais fermée.',
      expected: 'une ligne de trois deux-points (:::) après sa dernière ligne',
      example: ':::{name}\n...\n:::',
    },
    CW203: {
      message: 'Ce « ::: » ne ferme rien.',
      expected: 'avant elle, une ligne d’ouverture avec un nom ; sinon cette ligne est de trop',
      example: ':::takeaways\n- Une chose à retenir.\n:::',
    },
    CW204: {
      message:
        'Attribut inconnu de « :::{directive} » : « {name} ».{suggestion? Peut-être « {suggestion} » ?}',
      expected: 'l’un de ceux-ci : {known}',
      example: ':::question{#date objective=state-dates}',
    },
    CW205: {
      message: '« {name}={value} » : cet attribut n’admet pas cette valeur.',
      expected: '{expected}',
      example: ':::question{attempts=2}',
    },
    CW206: {
      message: '« {id} » n’est pas un identifiant.',
      expected:
        'une lettre de a à z, puis des lettres de a à z, des chiffres et des traits d’union ; 50 au plus',
      example: '## Ce que cela coûte {#what-it-costs}',
    },
    CW207: {
      message: 'L’identifiant « {id} » est donné deux fois ({what}).',
      expected:
        'chaque identifiant une seule fois dans son activité (les termes : dans le glossaire)',
      example: ':::question{#date}',
    },
    CW209: {
      message: '« :::{name} » ne peut pas se trouver dans « :::{where} ».',
      expected: 'cette directive à part ; la précédente est-elle fermée ?',
      example: ':::takeaways\n- Une chose.\n:::\n\n:::question{answer=true}\nUne affirmation.\n:::',
    },
    CW210: {
      message: 'Un titre de niveau {depth} n’a pas sa place ici.',
      expected:
        'un titre qui commence par {expected} (## commence une page, ### une partie de page)',
      example: '## Une page\n\n### Une partie de la page',
    },
    CW211: {
      message: 'Les liens de ce genre ne sont pas admis : {href}',
      expected: 'https://, http://, mailto:, ou # suivi de l’identifiant d’une page',
      example: '[le texte](https://example.org/text)',
    },
    CW212: {
      message: 'Il y a plus de {limit} niveaux imbriqués.',
      expected: 'moins de niveaux de listes, de citations, de directives, de crochets ou d’emphase',
      example: '- un niveau\n  - deux niveaux',
    },
    CW213: {
      message: '« [!{name}] » ne veut rien dire ici.{suggestion? Peut-être « [!{suggestion}] » ?}',
      expected:
        'l’une de celles-ci : {known} ; HINT, WHY, MODEL, RIGHT et WRONG vont dans une question, DESCRIPTION dans une figure',
      example: '> [!NOTE]\n> Bon à savoir.',
    },
    CW214: {
      message: 'On dirait une case à cocher, mais ce n’en est pas une : {written}',
      expected: '{expected}',
      example: '- [ ] une réponse fausse\n- [x] la bonne réponse',
    },
    CW215: {
      message: 'Cette ligne de directive est illisible : {line}',
      expected: 'trois deux-points (:::), un nom, puis les attributs entre accolades',
      example: ':::question{#date attempts=2 objective="state-dates"}',
    },
    CW216: {
      message: 'Cette directive dans le texte est illisible : {written}',
      expected: 'entre crochets les mots à montrer, puis entre accolades # et l’identifiant',
      example: ':term[un recours]{#appeal}',
    },
    CW217: {
      message: 'On dirait l’étiquette d’une alerte, mais ce n’en est pas une : {written}',
      expected: 'l’étiquette seule sur la première ligne de sa citation : {expected}',
      example: '> [!WHY]\n> 2003 est l’année de la révision.',
    },
    CW218: {
      message: 'On dirait un titre, mais ce n’en est pas un : {written}',
      expected: 'une espace après les dièses : {expected}',
      example: '## Ce que cela coûte',
    },
    CW219: {
      message: 'Trop de choses au même endroit : {got} {what}.',
      expected: '{limit} au plus',
      example: 'plusieurs paragraphes, tableaux ou activités au lieu d’un seul',
    },
    CW301: {
      message: 'Aucune réponse n’est marquée comme bonne.',
      expected: 'un x dans la case de chaque bonne réponse',
      example: '- [ ] 1993\n- [x] 2003',
    },
    CW302: {
      message: 'Cette réponse n’a pas de case : {text}',
      expected: 'une case devant chaque réponse de la liste',
      example: '- [ ] {text}',
    },
    CW303: {
      message: 'Il n’y a pas de « = » entre les deux côtés de cette ligne : {text}',
      expected:
        'côté gauche, espace, signe égal, espace, côté droit ; sans côté gauche, c’est un distracteur',
      example: '- Un registre des cadeaux = Code de conduite\n- = Automatisation',
    },
    CW304: {
      message: 'L’échelle a {expected} niveaux, la liste en a {got}.',
      expected: 'un élément par niveau, du plus bas au plus haut',
      example:
        ':::question{scale=1-3}\nÀ quel point en êtes-vous sûr ?\n\n- Pas du tout\n- Un peu\n- Très\n:::',
    },
    CW305: {
      message: '« {name} » ne va pas avec une question de ce type : {kind}.',
      expected: 'cet attribut retiré, ou le corps qui donne le type voulu',
      example: ':::question{scale=1-5} va avec une simple liste de cinq niveaux',
    },
    CW306: {
      message: 'Il n’y a pas d’énoncé.',
      expected: 'la question elle-même, avant la liste des réponses',
      example: ':::question\nQuelle année ?\n\n- [ ] 1993\n- [x] 2003\n:::',
    },
    CW307: {
      message: 'Cette question notée ne donne pas de retour.',
      expected: 'une raison pour l’apprenant : une citation sous une réponse, ou [!WHY]',
      example: '> [!WHY]\n> 2003 est l’année de la révision.',
    },
    CW308: {
      message: 'La liste compte {got} éléments.',
      expected: '{limit} au plus',
      example: 'deux questions au lieu d’une',
    },
    CW309: {
      message: 'La même réponse figure deux fois : {text}',
      expected: 'des réponses différentes',
      example: '- [ ] 1993\n- [x] 2003',
    },
    CW310: {
      message: 'Ceci n’a pas sa place parmi les réponses ni après elles.',
      expected:
        'd’abord l’énoncé, puis une seule liste de réponses, puis [!WHY] et les autres ; le retour en citation, en retrait sous sa réponse',
      example: '- [x] 2003\n  > Oui : la révision.',
    },
    CW311: {
      message: 'Le profil nomme {expected} échelles, sa liste compte {got} éléments.',
      expected: 'un élément par échelle, dans le même ordre',
      example: ':::profile{scales="leadership rules"}\n- Direction\n- Règles\n:::',
    },
    CW312: {
      message: '« {value} » n’est pas une échelle.',
      expected: 'le niveau le plus bas et le plus haut ; de deux à vingt niveaux',
      example: ':::question{scale=1-5}',
    },
    CW401: {
      message: 'Le fichier {path} n’est pas là.{suggestion? Peut-être {suggestion} ?}',
      expected: 'un fichier sous media/, nommé à partir de la leçon',
      example: '![Ce que l’image montre](../../media/chart.svg)',
    },
    CW402: {
      message: 'L’image {path} n’a pas de texte.',
      expected: 'entre les crochets, ce que dit l’image, pour qui ne peut pas la voir',
      example: '![Un seul versement entraîne cinq coûts](../../media/costs.svg)',
    },
    CW403: {
      message: 'Le glossaire n’a pas de terme « {id} ».{suggestion? Peut-être « {suggestion} » ?}',
      expected: 'un identifiant qui figure dans glossary.md',
      example: '## Recours {#appeal}',
    },
    CW404: {
      message: 'L’activité n’a pas d’objectif « {id} ».{suggestion? Peut-être « {suggestion} » ?}',
      expected: 'l’un de ceux-ci : {known}',
      example: 'objectives:\n  {id}: Dire quand la Déclaration a été adoptée',
    },
    CW405: {
      message:
        'Il n’y a pas ici de question à échelle « {id} ».{suggestion? Peut-être « {suggestion} » ?}',
      expected: 'l’une de celles-ci : {known}',
      example: ':::question{#{id} scale=1-5}',
    },
    CW406: {
      message: 'La figure n’a pas d’image.',
      expected: 'd’abord une image, puis sa légende',
      example: ':::figure\n![Ce que l’image montre](../../media/chart.svg)\n\nLa légende.\n:::',
    },
    CW407: {
      message:
        'Il n’y a pas de page « {id} » dans cette activité.{suggestion? Peut-être « {suggestion} » ?}',
      expected: 'l’une de celles-ci : {known}',
      example: '[la première page](#first-page)',
    },
    CW408: {
      message: 'L’image {path} pèse {size} ko.',
      expected: '{limit} ko au plus : moins de pixels, ou du SVG',
      example: 'media/chart.svg',
    },
    CW409: {
      message: 'Aucune unité de course.yaml ne nomme {path}.',
      expected: 'son nom dans activities de son unité, ou le fichier retiré',
      example: 'units:\n  - id: week-1\n    activities: [first-lesson]',
    },
    CW410: {
      message: '{path} n’est pas une image que tous les navigateurs affichent.',
      expected: 'svg, png, jpg, gif, webp ou avif',
      example: 'media/chart.svg',
    },
    CW501: {
      message: 'La traduction {path} manque (original : {source}).',
      expected:
        'le fichier dans cette langue, avec les mêmes pages et les mêmes questions ; en attendant, le texte original en tient lieu',
      example: '{path}',
    },
    CW502: {
      message: 'La traduction diffère de l’original : là-bas {expected}, ici {got}.',
      expected:
        'les mêmes blocs dans le même ordre ; là où il en manque un, le texte original en tient lieu',
      example: 'un paragraphe ici pour chaque paragraphe là-bas',
    },
    CW503: {
      message: 'L’original n’a pas de « {id} » à cet endroit.',
      expected: 'l’identifiant de l’original : {expected}',
      example: '## Ce que cela coûte {#what-it-costs}',
    },
    CW504: {
      message: 'La traduction n’a pas de texte pour « {key} ».',
      expected: 'le texte dans cette langue ; en attendant, le texte original en tient lieu',
      example: 'title: Ce que coûte la corruption',
    },
    CW505: {
      message: 'La traduction de « {id} » marque une autre bonne réponse que l’original.',
      expected: 'les mêmes réponses dans le même ordre ; le corrigé est celui de l’original',
      example: '- [ ] 1993\n- [x] juin 2003',
    },
    CW601: {
      message:
        'Des pages, des questions ou des réponses n’ont pas encore d’identifiant permanent : {count}.',
      expected: 'ids.yaml mis à jour par `coursewright build` et enregistré avec le cours',
      example: 'coursewright build',
    },
    CW602: {
      message: 'Le numéro {number} est donné deux fois, ici à « {id} ».',
      expected:
        'chaque numéro une seule fois : les données des apprenants en dépendent ; retirer le plus récent et relancer build',
      example: '- { id: date, n: 3, text: La Déclaration date de }',
    },
    CW603: {
      message: '{iri} est une adresse d’exemple.',
      expected: 'une adresse qui vous appartient : elle nomme vos données pour toujours',
      example: 'iri: https://customs.example.gov/courses/integrity',
    },
    CW701: {
      message:
        'Les réponses les plus longues prendraient {size} caractères, le LMS en garde {limit}.',
      expected: 'moins de questions à réponse rédigée dans cette activité, ou certaines en privé',
      example: 'deux activités au lieu d’une',
    },
  },
};
