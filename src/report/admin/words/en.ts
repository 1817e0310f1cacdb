import type { AdminWords } from '../admin-words.ts';

export const en: AdminWords = {
  onThisPage: 'On this page',
  total: '{count} files, {size} in all',
  upload: 'Upload and settings',
  uploadHow:
    'Names of settings differ between versions and languages of a platform: go by the meaning. Settings that are not named stay as they are.',
  setting: 'Setting',
  choose: 'Choose',
  why: 'Why',
  graded: 'Graded: {names}. All others send no score.',
  noneGraded: 'Nothing is graded: no activity sends a score.',
  families: {
    moodle: {
      title: 'Moodle, Totara, CLiKC!',
      how: 'Upload each file as an activity of its own, in the order of the list above. To change a running activity, replace the file in it; never add a second activity.',
      again:
        'Attempts are unlimited, so nothing has to be granted: on the activity’s entry page the learner ticks “Start a new attempt” and begins from nothing; the better attempt counts. Where attempts are limited, raise the number. To wipe out an attempt, open the activity’s report, select it and delete it: its answers and score are gone.',
    },
    scorm: {
      title: 'Other SCORM platforms',
      how: 'Import each file as a SCORM course or module.',
      again:
        'Reset the learner’s record (often called registration or attempt) of that activity: they begin from nothing.',
    },
    cmi5: {
      title: 'Platforms that launch cmi5',
      how: 'Import the file as a cmi5 course; the platform shows its activities.',
      again:
        'Enrol the learner again, so that there is a new registration: what was said of the old one stays in the store.',
    },
    xapi: {
      title: 'Systems that launch by parameters (Tin Can)',
      how: 'Upload each file as an activity of its own.',
      again: 'Launch the activity under a new registration: the learner begins from nothing.',
    },
    web: {
      title: 'A site for reading',
      how: 'Unpack the file on a web server, or open its first page from a disk.',
      again: 'Nothing is recorded, so there is nothing to grant.',
    },
  },
  settings: {
    kind: {
      name: 'Kind of activity',
      choose: 'SCORM package, one for each file',
      why: 'of several activities in one SCORM 2004 package only the first one’s records were stored (observed)',
    },
    display: {
      name: 'Display',
      choose: 'current window',
      why: 'the page needs 650 px or more; in a popup the course page must stay open',
    },
    contents: {
      name: 'Table of contents in the player',
      choose: 'hidden',
      why: 'there is one entry only',
    },
    attempts: {
      name: 'Attempts allowed',
      choose: 'unlimited; 1 where nothing is graded',
      why: 'a knowledge check counts its own attempts',
    },
    attemptsGrading: {
      name: 'Attempts grading',
      choose: 'highest attempt',
      why: 'a weaker second attempt then costs nothing',
    },
    forceNew: {
      name: 'Force new attempt',
      choose: 'No',
      why: 'every opening would start from nothing',
    },
    forceCompleted: {
      name: 'Force completed',
      choose: 'No',
      why: 'the player reports completion itself',
    },
    grading: {
      name: 'Grading method',
      choose: 'graded activities: highest grade, maximum 100; all others: learning objects',
      why: 'the grade is the raw score alone (observed): without a score it would be 0',
    },
    completion: {
      name: 'Activity completion',
      choose: 'require status: completed; for graded activities also passed, if you need it',
      why: 'a required score would never be reached where there is none',
    },
    standards: {
      name: 'SCORM 1.2 standards mode (whole site)',
      choose: 'leave as it is',
      why: 'packages stay within its limits: 4,096 characters of state, 255 of an answer’s text',
    },
    standards2004: {
      name: 'SCORM 1.2 standards mode (whole site)',
      choose: 'leave as it is',
      why: 'it says nothing about SCORM 2004',
    },
    wholeCourse: {
      name: 'Course structure',
      choose: 'shown, as a menu',
      why: 'the file holds all activities; where only the first one has records, take the profile clikc',
    },
    resume: {
      name: 'On opening again',
      choose: 'go on where the learner stopped; no forced restart',
      why: 'a restart loses answers',
    },
    reported: {
      name: 'Completion and success',
      choose: 'as the content reports',
      why: 'not by opening, time or score',
    },
    highest: {
      name: 'Score of several attempts',
      choose: 'highest',
      why: 'a weaker second attempt then costs nothing',
    },
    window: {
      name: 'Window',
      choose: '650 px wide or more; frame or new window',
      why: 'the page must reach the platform’s script: content and platform need the same address',
    },
    finish: {
      name: 'Tell learners',
      choose: 'to press Finish',
      why: 'it ends the session; who closes the page loses nothing, but the session shows as abandoned',
    },
    https: {
      name: 'Address',
      choose: 'platform and store by https, or on the content’s own server',
      why: 'browsers refuse anything else',
    },
    moveOn: {
      name: 'When an activity counts',
      choose: 'as the package says',
      why: 'completed, or completed and passed where something graded must be done',
    },
    launch: {
      name: 'Launch parameters',
      choose: 'endpoint, auth, actor; registration if there is one',
      why: 'without them nothing is recorded',
    },
  },
  since: 'Changes since release {version}',
  fresh: 'New, in the place of none: {names}',
  gone: 'No longer there: {names}. What runs on the platform can stay.',
  unread: 'Not compared, for it can’t be read: {names}',
  nothingNew: 'nothing that learners feel',
  test: 'A test in ten minutes',
  testHow: 'Before the first learner comes, and again after each replacement.',
  steps: {
    enrol:
      'Make a test learner without any other role and enrol them: what teachers open is often a preview that stores nothing.',
    open: 'Sign in as the test learner and open “{activity}”. No notice may say that nothing is recorded. “Help” shows version {version}.',
    answer:
      'Turn a page and answer a question; wait until the bar at the top says that all is saved.',
    close:
      'Close the window without “Finish”, and open the activity again: page and answer are back.',
    language: 'Choose another language at the top: the answer is still there.',
    finish:
      'Open all pages, answer what has to be answered, press “Finish”: the course page shows the activity as complete.',
    graded: 'Do “{activity}”: its score from 0 to 100, and passed or failed, stand in the grades.',
    report: 'As a teacher open the activity’s report: status, time and answers are there.',
    delete: 'Delete the test learner’s attempts.',
  },
  attempt: 'Grant another attempt',
  checks:
    'Knowledge checks count their own attempts: {names}. Who has used them up needs a new attempt on the platform.',
  withoutLimit: 'without limit',
  actor: 'What statements disclose',
  actors: {
    none: 'These files name no statement store (LRS): no statements are sent unless the launch names a store.',
    'token-service':
      'Statements name learners by a pseudonym that the token service issues ({address}). Who runs it can tell who is who; readers of the store can’t.',
    'learner-id':
      'Statements name learners by the id that the platform has for them, in Moodle the user name. Whoever reads the store can tell who answered what.',
    'launch-only':
      'A store is named ({address}), but nothing names learners: statements are sent only where the launch names the actor.',
    launch:
      'In packages for cmi5 and Tin Can the platform’s launch says under which name learners stand in statements: often a name or an e-mail address. Ask who runs it.',
    lms: 'The platform itself records completion, time, score and the answers to all questions that are not private, with texts. Private answers never leave the browser.',
    name: 'The learner’s name is read for the record of completion alone; it is stored nowhere and sent nowhere.',
  },
};
