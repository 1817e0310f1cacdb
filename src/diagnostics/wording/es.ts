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
    nothingBuilt: 'No se construyó nada.',
    nothingWritten: 'No se escribió nada: véanse los hallazgos de arriba.',
    report: 'informe',
  },
  built: {
    package: 'paquete',
    target: 'formato',
    locales: 'idiomas',
    activities: 'actividades',
    files: 'archivos',
    size: 'tamaño',
    checks: 'controles',
    passed: 'XSD, archivos: bien',
  },
  counts: {
    error: { one: '{count} error', other: '{count} errores' },
    warning: { one: '{count} aviso', other: '{count} avisos' },
    untranslated: {
      one: 'Falta {count} texto más de este archivo; coursewright check --every los nombra todos',
      other:
        'Faltan {count} textos más de este archivo; coursewright check --every los nombra todos',
    },
    alike: { one: '{count} más de este código', other: '{count} más de este código' },
    mended: { one: '{count} descuido corregido', other: '{count} descuidos corregidos' },
    item: { one: '{count} elemento', other: '{count} elementos' },
    column: { one: '{count} columna', other: '{count} columnas' },
    row: { one: '{count} fila', other: '{count} filas' },
    blank: { one: '{count} espacio', other: '{count} espacios' },
  },
  shapes: {
    nothing: 'nada',
    page: 'la página «{what}»',
    heading: 'un título ({what})',
    alert: 'una alerta ({what})',
    block: 'un bloque ({what})',
    paragraph: 'un párrafo',
    list: 'una lista',
    quote: 'una cita',
    code: 'un fragmento de código',
    rule: 'una línea divisoria (---)',
    table: 'una tabla',
    footnotes: 'notas al pie',
    fields: 'campos para rellenar',
    sheet: 'una tabla para rellenar',
    options: 'una pregunta',
    question: 'una pregunta del tipo «{what}»',
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
    fields: 'campos',
    discuss: 'debate',
    term: 'término',
    locale: 'idioma',
    unit: 'unidad',
    activity: 'actividad',
    activities: 'actividades',
    single: 'respuesta única',
    multiple: 'varias respuestas',
    'true-false': 'verdadero o falso',
    matching: 'relacionar',
    rating: 'escala',
    written: 'respuesta escrita',
    footnote: 'nota al pie',
    'an empty line': 'una línea vacía',
    blank: 'completar espacios',
    number: 'número',
    ordering: 'ordenar',
  },
  codes: {
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
    CW208: {
      message: 'No se admite HTML: {html}',
      expected:
        '{instead?{instead}, o }Markdown, una directiva o un elemento permitido dentro de un texto ({known}); el signo «menor que» en un texto se escribe &lt;',
      example: 'Pulse <kbd>Intro</kbd>. **Negrita** en lugar de <b>negrita</b>.',
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
      expected:
        'https://, http://, mailto:, o # y el identificador de una página; los archivos de media/ en :::download',
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
        'entre corchetes, palabras sin formato; en un término, después # y su identificador entre llaves; en un espacio en blanco, sus respuestas separadas por punto y coma',
      example: ':term[un recurso]{#appeal} y :blank[diez; 10]',
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
    CW231: {
      message:
        'Nada de este tipo entra en una lección, porque ejecuta, carga o incrusta algo: {html}',
      expected:
        'texto, :::video, :::download o un enlace; el código que solo se muestra va entre acentos graves (`)',
      example: '`<{name}>`',
    },
    CW232: {
      message:
        'El atributo «{name}» no se admite en <{element}>.{active? Nada en una lección puede ejecutar un script ni traer un estilo.}{suggestion? ¿Tal vez «{suggestion}»?}',
      expected: 'uno de estos: {known}',
      example:
        '<abbr title="Organización Mundial de Aduanas">OMA</abbr>, <span lang="fr">douane</span>',
    },
    CW233: {
      message: '<{name}> no se cierra aquí, o no se abrió.',
      expected:
        'una etiqueta de apertura y una de cierre en el mismo texto, una pareja dentro de otra',
      example: 'Pulse <kbd>Intro</kbd>.',
    },
    CW234: {
      message: 'No hay nota al pie «{id}».{suggestion? ¿Tal vez «{suggestion}»?}',
      expected:
        'su texto en una línea propia, en cualquier lugar del archivo fuera de las directivas',
      example: '[^{id}]: La Declaración, artículo 3.',
    },
    CW235: {
      message: 'Nada remite a la nota al pie «{id}».',
      expected: 'su llamada en el texto, o quitar la nota',
      example: 'Como dice la Declaración.[^{id}]',
    },
    CW236: {
      message: 'La nota al pie «{id}» no puede estar aquí.',
      expected:
        'notas al pie en el texto de las páginas de una lección; no en títulos, ni en el glosario, ni en course.md',
      example: '## La Declaración\n\nTiene diez factores.[^{id}]',
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
    CW321: {
      message: 'Aquí no hay nada que ordenar.',
      expected: 'una lista numerada de dos elementos o más, en su orden correcto',
      example: '1. Llegan las mercancías.\n2. La aduana las examina.\n3. Se autoriza el levante.',
    },
    CW322: {
      message: 'Aquí no puede haber un espacio en blanco: {written}',
      expected: 'el espacio en el enunciado de una pregunta, fuera de enlaces y términos',
      example: ':::question\nLa Declaración tiene :blank[diez; 10] factores.\n:::',
    },
    CW323: {
      message: 'Este espacio no tiene ninguna respuesta que se pueda escribir: {written}',
      expected:
        'al menos una respuesta admitida, cada una de {limit} caracteres como máximo, separadas por punto y coma',
      example: ':blank[diez; 10]',
    },
    CW324: {
      message: 'Una pregunta con espacios en blanco no puede tener además una lista de respuestas.',
      expected: 'quitar la lista, o hacer dos preguntas',
      example: ':::question\nLa Declaración tiene :blank[diez; 10] factores.\n:::',
    },
    CW325: {
      message: 'La pregunta tiene {got} espacios en blanco.',
      expected: '{limit} como máximo',
      example: 'dos preguntas en lugar de una',
    },
    CW326: {
      message: 'Estos atributos no dejan saber qué número es el correcto.',
      expected:
        'answer, con o sin tolerance (0 o más); o bien min y max, o uno de los dos, con min no mayor que max',
      example: ':::question{answer=11 tolerance=0.5} o :::question{min=10 max=12}',
    },
    CW327: {
      message:
        'Un número correcto puede ser demasiado largo para el registro numérico de algunos LMS: {value}.',
      expected:
        'cinco cifras como máximo antes del punto decimal, y tanto min como max; si no, la respuesta se registra como texto libre',
      example:
        'una pregunta que pida miles: :::question{answer=250}, o ambos extremos: :::question{min=5 max=100}',
    },
    CW340: {
      message: 'El escenario no tiene ningún paso.',
      expected: 'un título de tres signos para cada paso; el primero es el comienzo',
      example: '### Lunes {#start}\nLo que ocurre.\n\n- [Lo que se puede hacer](#next-step)',
    },
    CW341: {
      message: 'Esta opción no lleva a ninguna parte: {text}',
      expected: 'cada elemento de la última lista de un paso como un solo enlace a otro paso',
      example: '- [{text}](#next-step)\n  > Lo que resulta de ello.',
    },
    CW342: {
      message: 'Este escenario no tiene ningún paso «{id}».{suggestion? ¿Será «{suggestion}»?}',
      expected: 'uno de estos: {known}',
      example: '### Lo que sigue {#{id}}',
    },
    CW343: {
      message: 'Dos pasos de este escenario se llaman «{id}».',
      expected: 'cada identificador una sola vez dentro de su escenario',
      example: '### Lo que sigue {#{id}-2}',
    },
    CW344: {
      message: 'Ninguna opción lleva al paso «{id}».',
      expected: 'una opción con un enlace a este paso, o quitarlo; el primer paso es el comienzo',
      example: '- [Lo que se puede hacer](#{id})',
    },
    CW345: {
      message: 'Del paso «{id}» no se puede salir y no es un final.',
      expected: 'una lista de opciones al final, u outcome=good, fair o poor en su título',
      example: '### Cómo termina {#{id} outcome=fair}',
    },
    CW346: {
      message: 'Desde el paso «{id}» no se llega a ningún final.',
      expected: 'opciones que lleven, tarde o temprano, a un paso con outcome',
      example: '### Cómo termina {#the-end outcome=good}',
    },
    CW347: {
      message: 'El escenario termina aquí: un final no admite opciones.',
      expected: 'quitar la lista, o el outcome; siempre se puede empezar de nuevo',
      example: '### Cómo termina {#the-end outcome=good}\nLo que resultó de ello.',
    },
    CW350: {
      message:
        '«{key}» solo significa algo en una prueba (knowledge-check), y esta actividad es del tipo {kind}.',
      expected:
        'quitar esta línea, o poner kind: knowledge-check; una pregunta tiene sus propios attempts',
      example: 'kind: knowledge-check\nattempts: 3',
    },
    CW351: {
      message: 'No hay ningún grupo de preguntas «{id}».{suggestion? ¿Será «{suggestion}»?}',
      expected: 'un identificador que esté en un título de este archivo; aquí: {known}',
      example: '## Lo que dice la Declaración {#{id}}',
    },
    CW352: {
      message: 'Se sacan {wanted} preguntas de «{id}», que tiene {has}.',
      expected: 'como máximo las que hay, o quitar la línea para sacarlas todas',
      example: 'draw:\n  {id}: {has}',
    },
    CW353: {
      message: 'El grupo «{id}» no tiene ninguna pregunta.',
      expected:
        'preguntas debajo de cada título; en una prueba, un título es un grupo de preguntas',
      example: ':::question\n¿Qué año?\n\n- [ ] 1993\n- [x] 2003\n:::',
    },
    CW354: {
      message: 'Esto no puede estar en una prueba: {what}.',
      expected: 'preguntas con puntuación y clave, no privadas; lo demás, en una lección',
      example: ':::question\n¿Qué año?\n\n- [ ] 1993\n- [x] 2003\n:::',
    },
    CW361: {
      message: 'La hoja de trabajo no tiene nada que rellenar.',
      expected:
        'una lista de rótulos, cada uno con dos puntos y cuatro guiones bajos, o una tabla con ____ solo en las celdas abiertas',
      example: ':::worksheet{#plan}\nMi plan.\n\n- Problema: ____\n- Primer paso: ____\n:::',
    },
    CW362: {
      message: 'Este elemento de la hoja de trabajo no es un campo: {text}',
      expected: 'un rótulo, dos puntos y al menos cuatro guiones bajos al final de la línea',
      example: '- {text}: ____',
    },
    CW363: {
      message: 'Esto está después de los campos de la hoja de trabajo, o entre ellos.',
      expected: 'primero el enunciado, luego una sola lista o una sola tabla de campos, y nada más',
      example: ':::worksheet\nMi plan.\n\n- Problema: ____\n- Primer paso: ____\n:::',
    },
    CW364: {
      message: 'Esta celda no es ni un texto ni un campo: {text}',
      expected:
        '____ solo (cuatro guiones bajos o más) donde hay que escribir; si no, sin guiones bajos',
      example: '| Valoración | ____ |',
    },
    CW365: {
      message: 'Esta columna se rellena y no tiene rótulo.',
      expected: 'un rótulo para la columna en la primera línea de la tabla',
      example: '| Riesgo | Qué hacemos |\n| --- | --- |\n| Valoración | ____ |',
    },
    CW366: {
      message: 'Dos campos de esta hoja de trabajo se llaman «{text}».',
      expected: 'un rótulo propio para cada uno',
      example: '- Primer paso: ____\n- Segundo paso: ____',
    },
    CW367: {
      message: 'La hoja de trabajo es demasiado grande: {got}; el máximo es {limit}.',
      expected: 'como máximo 20 campos en una lista; en una tabla, 8 columnas y 30 filas',
      example: 'dos hojas de trabajo en lugar de una',
    },
    CW368: {
      message: '«rows={value}» no cabe en esta hoja de trabajo.',
      expected: 'una tabla, y un número desde las filas que tiene hasta {limit}',
      example:
        ':::worksheet{rows=10}\nMis riesgos.\n\n| Riesgo | Qué hago |\n| --- | --- |\n| ____ | ____ |\n:::',
    },
    CW369: {
      message: 'Esto es privado y calificado a la vez: {what}',
      expected: 'una de las dos cosas: nada privado sale del navegador, así que no puede puntuar',
      example: 'kind: knowledge-check\nprivate: false',
    },
    CW371: {
      message: 'No se dice de dónde vienen estas preguntas.',
      expected: 'from= con una o varias unidades anteriores a esta',
      example: ':::recall{from="week-1 week-2" draw=3}',
    },
    CW372: {
      message: 'El curso no tiene ninguna unidad «{id}».{suggestion? ¿Será «{suggestion}»?}',
      expected: 'una unidad anterior a esta: {known}',
      example: ':::recall{from=week-1}',
    },
    CW373: {
      message: 'La unidad «{id}» no es anterior a esta.',
      expected: 'una unidad anterior a esta: {known}',
      example: ':::recall{from=week-1}',
    },
    CW374: {
      message: 'No hay ninguna pregunta que volver a plantear en: {from}.',
      expected:
        'allí, preguntas que tengan respuesta correcta, no sean privadas ni se puedan omitir; u otras unidades',
      example: ':::recall{from=week-1}',
    },
    CW375: {
      message: 'Se vuelven a plantear {wanted} preguntas, y hay {has}.',
      expected: 'como máximo las que haya con respuesta correcta y no privadas',
      example: ':::recall{from=week-1 draw={has}}',
    },
    CW376: {
      message: 'Un debate tiene dos posturas, no {got}.',
      expected: 'dos títulos de tres signos, uno por postura; ninguno si no hay posturas que tomar',
      example: '### A favor\nLo que habla a favor.\n\n### En contra\nLo que habla en contra.',
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
    CW421: {
      message: 'Aquí no hay nada que abrir.',
      expected: 'un primer párrafo que siempre se ve y, debajo, lo que se abre',
      example: ':::reveal\n¿Qué pasó después?\n\nEl expediente nunca apareció.\n:::',
    },
    CW422: {
      message: 'No hay pasos.',
      expected: 'una lista numerada',
      example: ':::steps\n1. Abra el registro.\n2. Anote lo que recibió.\n:::',
    },
    CW423: {
      message: 'El caso no tiene título, o no tiene nada más que el título.',
      expected: 'un título de nivel 3 o un párrafo en negrita y, después, la historia',
      example: ':::case\n### Un obsequio en la ventanilla\n\nUn comerciante deja una caja.\n:::',
    },
    CW424: {
      message: 'La nota no dice nada.',
      expected:
        'su texto: en un aviso de contenido, qué viene y con quién se puede hablar; en una nota al pie, las palabras después de los dos puntos',
      example: ':::content-note{skip=#after}\nLa página siguiente habla de violencia.\n:::',
    },
    CW425: {
      message: '«:::{name}» no tiene archivo.',
      expected: 'una línea que no sea más que un enlace a un archivo dentro de media/',
      example: ':::{name}\n[Qué es](../../media/nombre-del-archivo)\n:::',
    },
    CW426: {
      message: '{path} es de un tipo que «:::{name}» no admite.',
      expected: 'uno de estos: {known}',
      example: 'el mismo contenido en otro formato',
    },
    CW427: {
      message: 'El video no tiene subtítulos.',
      expected: 'un enlace a un archivo WebVTT (.vtt) debajo del enlace al video',
      example: '[En la ventanilla](../../media/counter.mp4)\n[Subtítulos](../../media/counter.vtt)',
    },
    CW428: {
      message: '«:::{name}» no tiene transcripción.',
      expected: 'debajo de los enlaces, como texto, lo que se dice y lo que se ve',
      example:
        ':::{name}\n[En la ventanilla](../../media/counter.mp4)\n[Subtítulos](../../media/counter.vtt)\n\nFuncionaria: Buenos días.\n:::',
    },
    CW429: {
      message: '{path} no es un archivo WebVTT.',
      expected: 'un archivo de texto cuya primera línea sea WEBVTT',
      example: 'WEBVTT\n\n00:00.000 --> 00:02.000\nBuenos días.',
    },
    CW430: {
      message: 'Los subtítulos no están traducidos.',
      expected: 'el archivo {path}; mientras tanto se muestran los subtítulos del idioma original',
      example: '{path}',
    },
    CW431: {
      message: 'La página «{id}» no viene después de este aviso.',
      expected: 'una página posterior de esta actividad{known?: {known}}',
      example: ':::content-note{skip=#after}',
    },
    CW432: {
      message: 'Nada se carga desde otro sitio: {path}',
      expected:
        'una copia del archivo dentro de media/, si quien tiene los derechos lo permite, o un enlace',
      example: '![Lo que muestra](../../media/chart.svg)',
    },
    CW501: {
      message: 'Falta la traducción {path} (original: {source}).',
      expected:
        'el archivo en este idioma, con las mismas páginas y preguntas; mientras tanto se muestra el texto original',
      example: '{path}',
    },
    CW502: {
      message:
        'La traducción difiere de su original. En el original: {expected}; en la traducción: {got}.',
      expected: 'las mismas partes en el mismo orden; donde falta una se muestra el texto original',
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
    CW506: {
      message:
        'El reproductor no tiene palabras para «{locale}»: sus botones y mensajes están en inglés.',
      expected:
        'nada, si no es un problema: la lección está en su idioma y lo que está en inglés va marcado; el reproductor habla {known}',
      example:
        'templates/strings/{locale}.json en las fuentes de la herramienta, traducción de en.json',
    },
    CW507: {
      message: '«{id}» aún no está traducido: aquí está el texto original ({source}).',
      expected:
        'el texto en este idioma; mientras tanto se muestra así, marcado con el idioma del original',
      example: '{example}',
    },
    CW508: {
      message:
        'El original de «{id}» cambió después de traducirse ({source}). Decía: «{was}»; ahora dice: «{now}».',
      expected:
        'una traducción que diga lo que el original dice ahora; luego, coursewright translation accept',
      example: 'coursewright translation accept es/week-1/lesson.md',
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
    CW604: {
      message: 'Esto parece un secreto: {what}',
      expected: 'nada que abra una puerta: cualquier participante puede leer un paquete',
      example: 'store: https://store.customs.example.gov/xapi/',
    },
    CW605: {
      message:
        'Las declaraciones xAPI nombran a cada participante por su identificador en el LMS, que suele ser el nombre de usuario.',
      expected: 'un servicio de tokens, que da seudónimos; si no, participantes que lo sepan',
      example: 'tokenService: https://tokens.customs.example/token',
    },
    CW701: {
      message: 'Las respuestas más largas ocuparían {size} caracteres; el LMS guarda {limit}.',
      expected: 'menos preguntas de respuesta escrita en esta actividad, o algunas privadas',
      example: 'dos actividades en lugar de una',
    },
    CW702: {
      message:
        'En los paquetes para {profile} el LMS guarda {limit} caracteres; las respuestas más largas ocuparían {size}. Los textos más largos no se conservarían.',
      expected:
        'un perfil de SCORM 2004, menos preguntas de respuesta escrita aquí, o algunas privadas',
      example: '- { for: clikc }',
    },
    CW703: {
      message:
        'En un paquete para {profile} las actividades de «{part}» son un solo SCO: las respuestas más largas ocuparían {size} caracteres, el LMS guarda {limit}.',
      expected: 'menos actividades en un SCO, o un perfil de SCORM 2004, que tiene más espacio',
      example: '{remedy}',
    },
    CW704: {
      message:
        'En un paquete para {profile} las actividades de «{part}» son un solo SCO, para el que el LMS guarda {limit} caracteres; las respuestas más largas ocuparían {size}. Los textos más largos cederían.',
      expected:
        'menos actividades en un SCO, menos preguntas escritas, o algunas de ellas privadas',
      example: '{remedy}',
    },
    CW711: {
      message: 'No hay ningún perfil de entrega «{name}».{suggestion? ¿Tal vez «{suggestion}»?}',
      expected: '{known}',
      example: '- { for: clikc }',
    },
    CW712: {
      message: 'Ya hay un perfil de entrega «{name}».',
      expected:
        'otro nombre: lo que significa un perfil de la herramienta es igual en todos los cursos',
      example: '- { name: our-lms, extends: clikc }',
    },
    CW713: {
      message: 'Los paquetes del formato {target} no admiten «{key}» como está aquí.',
      expected: '{key}: {can}, u otro formato (target)',
      example: '- { name: our-lms, extends: generic-2004, completionThreshold: true }',
    },
    CW801: {
      message:
        '{colour} es demasiado tenue para texto sobre {ground}: un contraste de {ratio} a 1.',
      expected:
        'al menos {needed} a 1 sobre los fondos en que aparece (WCAG 2.2); {near} se le parece y lo tiene',
      example: '{key}: "{near}"',
    },
    CW901: {
      message:
        'La actividad indica {stated} minutos; por sus palabras y preguntas requiere unos {near}.',
      expected:
        'el tiempo que necesita quien lee con atención (docs/authoring.md dice cómo se calcula)',
      example: 'minutes: {near}',
    },
    CW902: {
      message: 'Nada en esta actividad pregunta por el objetivo «{id}».',
      expected: 'una pregunta o un escenario con objective={id}, o ningún objetivo así',
      example: ':::question{objective={id}}',
    },
  },
};
