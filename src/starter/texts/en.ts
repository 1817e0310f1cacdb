import type { StarterTexts } from '../starter-texts.ts';

export const en: StarterTexts = {
  course: {
    description: 'One or two sentences that say what the course is about.',
    keyword: 'a keyword',
    audience: 'Whom the course is for, and what they should know before.',
    welcome: `Welcome. Say here what learners will be able to do, how long it takes and whom they can ask.

> [!TIP]
> The course opens with this page. Keep it short.
`,
  },
  glossary: {
    title: 'Glossary',
    body: `## Page {#page}

One screen of an activity. A heading with two number signs starts it.
`,
  },
  readme: `The lessons are Markdown, one folder for each language. \`course.yaml\` holds what is the same in all of them.
Open \`start.cmd\` (Windows) or \`start.command\` (macOS, Linux): the preview shows the lesson as you save it.
\`npx coursewright check\` names every mistake with its place; \`npx coursewright build\` writes the packages to \`out/\`.
\`npx coursewright new activity week-1/next-steps\` adds a lesson in all languages.
`,
  week: (number) => `Week ${number}`,
  first: {
    title: 'First steps',
    description: 'A lesson to write over, with one question of each easy kind.',
    objective: 'Name the parts of a lesson',
    body: `This lesson is yours to change. Write over a sentence, save the file, and look at the preview.

## What a lesson is made of {#what-a-lesson-is-made-of}

A lesson has one or more :term[pages]{#page}. A page holds text, pictures and questions in any order.

:::figure
![Three steps, each higher than the one before](../../media/steps.svg)

A little at a time: read, try, remember.
:::

:::question{#page-start objective=know-parts}
What starts a new page?

- [ ] a blank line
  > A blank line only ends a paragraph.
- [x] a heading with two number signs
- [ ] a picture

> [!WHY]
> Every heading with two number signs starts a page, and its text becomes the title of the page.
:::

:::question{#page-parts objective=know-parts}
What can stand on a page? More than one answer is right.

- [x] text
- [x] questions
- [ ] HTML code
  > Markdown is enough; HTML code is refused.

> [!WHY]
> Text, pictures and questions, in any order.
:::

## One question of each kind {#one-question-of-each-kind}

:::question{#translated-pictures answer=false}
Each language needs pictures of its own.

> [!RIGHT]
> Yes: only a picture with words in it needs another one, in the folder of its language.

> [!WRONG]
> A picture serves all languages. Only one with words in it needs another, in the folder of its language.
:::

:::question{#what-stands-where}
Which file holds what?

- course.yaml = the order of the lessons
- glossary.md = words and their definitions
- site.yaml = whom learners can ask for help
- = the answers of the learners

> [!WHY]
> The answers of the learners stand in the learning platform, not in a file of the course.
:::

:::question{#how-ready scale=1-3}
How ready are you to write a lesson of your own?

- Not yet
  > Change one word of this page first, and see what happens.
- Nearly
  > Take the question above that is most like what you need, and write over it.
- Ready
  > Then begin with the question. The text that it needs follows.
:::

:::question{#own-lesson min-words=5}
What should learners be able to do after your lesson?

> [!MODEL]
> They can decide, from two documents, which rate of duty applies.
:::

:::takeaways
- One heading, one page.
- Save, and the preview shows it.
:::
`,
  },
  objective: 'Say what the learner can do afterwards',
  questions: 'Questions',
  pieces: {
    opening: 'Say in two or three sentences why this matters to those who read it.',
    page: `## The first page {#first-page}

Write here what one needs to know before the first question.`,
    story: `## What happened {#what-happened}

Tell the story: who, where, and what has to be decided.`,
    single: `:::question{#first-question}
Which answer is right?

- [ ] one that many would choose
  > Say why it is wrong.
- [x] the right one
- [ ] another wrong one

> [!WHY]
> Say why the right answer is right.
:::`,
    trueFalse: `:::question{#statement answer=true}
A statement that is true or false.

> [!WHY]
> Say why.
:::`,
    ratings: `:::question{#first-habit scale=1-3}
A statement about one’s own work.

- Seldom
  > What could help.
- Sometimes
  > What would be the next step.
- Nearly always
  > What others could learn from it.
:::

:::question{#second-habit scale=1-3}
Another statement about one’s own work.

- Seldom
  > What could help.
- Sometimes
  > What would be the next step.
- Nearly always
  > What others could learn from it.
:::

:::profile{scales="first-habit second-habit"}
Your answers side by side.

- The first habit
  > What to read on if this is among your lowest.
- The second habit
  > What to read on if this is among your lowest.
:::`,
    written: `:::question{#own-words min-words=20}
What would you do, and why?

> [!MODEL]
> An answer as an experienced colleague would give it.
:::`,
    discuss: `:::discuss{#exchange}
What have you seen in your own work? Write a few sentences, and answer one colleague.
:::`,
    worksheet: `:::worksheet{#my-plan}
What will you change in your own work, and how?

- What I want to change: ____
- What I do first, and by when: ____
- Who can support me: ____
- How I notice that it worked: ____
:::`,
    takeaways: `:::takeaways
- The one thing to remember.
:::`,
  },
};
