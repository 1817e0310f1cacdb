import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { reportFindings } from '../../src/cli/findings.ts';
import { reportDiagnostics } from '../../src/cli/reporter.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { readZip } from '../../src/files/read-zip.ts';
import { build, choicesOf, openProject, reportOn } from '../../src/pipeline.ts';
import { PROFILES } from '../../src/targets/profiles.ts';
import { FRONT_MATTER, LESSON } from '../course/cases.ts';
import { layCourse, makeSchema } from '../diagnostics/lay-course.ts';

/** What must get nowhere, and the forms in which it may stand. */
const CANARY = 'k7Qx93canaryZ2vT8m41';
const BASIC = Buffer.from(`key:${CANARY}`).toString('base64');
const JWT = `eyJhbGciOiJIUzI1NiJ9.${Buffer.from(`{"sub":"${CANARY}"}`).toString('base64url')}.c2lnbmF0dXJlLTE`;
const PEM = `-----BEGIN PRIVATE KEY-----\n${CANARY}\n-----END PRIVATE KEY-----`;
const FORMS = [CANARY, BASIC, JWT, Buffer.from(CANARY).toString('base64')];
const DOOR = `https://key:${CANARY}@store.customs.test/xapi/`;

const roots: string[] = [];
afterEach(() => vi.unstubAllEnvs());
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

function lay(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'coursewright-secrets-'));
  roots.push(root);
  layCourse(new Map(Object.entries(files)), makeSchema.parse({}), root);
  return root;
}

/** Packages of the course for all profiles, and what all formats print of it. */
async function made(root: string) {
  const project = openProject(root);
  const choices = project.course ? choicesOf(project.course, PROFILES, undefined) : [];
  const built = await build(project, choices, 'source');
  const printed: string[] = [];
  const write = (text: string | Uint8Array) => {
    printed.push(String(text));
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(write),
    vi.spyOn(process.stderr, 'write').mockImplementation(write),
  ];
  for (const format of ['text', 'json', 'github'] as const)
    reportDiagnostics(built.diagnostics, project.sources, root, {
      format,
      lang: 'en',
      quiet: false,
    });
  for (const { plan, findings } of built.packages) {
    reportFindings(plan.name, findings, 'en');
    printed.push(JSON.stringify(findings));
  }
  for (const spy of spies) spy.mockRestore();
  const broken = built.packages.some(({ findings }) =>
    findings.some(({ severity }) => severity === 'error'),
  );
  const refused = hasErrors(built.diagnostics) || broken;
  const page = refused ? '' : await reportOn(project, built, 'en');
  return { ...built, refused, printed: printed.join(''), page };
}

function traces(bytes: Uint8Array | string): readonly string[] {
  const text = Buffer.from(bytes).toString('latin1');
  return FORMS.filter((form) => text.includes(form));
}

const course = (more: string) =>
  [
    'id: demo',
    'iri: https://learning.customs.test/demo',
    'version: "1"',
    'locales: [en]',
    'units:',
    '  - { id: week-1, activities: [lesson] }',
    more,
    '',
  ].join('\n');
const lesson = (body: string) => `${FRONT_MATTER}${body}\n`;

/** Where an author could put a secret. Each of these builds is refused. */
const REFUSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'store with name and password': { 'site.yaml': `store: ${DOOR}\n` },
  'store with a key': { 'site.yaml': `store: https://store.customs.test/?apiKey=${CANARY}\n` },
  'store with a header': {
    'site.yaml': `store: https://store.customs.test/?auth=Basic%20${BASIC}\n`,
  },
  'token service with name and password': { 'site.yaml': `tokenService: ${DOOR}\n` },
  'token service with a token': {
    'site.yaml': `tokenService: https://tokens.customs.test/?token=${CANARY}\n`,
  },
  'home page of accounts': { 'site.yaml': `accountHomePage: ${DOOR}\n` },
  forum: { 'site.yaml': `forum:\n  en: ${DOOR}\n` },
  support: { 'site.yaml': `support:\n  en: "Send Bearer ${CANARY} with it."\n` },
  'a key of the site file that nobody knows': { 'site.yaml': `storePassword: ${CANARY}\n` },
  'a comment in the site file': { 'site.yaml': `support: {}\n# password: ${CANARY}\n` },
  'the facts of a store (LRS)': {
    'site.yaml': `lrs:\n  endpoint: https://store.customs.test/\n  key: a\n  secret: ${CANARY}\n`,
  },
  'launch parameters': {
    'course.yaml': course(`launch: "?endpoint=https://a.test/&auth=Basic%20${BASIC}"`),
  },
  'address of the course': {
    'course.yaml': course('').replace(/^iri: .*$/m, `iri: ${DOOR}`),
  },
  'a profile that nobody knows': {
    'course.yaml': course(`packages: [{ for: "clikc?token=${CANARY}" }]`),
  },
  'a key of course.yaml that nobody knows': { 'course.yaml': course(`lrsSecret: ${CANARY}`) },
  'a value of the wrong type': { 'course.yaml': course(`passing: "Bearer ${CANARY}"`) },
  'title of the course': {
    'en/course.md': `---\ntitle: "Bearer ${CANARY}"\ndescription: A course.\n---\n`,
  },
  'a paragraph': { [LESSON]: lesson(`Send \`Authorization: Basic ${BASIC}\` with it.`) },
  'an address in a lesson': { [LESSON]: lesson(`[The store](${DOOR})`) },
  'a token in an address': {
    [LESSON]: lesson(`<https://store.customs.test/?access_token=${CANARY}>`),
  },
  'code in a lesson': { [LESSON]: lesson(`\`\`\`\n${JWT}\n\`\`\``) },
  'a comment in a lesson': { [LESSON]: lesson(`<!-- Bearer ${CANARY} -->\n\nText.`) },
  'a key in a lesson': { [LESSON]: lesson(`\`\`\`\n${PEM}\n\`\`\``) },
  'notes for tutors': { [LESSON]: lesson(`Text.\n\n:::tutor\nBearer ${CANARY}\n:::`) },
  'front matter': {
    [LESSON]: `---\ntitle: Lesson\nkind: lesson\nminutes: 5\napiKey: ${CANARY}\n---\nText.\n`,
  },
  'the glossary': {
    'en/glossary.md': `---\ntitle: Glossary\n---\n## Door {#door}\n\n[Here](${DOOR}).\n`,
  },
  'a picture': {
    [LESSON]: lesson('![A door](../../media/door.svg)'),
    'media/door.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><desc>${DOOR}</desc></svg>`,
  },
  'a file to take along': {
    [LESSON]: lesson(':::download\n[The store](../../media/store.csv)\n:::'),
    'media/store.csv': `store,auth\nhttps://store.customs.test/,Basic ${BASIC}\n`,
  },
};

test.each(Object.entries(REFUSED))('%s: refused, and printed nowhere', async (_, files) => {
  const { refused, printed } = await made(lay(files));
  expect(refused, printed).toBe(true);
  // A key that nobody knows ends the reading before secrets are looked for.
  expect(printed).toMatch(/CW604|V403|CW106|CW107/);
  expect(traces(printed)).toEqual([]);
});

/** What stands beside the course: it is built, and nothing of this is in it. */
const BESIDE: Readonly<Record<string, string>> = {
  '.env': `LRS_SECRET=${CANARY}\n`,
  'credentials.txt': `key:${CANARY}\n`,
  'token-service.json': `{"storeAuthorization": "Basic ${BASIC}", "tokenSecret": "${CANARY}"}\n`,
  'media/not-used.csv': `Basic ${BASIC}\n`,
  'media/.secret.csv': `Basic ${BASIC}\n`,
};
const SOUND = {
  'en/course.md': '---\ntitle: Demo\ndescription: A course.\nunits:\n  week-1: One\n---\n',
};
const ENVIRONMENT = [
  'COURSEWRIGHT_LRS_AUTH',
  'COURSEWRIGHT_LRS_KEY',
  'COURSEWRIGHT_LRS_SECRET',
  'COURSEWRIGHT_STORE_AUTHORIZATION',
  'COURSEWRIGHT_TOKEN_SECRET',
  'COURSEWRIGHT_PSEUDONYM_SECRET',
  'NPM_TOKEN',
  'GITHUB_TOKEN',
];

test.each([
  ['no store', ''],
  ['a token service', 'tokenService: https://tokens.customs.test/token\n'],
  ['a store', 'store: https://store.customs.test/xapi/\nactor: learner-id\n'],
])('%s: nothing of what stands beside a course is in any package', async (_, site) => {
  for (const name of ENVIRONMENT) vi.stubEnv(name, `Bearer ${CANARY}`);
  const { refused, printed, packages, page } = await made(
    lay({ ...SOUND, ...BESIDE, 'site.yaml': site }),
  );
  expect(refused, printed).toBe(false);
  expect(packages.map(({ plan }) => plan.profile).sort()).toEqual(
    PROFILES.map(({ name }) => name).sort(),
  );
  for (const { plan, bytes } of packages) {
    const { entries } = await readZip(bytes);
    expect(entries.length).toBeGreaterThan(5);
    const found = entries.filter((one) => traces(one.path).length + traces(one.bytes).length > 0);
    expect(found.map(({ path }) => `${plan.name}: ${path}`)).toEqual([]);
    expect(traces(bytes)).toEqual([]);
  }
  expect(traces(printed + page)).toEqual([]);
});
