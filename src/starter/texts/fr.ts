import type { StarterTexts } from '../starter-texts.ts';

export const fr: StarterTexts = {
  course: {
    description: 'Une ou deux phrases qui disent de quoi parle le cours.',
    keyword: 'un mot-clé',
    audience: 'À qui s’adresse le cours, et ce qu’il vaut mieux savoir avant.',
    welcome: `Bienvenue. Dites ici ce que l’on saura faire, combien de temps cela prend et à qui s’adresser.

> [!TIP]
> Le cours s’ouvre sur cette page. Elle gagne à être courte.
`,
  },
  glossary: {
    title: 'Glossaire',
    body: `## Page {#page}

Un écran d’une activité. Elle commence par un titre à deux dièses.
`,
  },
  readme: `Les leçons sont en Markdown, un dossier par langue. \`course.yaml\` contient ce qui est identique dans toutes.
Ouvrez \`start.cmd\` (Windows) ou \`start.command\` (macOS, Linux) : l’aperçu montre la leçon à chaque enregistrement.
\`npx coursewright check\` indique chaque erreur et son endroit ; \`npx coursewright build\` écrit les paquets dans \`out/\`.
\`npx coursewright new activity week-1/next-steps\` ajoute une leçon dans toutes les langues.
`,
  week: (number) => `Semaine ${number}`,
  first: {
    title: 'Premiers pas',
    description: 'Une leçon à réécrire, avec une question de chaque type simple.',
    objective: 'Nommer les parties d’une leçon',
    body: `Cette leçon est faite pour être modifiée. Réécrivez une phrase, enregistrez le fichier et regardez l’aperçu.

## De quoi se compose une leçon {#what-a-lesson-is-made-of}

Une leçon a une ou plusieurs :term[pages]{#page}. Une page contient du texte, des images et des questions, dans n’importe quel ordre.

:::figure
![Trois marches, chacune plus haute que la précédente](../../media/steps.svg)

Petit à petit : lire, essayer, retenir.
:::

:::question{#page-start objective=know-parts}
Qu’est-ce qui commence une nouvelle page ?

- [ ] une ligne vide
  > Une ligne vide termine seulement un paragraphe.
- [x] un titre à deux dièses
- [ ] une image

> [!WHY]
> Chaque titre à deux dièses commence une page, et son texte devient le titre de la page.
:::

:::question{#page-parts objective=know-parts}
Que peut-on mettre sur une page ? Plusieurs réponses sont justes.

- [x] du texte
- [x] des questions
- [ ] du code HTML
  > Markdown suffit ; le code HTML est refusé.

> [!WHY]
> Du texte, des images et des questions, dans n’importe quel ordre.
:::

## Une question de chaque type {#one-question-of-each-kind}

:::question{#translated-pictures answer=false}
Chaque langue a besoin de ses propres images.

> [!RIGHT]
> En effet : seule une image qui contient des mots en demande une autre, dans le dossier de sa langue.

> [!WRONG]
> Une image sert à toutes les langues. Seule celle qui contient des mots en demande une autre, dans le dossier de sa langue.
:::

:::question{#what-stands-where}
Que contient chaque fichier ?

- course.yaml = l’ordre des leçons
- glossary.md = des mots et leurs définitions
- site.yaml = à qui demander de l’aide
- = les réponses des personnes en formation

> [!WHY]
> Les réponses restent sur la plateforme de formation, et dans aucun fichier du cours.
:::

:::question{#how-ready scale=1-3}
Vous sentez-vous en mesure d’écrire une leçon ?

- Pas encore
  > Changez d’abord un mot de cette page, et voyez ce qui se passe.
- Presque
  > Prenez, ci-dessus, la question la plus proche de celle qu’il vous faut, et réécrivez-la.
- Oui
  > Alors commencez par la question. Le texte dont elle a besoin viendra ensuite.
:::

:::question{#own-lesson min-words=5}
Que devrait-on savoir faire à la fin de votre leçon ?

> [!MODEL]
> Décider, à partir de deux documents, quel taux de droit s’applique.
:::

:::takeaways
- Un titre, une page.
- On enregistre, et l’aperçu le montre.
:::
`,
  },
  objective: 'Dire ce que l’on saura faire à la fin',
  questions: 'Questions',
  pieces: {
    opening: 'Dites en deux ou trois phrases pourquoi cela concerne celles et ceux qui lisent.',
    page: `## La première page {#first-page}

Écrivez ici ce qu’il faut savoir avant la première question.`,
    story: `## Ce qui s’est passé {#what-happened}

Racontez l’histoire : qui, où, et ce qu’il faut décider.`,
    single: `:::question{#first-question}
Quelle réponse est juste ?

- [ ] une réponse que beaucoup choisiraient
  > Dites pourquoi elle est fausse.
- [x] la réponse juste
- [ ] une autre réponse fausse

> [!WHY]
> Dites pourquoi la réponse juste l’est.
:::`,
    trueFalse: `:::question{#statement answer=true}
Une affirmation vraie ou fausse.

> [!WHY]
> Dites pourquoi.
:::`,
    ratings: `:::question{#first-habit scale=1-3}
Une affirmation sur son propre travail.

- Rarement
  > Ce qui pourrait aider.
- Parfois
  > Ce que serait l’étape suivante.
- Presque toujours
  > Ce que d’autres pourraient en apprendre.
:::

:::question{#second-habit scale=1-3}
Une autre affirmation sur son propre travail.

- Rarement
  > Ce qui pourrait aider.
- Parfois
  > Ce que serait l’étape suivante.
- Presque toujours
  > Ce que d’autres pourraient en apprendre.
:::

:::profile{scales="first-habit second-habit"}
Vos réponses côte à côte.

- La première habitude
  > Que lire si elle est parmi les plus basses.
- La deuxième habitude
  > Que lire si elle est parmi les plus basses.
:::`,
    written: `:::question{#own-words min-words=20}
Que feriez-vous, et pourquoi ?

> [!MODEL]
> Une réponse telle que la donnerait une personne expérimentée.
:::`,
    discuss: `:::discuss{#exchange}
Qu’avez-vous observé dans votre travail ? Écrivez quelques phrases, et répondez à une autre personne.
:::`,
    worksheet: `:::worksheet{#my-plan}
Qu’allez-vous changer dans votre propre travail, et comment ?

- Ce que je veux changer : ____
- Ce que je fais d’abord, et pour quand : ____
- Qui peut me soutenir : ____
- À quoi je verrai que cela a marché : ____
:::`,
    takeaways: `:::takeaways
- La seule chose à retenir.
:::`,
  },
};
