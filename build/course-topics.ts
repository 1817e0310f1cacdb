/** What a course must treat, and the words in its source by which that is known. */
export interface Topic {
  readonly name: string;
  readonly words: RegExp;
}

const factor = (number: number, title: string): Topic => ({
  name: `F${number} ${title}`,
  words: new RegExp(
    `\\bfactors? (?:\\d+(?:, | and | or | to ))*${number}\\b|${title.replaceAll(' ', '\\s+')}`,
    'gi',
  ),
});

/** By the id of the course. */
export const TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  integrity: [
    factor(1, 'Leadership and Commitment'),
    factor(2, 'Regulatory Framework'),
    factor(3, 'Transparency'),
    factor(4, 'Automation'),
    factor(5, 'Reform and Modernization'),
    factor(6, 'Audit and Investigation'),
    factor(7, 'Code of Conduct'),
    factor(8, 'Human Resource Management'),
    factor(9, 'Morale and Organizational Culture'),
    factor(10, 'Relationship with the Private Sector'),
    { name: 'Simplification', words: /\bsimplif\w+/gi },
    { name: 'Appeals', words: /\bappeals?\b/gi },
    { name: 'Discretion', words: /\bdiscretion\w*/gi },
    { name: 'Training', words: /\btrain(?:ing|ed)\b/gi },
    { name: 'Rotation', words: /\brotat\w+/gi },
  ],
};
