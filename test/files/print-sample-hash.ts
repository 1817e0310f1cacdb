import { createHash } from 'node:crypto';

// adm-zip looks at the platform as it loads, so what it is to believe comes first.
const platform = process.env.PRETEND_PLATFORM ?? process.platform;
Object.defineProperty(process, 'platform', { value: platform });
const { zipBytes } = await import('../../src/files/zip.ts');
const { SAMPLE } = await import('./sample.ts');

process.stdout.write(createHash('sha256').update(zipBytes(SAMPLE)).digest('hex'));
