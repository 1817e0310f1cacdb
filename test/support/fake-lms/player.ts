/** The player page: installs the API of one launch and opens the SCO. Runs in the browser. */
import type { Call, ScoRecord } from './options.ts';
import type { PlayerConfig } from './pages.ts';
import { createScormAgain, type ScormAgain } from './scorm-again.ts';
import { createScorm2004Lms, type Scorm2004Api } from './scorm2004.ts';
import { createTransport } from './transport.ts';

interface PlayerWindow extends Window {
  API_1484_11?: Scorm2004Api;
  Scorm2004API?: ScormAgain;
}

const page = window as PlayerWindow;
const config = JSON.parse(document.getElementById('config')?.textContent ?? '') as PlayerConfig;
const { options } = config;
const pageSession = { terminated: false };
let content: Window | null | undefined;
let seq = 0;
const transport = createTransport(() => content, options.noSaveOnLeaving ?? false);

function api(index: number, sco: string): Scorm2004Api {
  const query = new URLSearchParams({ sco });
  const record = JSON.parse(transport.get(`/lms/record?${query}`)) as ScoRecord;
  const wiring = {
    record,
    pageSession,
    store: (next: ScoRecord) => transport.store(`/lms/store?${query}`, JSON.stringify(next)),
    onCall(call: Call) {
      seq += 1;
      const entry = { launch: config.launch, seq, call };
      const args = call.args.map((argument) => argument.slice(0, 200));
      const shorter = () => JSON.stringify({ ...entry, call: { ...call, args } });
      transport.log(`/lms/log?${query}`, JSON.stringify(entry), shorter);
    },
    onTerminate(navigation: string) {
      const step = { continue: 1, previous: -1 }[navigation];
      // After the SCO has had its answer; its window goes.
      if (step) setTimeout(() => open(index + step));
    },
  };
  if (options.api !== 'scorm-again') return createScorm2004Lms(options, wiring).api;
  if (!page.Scorm2004API) throw new Error('scorm-again did not load');
  return createScormAgain(page.Scorm2004API, options, wiring);
}

function show(url: string): Window | null | undefined {
  const { width = 650, height = 666, apiDepth = 1 } = options;
  if (options.window === 'opener') {
    return window.open(url, 'scorm', `width=${width},height=${height}`);
  }
  const frame = document.createElement('iframe');
  frame.id = 'scorm_object';
  frame.title = 'Content';
  frame.width = String(width);
  frame.height = String(height);
  const wrapped = new URLSearchParams({ depth: String(apiDepth - 1), url });
  frame.src = apiDepth > 1 ? `/lms/frame?${wrapped}` : url;
  document.querySelector('main')?.replaceChildren(frame);
  return frame.contentWindow;
}

function open(index: number): void {
  const target = config.scos[index];
  if (!target) return;
  // The old SCO goes first, as it still has its API while it is being dismissed.
  document.querySelector('main')?.replaceChildren();
  page.API_1484_11 = api(index, target.sco);
  content = show(target.url);
}

for (const [index, button] of document.querySelectorAll('button[data-sco]').entries()) {
  button.addEventListener('click', () => open(index));
}
open(0);
