import type { StoreCheck, Verdict } from './examine-store.ts';

/** What is said of each check by how it went; `{seen}` is what was seen. */
export interface DoctorWords {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly checks: Readonly<Record<StoreCheck, Readonly<Partial<Record<Verdict, string>>>>>;
  readonly healthy: string;
  readonly ill: string;
}

const en: DoctorWords = {
  verdicts: { well: 'well', doubtful: 'doubtful', wrong: 'wrong', skipped: 'not tried' },
  checks: {
    reachable: {
      well: 'The store answers.',
      wrong: 'The store can’t be reached: {seen}. Check the address and your network.',
    },
    secure: {
      well: 'It is reached by https.',
      doubtful:
        'It is reached by {seen} Pages in packages may talk to https only, so they can’t reach it.',
    },
    version: {
      well: 'It speaks xAPI {seen}.',
      doubtful: 'It does not say that it speaks xAPI 1.0 ({seen}); statements are sent as 1.0.3.',
    },
    preflight: {
      well: 'Pages of other servers may write to it (CORS).',
      wrong:
        'Browsers will not let pages write to it (CORS): {seen}. The store must allow the origin of your platform and these headers.',
    },
    exposed: {
      well: 'Pages may read the headers that they need.',
      doubtful:
        'Pages can’t read these headers: {seen}. The state is then merged without a look at what stands there; list them in Access-Control-Expose-Headers.',
    },
    credentials: {
      well: 'It takes the credentials.',
      doubtful:
        'The credentials can’t read statements ({seen}). That is right for a key that only writes.',
      wrong: 'It does not take the credentials: {seen}.',
      skipped:
        'No credentials. Put them into COURSEWRIGHT_LRS_AUTH, or into COURSEWRIGHT_LRS_KEY and COURSEWRIGHT_LRS_SECRET, or name a file with --credentials.',
    },
    write: {
      well: 'A test statement was stored.',
      wrong: 'A test statement was refused: {seen}.',
    },
    repeat: {
      well: 'Sent twice, it is stored once ({seen}).',
      doubtful: 'Sent twice, the store answers {seen}: what is sent again may be set aside.',
    },
    void: {
      well: 'It was voided again.',
      doubtful: 'It could not be voided ({seen}): a test statement of "doctor" stays in the store.',
    },
  },
  healthy: 'Pages can use this store.',
  ill: 'Pages can’t use this store as it is.',
};

const es: DoctorWords = {
  verdicts: { well: 'bien', doubtful: 'dudoso', wrong: 'mal', skipped: 'sin probar' },
  checks: {
    reachable: {
      well: 'El almacén responde.',
      wrong: 'No se puede llegar al almacén: {seen}. Revise la dirección y su red.',
    },
    secure: {
      well: 'Se llega a él por https.',
      doubtful:
        'Se llega a él por {seen} Las páginas de los paquetes solo pueden hablar por https, así que no lo alcanzan.',
    },
    version: {
      well: 'Habla xAPI {seen}.',
      doubtful: 'No dice que hable xAPI 1.0 ({seen}); las declaraciones se envían como 1.0.3.',
    },
    preflight: {
      well: 'Páginas de otros servidores pueden escribir en él (CORS).',
      wrong:
        'Los navegadores no dejarán que las páginas escriban en él (CORS): {seen}. El almacén debe permitir el origen de su plataforma y estas cabeceras.',
    },
    exposed: {
      well: 'Las páginas pueden leer las cabeceras que necesitan.',
      doubtful:
        'Las páginas no pueden leer estas cabeceras: {seen}. El estado se mezcla entonces sin mirar lo que hay; nómbrelas en Access-Control-Expose-Headers.',
    },
    credentials: {
      well: 'Acepta las credenciales.',
      doubtful:
        'Las credenciales no pueden leer declaraciones ({seen}). Es lo correcto para una clave que solo escribe.',
      wrong: 'No acepta las credenciales: {seen}.',
      skipped:
        'Sin credenciales. Póngalas en COURSEWRIGHT_LRS_AUTH, o en COURSEWRIGHT_LRS_KEY y COURSEWRIGHT_LRS_SECRET, o nombre un archivo con --credentials.',
    },
    write: {
      well: 'Se guardó una declaración de prueba.',
      wrong: 'Se rechazó una declaración de prueba: {seen}.',
    },
    repeat: {
      well: 'Enviada dos veces, se guarda una ({seen}).',
      doubtful:
        'Enviada dos veces, el almacén responde {seen}: lo que se envía de nuevo puede apartarse.',
    },
    void: {
      well: 'Se volvió a anular.',
      doubtful:
        'No se pudo anular ({seen}): queda en el almacén una declaración de prueba de «doctor».',
    },
  },
  healthy: 'Las páginas pueden usar este almacén.',
  ill: 'Las páginas no pueden usar este almacén tal como está.',
};

const fr: DoctorWords = {
  verdicts: { well: 'bien', doubtful: 'douteux', wrong: 'faux', skipped: 'pas essayé' },
  checks: {
    reachable: {
      well: 'L’entrepôt répond.',
      wrong: 'L’entrepôt est hors d’atteinte : {seen}. Vérifiez l’adresse et votre réseau.',
    },
    secure: {
      well: 'On l’atteint par https.',
      doubtful:
        'On l’atteint par {seen} Les pages des paquets ne parlent que par https et ne peuvent donc pas l’atteindre.',
    },
    version: {
      well: 'Il parle xAPI {seen}.',
      doubtful: 'Il ne dit pas qu’il parle xAPI 1.0 ({seen}) ; les déclarations partent en 1.0.3.',
    },
    preflight: {
      well: 'Des pages d’autres serveurs peuvent y écrire (CORS).',
      wrong:
        'Les navigateurs ne laisseront pas les pages y écrire (CORS) : {seen}. L’entrepôt doit permettre l’origine de votre plateforme et ces en-têtes.',
    },
    exposed: {
      well: 'Les pages peuvent lire les en-têtes dont elles ont besoin.',
      doubtful:
        'Les pages ne peuvent pas lire ces en-têtes : {seen}. L’état est alors fusionné sans regarder ce qui s’y trouve ; nommez-les dans Access-Control-Expose-Headers.',
    },
    credentials: {
      well: 'Il accepte les identifiants.',
      doubtful:
        'Les identifiants ne peuvent pas lire de déclarations ({seen}). C’est juste pour une clé qui ne fait qu’écrire.',
      wrong: 'Il n’accepte pas les identifiants : {seen}.',
      skipped:
        'Pas d’identifiants. Mettez-les dans COURSEWRIGHT_LRS_AUTH, ou dans COURSEWRIGHT_LRS_KEY et COURSEWRIGHT_LRS_SECRET, ou nommez un fichier avec --credentials.',
    },
    write: {
      well: 'Une déclaration d’essai a été enregistrée.',
      wrong: 'Une déclaration d’essai a été refusée : {seen}.',
    },
    repeat: {
      well: 'Envoyée deux fois, elle est enregistrée une fois ({seen}).',
      doubtful:
        'Envoyée deux fois, l’entrepôt répond {seen} : ce qui repart peut être mis de côté.',
    },
    void: {
      well: 'Elle a été annulée.',
      doubtful:
        'Elle n’a pas pu être annulée ({seen}) : une déclaration d’essai de « doctor » reste dans l’entrepôt.',
    },
  },
  healthy: 'Les pages peuvent utiliser cet entrepôt.',
  ill: 'Les pages ne peuvent pas utiliser cet entrepôt tel qu’il est.',
};

const WORDS: Readonly<Record<string, DoctorWords>> = { en, es, fr };

/** The words of `language`, else the English ones. */
export function doctorWords(language: string): DoctorWords {
  return WORDS[language] ?? en;
}
