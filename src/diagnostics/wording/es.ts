import { en } from './en.ts';
import type { Wording } from './wording.ts';

/** Spanish wording: neutral, without address. Parameters as in English. */
export const es: Wording = {
  words: {
    error: 'error',
    warning: 'aviso',
    expected: 'se espera',
    example: 'ejemplo',
    mended: 'corregido',
    fixable: 'se corrige con: coursewright check --fix',
    noRemarks: 'sin observaciones',
    noFindings: 'sin hallazgos',
    idsWritten: 'ids.yaml está al día: conviene guardarlo (commit) con las lecciones',
  },
  counts: {
    error: { one: '{count} error', other: '{count} errores' },
    warning: { one: '{count} aviso', other: '{count} avisos' },
    mended: { one: '{count} descuido corregido', other: '{count} descuidos corregidos' },
  },
  terms: {
    once: 'una sola vez',
    'the file': 'el archivo',
    'a key of the right form': 'una clave con la forma correcta',
    'a-z, 0-9 and -, at most 50, begins with a letter':
      'a-z, 0-9 y -, como máximo 50, empieza por una letra',
    'text without control characters': 'texto sin caracteres de control',
    'text ("...")': 'texto ("...")',
    lines: 'líneas',
    marks: 'signos',
    'table cells': 'celdas',
    'characters of footnotes': 'caracteres de notas al pie',
    page: 'página',
    pages: 'páginas',
    question: 'pregunta',
    questions: 'preguntas',
    options: 'respuestas',
    discuss: 'debate',
    term: 'término',
    locale: 'idioma',
    unit: 'unidad',
    activity: 'actividad',
    activities: 'actividades',
    paragraph: 'párrafo',
    list: 'lista',
    quote: 'cita',
    code: 'código',
    rule: 'línea divisoria',
    table: 'tabla',
    single: 'respuesta única',
    multiple: 'varias respuestas',
    'true-false': 'verdadero o falso',
    matching: 'relacionar',
    rating: 'escala',
    written: 'respuesta escrita',
  },
  codes: {
    // What is not translated yet is said in English.
    ...en.codes,
    CW101: {
      message: 'Falta el archivo {path}.',
      expected: 'un archivo en esta ruta, o quitar de course.yaml la línea que lo nombra',
      example: 'integrity/course.yaml, integrity/en/course.md, integrity/en/week-1/first-lesson.md',
    },
    CW102: {
      message: 'El archivo no es UTF-8.',
      expected:
        'texto guardado como UTF-8; casi todos los editores ofrecen «Guardar con codificación»',
      example: 'UTF-8',
    },
    CW103: {
      message: 'El archivo tiene {size} bytes.',
      expected: 'como máximo {limit} bytes; conviene repartirlo en varias actividades',
      example: 'week-1/part-one.md y week-1/part-two.md',
    },
    CW104: {
      message: 'Una línea o un párrafo tiene {size} caracteres.',
      expected: 'como máximo {limit} caracteres por línea o párrafo',
      example: 'varios párrafos en lugar de uno',
    },
    CW105: {
      message: 'No se puede leer este YAML: {reason}',
      expected:
        'YAML: una clave, dos puntos, un espacio, un valor; entre comillas los textos que llevan dos puntos',
      example: 'title: "Semana 1: Por qué la integridad"',
    },
    CW106: {
      message: 'Clave desconocida: «{key}».{suggestion? ¿Tal vez «{suggestion}»?}',
      expected: 'una de estas: {known}',
      example: 'title: Lo que cuesta la corrupción',
    },
    CW107: {
      message: '«{key}» tiene un valor de otro tipo: {got}',
      expected: '{expected}',
      example: 'version: "1.0.0"',
    },
    CW108: {
      message: 'Falta «{key}».',
      expected: '{expected}',
      example: 'title: Lo que cuesta la corrupción',
    },
    CW109: {
      message: 'El archivo no empieza con el encabezado de datos (front matter).',
      expected: 'dos líneas de tres guiones al principio y, entre ellas, title y lo demás',
      example: '---\ntitle: Lo que cuesta la corrupción\nkind: lesson\nminutes: 20\n---',
    },
    CW110: {
      message: 'El enlace {path} sale de la carpeta del curso.',
      expected: 'archivos dentro de la carpeta del curso; basta copiar aquí el archivo',
      example: 'media/chart.svg',
    },
    CW111: {
      message: 'Esta traducción da a «{key}» el valor {value}, pero el original dice {source}.',
      expected: 'solo textos en una traducción; esta línea sobra',
      example: 'title: Lo que cuesta la corrupción',
    },
    CW112: {
      message: 'Aquí hay un carácter de control invisible ({code}).',
      expected:
        'solo caracteres visibles, saltos de línea y tabuladores; hay que borrarlo (suele llegar al pegar texto)',
      example: 'las mismas palabras, escritas de nuevo',
    },
    CW113: {
      message:
        'Una actividad no puede llamarse «{id}»: todos los paquetes tienen una carpeta con ese nombre.',
      expected: 'otro identificador',
      example: 'activities: [{id}-lesson]',
    },
    CW201: {
      message: 'Directiva desconocida: «:::{name}».{suggestion? ¿Tal vez «:::{suggestion}»?}',
      expected: 'una de estas: {known}',
      example: ':::takeaways\n- Una idea para recordar.\n:::',
    },
    CW202: {
      message: '«:::{name}» no se cierra nunca.',
      expected: 'una línea con tres veces dos puntos (:::) después de la última línea',
      example: ':::{name}\n...\n:::',
    },
    CW203: {
      message: 'Este «:::» no cierra nada.',
      expected: 'antes, una línea de apertura con un nombre; si no, esta línea sobra',
      example: ':::takeaways\n- Una idea para recordar.\n:::',
    },
    CW204: {
      message:
        'Atributo desconocido en «:::{directive}»: «{name}».{suggestion? ¿Tal vez «{suggestion}»?}',
      expected: 'uno de estos: {known}',
      example: ':::question{#date objective=state-dates}',
    },
    CW205: {
      message: '«{name}={value}» no es un valor que este atributo admita.',
      expected: '{expected}',
      example: ':::question{attempts=2}',
    },
    CW206: {
      message: '«{id}» no es un identificador.',
      expected:
        'una letra de la a a la z y después letras de la a a la z, cifras y guiones; 50 como máximo',
      example: '## Lo que cuesta {#what-it-costs}',
    },
    CW207: {
      message: 'El identificador «{id}» está dos veces ({what}).',
      expected: 'cada identificador una sola vez en su actividad (los términos: en el glosario)',
      example: ':::question{#date}',
    },
    CW209: {
      message: '«:::{name}» no puede estar dentro de «:::{where}».',
      expected: 'esta directiva por separado; ¿se cerró la anterior?',
      example: ':::takeaways\n- Una idea.\n:::\n\n:::question{answer=true}\nUna afirmación.\n:::',
    },
    CW210: {
      message: 'Aquí no puede haber un título de nivel {depth}.',
      expected:
        'un título que empiece con {expected} (## empieza una página, ### una parte de ella)',
      example: '## Una página\n\n### Una parte de ella',
    },
    CW211: {
      message: 'No se admiten enlaces de este tipo: {href}',
      expected: 'https://, http://, mailto:, o # y el identificador de una página',
      example: '[el texto](https://example.org/text)',
    },
    CW212: {
      message: 'Hay más de {limit} niveles, unos dentro de otros.',
      expected: 'menos niveles de listas, citas, directivas, corchetes o énfasis',
      example: '- un nivel\n  - dos niveles',
    },
    CW213: {
      message: '«[!{name}]» no significa nada aquí.{suggestion? ¿Tal vez «[!{suggestion}]»?}',
      expected:
        'una de estas: {known}; HINT, WHY, MODEL, RIGHT y WRONG van dentro de una pregunta, DESCRIPTION dentro de una figura',
      example: '> [!NOTE]\n> Conviene saberlo.',
    },
    CW214: {
      message: 'Parece una casilla, pero no lo es: {written}',
      expected: '{expected}',
      example: '- [ ] una respuesta incorrecta\n- [x] la respuesta correcta',
    },
    CW215: {
      message: 'No se puede leer esta línea de directiva: {line}',
      expected: 'tres veces dos puntos (:::), un nombre y los atributos entre llaves',
      example: ':::question{#date attempts=2 objective="state-dates"}',
    },
    CW216: {
      message: 'No se puede leer esta directiva dentro del texto: {written}',
      expected:
        'entre corchetes las palabras que se muestran; después, entre llaves, # y el identificador',
      example: ':term[un recurso]{#appeal}',
    },
    CW217: {
      message: 'Parece la etiqueta de una alerta, pero no lo es: {written}',
      expected: 'la etiqueta sola en la primera línea de su cita: {expected}',
      example: '> [!WHY]\n> 2003 es el año de la revisión.',
    },
    CW218: {
      message: 'Parece un título, pero no lo es: {written}',
      expected: 'un espacio después de los signos #: {expected}',
      example: '## Lo que cuesta',
    },
    CW219: {
      message: 'Demasiado en un solo lugar: {got} {what}.',
      expected: '{limit} como máximo',
      example: 'varios párrafos, tablas o actividades en lugar de uno',
    },
    CW301: {
      message: 'Ninguna respuesta está marcada como correcta.',
      expected: 'una x en la casilla de cada respuesta correcta',
      example: '- [ ] 1993\n- [x] 2003',
    },
    CW302: {
      message: 'Esta respuesta no tiene casilla: {text}',
      expected: 'una casilla delante de cada respuesta de la lista',
      example: '- [ ] {text}',
    },
    CW303: {
      message: 'Esta línea no tiene « = » entre sus dos lados: {text}',
      expected:
        'lado izquierdo, espacio, signo igual, espacio, lado derecho; sin lado izquierdo es un distractor',
      example: '- Un registro de obsequios = Código de conducta\n- = Automatización',
    },
    CW304: {
      message: 'La escala tiene {expected} niveles; la lista, {got}.',
      expected: 'un elemento por nivel, del más bajo al más alto',
      example:
        ':::question{scale=1-3}\n¿Con cuánta seguridad?\n\n- Ninguna\n- Alguna\n- Mucha\n:::',
    },
    CW305: {
      message: '«{name}» no corresponde a una pregunta de este tipo: {kind}.',
      expected: 'quitar este atributo, o escribir el cuerpo que hace el tipo deseado',
      example: ':::question{scale=1-5} va con una lista sencilla de cinco niveles',
    },
    CW306: {
      message: 'Falta el enunciado.',
      expected: 'la propia pregunta, antes de la lista de respuestas',
      example: ':::question\n¿Qué año?\n\n- [ ] 1993\n- [x] 2003\n:::',
    },
    CW307: {
      message: 'Esta pregunta calificada no da retroalimentación.',
      expected: 'una razón para quien aprende: una cita bajo una respuesta, o [!WHY]',
      example: '> [!WHY]\n> 2003 es el año de la revisión.',
    },
    CW308: {
      message: 'La lista tiene {got} elementos.',
      expected: '{limit} como máximo',
      example: 'dos preguntas en lugar de una',
    },
    CW309: {
      message: 'La misma respuesta está dos veces: {text}',
      expected: 'respuestas distintas',
      example: '- [ ] 1993\n- [x] 2003',
    },
    CW310: {
      message: 'Esto no puede estar entre las respuestas ni después de ellas.',
      expected:
        'primero el enunciado, luego una sola lista de respuestas, luego [!WHY] y similares; la retroalimentación como cita, con sangría bajo su respuesta',
      example: '- [x] 2003\n  > Correcto: la revisión.',
    },
    CW311: {
      message: 'El perfil nombra {expected} escalas; su lista tiene {got} elementos.',
      expected: 'un elemento por escala, en el mismo orden',
      example: ':::profile{scales="leadership rules"}\n- Liderazgo\n- Normas\n:::',
    },
    CW312: {
      message: '«{value}» no es una escala.',
      expected: 'el nivel más bajo y el más alto; entre dos y veinte niveles',
      example: ':::question{scale=1-5}',
    },
    CW401: {
      message: 'El archivo {path} no está.{suggestion? ¿Tal vez {suggestion}?}',
      expected: 'un archivo dentro de media/, nombrado desde la lección',
      example: '![Lo que muestra](../../media/chart.svg)',
    },
    CW402: {
      message: 'La imagen {path} no tiene texto.',
      expected: 'entre los corchetes, lo que dice la imagen, para quien no puede verla',
      example: '![De un solo pago se siguen cinco costos](../../media/costs.svg)',
    },
    CW403: {
      message: 'El glosario no tiene el término «{id}».{suggestion? ¿Tal vez «{suggestion}»?}',
      expected: 'un identificador que esté en glossary.md',
      example: '## Recurso {#appeal}',
    },
    CW404: {
      message: 'La actividad no tiene el objetivo «{id}».{suggestion? ¿Tal vez «{suggestion}»?}',
      expected: 'uno de estos: {known}',
      example: 'objectives:\n  {id}: Decir cuándo se adoptó la Declaración',
    },
    CW405: {
      message:
        'Aquí no hay ninguna pregunta de escala «{id}».{suggestion? ¿Tal vez «{suggestion}»?}',
      expected: 'una de estas: {known}',
      example: ':::question{#{id} scale=1-5}',
    },
    CW406: {
      message: 'La figura no tiene imagen.',
      expected: 'primero una imagen, después su pie',
      example: ':::figure\n![Lo que muestra](../../media/chart.svg)\n\nEl pie de la figura.\n:::',
    },
    CW407: {
      message: 'En esta actividad no hay página «{id}».{suggestion? ¿Tal vez «{suggestion}»?}',
      expected: 'una de estas: {known}',
      example: '[la primera página](#first-page)',
    },
    CW408: {
      message: 'La imagen {path} pesa {size} kB.',
      expected: '{limit} kB como máximo: menos píxeles, o SVG',
      example: 'media/chart.svg',
    },
    CW409: {
      message: 'Ninguna unidad de course.yaml nombra {path}.',
      expected: 'su nombre en activities de su unidad, o retirar el archivo',
      example: 'units:\n  - id: week-1\n    activities: [first-lesson]',
    },
    CW410: {
      message: '{path} no es una imagen que muestren todos los navegadores.',
      expected: 'svg, png, jpg, gif, webp o avif',
      example: 'media/chart.svg',
    },
    CW501: {
      message: 'Falta la traducción {path} (original: {source}).',
      expected:
        'el archivo en este idioma, con las mismas páginas y preguntas; mientras tanto se muestra el texto original',
      example: '{path}',
    },
    CW502: {
      message: 'La traducción difiere de su original: allí {expected}, aquí {got}.',
      expected:
        'los mismos bloques en el mismo orden; donde falta uno se muestra el texto original',
      example: 'un párrafo aquí por cada párrafo allí',
    },
    CW503: {
      message: 'El original no tiene «{id}» en este lugar.',
      expected: 'el identificador del original: {expected}',
      example: '## Lo que cuesta {#what-it-costs}',
    },
    CW504: {
      message: 'La traducción no tiene texto para «{key}».',
      expected: 'el texto en este idioma; mientras tanto se muestra el texto original',
      example: 'title: Lo que cuesta la corrupción',
    },
    CW505: {
      message: 'La traducción de «{id}» marca como correcta otra respuesta que su original.',
      expected: 'las mismas respuestas en el mismo orden; la clave es la del original',
      example: '- [ ] 1993\n- [x] junio de 2003',
    },
    CW601: {
      message: 'Hay páginas, preguntas o respuestas sin identificador permanente: {count}.',
      expected: 'ids.yaml actualizado con `coursewright build` y guardado con el curso',
      example: 'coursewright build',
    },
    CW602: {
      message: 'El número {number} está dado dos veces; aquí, a «{id}».',
      expected:
        'cada número una sola vez: de él dependen los registros de participantes; hay que quitar el más reciente y repetir build',
      example: '- { id: date, n: 3, text: La Declaración data de }',
    },
    CW603: {
      message: '{iri} es una dirección para ejemplos.',
      expected: 'una dirección propia: da nombre a los registros para siempre',
      example: 'iri: https://customs.example.gov/courses/integrity',
    },
    CW701: {
      message: 'Las respuestas más largas ocuparían {size} caracteres; el LMS guarda {limit}.',
      expected: 'menos preguntas de respuesta escrita en esta actividad, o algunas privadas',
      example: 'dos actividades en lugar de una',
    },
  },
};
