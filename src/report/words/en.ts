import type { ReportWords } from './report-words.ts';

export const en: ReportWords = {
  report: 'Build report',
  version: 'Version',
  languages: 'Languages',
  address: 'Address of its records',
  madeWith: 'Made with',
  packages: 'Packages',
  packageFile: 'File',
  target: 'For',
  holds: 'Holds',
  activities: 'activities',
  files: 'files',
  size: 'Size',
  checks: 'Checks',
  passed: 'XSD and files: passed',
  warnings: 'warnings, see below',
  sha256: 'SHA-256',
  limits: 'What packages can’t hold',
  limitsHow: 'What the course has and a format has no place for, and what to do about it.',
  losses: {
    'one-title-language':
      'The platform’s menu shows titles in one language, the first of the package. The lessons have all languages.',
    welcome:
      'The welcome page is not in it. Its text stands below, for the page of the course on your platform.',
    order:
      'A package knows nothing of the others: put them into their order and weeks on the page of the course.',
    'one-status':
      'Completion and success are one word: a graded activity is incomplete until it is passed or failed.',
    'short-texts':
      'The platform records the first 255 characters of what a learner writes. Learners find long texts again as far as there is room, see the remarks.',
    'course-progress':
      'The platform may not show how much of the whole course is done, only what is done of each activity.',
    record:
      'Nothing is recorded: no completion, no score, no answer. What a learner enters is gone with the page. No platform can import it; unpack it and open index.html.',
    'captions-on-disk':
      'Opened from a disk, some browsers show no captions; the transcript stands below each recording. On a web server they are shown.',
  },
  contents: 'Activities',
  unit: 'Unit',
  kind: 'Kind',
  minutes: 'Minutes',
  completion: 'Complete when',
  remarks: 'Remarks',
  noRemarks: 'There is nothing to remark.',
  coursePage: 'Text for the course page',
  coursePageHow:
    'Where each activity is a package of its own, no package shows the welcome text. Copy it into the page of the course on your platform.',
  text: 'Text',
  scenarios: 'Scenarios',
  scenariosHow: 'It begins on the left. A dashed line leads back to a step that came before.',
  tooLarge: 'This scenario has too many steps for a picture.',
  asList: 'The same as a list',
  start: 'Start',
  kinds: {
    lesson: 'Lesson',
    scenario: 'Scenario',
    'case-study': 'Case study',
    discussion: 'Discussion',
    'self-assessment': 'Self-assessment',
    'knowledge-check': 'Knowledge check',
    'action-plan': 'Action plan',
  },
  completions: {
    visited: 'all pages were opened',
    answered: 'all questions are answered',
    submitted: 'all is submitted',
    passed: 'it is passed, or no attempt is left',
  },
  outcomes: { good: 'Good outcome', fair: 'Fair outcome', poor: 'Poor outcome' },
};
