import { createHash } from 'node:crypto';
import { zipBytes } from '../../src/files/zip.ts';
import { SAMPLE } from './sample.ts';

process.stdout.write(createHash('sha256').update(zipBytes(SAMPLE)).digest('hex'));
