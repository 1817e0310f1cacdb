import type { ProofWords } from '../translation/proof.ts';

const WORDS: Readonly<Record<string, ProofWords>> = {
  en: {
    states: { missing: 'Missing', outdated: 'Outdated', review: 'To review', final: 'Final' },
    slips: {
      numbers: 'The numbers differ.',
      marks: 'The marks differ.',
      'doubled-space': 'There is a doubled space.',
      'opening-mark': 'An opening ¿ or ¡ is missing.',
      'french-space': 'A French space before a sign is missing or may break.',
      'same-as-source': 'It is the same as the source.',
    },
    term: 'A term is called otherwise than elsewhere or in the glossary',
    right: 'This answer is right.',
    was: 'Source was',
    now: 'Source is now',
  },
  es: {
    states: { missing: 'Falta', outdated: 'Desfasado', review: 'Por revisar', final: 'Definitivo' },
    slips: {
      numbers: 'Los números son distintos.',
      marks: 'Las marcas son distintas.',
      'doubled-space': 'Hay un espacio doble.',
      'opening-mark': 'Falta un signo de apertura ¿ o ¡.',
      'french-space': 'Falta un espacio francés ante un signo, o puede partirse.',
      'same-as-source': 'Es igual que el original.',
    },
    term: 'Un término se llama de otro modo que en otros lugares o en el glosario',
    right: 'Esta respuesta es correcta.',
    was: 'El original decía',
    now: 'El original dice ahora',
  },
  fr: {
    states: { missing: 'Manquant', outdated: 'Dépassé', review: 'À relire', final: 'Définitif' },
    slips: {
      numbers: 'Les nombres diffèrent.',
      marks: 'Les marques diffèrent.',
      'doubled-space': 'Il y a une double espace.',
      'opening-mark': 'Il manque un signe d’ouverture ¿ ou ¡.',
      'french-space': 'Une espace française manque devant un signe, ou peut se couper.',
      'same-as-source': 'C’est le texte de l’original.',
    },
    term: 'Un terme est nommé autrement qu’ailleurs ou que dans le glossaire',
    right: 'Cette réponse est juste.',
    was: 'L’original disait',
    now: 'L’original dit maintenant',
  },
};
const ENGLISH = WORDS.en;

export function proofWords(lang: string): ProofWords {
  const words = WORDS[lang] ?? ENGLISH;
  if (!words) throw new Error('no words');
  return words;
}
