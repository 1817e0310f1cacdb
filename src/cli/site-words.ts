import { SITE_KEYS, type SiteProblem } from '../course/site-settings.ts';
import { fill } from '../diagnostics/wording/wording.ts';

/** Words of `coursewright site` in one language. */
export interface SiteWords {
  readonly changed: string;
  readonly same: string;
  readonly nothing: string;
  readonly notWritten: string;
  readonly problems: Readonly<Record<SiteProblem['code'], string>>;
  readonly expected: Readonly<Record<NonNullable<SiteProblem['expected']>, string>>;
}

const EN: SiteWords = {
  changed: 'changed and verified',
  same: 'nothing to change',
  nothing: 'no facts of the installation',
  notWritten: 'Nothing was written.',
  problems: {
    broken:
      'There is no site.json that can be read. Is it a package of coursewright? `coursewright verify` says more.',
    'no-setting': '"{key}" is no setting. Expected: key=value, for example --set store=https://…',
    'unknown-key':
      'There is no "{key}". There are: {keys}, with a language for *. `--set {key}=` takes away one that stands there.',
    'bad-value': '{key} has a value of another form. Expected: {expected}',
    secret:
      '{key} holds what looks like a secret, which every learner could read. Name a token service instead (docs/token-service.md).',
  },
  expected: {
    address: 'an address that begins with https:// or http://, under a language such as en or es',
    line: 'one short line, under a language such as en or es',
    'learner-id': 'learner-id, or nothing',
  },
};

const ES: SiteWords = {
  changed: 'cambiado y verificado',
  same: 'nada que cambiar',
  nothing: 'sin datos de la instalación',
  notWritten: 'No se escribió nada.',
  problems: {
    broken:
      'No hay un site.json que se pueda leer. ¿Es un paquete de coursewright? `coursewright verify` dice más.',
    'no-setting':
      '"{key}" no es un ajuste. Se espera: clave=valor, por ejemplo --set store=https://…',
    'unknown-key':
      'No existe "{key}". Existen: {keys}, con un idioma por *. `--set {key}=` quita una que esté allí.',
    'bad-value': '{key} tiene un valor de otra forma. Se espera: {expected}',
    secret:
      '{key} contiene lo que parece un secreto, que podría leer cualquier participante. Nombre en su lugar un servicio de tokens (docs/token-service.md).',
  },
  expected: {
    address: 'una dirección que empiece por https:// o http://, con un idioma como en o es',
    line: 'una línea corta, con un idioma como en o es',
    'learner-id': 'learner-id, o nada',
  },
};

const FR: SiteWords = {
  changed: 'modifié et vérifié',
  same: 'rien à modifier',
  nothing: 'aucune donnée de l’installation',
  notWritten: 'Rien n’a été écrit.',
  problems: {
    broken:
      'Il n’y a pas de site.json lisible. Est-ce un paquet de coursewright ? `coursewright verify` en dit plus.',
    'no-setting':
      '« {key} » n’est pas un réglage. Attendu : clé=valeur, par exemple --set store=https://…',
    'unknown-key':
      'Il n’y a pas de « {key} ». Il y a : {keys}, avec une langue à la place de *. `--set {key}=` enlève une clé qui s’y trouve.',
    'bad-value': '{key} a une valeur d’une autre forme. Attendu : {expected}',
    secret:
      '{key} contient ce qui ressemble à un secret, que tout apprenant pourrait lire. Nommer plutôt un service de jetons (docs/token-service.md).',
  },
  expected: {
    address: 'une adresse qui commence par https:// ou http://, sous une langue comme en ou es',
    line: 'une ligne courte, sous une langue comme en ou es',
    'learner-id': 'learner-id, ou rien',
  },
};

const WORDS: Readonly<Record<string, SiteWords>> = { en: EN, es: ES, fr: FR };

export function siteWords(lang: string): SiteWords {
  return WORDS[lang] ?? EN;
}

/** What is wrong with a setting, and what to do; values are never repeated. */
export function describeSiteProblem({ code, key, expected }: SiteProblem, lang: string): string {
  const words = siteWords(lang);
  return fill(words.problems[code], {
    key,
    keys: SITE_KEYS.join(', '),
    expected: expected ? words.expected[expected] : '',
  });
}
