/** What a remark on a piece of GIFT says; `value` is the thing that it speaks of. */
export interface GiftNote {
  readonly code: GiftNoteCode;
  readonly value?: string;
}

export type GiftNoteCode =
  | 'braces'
  | 'no-prompt'
  | 'answers'
  | 'no-key'
  | 'pairs'
  | 'rule'
  | 'otherwise'
  | 'too-long'
  | 'too-many'
  | 'written'
  | 'number'
  | 'short'
  | 'feedback'
  | 'either-right'
  | 'weights'
  | 'wildcard'
  | 'lost'
  | 'formatting';

export type GiftWords = Readonly<Record<GiftNoteCode, string>>;

const en: GiftWords = {
  braces: 'Not understood: the braces of this question do not pair.',
  'no-prompt': 'Not understood: there are answers, but no question.',
  answers: 'Not understood: these answers.',
  'no-key': 'Not understood: no answer is right.',
  pairs: 'Not understood: each pair needs an arrow between its sides, and at least two are needed.',
  rule: 'Not taken over: it would break the rule {value}.',
  otherwise: 'Not taken over: in Markdown it would read as something else.',
  'too-long': 'Not taken over: it has more than {value} characters.',
  'too-many': 'Not taken over: an activity takes at most {value} questions from a file.',
  written:
    'Not taken over: here it would be a written answer, which a knowledge check does not score.',
  number: 'This was a number; it is a written answer now, with the number as model answer.',
  short:
    'This was a short answer; it is a written answer now, with what was accepted as model answer.',
  feedback: 'Single answers had feedback of their own; here any right answer shows all of it.',
  'either-right': 'In Moodle any of the right answers was enough; here all of them are asked for.',
  weights: 'The answers had weights of their own ({value}); here all right answers count alike.',
  wildcard: 'An asterisk stood for any letters in an accepted answer.',
  lost: 'Left out: {value}.',
  formatting: 'The formatting was left out.',
};

const es: GiftWords = {
  braces: 'No se entendió: las llaves de esta pregunta no forman pareja.',
  'no-prompt': 'No se entendió: hay respuestas, pero falta la pregunta.',
  answers: 'No se entendió: estas respuestas.',
  'no-key': 'No se entendió: ninguna respuesta es correcta.',
  pairs:
    'No se entendió: cada pareja lleva una flecha entre sus lados, y hacen falta al menos dos.',
  rule: 'No se incorporó: no cumpliría la regla {value}.',
  otherwise: 'No se incorporó: en Markdown se leería de otro modo.',
  'too-long': 'No se incorporó: tiene más de {value} caracteres.',
  'too-many': 'No se incorporó: una actividad toma de un archivo {value} preguntas como máximo.',
  written:
    'No se incorporó: aquí sería una respuesta escrita, y una comprobación de conocimientos no la puntúa.',
  number: 'Era un número; ahora es una respuesta escrita, con el número como respuesta modelo.',
  short:
    'Era una respuesta corta; ahora es una respuesta escrita, con lo que se aceptaba como respuesta modelo.',
  feedback:
    'Algunas respuestas tenían su propio comentario; aquí toda respuesta correcta los muestra todos.',
  'either-right': 'En Moodle bastaba una de las respuestas correctas; aquí se piden todas.',
  weights:
    'Las respuestas tenían pesos propios ({value}); aquí todas las correctas valen lo mismo.',
  wildcard: 'En una respuesta aceptada, un asterisco representaba cualquier texto.',
  lost: 'Se omitió: {value}.',
  formatting: 'Se omitió el formato.',
};

const fr: GiftWords = {
  braces: 'Non compris : les accolades de cette question ne vont pas par paires.',
  'no-prompt': 'Non compris : il y a des réponses, mais pas de question.',
  answers: 'Non compris : ces réponses.',
  'no-key': 'Non compris : aucune réponse n’est juste.',
  pairs:
    'Non compris : chaque paire demande une flèche entre ses côtés, et il en faut au moins deux.',
  rule: 'Non repris : la règle {value} ne serait pas respectée.',
  otherwise: 'Non repris : en Markdown, cela se lirait autrement.',
  'too-long': 'Non repris : plus de {value} caractères.',
  'too-many': 'Non repris : une activité prend au plus {value} questions d’un fichier.',
  written:
    'Non repris : ce serait ici une réponse écrite, qu’un contrôle des connaissances ne note pas.',
  number:
    'C’était un nombre ; c’est maintenant une réponse écrite, avec le nombre comme réponse modèle.',
  short:
    'C’était une réponse courte ; c’est maintenant une réponse écrite, avec ce qui était accepté comme réponse modèle.',
  feedback:
    'Certaines réponses avaient leur propre commentaire ; ici, toute réponse juste les montre tous.',
  'either-right':
    'Dans Moodle, une seule des réponses justes suffisait ; ici, toutes sont demandées.',
  weights:
    'Les réponses avaient leurs propres poids ({value}) ; ici, toutes les réponses justes comptent autant.',
  wildcard: 'Dans une réponse acceptée, un astérisque remplaçait n’importe quel texte.',
  lost: 'Laissé de côté : {value}.',
  formatting: 'La mise en forme a été laissée de côté.',
};

const WORDS: Readonly<Record<string, GiftWords>> = { en, es, fr };

/** The remarks in the words of `locale`, else in English. */
export function giftWords(locale: string): GiftWords {
  return WORDS[locale.split('-')[0] ?? ''] ?? en;
}
