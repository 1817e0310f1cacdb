import { SNIPPETS } from './snippets.ts';
import type { StarterFile } from './starter-file.ts';

/** JSON Schemas of course.yaml and site.yaml, as text. */
export interface EditorSchemas {
  readonly course: string;
  readonly site: string;
}

/** What makes an editor help: `.vscode/`, and two files that open the preview with a double click. */
export function editorFiles(schemas: EditorSchemas): StarterFile[] {
  return [
    { path: '.vscode/course.schema.json', text: schemas.course },
    { path: '.vscode/site.schema.json', text: schemas.site },
    { path: '.vscode/settings.json', text: json(SETTINGS) },
    { path: '.vscode/extensions.json', text: json({ recommendations: ['redhat.vscode-yaml'] }) },
    { path: '.vscode/tasks.json', text: json(TASKS) },
    { path: '.vscode/coursewright.code-snippets', text: json(snippets()) },
    { path: 'start.cmd', text: START_CMD.replaceAll('\n', '\r\n') },
    { path: 'start.command', text: START_COMMAND, executable: true },
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: an editor's own variable
const WORKSPACE = '${workspaceFolder}';

const SETTINGS = {
  'yaml.schemas': {
    './.vscode/course.schema.json': 'course.yaml',
    './.vscode/site.schema.json': 'site.yaml',
  },
  'files.encoding': 'utf8',
  '[markdown]': {
    'editor.wordWrap': 'on',
    'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'off' },
    'editor.snippetSuggestions': 'top',
  },
};

/** The first line of a diagnostic, as the terminal shows it; the severity's word is English or not. */
function matcher(severity: 'error' | 'warning', word: string) {
  return {
    owner: `coursewright-${severity}`,
    source: 'coursewright',
    severity,
    fileLocation: ['relative', WORKSPACE],
    pattern: {
      regexp: `^(.+?):(\\d+):(\\d+) ${word} (CW\\d{3}) (.+)$`,
      file: 1,
      line: 2,
      column: 3,
      code: 4,
      message: 5,
    },
  };
}

/** One for each severity, since editors know only its English words. */
export const PROBLEM_MATCHERS = [
  matcher('error', '(?:error|erreur)'),
  matcher('warning', '(?!error|erreur)\\S+'),
];

function task(label: string, command: string, more: object) {
  return {
    label,
    type: 'shell',
    command: `npx coursewright ${command}`,
    // Colours would stand in the way of the problem matcher.
    options: { cwd: WORKSPACE, env: { NO_COLOR: '1', FORCE_COLOR: '0' } },
    ...more,
  };
}

const TASKS = {
  version: '2.0.0',
  tasks: [
    task('preview', 'preview --open', { isBackground: true, problemMatcher: [] }),
    task('check', 'check', {
      group: { kind: 'test', isDefault: true },
      presentation: { clear: true },
      problemMatcher: PROBLEM_MATCHERS,
    }),
    task('build', 'build', {
      group: { kind: 'build', isDefault: true },
      presentation: { clear: true },
      problemMatcher: PROBLEM_MATCHERS,
    }),
  ],
};

function snippets() {
  return Object.fromEntries(
    Object.entries(SNIPPETS).map(([name, { prefix, description, body }]) => [
      name,
      { scope: 'markdown', prefix, description, body: snippetLines(body) },
    ]),
  );
}

const START_CMD = `@echo off
cd /d "%~dp0"
where npx >nul 2>nul
if errorlevel 1 (
  echo Node.js is missing. Install it from https://nodejs.org/ and open this file again.
  pause
  exit /b 1
)
call npx coursewright preview --open
if errorlevel 1 pause
`;

const START_COMMAND = `#!/bin/sh
cd "$(dirname "$0")" || exit 1
if ! command -v npx >/dev/null 2>&1; then
  echo "Node.js is missing. Install it from https://nodejs.org/ and open this file again."
  exit 1
fi
exec npx coursewright preview --open
`;

/** The body in the notation of VS Code's snippets: `${1:words}`, `${2|this,that|}`. */
export function snippetLines(body: string): string[] {
  let count = 0;
  const filled = body.replace(/‹([^›]*)›/g, (_, words: string) => {
    count++;
    const choice = words.includes('|');
    return choice ? `\${${count}|${words.replaceAll('|', ',')}|}` : `\${${count}:${words}}`;
  });
  return filled.split('\n');
}
