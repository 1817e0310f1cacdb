/** Words of `build --release` in one language; `{...}` as named there. */
export interface ReleaseWords {
  readonly missing: string;
  readonly trial: string;
  readonly same: string;
  readonly back: string;
  readonly refused: string;
  readonly unread: string;
  readonly gone: string;
  readonly nothing: string;
  readonly kept: string;
}

const EN: ReleaseWords = {
  missing: '--release builds with --missing error: a release has all its translations.',
  trial: 'A release has no trial languages: {locale}.',
  same: 'Version {version} was released with other content ({name}). Raise `version` in course.yaml.',
  back: 'Version {version} is not later than the last release, {last}. Raise `version` in course.yaml.',
  refused:
    '{name} can’t take the place of {before}. Mend it, or, to begin anew on the platform, move that zip out of {folder}.',
  unread: '{name} in {folder} can’t be read. Mend or remove it.',
  gone: 'of the last release, nothing takes the place of {names}',
  nothing: 'Nothing was written.',
  kept: 'released: {folder}',
};

const ES: ReleaseWords = {
  missing: '--release construye con --missing error: una publicación tiene todas sus traducciones.',
  trial: 'Una publicación no tiene idiomas de prueba: {locale}.',
  same: 'La versión {version} se publicó con otro contenido ({name}). Suba `version` en course.yaml.',
  back: 'La versión {version} no es posterior a la última publicación, {last}. Suba `version` en course.yaml.',
  refused:
    '{name} no puede ocupar el lugar de {before}. Corríjalo o, para empezar de nuevo en la plataforma, saque ese zip de {folder}.',
  unread: '{name}, en {folder}, no se puede leer. Corríjalo o quítelo.',
  gone: 'de la última publicación, nada ocupa el lugar de {names}',
  nothing: 'No se escribió nada.',
  kept: 'publicado: {folder}',
};

const FR: ReleaseWords = {
  missing: '--release construit avec --missing error : une publication a toutes ses traductions.',
  trial: 'Une publication n’a pas de langues d’essai : {locale}.',
  same: 'La version {version} a été publiée avec un autre contenu ({name}). Augmenter `version` dans course.yaml.',
  back: 'La version {version} n’est pas postérieure à la dernière publication, {last}. Augmenter `version` dans course.yaml.',
  refused:
    '{name} ne peut pas prendre la place de {before}. Le corriger ou, pour recommencer sur la plateforme, sortir ce zip de {folder}.',
  unread: '{name}, dans {folder}, ne peut pas être lu. Le corriger ou l’enlever.',
  gone: 'de la dernière publication, rien ne prend la place de {names}',
  nothing: 'Rien n’a été écrit.',
  kept: 'publié : {folder}',
};

const WORDS: Readonly<Record<string, ReleaseWords>> = { en: EN, es: ES, fr: FR };

export function releaseWords(lang: string): ReleaseWords {
  return WORDS[lang] ?? EN;
}
