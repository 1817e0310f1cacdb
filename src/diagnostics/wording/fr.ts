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
    nothingBuilt: 'Rien n’a été construit.',
    nothingWritten: 'Rien n’a été écrit : voir les constats ci-dessus.',
    report: 'rapport',
  },
  built: {
    package: 'paquet',
    target: 'format',
    locales: 'langues',
    activities: 'activités',
    files: 'fichiers',
    size: 'taille',
    checks: 'contrôles',
    passed: 'XSD, fichiers : en ordre',
  },
  counts: {
    error: { one: '{count} erreur', other: '{count} erreurs' },
    warning: { one: '{count} avertissement', other: '{count} avertissements' },
    untranslated: {
      one: '{count} autre texte de ce fichier n’est pas encore traduit ; coursewright check --every les nomme tous',
      other:
        '{count} autres textes de ce fichier ne sont pas encore traduits ; coursewright check --every les nomme tous',
    },
    alike: { one: 'encore {count} de ce code', other: 'encore {count} de ce code' },
    mended: { one: '{count} étourderie corrigée', other: '{count} étourderies corrigées' },
    item: { one: '{count} élément', other: '{count} éléments' },
    column: { one: '{count} colonne', other: '{count} colonnes' },
    row: { one: '{count} ligne', other: '{count} lignes' },
    blank: { one: '{count} blanc', other: '{count} blancs' },
  },
  shapes: {
    nothing: 'rien',
    page: 'la page « {what} »',
    heading: 'un titre ({what})',
    alert: 'une alerte ({what})',
    block: 'un bloc ({what})',
    paragraph: 'un paragraphe',
    list: 'une liste',
    quote: 'une citation',
    code: 'un extrait de code',
    rule: 'un filet (---)',
    table: 'un tableau',
    footnotes: 'des notes de bas de page',
    fields: 'des champs à remplir',
    sheet: 'un tableau à remplir',
    options: 'une question',
    question: 'une question du type « {what} »',
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
    fields: 'champs',
    discuss: 'discussion',
    term: 'terme',
    locale: 'langue',
    unit: 'unité',
    activity: 'activité',
    activities: 'activités',
    single: 'réponse unique',
    multiple: 'plusieurs réponses',
    'true-false': 'vrai ou faux',
    matching: 'association',
    rating: 'échelle',
    written: 'réponse rédigée',
    footnote: 'note de bas de page',
    'an empty line': 'une ligne vide',
    blank: 'texte à trous',
    number: 'nombre',
    ordering: 'mise en ordre',
  },
  codes: {
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
    CW208: {
      message: 'Le HTML n’est pas admis : {html}',
      expected:
        '{instead?{instead}, ou }du Markdown, une directive ou un élément admis dans un texte ({known}) ; le signe « inférieur à » d’un texte s’écrit &lt;',
      example: 'Appuyez sur <kbd>Entrée</kbd>. **Gras** au lieu de <b>gras</b>.',
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
      expected:
        'https://, http://, mailto:, ou # suivi de l’identifiant d’une page ; les fichiers sous media/ dans :::download',
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
      expected:
        'entre crochets des mots sans mise en forme ; pour un terme, ensuite # et son identifiant entre accolades ; pour un blanc, ses réponses séparées par des points-virgules',
      example: ':term[un recours]{#appeal} et :blank[dix; 10]',
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
    CW231: {
      message:
        'Rien de ce genre n’entre dans une leçon, car cela exécute, charge ou incorpore quelque chose : {html}',
      expected:
        'du texte, :::video, :::download ou un lien ; le code à montrer tel quel se met entre accents graves (`)',
      example: '`<{name}>`',
    },
    CW232: {
      message:
        'L’attribut « {name} » n’est pas admis sur <{element}>.{active? Rien dans une leçon ne peut exécuter un script ni apporter un style.}{suggestion? Peut-être « {suggestion} » ?}',
      expected: 'l’un de ceux-ci : {known}',
      example:
        '<abbr title="Organisation mondiale des douanes">OMD</abbr>, <span lang="en">customs</span>',
    },
    CW233: {
      message: '<{name}> n’est pas fermé ici, ou n’a pas été ouvert.',
      expected: 'une balise ouvrante et une balise fermante dans le même texte, l’une dans l’autre',
      example: 'Appuyez sur <kbd>Entrée</kbd>.',
    },
    CW234: {
      message:
        'Il n’y a pas de note de bas de page « {id} ».{suggestion? Peut-être « {suggestion} » ?}',
      expected: 'son texte sur une ligne à part, n’importe où dans le fichier hors des directives',
      example: '[^{id}]: La Déclaration, article 3.',
    },
    CW235: {
      message: 'Rien ne renvoie à la note de bas de page « {id} ».',
      expected: 'son appel dans le texte, ou la note retirée',
      example: 'Comme le dit la Déclaration.[^{id}]',
    },
    CW236: {
      message: 'La note de bas de page « {id} » n’a pas sa place ici.',
      expected:
        'des notes dans le texte des pages d’une leçon ; pas dans les titres, ni le glossaire, ni course.md',
      example: '## La Déclaration\n\nElle compte dix facteurs.[^{id}]',
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
    CW321: {
      message: 'Il n’y a rien à mettre en ordre ici.',
      expected: 'une liste numérotée d’au moins deux éléments, dans leur ordre juste',
      example:
        '1. Les marchandises arrivent.\n2. La douane les examine.\n3. La mainlevée est accordée.',
    },
    CW322: {
      message: 'Un blanc à remplir n’a pas sa place ici : {written}',
      expected: 'un blanc dans l’énoncé d’une question, hors des liens et des termes',
      example: ':::question\nLa Déclaration compte :blank[dix; 10] facteurs.\n:::',
    },
    CW323: {
      message: 'Ce blanc n’a aucune réponse que l’on puisse écrire : {written}',
      expected:
        'au moins une réponse admise, chacune de {limit} caractères au plus, séparées par des points-virgules',
      example: ':blank[dix; 10]',
    },
    CW324: {
      message: 'Une question à blancs ne peut pas avoir en plus une liste de réponses.',
      expected: 'la liste retirée, ou deux questions',
      example: ':::question\nLa Déclaration compte :blank[dix; 10] facteurs.\n:::',
    },
    CW325: {
      message: 'La question a {got} blancs.',
      expected: '{limit} au plus',
      example: 'deux questions au lieu d’une',
    },
    CW326: {
      message: 'Ces attributs ne disent pas quel nombre est juste.',
      expected:
        'answer, avec ou sans tolerance (0 au moins) ; ou bien min et max, ou l’un des deux, min ne dépassant pas max',
      example: ':::question{answer=11 tolerance=0.5} ou :::question{min=10 max=12}',
    },
    CW327: {
      message:
        'Un nombre juste peut être trop long pour l’enregistrement numérique de certains LMS : {value}.',
      expected:
        'cinq chiffres au plus avant le point décimal, et min comme max ; sinon, la réponse est enregistrée comme texte libre',
      example:
        'une question qui demande des milliers : :::question{answer=250}, ou les deux bornes : :::question{min=5 max=100}',
    },
    CW340: {
      message: 'Le scénario n’a aucune étape.',
      expected: 'un titre à trois signes par étape ; la première est le début',
      example: '### Lundi {#start}\nCe qui se passe.\n\n- [Ce qu’on peut faire](#next-step)',
    },
    CW341: {
      message: 'Ce choix ne mène nulle part : {text}',
      expected: 'chaque élément de la dernière liste d’une étape comme un seul lien vers une étape',
      example: '- [{text}](#next-step)\n  > Ce qui en résulte.',
    },
    CW342: {
      message: 'Ce scénario n’a pas d’étape « {id} ».{suggestion? Peut-être « {suggestion} » ?}',
      expected: 'l’une de celles-ci : {known}',
      example: '### La suite {#{id}}',
    },
    CW343: {
      message: 'Deux étapes de ce scénario s’appellent « {id} ».',
      expected: 'chaque identifiant une seule fois dans son scénario',
      example: '### La suite {#{id}-2}',
    },
    CW344: {
      message: 'Aucun choix ne mène à l’étape « {id} ».',
      expected: 'un choix avec un lien vers elle, ou l’étape retirée ; la première est le début',
      example: '- [Ce qu’on peut faire](#{id})',
    },
    CW345: {
      message: 'L’étape « {id} » n’a pas de sortie et n’est pas une fin.',
      expected: 'une liste de choix à la fin, ou outcome=good, fair ou poor dans son titre',
      example: '### Comment cela finit {#{id} outcome=fair}',
    },
    CW346: {
      message: 'À partir de l’étape « {id} », on n’arrive à aucune fin.',
      expected: 'des choix qui mènent, tôt ou tard, à une étape avec outcome',
      example: '### Comment cela finit {#the-end outcome=good}',
    },
    CW347: {
      message: 'Le scénario finit ici : une fin n’a pas de choix.',
      expected: 'la liste retirée, ou outcome ; on peut toujours recommencer',
      example: '### Comment cela finit {#the-end outcome=good}\nCe qui en est résulté.',
    },
    CW350: {
      message:
        '« {key} » n’a de sens que dans un test (knowledge-check), et cette activité est du type {kind}.',
      expected:
        'cette ligne retirée, ou kind: knowledge-check ; une question a ses propres attempts',
      example: 'kind: knowledge-check\nattempts: 3',
    },
    CW351: {
      message: 'Il n’y a pas de réserve « {id} ».{suggestion? Peut-être « {suggestion} » ?}',
      expected: 'un identifiant qui figure dans un titre de ce fichier ; ici : {known}',
      example: '## Ce que dit la Déclaration {#{id}}',
    },
    CW352: {
      message: '{wanted} questions sont tirées de « {id} », qui en a {has}.',
      expected: 'au plus autant qu’il y en a, ou la ligne retirée pour les tirer toutes',
      example: 'draw:\n  {id}: {has}',
    },
    CW353: {
      message: 'La réserve « {id} » n’a aucune question.',
      expected: 'des questions sous chaque titre ; dans un test, un titre est une réserve',
      example: ':::question\nQuelle année ?\n\n- [ ] 1993\n- [x] 2003\n:::',
    },
    CW354: {
      message: 'Cela n’a pas sa place dans un test : {what}.',
      expected: 'des questions notées, avec corrigé, non privées ; le reste dans une leçon',
      example: ':::question\nQuelle année ?\n\n- [ ] 1993\n- [x] 2003\n:::',
    },
    CW361: {
      message: 'La fiche de travail n’a rien à remplir.',
      expected:
        'une liste de libellés, chacun suivi de deux-points et de quatre tirets bas, ou un tableau avec ____ seul dans les cellules ouvertes',
      example: ':::worksheet{#plan}\nMon plan.\n\n- Problème : ____\n- Premier pas : ____\n:::',
    },
    CW362: {
      message: 'Cet élément de la fiche de travail n’est pas un champ : {text}',
      expected: 'un libellé, deux-points et au moins quatre tirets bas à la fin de la ligne',
      example: '- {text} : ____',
    },
    CW363: {
      message: 'Ceci se trouve après les champs de la fiche de travail, ou entre eux.',
      expected:
        'd’abord l’énoncé, puis une seule liste ou un seul tableau de champs, et rien de plus',
      example: ':::worksheet\nMon plan.\n\n- Problème : ____\n- Premier pas : ____\n:::',
    },
    CW364: {
      message: 'Cette cellule n’est ni un texte ni un champ : {text}',
      expected:
        '____ seul (quatre tirets bas ou plus) là où il faut écrire ; sinon, pas de tirets bas',
      example: '| Évaluation | ____ |',
    },
    CW365: {
      message: 'Cette colonne est à remplir et n’a pas de libellé.',
      expected: 'un libellé pour la colonne dans la première ligne du tableau',
      example: '| Risque | Ce que nous faisons |\n| --- | --- |\n| Évaluation | ____ |',
    },
    CW366: {
      message: 'Deux champs de cette fiche de travail s’appellent « {text} ».',
      expected: 'un libellé propre à chacun',
      example: '- Premier pas : ____\n- Deuxième pas : ____',
    },
    CW367: {
      message: 'La fiche de travail est trop grande : {got}, pour {limit} au plus.',
      expected: '20 champs au plus dans une liste ; dans un tableau, 8 colonnes et 30 lignes',
      example: 'deux fiches de travail au lieu d’une',
    },
    CW368: {
      message: '« rows={value} » ne va pas avec cette fiche de travail.',
      expected: 'un tableau, et un nombre compris entre les lignes qu’il a et {limit}',
      example:
        ':::worksheet{rows=10}\nMes risques.\n\n| Risque | Ce que je fais |\n| --- | --- |\n| ____ | ____ |\n:::',
    },
    CW369: {
      message: 'Ceci est privé et noté à la fois : {what}',
      expected: 'l’un des deux : rien de privé ne quitte le navigateur, donc rien ne peut compter',
      example: 'kind: knowledge-check\nprivate: false',
    },
    CW371: {
      message: 'On ne dit pas d’où viennent ces questions.',
      expected: 'from= avec une ou plusieurs unités qui précèdent celle-ci',
      example: ':::recall{from="week-1 week-2" draw=3}',
    },
    CW372: {
      message: 'Le cours n’a pas d’unité « {id} ».{suggestion? Peut-être « {suggestion} » ?}',
      expected: 'une unité qui précède celle-ci : {known}',
      example: ':::recall{from=week-1}',
    },
    CW373: {
      message: 'L’unité « {id} » ne précède pas celle-ci.',
      expected: 'une unité qui précède celle-ci : {known}',
      example: ':::recall{from=week-1}',
    },
    CW374: {
      message: 'Il n’y a aucune question à reposer dans : {from}.',
      expected:
        'là-bas, des questions avec un corrigé, ni privées ni à passer ; ou d’autres unités',
      example: ':::recall{from=week-1}',
    },
    CW375: {
      message: '{wanted} questions sont reposées, et il y en a {has}.',
      expected: 'au plus autant qu’il y en a avec un corrigé et non privées',
      example: ':::recall{from=week-1 draw={has}}',
    },
    CW376: {
      message: 'Un débat a deux camps, pas {got}.',
      expected: 'deux titres à trois signes, un par camp ; aucun s’il n’y a pas à prendre parti',
      example: '### Pour\nCe qui parle pour.\n\n### Contre\nCe qui parle contre.',
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
    CW421: {
      message: 'Il n’y a rien à ouvrir ici.',
      expected: 'un premier paragraphe toujours visible puis, dessous, ce qui s’ouvre',
      example:
        ':::reveal\nQue s’est-il passé ensuite ?\n\nLe dossier n’a jamais été retrouvé.\n:::',
    },
    CW422: {
      message: 'Il n’y a pas d’étapes.',
      expected: 'une liste numérotée',
      example: ':::steps\n1. Ouvrez le registre.\n2. Inscrivez ce que vous avez reçu.\n:::',
    },
    CW423: {
      message: 'Le cas n’a pas de titre, ou n’a rien d’autre que son titre.',
      expected: 'un titre de niveau 3 ou un paragraphe en gras, puis le récit',
      example: ':::case\n### Un cadeau au guichet\n\nUn commerçant laisse une boîte.\n:::',
    },
    CW424: {
      message: 'La note ne dit rien.',
      expected:
        'son texte : d’un avertissement, ce qui suit et à qui s’adresser ; d’une note de bas de page, les mots après le deux-points',
      example: ':::content-note{skip=#after}\nLa page suivante parle de violence.\n:::',
    },
    CW425: {
      message: '« :::{name} » n’a pas de fichier.',
      expected: 'une ligne qui n’est qu’un lien vers un fichier sous media/',
      example: ':::{name}\n[Ce que c’est](../../media/nom-du-fichier)\n:::',
    },
    CW426: {
      message: '{path} est d’un type que « :::{name} » n’admet pas.',
      expected: 'l’un de ceux-ci : {known}',
      example: 'le même contenu dans un autre format',
    },
    CW427: {
      message: 'La vidéo n’a pas de sous-titres.',
      expected: 'un lien vers un fichier WebVTT (.vtt) sous le lien vers la vidéo',
      example: '[Au guichet](../../media/counter.mp4)\n[Sous-titres](../../media/counter.vtt)',
    },
    CW428: {
      message: '« :::{name} » n’a pas de transcription.',
      expected: 'sous les liens, en texte, ce qui se dit et ce qui se voit',
      example:
        ':::{name}\n[Au guichet](../../media/counter.mp4)\n[Sous-titres](../../media/counter.vtt)\n\nL’agente : Bonjour.\n:::',
    },
    CW429: {
      message: '{path} n’est pas un fichier WebVTT.',
      expected: 'un fichier texte dont la première ligne est WEBVTT',
      example: 'WEBVTT\n\n00:00.000 --> 00:02.000\nBonjour.',
    },
    CW430: {
      message: 'Les sous-titres ne sont pas traduits.',
      expected:
        'le fichier {path} ; en attendant, les sous-titres de la langue d’origine en tiennent lieu',
      example: '{path}',
    },
    CW431: {
      message: 'La page « {id} » ne vient pas après cet avertissement.',
      expected: 'une page plus loin dans cette activité{known? : {known}}',
      example: ':::content-note{skip=#after}',
    },
    CW432: {
      message: 'Rien n’est chargé depuis un autre site : {path}',
      expected: 'une copie du fichier sous media/, si son propriétaire le permet, ou un lien',
      example: '![Ce que l’image montre](../../media/chart.svg)',
    },
    CW501: {
      message: 'La traduction {path} manque (original : {source}).',
      expected:
        'le fichier dans cette langue, avec les mêmes pages et les mêmes questions ; en attendant, le texte original en tient lieu',
      example: '{path}',
    },
    CW502: {
      message:
        'La traduction diffère de l’original. Dans l’original : {expected} ; dans la traduction : {got}.',
      expected:
        'les mêmes parties dans le même ordre ; là où il en manque une, le texte original en tient lieu',
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
    CW506: {
      message:
        'Le lecteur n’a pas de mots pour « {locale} » : ses boutons et messages sont en anglais.',
      expected:
        'rien, si cela vous convient : la leçon est dans sa langue, et ce qui est en anglais est signalé comme tel ; le lecteur parle {known}',
      example: 'templates/strings/{locale}.json dans les sources de l’outil, traduction de en.json',
    },
    CW507: {
      message: '« {id} » n’est pas encore traduit : le texte original est ici ({source}).',
      expected:
        'le texte dans cette langue ; en attendant, il est montré tel quel, signalé avec sa langue',
      example: '{example}',
    },
    CW508: {
      message:
        'L’original de « {id} » a changé après sa traduction ({source}). Avant : « {was} » ; maintenant : « {now} ».',
      expected:
        'une traduction qui dise ce que l’original dit maintenant, puis coursewright translation accept',
      example: 'coursewright translation accept fr/week-1/lesson.md',
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
    CW604: {
      message: 'Ceci ressemble à un secret : {what}',
      expected: 'rien qui ouvre une porte : chaque participant peut lire ce qu’un paquet contient',
      example: 'store: https://store.customs.example.gov/xapi/',
    },
    CW605: {
      message:
        'Les déclarations xAPI nomment chaque participant par son identifiant dans le LMS, souvent son nom d’utilisateur.',
      expected:
        'un service de jetons, qui donne des pseudonymes ; sinon, des participants qui le savent',
      example: 'tokenService: https://tokens.customs.example/token',
    },
    CW701: {
      message:
        'Les réponses les plus longues prendraient {size} caractères, le LMS en garde {limit}.',
      expected: 'moins de questions à réponse rédigée dans cette activité, ou certaines en privé',
      example: 'deux activités au lieu d’une',
    },
    CW702: {
      message:
        'Dans les paquets pour {profile}, le LMS garde {limit} caractères ; les réponses les plus longues en prendraient {size}. Les textes les plus longs ne seraient pas gardés.',
      expected:
        'un profil SCORM 2004, moins de questions à réponse rédigée ici, ou certaines en privé',
      example: '- { for: clikc }',
    },
    CW703: {
      message:
        'Dans un paquet pour {profile}, les activités de « {part} » forment un seul SCO : les réponses les plus longues prendraient {size} caractères, le LMS en garde {limit}.',
      expected: 'moins d’activités dans un SCO, ou un profil de SCORM 2004, qui a plus de place',
      example: '{remedy}',
    },
    CW704: {
      message:
        'Dans un paquet pour {profile}, les activités de « {part} » forment un seul SCO, pour lequel le LMS garde {limit} caractères ; les réponses les plus longues en prendraient {size}. Les textes les plus longs céderaient.',
      expected: 'moins d’activités dans un SCO, moins de questions écrites, ou certaines privées',
      example: '{remedy}',
    },
    CW711: {
      message:
        'Il n’y a pas de profil de livraison « {name} ».{suggestion? Peut-être « {suggestion} » ?}',
      expected: '{known}',
      example: '- { for: clikc }',
    },
    CW712: {
      message: 'Il y a déjà un profil de livraison « {name} ».',
      expected: 'un autre nom : un profil de l’outil veut dire la même chose dans tous les cours',
      example: '- { name: our-lms, extends: clikc }',
    },
    CW713: {
      message: 'Les paquets au format {target} n’admettent pas « {key} » tel qu’il est ici.',
      expected: '{key}: {can}, ou un autre format (target)',
      example: '- { name: our-lms, extends: generic-2004, completionThreshold: true }',
    },
    CW801: {
      message:
        '{colour} est trop pâle pour du texte sur {ground} : un contraste de {ratio} pour 1.',
      expected:
        'au moins {needed} pour 1 sur les fonds où elle apparaît (WCAG 2.2) ; {near} en est proche et l’atteint',
      example: '{key}: "{near}"',
    },
    CW901: {
      message:
        'L’activité annonce {stated} minutes ; d’après ses mots et ses questions, il en faut environ {near}.',
      expected:
        'le temps qu’il faut à une lecture attentive (docs/authoring.md dit comment il est calculé)',
      example: 'minutes: {near}',
    },
    CW902: {
      message: 'Rien dans cette activité n’interroge sur l’objectif « {id} ».',
      expected: 'une question ou un scénario avec objective={id}, ou pas d’objectif de ce nom',
      example: ':::question{objective={id}}',
    },
  },
};
