import type { ReportWords } from './report-words.ts';

export const fr: ReportWords = {
  report: 'Rapport de construction',
  version: 'Version',
  languages: 'Langues',
  address: 'Adresse de ses données',
  madeWith: 'Fait avec',
  packages: 'Paquets',
  packageFile: 'Fichier',
  target: 'Pour',
  holds: 'Contient',
  activities: 'activités',
  files: 'fichiers',
  size: 'Taille',
  checks: 'Contrôles',
  passed: 'XSD et fichiers : réussi',
  warnings: 'avertissements, voir plus bas',
  sha256: 'SHA-256',
  limits: 'Ce que les paquets ne peuvent pas contenir',
  limitsHow: 'Ce que le cours possède et qu’un format n’admet pas, et que faire.',
  losses: {
    'one-title-language':
      'Le menu de la plateforme montre les titres dans une seule langue, la première du paquet. Les leçons ont toutes les langues.',
    welcome:
      'La page d’accueil n’y est pas. Son texte figure plus bas, pour la page du cours sur votre plateforme.',
    order:
      'Un paquet ne sait rien des autres : indiquez leur ordre et leurs semaines sur la page du cours.',
    'one-status':
      'Achèvement et réussite ne font qu’un mot : une activité notée est inachevée tant qu’elle n’est pas réussie ou échouée.',
    'short-texts':
      'La plateforme enregistre les 255 premiers caractères de ce qui est rédigé. Les textes longs reviennent tant qu’il y a de la place ; voir les remarques.',
    'course-progress':
      'La plateforme peut ne pas montrer l’avancement du cours entier, seulement celui de chaque activité.',
    record:
      'Rien n’est enregistré : ni achèvement, ni note, ni réponse. Ce qui est saisi disparaît avec la page. Aucune plateforme ne peut l’importer ; décompressez-le et ouvrez index.html.',
    'captions-on-disk':
      'Ouverts depuis un disque, certains navigateurs ne montrent pas les sous-titres ; la transcription se trouve sous chaque enregistrement. Sur un serveur web, ils s’affichent.',
  },
  contents: 'Activités',
  unit: 'Unité',
  kind: 'Type',
  minutes: 'Minutes',
  completion: 'Terminée quand',
  remarks: 'Remarques',
  noRemarks: 'Il n’y a rien à remarquer.',
  coursePage: 'Texte pour la page du cours',
  coursePageHow:
    'Si chaque activité est un paquet à elle seule, aucun paquet ne montre le texte d’accueil. Il est à copier dans la page du cours sur la plateforme.',
  text: 'Texte',
  scenarios: 'Scénarios',
  scenariosHow: 'Il commence à gauche. Une ligne tiretée revient à une étape précédente.',
  tooLarge: 'Ce scénario a trop d’étapes pour une image.',
  asList: 'La même chose en liste',
  start: 'Début',
  kinds: {
    lesson: 'Leçon',
    scenario: 'Scénario',
    'case-study': 'Étude de cas',
    discussion: 'Discussion',
    'self-assessment': 'Auto-évaluation',
    'knowledge-check': 'Contrôle des connaissances',
    'action-plan': 'Plan d’action',
  },
  completions: {
    visited: 'toutes les pages ont été ouvertes',
    answered: 'toutes les questions ont une réponse',
    submitted: 'tout est remis',
    passed: 'elle est réussie, ou aucun essai ne reste',
  },
  outcomes: { good: 'Bonne issue', fair: 'Issue acceptable', poor: 'Mauvaise issue' },
};
