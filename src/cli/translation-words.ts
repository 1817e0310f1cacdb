/** Words of the translator's commands: headings of tables and pages. */
export interface DeskWords {
  readonly file: string;
  readonly texts: string;
  readonly final: string;
  readonly review: string;
  readonly outdated: string;
  readonly missing: string;
  readonly newWords: string;
  readonly changedWords: string;
  readonly repeatedWords: string;
  readonly reviewWords: string;
  readonly total: string;
  readonly title: string;
  /** Of files that translation.yaml lacks; `{count}`, `{files}` and `{locale}`. */
  readonly unrecorded: string;
  /** Before a list of media; `{locale}`. */
  readonly media: string;
}

const WORDS: Readonly<Record<string, DeskWords>> = {
  en: {
    file: 'File',
    texts: 'Texts',
    final: 'Final',
    review: 'To review',
    outdated: 'Outdated',
    missing: 'Missing',
    newWords: 'Words: new',
    changedWords: 'changed',
    repeatedWords: 'repeated',
    reviewWords: 'to review',
    total: 'All',
    title: 'State of the translation',
    unrecorded:
      'Nothing is recorded yet of {count} of {files} files: what stands in them counts as final, whether it is translated or not. To record it: coursewright translation update {locale}',
    media:
      'Pictures and other media that another language has with words of its own; {locale} shows those of the source, and no export holds them:',
  },
  es: {
    file: 'Archivo',
    texts: 'Textos',
    final: 'Definitivos',
    review: 'Por revisar',
    outdated: 'Desfasados',
    missing: 'Faltan',
    newWords: 'Palabras: nuevas',
    changedWords: 'cambiadas',
    repeatedWords: 'repetidas',
    reviewWords: 'por revisar',
    total: 'Todo',
    title: 'Estado de la traducción',
    unrecorded:
      'Aún no hay nada registrado de {count} de {files} archivos: lo que hay en ellos cuenta como definitivo, esté traducido o no. Para registrarlo: coursewright translation update {locale}',
    media:
      'Imágenes y otros medios que otro idioma tiene con sus propias palabras; {locale} muestra los del original, y no van en ninguna exportación:',
  },
  fr: {
    file: 'Fichier',
    texts: 'Textes',
    final: 'Définitifs',
    review: 'À relire',
    outdated: 'Dépassés',
    missing: 'Manquants',
    newWords: 'Mots : nouveaux',
    changedWords: 'modifiés',
    repeatedWords: 'répétés',
    reviewWords: 'à relire',
    total: 'Tout',
    title: 'État de la traduction',
    unrecorded:
      'Rien n’est encore noté de {count} fichiers sur {files} : ce qui s’y trouve compte comme définitif, traduit ou non. Pour le noter : coursewright translation update {locale}',
    media:
      'Images et autres médias qu’une autre langue a avec ses propres mots ; {locale} montre ceux de l’original, et aucun export ne les contient :',
  },
};
const ENGLISH: DeskWords | undefined = WORDS.en;

export function deskWords(lang: string): DeskWords {
  const words = WORDS[lang] ?? ENGLISH;
  if (!words) throw new Error('no words');
  return words;
}
