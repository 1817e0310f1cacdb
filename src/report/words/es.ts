import type { ReportWords } from './report-words.ts';

export const es: ReportWords = {
  report: 'Informe de construcción',
  version: 'Versión',
  languages: 'Idiomas',
  address: 'Dirección de sus registros',
  madeWith: 'Hecho con',
  packages: 'Paquetes',
  packageFile: 'Archivo',
  target: 'Para',
  holds: 'Contiene',
  activities: 'actividades',
  files: 'archivos',
  size: 'Tamaño',
  checks: 'Comprobaciones',
  passed: 'XSD y archivos: correcto',
  warnings: 'avisos, véase abajo',
  sha256: 'SHA-256',
  limits: 'Lo que no cabe en los paquetes',
  limitsHow: 'Lo que el curso tiene y un formato no admite, y qué hacer al respecto.',
  losses: {
    'one-title-language':
      'El menú de la plataforma muestra los títulos en un solo idioma, el primero del paquete. Las lecciones tienen todos los idiomas.',
    welcome:
      'La página de bienvenida no está en él. Su texto figura más abajo, para la página del curso en su plataforma.',
    order:
      'Un paquete no sabe nada de los demás: ponga su orden y sus semanas en la página del curso.',
    'one-status':
      'Finalización y éxito son una sola palabra: una actividad con nota está incompleta hasta que se aprueba o se suspende.',
    'short-texts':
      'La plataforma registra los primeros 255 caracteres de lo que se escribe. Los textos largos se recuperan mientras haya sitio; vea las observaciones.',
    'course-progress':
      'Puede que la plataforma no muestre cuánto del curso entero está hecho, sino solo lo hecho de cada actividad.',
    record:
      'No se registra nada: ni finalización, ni nota, ni respuestas. Lo que se escribe se pierde con la página. Ninguna plataforma puede importarlo; descomprímalo y abra index.html.',
    'captions-on-disk':
      'Abierto desde un disco, algunos navegadores no muestran subtítulos; la transcripción está debajo de cada grabación. En un servidor web sí se muestran.',
  },
  contents: 'Actividades',
  unit: 'Unidad',
  kind: 'Tipo',
  minutes: 'Minutos',
  completion: 'Completa cuando',
  remarks: 'Observaciones',
  noRemarks: 'No hay nada que observar.',
  coursePage: 'Texto para la página del curso',
  coursePageHow:
    'Si cada actividad es un paquete propio, ningún paquete muestra el texto de bienvenida. Conviene copiarlo en la página del curso en la plataforma.',
  text: 'Texto',
  scenarios: 'Escenarios',
  scenariosHow: 'Empieza a la izquierda. Una línea discontinua vuelve a un paso anterior.',
  tooLarge: 'Este escenario tiene demasiados pasos para un dibujo.',
  asList: 'Lo mismo en forma de lista',
  start: 'Comienzo',
  kinds: {
    lesson: 'Lección',
    scenario: 'Escenario',
    'case-study': 'Estudio de caso',
    discussion: 'Foro',
    'self-assessment': 'Autoevaluación',
    'knowledge-check': 'Comprobación de conocimientos',
    'action-plan': 'Plan de acción',
  },
  completions: {
    visited: 'se abrieron todas las páginas',
    answered: 'se respondió a todas las preguntas',
    submitted: 'se entregó todo',
    passed: 'se aprueba, o no quedan intentos',
  },
  outcomes: { good: 'Buen resultado', fair: 'Resultado aceptable', poor: 'Mal resultado' },
};
