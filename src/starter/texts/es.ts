import type { StarterTexts } from '../starter-texts.ts';

export const es: StarterTexts = {
  course: {
    description: 'Una o dos frases que digan de qué trata el curso.',
    keyword: 'una palabra clave',
    audience: 'Para quién es el curso y qué conviene saber antes.',
    welcome: `Le damos la bienvenida. Diga aquí qué se aprenderá a hacer, cuánto tiempo lleva y a quién se puede preguntar.

> [!TIP]
> El curso se abre con esta página. Conviene que sea corta.
`,
  },
  glossary: {
    title: 'Glosario',
    body: `## Página {#page}

Una pantalla de una actividad. Empieza con un título de dos almohadillas.
`,
  },
  readme: `Las lecciones son Markdown, en una carpeta por idioma. \`course.yaml\` contiene lo que es igual en todos ellos.
Abra \`start.cmd\` (Windows) o \`start.command\` (macOS, Linux): la vista previa muestra la lección cada vez que se guarda.
\`npx coursewright check\` indica cada error y su lugar; \`npx coursewright build\` deja los paquetes en \`out/\`.
\`npx coursewright new activity week-1/next-steps\` agrega una lección en todos los idiomas.
`,
  week: (number) => `Semana ${number}`,
  first: {
    title: 'Primeros pasos',
    description: 'Una lección para reescribir, con una pregunta de cada tipo sencillo.',
    objective: 'Nombrar las partes de una lección',
    body: `Esta lección está para cambiarla. Reescriba una frase, guarde el archivo y mire la vista previa.

## De qué se compone una lección {#what-a-lesson-is-made-of}

Una lección tiene una o más :term[páginas]{#page}. En una página caben texto, imágenes y preguntas, en cualquier orden.

:::figure
![Tres escalones, cada uno más alto que el anterior](../../media/steps.svg)

Poco a poco: leer, probar, recordar.
:::

:::question{#page-start objective=know-parts}
¿Con qué empieza una página nueva?

- [ ] con una línea en blanco
  > Una línea en blanco solo termina un párrafo.
- [x] con un título de dos almohadillas
- [ ] con una imagen

> [!WHY]
> Cada título de dos almohadillas empieza una página, y su texto es el título de la página.
:::

:::question{#page-parts objective=know-parts}
¿Qué puede haber en una página? Hay más de una respuesta correcta.

- [x] texto
- [x] preguntas
- [ ] código HTML
  > Basta con Markdown; el código HTML se rechaza.

> [!WHY]
> Texto, imágenes y preguntas, en cualquier orden.
:::

## Una pregunta de cada tipo {#one-question-of-each-kind}

:::question{#translated-pictures answer=false}
Cada idioma necesita sus propias imágenes.

> [!RIGHT]
> Así es: solo una imagen con palabras necesita otra, en la carpeta de su idioma.

> [!WRONG]
> Una imagen sirve para todos los idiomas. Solo si lleva palabras necesita otra, en la carpeta de su idioma.
:::

:::question{#what-stands-where}
¿Qué contiene cada archivo?

- course.yaml = el orden de las lecciones
- glossary.md = palabras y sus definiciones
- site.yaml = a quién se puede pedir ayuda
- = las respuestas de quienes aprenden

> [!WHY]
> Las respuestas quedan en la plataforma de aprendizaje, no en un archivo del curso.
:::

:::question{#how-ready scale=1-3}
¿Hasta qué punto podría escribir ya una lección propia?

- Todavía no
  > Cambie primero una palabra de esta página y observe qué sucede.
- Casi
  > Tome la pregunta de arriba que más se parezca a la que necesita y escriba encima.
- Ya puedo
  > Entonces empiece por la pregunta. El texto que hace falta viene después.
:::

:::question{#own-lesson min-words=5}
¿Qué debería saber hacer quien termine su lección?

> [!MODEL]
> Decidir, a partir de dos documentos, qué tipo de derecho se aplica.
:::

:::takeaways
- Un título, una página.
- Al guardar, la vista previa lo muestra.
:::
`,
  },
  objective: 'Decir qué se sabrá hacer al terminar',
  questions: 'Preguntas',
  pieces: {
    opening: 'Diga en dos o tres frases por qué esto le importa a quien lo lee.',
    page: `## La primera página {#first-page}

Escriba aquí lo que hace falta saber antes de la primera pregunta.`,
    story: `## Lo que pasó {#what-happened}

Cuente la historia: quién, dónde y qué hay que decidir.`,
    single: `:::question{#first-question}
¿Cuál es la respuesta correcta?

- [ ] una que muchas personas elegirían
  > Diga por qué no es correcta.
- [x] la correcta
- [ ] otra incorrecta

> [!WHY]
> Diga por qué la respuesta correcta lo es.
:::`,
    trueFalse: `:::question{#statement answer=true}
Una afirmación verdadera o falsa.

> [!WHY]
> Diga por qué.
:::`,
    ratings: `:::question{#first-habit scale=1-3}
Una afirmación sobre el propio trabajo.

- Pocas veces
  > Qué podría ayudar.
- A veces
  > Cuál sería el paso siguiente.
- Casi siempre
  > Qué podrían aprender los demás.
:::

:::question{#second-habit scale=1-3}
Otra afirmación sobre el propio trabajo.

- Pocas veces
  > Qué podría ayudar.
- A veces
  > Cuál sería el paso siguiente.
- Casi siempre
  > Qué podrían aprender los demás.
:::

:::profile{scales="first-habit second-habit"}
Sus respuestas, una junto a otra.

- El primer hábito
  > Qué conviene leer si está entre los más bajos.
- El segundo hábito
  > Qué conviene leer si está entre los más bajos.
:::`,
    written: `:::question{#own-words min-words=20}
¿Qué haría usted y por qué?

> [!MODEL]
> Una respuesta como la daría alguien con experiencia.
:::`,
    discuss: `:::discuss{#exchange}
¿Qué ha visto en su propio trabajo? Escriba unas frases y responda a otra persona del curso.
:::`,
    worksheet: `:::worksheet{#my-plan}
¿Qué va a cambiar en su propio trabajo, y cómo?

- Lo que quiero cambiar: ____
- Lo que hago primero, y para cuándo: ____
- Quién puede apoyarme: ____
- Cómo noto que funcionó: ____
:::`,
    takeaways: `:::takeaways
- Lo único que hay que recordar.
:::`,
  },
};
