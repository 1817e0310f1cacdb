/** The page of the LMS: installs the API of one launch and opens the SCO below it. */
import { openScormAgain, type ScormAgain } from '../../preview/bench/scorm-again.ts';
import type { BenchConfig, BenchRecord, TracedCall } from './bench-config.ts';
import { type Api, tracedApi } from './traced-api.ts';

interface BenchWindow extends Window {
  API?: Api;
  API_1484_11?: Api;
  Scorm12API?: ScormAgain;
  Scorm2004API?: ScormAgain;
  proof?: BenchRecord;
}

/** What calls without end must not fill. */
const MOST_CALLS = 5_000;

const page = window as BenchWindow;
const config = JSON.parse(document.getElementById('config')?.textContent ?? '') as BenchConfig;
const calls: TracedCall[] = [];
const record = { calls, callCount: 0 } as {
  -readonly [Key in keyof BenchRecord]: BenchRecord[Key];
};
page.proof = record;

const Again = config.version === '1.2' ? page.Scorm12API : page.Scorm2004API;
if (!Again) throw new Error('scorm-again did not load');
const again = openScormAgain(Again, config.values, (stored) => {
  record.stored = stored;
});
const start = performance.now();
const api = tracedApi(
  again as unknown as Api,
  config.version,
  () => Math.round(performance.now() - start),
  (call) => {
    record.callCount += 1;
    if (calls.length < MOST_CALLS) calls.push(call);
  },
);
if (config.version === '1.2') page.API = api;
else page.API_1484_11 = api;

const frame = document.createElement('iframe');
frame.title = 'SCO';
frame.src = config.url;
document.body.append(frame);
