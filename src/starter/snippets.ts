/** A piece of Markdown to fill in: `‹words›` is a place to type, `‹this|that›` a choice. */
export interface Snippet {
  /** The directive that it writes; none for what is plain Markdown. */
  readonly directive?: string;
  /** What one types to get it. */
  readonly prefix: string;
  readonly description: string;
  readonly body: string;
}

/**
 * One or more for each block directive, and what goes with them. Keys are what editors list. A table:
 * it grows with the directives.
 */
export const SNIPPETS: Readonly<Record<string, Snippet>> = {
  'Question: single choice': {
    directive: 'question',
    prefix: 'cw-single',
    description: 'One right answer: a task list with one x',
    body: `:::question{#‹id›}
‹the question›

- [ ] ‹a wrong answer›
  > ‹why it is wrong›
- [x] ‹the right answer›
- [ ] ‹another wrong answer›

> [!WHY]
> ‹why the right answer is right›
:::`,
  },
  'Question: multiple choice': {
    directive: 'question',
    prefix: 'cw-multiple',
    description: 'Several right answers: a task list with several x',
    body: `:::question{#‹id›}
‹the question›

- [x] ‹a right answer›
- [x] ‹another right answer›
- [ ] ‹a wrong answer›
  > ‹why it is wrong›

> [!WHY]
> ‹why the right answer is right›
:::`,
  },
  'Question: true or false': {
    directive: 'question',
    prefix: 'cw-true-false',
    description: 'A statement to judge',
    body: `:::question{#‹id› answer=‹true|false›}
‹the statement›

> [!RIGHT]
> ‹to those who judged it rightly›

> [!WRONG]
> ‹to the others›
:::`,
  },
  'Question: matching': {
    directive: 'question',
    prefix: 'cw-matching',
    description: 'Pairs: left = right; without a left side a distractor',
    body: `:::question{#‹id›}
‹what to match›

- ‹left› = ‹right›
- ‹another left› = ‹another right›
- = ‹a distractor›

> [!WHY]
> ‹why the right answer is right›
:::`,
  },
  'Question: rating': {
    directive: 'question',
    prefix: 'cw-rating',
    description: 'A scale without a key, with feedback for each level',
    body: `:::question{#‹id› scale=1-3}
‹the statement to rate›

- ‹the lowest level›
  > ‹what to say to it›
- ‹the middle›
  > ‹what to say to it›
- ‹the highest level›
  > ‹what to say to it›
:::`,
  },
  'Question: written answer': {
    directive: 'question',
    prefix: 'cw-written',
    description: 'A text of one’s own, with a model answer afterwards',
    body: `:::question{#‹id› min-words=‹20›}
‹the question›

> [!MODEL]
> ‹an answer as a colleague would give it›
:::`,
  },
  'Hint of a question': {
    prefix: 'cw-hint',
    description: 'Help before the answer, inside a question',
    body: `> [!HINT]
> ‹what helps›`,
  },
  Figure: {
    directive: 'figure',
    prefix: 'cw-figure',
    description: 'A picture, its caption, and a description for those who can’t see it',
    body: `:::figure
![‹what the picture says›](../../media/‹steps.svg›)

‹the caption›

> [!DESCRIPTION]
> ‹all that the picture shows, in words›
:::`,
  },
  Discussion: {
    directive: 'discuss',
    prefix: 'cw-discuss',
    description: 'A prompt for the forum: written here, posted there',
    body: `:::discuss{#‹id›}
‹what to write about›
:::`,
  },
  Debate: {
    directive: 'discuss',
    prefix: 'cw-debate',
    description: 'A discussion in which each learner takes one of two sides',
    body: `:::discuss{#‹id›}
‹what to argue about›

### ‹For›
‹what speaks for it›

### ‹Against›
‹what speaks against it›
:::`,
  },
  Profile: {
    directive: 'profile',
    prefix: 'cw-profile',
    description: 'The ratings of this activity side by side; scales are their ids',
    body: `:::profile{scales="‹first-rating› ‹second-rating›"}
‹what is shown here›

- ‹name of the first›
  > ‹advice if it is among the lowest›
- ‹name of the second›
  > ‹advice if it is among the lowest›
:::`,
  },
  Scenario: {
    directive: 'scenario',
    prefix: 'cw-scenario',
    description: 'A story that goes on by the learner’s choices',
    body: `:::scenario{#‹id›}
### ‹how it begins› {#start}
‹what happens, and what has to be decided›

- [‹what one may do›](#well)
  > ‹what comes of it›
- [‹what else one may do›](#badly)
  > ‹what comes of it›

### ‹a good end› {#well outcome=good}
‹why it ended well›

### ‹a bad end› {#badly outcome=poor}
‹what it cost›
:::`,
  },
  Worksheet: {
    directive: 'worksheet',
    prefix: 'cw-worksheet',
    description: 'Fields to fill in, print and take along; private: it stays in the browser',
    body: `:::worksheet{#‹id›}
‹what to write down›

- ‹first label›: ____
- ‹second label›: ____
:::`,
  },
  'Worksheet with a table': {
    prefix: 'cw-worksheet-table',
    description: 'A table whose open cells are filled in; learners may add rows',
    body: `:::worksheet{#‹id› rows=‹10›}
‹what to write down›

| ‹first column› | ‹second column› |
| --- | --- |
| ____ | ____ |
:::`,
  },
  'Ask again': {
    directive: 'recall',
    prefix: 'cw-recall',
    description: 'Questions of earlier units, for practice alone',
    body: `:::recall{from=‹week-1› draw=‹3›}
‹what it is about›
:::`,
  },
  Takeaways: {
    directive: 'takeaways',
    prefix: 'cw-takeaways',
    description: 'What to remember',
    body: `:::takeaways
- ‹one thing to remember›
:::`,
  },
  Sources: {
    directive: 'sources',
    prefix: 'cw-sources',
    description: 'Where it comes from',
    body: `:::sources
- ‹author›, *‹title›*, ‹year›
:::`,
  },
  'For the tutor': {
    directive: 'tutor',
    prefix: 'cw-tutor',
    description: 'For the facilitator alone: it never enters a package',
    body: `:::tutor
‹what to look out for›
:::`,
  },
  Reveal: {
    directive: 'reveal',
    prefix: 'cw-reveal',
    description: 'A line that opens what stands below it',
    body: `:::reveal
‹the line that is always shown›

‹what it opens›
:::`,
  },
  Steps: {
    directive: 'steps',
    prefix: 'cw-steps',
    description: 'Steps to take, one after the other',
    body: `:::steps
1. ‹first step›
2. ‹second step›
:::`,
  },
  Case: {
    directive: 'case',
    prefix: 'cw-case',
    description: 'A story in a box',
    body: `:::case
### ‹title›

‹what happened›
:::`,
  },
  'Content note': {
    directive: 'content-note',
    prefix: 'cw-content-note',
    description: 'What follows, whom to ask, and where to go on without it',
    body: `:::content-note{skip=#‹page-id›}
‹what follows, and whom to talk to›
:::`,
  },
  Download: {
    directive: 'download',
    prefix: 'cw-download',
    description: 'A file to take along',
    body: `:::download
[‹what it is›](../../media/‹file.pdf›)
:::`,
  },
  Audio: {
    directive: 'audio',
    prefix: 'cw-audio',
    description: 'A recording with its transcript',
    body: `:::audio
[‹title›](../../media/‹talk.mp3›)

‹transcript›
:::`,
  },
  Video: {
    directive: 'video',
    prefix: 'cw-video',
    description: 'A film with captions and transcript',
    body: `:::video
[‹title›](../../media/‹film.mp4›)
[Captions](../../media/‹film.vtt›)

‹transcript›
:::`,
  },
  Page: {
    prefix: 'cw-page',
    description: 'A heading that starts a page',
    body: `## ‹title› {#‹id›}

‹text›`,
  },
  Alert: {
    prefix: 'cw-alert',
    description: 'A note, tip, warning ... in a box',
    body: `> [!‹NOTE|TIP|IMPORTANT|WARNING|CAUTION›]
> ‹text›`,
  },
  Term: {
    prefix: 'cw-term',
    description: 'A word of the glossary',
    body: `:term[‹shown words›]{#‹id›}`,
  },
};
