/** Writes docs/findings.md: every finding over a package, as the tool words it in English. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import words from '../src/diagnostics/wording/findings.en.json' with { type: 'json' };
import { FINDING_CODES } from '../src/verification/codes.ts';

export const PAGE = fileURLToPath(new URL('../docs/findings.md', import.meta.url));

const GROUPS: readonly (readonly [start: string, title: string])[] = [
  ['V0', 'The zip'],
  ['V1', 'The manifest: can it be read?'],
  ['V2', 'What the manifest says'],
  ['V3', 'Names and sizes'],
  ['V4', 'What is in the files'],
];

/** What unpacking finds has one severity. */
const SEVERITIES: Readonly<Record<string, string>> = FINDING_CODES;

/** The text of the page. */
export function findingsPage(): string {
  const groups = GROUPS.map(([start, title]) => {
    const rows = Object.entries(words)
      .filter(([code]) => code.startsWith(start))
      .map(([code, { title: what, remedy }]) => {
        const cells = [code, SEVERITIES[code] ?? 'error', cell(what), cell(remedy)];
        return `| ${cells.join(' | ')} |`;
      });
    return `## ${title}\n\n| code | severity | what | what to do |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# What \`verify\` says of a package

\`coursewright verify\` reads finished packages, ours or anyone’s: SCORM 1.2, SCORM 2004 3rd and 4th Edition, cmi5 and xAPI, and our own courses to read without a platform, which have no manifest. It unpacks nothing to disk, fetches nothing, and opens no more than 20,000 files or 1 GiB of them.

\`\`\`sh
coursewright verify a.zip b.zip
coursewright verify uploads --lang es
coursewright verify uploads --format json
coursewright verify uploads --format github
\`\`\`

A folder stands for all zips in and below it. The exit code is 1 where a package has errors, 0 where it has warnings or nothing, 2 where there is no zip. Text shows ten findings of a code for each package, and how many more there are; JSON and GitHub annotations have all.

* An **error** breaks a rule of the standard, or loses something on some platforms. Some LMSs are lenient, so a package with errors may work on yours.
* A **warning** is a risk that you can judge: a size, a name, something that is not used.

What only shows when a course is played, such as scores, resume and the order of calls, \`verify\` does not see. Whether a SCO looks for the platform at all (V225, V226) is read from its scripts’ text: code that puts the name together from pieces is taken for none.

Words in braces are filled in. Spanish and French wording: \`--lang es\`, \`--lang fr\`.

<!-- Written by: npx tsx build/finding-docs.ts -->

${groups.join('\n')}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, findingsPage());
