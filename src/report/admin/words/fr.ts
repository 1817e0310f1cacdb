import type { AdminWords } from '../admin-words.ts';

export const fr: AdminWords = {
  onThisPage: 'Sur cette page',
  total: '{count} fichiers, {size} en tout',
  upload: 'Dépôt et réglages',
  uploadHow:
    'Les noms des réglages changent selon la version et la langue de la plateforme : se fier au sens. Ce qui n’est pas nommé reste tel quel.',
  setting: 'Réglage',
  choose: 'Choisir',
  why: 'Pourquoi',
  graded: 'Notées : {names}. Toutes les autres n’envoient aucun score.',
  noneGraded: 'Rien n’est noté : aucune activité n’envoie de score.',
  families: {
    moodle: {
      title: 'Moodle, Totara, CLiKC!',
      how: 'Déposer chaque fichier comme une activité à part, dans l’ordre de la liste ci-dessus. Pour changer une activité en cours, y remplacer le fichier ; ne jamais en ajouter une seconde.',
      again:
        'Les tentatives sont illimitées, il n’y a donc rien à accorder : sur la page d’entrée de l’activité, l’apprenant coche « Commencer une nouvelle tentative » et part de zéro ; la meilleure compte. Si les tentatives sont limitées, en augmenter le nombre. Pour effacer une tentative, ouvrir le rapport de l’activité, la choisir et la supprimer : ses réponses et son score disparaissent.',
    },
    scorm: {
      title: 'Autres plateformes SCORM',
      how: 'Importer chaque fichier comme cours ou module SCORM.',
      again:
        'Réinitialiser les résultats de l’apprenant dans cette activité (souvent nommés inscription ou tentative) : il part de zéro.',
    },
    cmi5: {
      title: 'Plateformes qui lancent cmi5',
      how: 'Importer le fichier comme cours cmi5 ; la plateforme en montre les activités.',
      again:
        'Inscrire l’apprenant de nouveau pour obtenir un nouvel enregistrement (registration) : ce qui fut dit de l’ancien reste dans l’entrepôt.',
    },
    xapi: {
      title: 'Systèmes qui lancent avec des paramètres (Tin Can)',
      how: 'Déposer chaque fichier comme une activité à part.',
      again:
        'Lancer l’activité sous un nouvel enregistrement (registration) : l’apprenant part de zéro.',
    },
    web: {
      title: 'Un site pour lire',
      how: 'Décompresser le fichier sur un serveur web, ou en ouvrir la première page depuis un disque.',
      again: 'Rien n’est enregistré : il n’y a rien à accorder.',
    },
  },
  settings: {
    kind: {
      name: 'Sorte d’activité',
      choose: 'paquet SCORM, un par fichier',
      why: 'de plusieurs activités dans un paquet SCORM 2004, seuls les résultats de la première furent gardés (observé)',
    },
    display: {
      name: 'Affichage',
      choose: 'fenêtre actuelle',
      why: 'la page a besoin de 650 px ou plus ; avec une fenêtre surgissante, la page du cours doit rester ouverte',
    },
    contents: {
      name: 'Table des matières dans le lecteur',
      choose: 'cachée',
      why: 'il n’y a qu’une entrée',
    },
    attempts: {
      name: 'Tentatives permises',
      choose: 'illimitées ; 1 là où rien n’est noté',
      why: 'un contrôle des connaissances compte ses propres essais',
    },
    attemptsGrading: {
      name: 'Évaluation des tentatives',
      choose: 'la meilleure tentative',
      why: 'une seconde tentative plus faible ne coûte alors rien',
    },
    forceNew: {
      name: 'Imposer une nouvelle tentative',
      choose: 'Non',
      why: 'chaque ouverture partirait de zéro',
    },
    forceCompleted: {
      name: 'Imposer l’achèvement',
      choose: 'Non',
      why: 'le lecteur signale lui-même l’achèvement',
    },
    grading: {
      name: 'Méthode d’évaluation',
      choose:
        'activités notées : note la plus haute, maximum 100 ; toutes les autres : objets d’apprentissage',
      why: 'la note est le score brut seul (observé) : sans score, elle serait 0',
    },
    completion: {
      name: 'Achèvement de l’activité',
      choose: 'exiger le statut : achevé ; pour les activités notées, aussi réussi si besoin',
      why: 'un score exigé ne serait jamais atteint là où il n’y en a pas',
    },
    standards: {
      name: 'Mode standard de SCORM 1.2 (tout le site)',
      choose: 'laisser tel quel',
      why: 'les paquets respectent ses limites : 4 096 caractères d’état, 255 du texte d’une réponse',
    },
    standards2004: {
      name: 'Mode standard de SCORM 1.2 (tout le site)',
      choose: 'laisser tel quel',
      why: 'il ne dit rien de SCORM 2004',
    },
    wholeCourse: {
      name: 'Structure du cours',
      choose: 'visible, comme menu',
      why: 'le fichier contient toutes les activités ; si seule la première a des résultats, prendre le profil clikc',
    },
    resume: {
      name: 'À la réouverture',
      choose: 'continuer où l’apprenant s’est arrêté ; aucun redémarrage imposé',
      why: 'un redémarrage perd des réponses',
    },
    reported: {
      name: 'Achèvement et réussite',
      choose: 'comme le contenu les signale',
      why: 'ni par l’ouverture, ni par le temps, ni par le score',
    },
    highest: {
      name: 'Score de plusieurs tentatives',
      choose: 'le meilleur',
      why: 'une seconde tentative plus faible ne coûte alors rien',
    },
    window: {
      name: 'Fenêtre',
      choose: '650 px de large ou plus ; cadre ou nouvelle fenêtre',
      why: 'la page doit atteindre le programme de la plateforme : contenu et plateforme ont besoin de la même adresse',
    },
    finish: {
      name: 'Dire aux apprenants',
      choose: 'd’appuyer sur Terminer',
      why: 'cela clôt la session ; qui ferme la page ne perd rien, mais la session paraît abandonnée',
    },
    https: {
      name: 'Adresse',
      choose: 'plateforme et entrepôt en https, ou sur le serveur du contenu',
      why: 'les navigateurs refusent le reste',
    },
    moveOn: {
      name: 'Quand une activité compte',
      choose: 'comme le dit le paquet',
      why: 'achevée, ou achevée et réussie là où il faut faire quelque chose de noté',
    },
    launch: {
      name: 'Paramètres de lancement',
      choose: 'endpoint, auth, actor ; registration s’il y en a',
      why: 'sans eux, rien n’est enregistré',
    },
  },
  since: 'Changements depuis la publication {version}',
  fresh: 'Nouveaux, à la place d’aucun : {names}',
  gone: 'Ne sont plus là : {names}. Ce qui tourne sur la plateforme peut rester.',
  unread: 'Pas comparés, car illisibles : {names}',
  nothingNew: 'rien que ressentent les apprenants',
  test: 'Un essai en dix minutes',
  testHow: 'Avant que vienne le premier apprenant, et de nouveau après chaque remplacement.',
  steps: {
    enrol:
      'Créer un apprenant d’essai sans aucun autre rôle et l’inscrire : ce qu’ouvrent les enseignants est souvent un aperçu qui ne garde rien.',
    open: 'Se connecter comme apprenant d’essai et ouvrir « {activity} ». Aucun avis ne doit dire que rien n’est enregistré. « Aide » montre la version {version}.',
    answer:
      'Tourner une page et répondre à une question ; attendre que la barre du haut dise que tout est enregistré.',
    close:
      'Fermer la fenêtre sans « Terminer », et rouvrir l’activité : la page et la réponse sont là.',
    language: 'Choisir une autre langue en haut : la réponse est toujours là.',
    finish:
      'Ouvrir toutes les pages, répondre à ce qui doit l’être, appuyer sur « Terminer » : la page du cours montre l’activité comme achevée.',
    graded: 'Faire « {activity} » : le score de 0 à 100, et réussi ou non, sont dans les notes.',
    report:
      'Comme enseignant, ouvrir le rapport de l’activité : le statut, le temps et les réponses y sont.',
    delete: 'Supprimer les tentatives de l’apprenant d’essai.',
  },
  attempt: 'Accorder une autre tentative',
  checks:
    'Les contrôles des connaissances comptent leurs propres essais : {names}. Qui les a épuisés a besoin d’une nouvelle tentative sur la plateforme.',
  withoutLimit: 'sans limite',
  actor: 'Ce que révèlent les déclarations',
  actors: {
    none: 'Ces fichiers ne nomment aucun entrepôt de déclarations (LRS) : rien n’est envoyé, à moins que le lancement n’en nomme un.',
    'token-service':
      'Les déclarations nomment les apprenants par un pseudonyme que donne le service de jetons ({address}). Qui le tient peut savoir qui est qui ; qui lit l’entrepôt ne le peut pas.',
    'learner-id':
      'Les déclarations nomment les apprenants par l’identifiant que leur donne la plateforme ; dans Moodle, le nom d’utilisateur. Qui lit l’entrepôt peut savoir qui a répondu quoi.',
    'launch-only':
      'Un entrepôt est nommé ({address}), mais rien ne nomme les apprenants : des déclarations ne sont envoyées que là où le lancement nomme l’acteur.',
    launch:
      'Dans les paquets pour cmi5 et Tin Can, le lancement de la plateforme dit sous quel nom les apprenants figurent dans les déclarations : souvent un nom ou une adresse électronique. Demander à qui la tient.',
    lms: 'La plateforme elle-même enregistre l’achèvement, le temps, le score et les réponses à toutes les questions qui ne sont pas privées, avec leurs textes. Les réponses privées ne quittent jamais le navigateur.',
    name: 'Le nom de l’apprenant n’est lu que pour le relevé d’achèvement ; il n’est ni gardé ni envoyé nulle part.',
  },
};
