import type { AdminWords } from '../admin-words.ts';

export const es: AdminWords = {
  onThisPage: 'En esta página',
  total: '{count} archivos, {size} en total',
  upload: 'Subida y ajustes',
  uploadHow:
    'Los nombres de los ajustes cambian según la versión y el idioma de la plataforma: guíese por el sentido. Lo que no se nombra queda como está.',
  setting: 'Ajuste',
  choose: 'Elija',
  why: 'Por qué',
  graded: 'Con puntaje: {names}. Las demás no envían puntaje.',
  noneGraded: 'Nada lleva puntaje: ninguna actividad envía uno.',
  families: {
    moodle: {
      title: 'Moodle, Totara, CLiKC!',
      how: 'Suba cada archivo como una actividad propia, en el orden de la lista de arriba. Para cambiar una actividad en curso, reemplace el archivo en ella; nunca añada una segunda.',
      again:
        'Los intentos son ilimitados, así que no hay que conceder nada: en la página de entrada de la actividad, el participante marca «Comenzar un nuevo intento» y empieza de cero; cuenta el mejor. Si los intentos están limitados, suba el número. Para borrar un intento, abra el informe de la actividad, selecciónelo y elimínelo: se pierden sus respuestas y su puntaje.',
    },
    scorm: {
      title: 'Otras plataformas SCORM',
      how: 'Importe cada archivo como curso o módulo SCORM.',
      again:
        'Restablezca el registro del participante en esa actividad (suele llamarse inscripción o intento): empieza de cero.',
    },
    cmi5: {
      title: 'Plataformas que lanzan cmi5',
      how: 'Importe el archivo como curso cmi5; la plataforma muestra sus actividades.',
      again:
        'Inscriba de nuevo al participante para que haya un registro (registration) nuevo: lo dicho del anterior queda en el almacén.',
    },
    xapi: {
      title: 'Sistemas que lanzan con parámetros (Tin Can)',
      how: 'Suba cada archivo como una actividad propia.',
      again:
        'Lance la actividad con un registro (registration) nuevo: el participante empieza de cero.',
    },
    web: {
      title: 'Un sitio para leer',
      how: 'Descomprima el archivo en un servidor web, o abra su primera página desde un disco.',
      again: 'Nada queda registrado; por eso no hay nada que conceder.',
    },
  },
  settings: {
    kind: {
      name: 'Clase de actividad',
      choose: 'paquete SCORM, uno por cada archivo',
      why: 'de varias actividades en un paquete SCORM 2004 solo se guardaron los registros de la primera (observado)',
    },
    display: {
      name: 'Mostrar el paquete',
      choose: 'ventana actual',
      why: 'la página necesita 650 px o más; con una ventana emergente, la página del curso debe seguir abierta',
    },
    contents: {
      name: 'Índice en el reproductor',
      choose: 'oculto',
      why: 'hay una sola entrada',
    },
    attempts: {
      name: 'Intentos permitidos',
      choose: 'ilimitados; 1 donde nada lleva puntaje',
      why: 'una comprobación de conocimientos cuenta sus propios intentos',
    },
    attemptsGrading: {
      name: 'Calificación de intentos',
      choose: 'el intento más alto',
      why: 'así un segundo intento más flojo no cuesta nada',
    },
    forceNew: {
      name: 'Forzar nuevo intento',
      choose: 'No',
      why: 'cada apertura empezaría de cero',
    },
    forceCompleted: {
      name: 'Forzar completado',
      choose: 'No',
      why: 'el reproductor informa él mismo de la finalización',
    },
    grading: {
      name: 'Método de calificación',
      choose:
        'actividades con puntaje: calificación más alta, máximo 100; las demás: objetos de aprendizaje',
      why: 'la calificación es solo el puntaje bruto (observado): sin puntaje sería 0',
    },
    completion: {
      name: 'Finalización de la actividad',
      choose:
        'requerir estado: completado; en las que llevan puntaje, también aprobado si hace falta',
      why: 'un puntaje requerido no se alcanzaría nunca donde no lo hay',
    },
    standards: {
      name: 'Modo estándar de SCORM 1.2 (todo el sitio)',
      choose: 'déjelo como está',
      why: 'los paquetes respetan sus límites: 4.096 caracteres de estado, 255 del texto de una respuesta',
    },
    standards2004: {
      name: 'Modo estándar de SCORM 1.2 (todo el sitio)',
      choose: 'déjelo como está',
      why: 'no dice nada de SCORM 2004',
    },
    wholeCourse: {
      name: 'Estructura del curso',
      choose: 'visible, como menú',
      why: 'el archivo contiene todas las actividades; si solo la primera tiene registros, use el perfil clikc',
    },
    resume: {
      name: 'Al abrir de nuevo',
      choose: 'seguir donde se quedó el participante; sin reinicio forzado',
      why: 'un reinicio pierde respuestas',
    },
    reported: {
      name: 'Finalización y éxito',
      choose: 'como informa el contenido',
      why: 'no por apertura, tiempo ni puntaje',
    },
    highest: {
      name: 'Puntaje de varios intentos',
      choose: 'el más alto',
      why: 'así un segundo intento más flojo no cuesta nada',
    },
    window: {
      name: 'Ventana',
      choose: '650 px de ancho o más; marco o ventana nueva',
      why: 'la página debe alcanzar el programa de la plataforma: contenido y plataforma necesitan la misma dirección',
    },
    finish: {
      name: 'Diga a los participantes',
      choose: 'que pulsen Terminar',
      why: 'termina la sesión; quien cierra la página no pierde nada, pero la sesión aparece como abandonada',
    },
    https: {
      name: 'Dirección',
      choose: 'plataforma y almacén por https, o en el servidor del contenido',
      why: 'los navegadores rechazan lo demás',
    },
    moveOn: {
      name: 'Cuándo cuenta una actividad',
      choose: 'como dice el paquete',
      why: 'completada, o completada y aprobada donde hay que hacer algo con puntaje',
    },
    launch: {
      name: 'Parámetros de lanzamiento',
      choose: 'endpoint, auth, actor; registration si lo hay',
      why: 'sin ellos no se registra nada',
    },
  },
  since: 'Cambios desde la publicación {version}',
  fresh: 'Nuevos, en lugar de ninguno: {names}',
  gone: 'Ya no están: {names}. Lo que corre en la plataforma puede quedarse.',
  unread: 'No se compararon porque no se pueden leer: {names}',
  nothingNew: 'nada que noten los participantes',
  test: 'Una prueba de diez minutos',
  testHow: 'Antes de que llegue el primer participante, y otra vez después de cada reemplazo.',
  steps: {
    enrol:
      'Cree un participante de prueba sin otro papel e inscríbalo: lo que abren los docentes suele ser una vista previa que no guarda nada.',
    open: 'Entre como participante de prueba y abra «{activity}». Ningún aviso debe decir que no se registra nada. «Ayuda» muestra la versión {version}.',
    answer:
      'Pase una página y responda una pregunta; espere hasta que la barra de arriba diga que todo está guardado.',
    close:
      'Cierre la ventana sin «Terminar» y abra otra vez la actividad: la página y la respuesta siguen allí.',
    language: 'Elija otro idioma arriba: la respuesta sigue allí.',
    finish:
      'Abra todas las páginas, responda lo que haga falta, pulse «Terminar»: la página del curso muestra la actividad como completada.',
    graded:
      'Haga «{activity}»: su puntaje de 0 a 100, y si aprobó o no, están en las calificaciones.',
    report:
      'Como docente, abra el informe de la actividad: están el estado, el tiempo y las respuestas.',
    delete: 'Elimine los intentos del participante de prueba.',
  },
  attempt: 'Conceder otro intento',
  checks:
    'Las comprobaciones de conocimientos cuentan sus propios intentos: {names}. Quien los haya agotado necesita un intento nuevo en la plataforma.',
  withoutLimit: 'sin límite',
  actor: 'Qué revelan los enunciados',
  actors: {
    none: 'Estos archivos no nombran un almacén de enunciados (LRS): no se envían enunciados, salvo que el lanzamiento nombre uno.',
    'token-service':
      'Los enunciados nombran a los participantes con un seudónimo que da el servicio de tokens ({address}). Quien lo administra puede saber quién es quién; quienes leen el almacén, no.',
    'learner-id':
      'Los enunciados nombran a los participantes con el id que les da la plataforma; en Moodle, el nombre de usuario. Quien lea el almacén puede saber quién respondió qué.',
    'launch-only':
      'Se nombra un almacén ({address}), pero nada nombra a los participantes: solo se envían enunciados si el lanzamiento nombra al actor.',
    launch:
      'En paquetes para cmi5 y Tin Can, el lanzamiento de la plataforma dice con qué nombre están los participantes en los enunciados: a menudo un nombre o un correo. Pregunte a quien la administra.',
    lms: 'La plataforma misma registra finalización, tiempo, puntaje y las respuestas a todas las preguntas que no son privadas, con sus textos. Las respuestas privadas no salen del navegador.',
    name: 'El nombre del participante se lee solo para la constancia de realización; no se guarda ni se envía a ninguna parte.',
  },
};
