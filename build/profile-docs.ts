/** Writes docs/profiles.md: every delivery profile, its choices and on what they rest. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DeliveryProfile } from '../src/targets/delivery-profile.ts';
import { PROFILES } from '../src/targets/profiles.ts';

export const PAGE = fileURLToPath(new URL('../docs/profiles.md', import.meta.url));

/** The table of the profiles, for this page and for that of administrators. */
export function profileTable(): string {
  const rows = PROFILES.map(
    ({ name, use, target, upload }) => `| \`${name}\` | ${use} | \`${target}\` | ${upload} |`,
  );
  return `| Profile | For | Format | Upload |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** The text of the page. */
export function profilesPage(): string {
  return `# Delivery profiles

A delivery profile is a named set of choices for a platform. \`packages\` in course.yaml names those that a course is built for, \`coursewright build --for NAME\` one of them, and \`profiles\` in course.yaml may change one ([how](authoring.md#delivery-profiles-of-your-own)).

${profileTable()}
*Observed* is what a platform was seen to do while the tool was designed, not with its packages. What was tried with them stands under *tried*.

<!-- Written by: npx tsx build/profile-docs.ts -->

${PROFILES.map(section).join('\n')}`;
}

function section(profile: DeliveryProfile): string {
  const { name, use, reasons, observed, verified } = profile;
  const choices = Object.entries(reasons).map(
    ([key, reason]) => `* \`${key}: ${String(Reflect.get(profile, key))}\`: ${reason}.`,
  );
  const seen = observed.map(({ on, what }) => `* Observed on ${on}: ${what}.`);
  return `## ${name}\n\nFor ${use}.\n\n${[...choices, ...seen].join('\n')}\n* Tried: ${verified}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, profilesPage());
