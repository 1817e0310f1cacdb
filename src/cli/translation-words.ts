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
  },
};
const ENGLISH: DeskWords | undefined = WORDS.en;

export function deskWords(lang: string): DeskWords {
  const words = WORDS[lang] ?? ENGLISH;
  if (!words) throw new Error('no words');
  return words;
}
