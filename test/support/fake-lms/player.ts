/** The player page: installs the API of one launch and opens the SCO. Runs in the browser. */
import type { Call, ScoRecord } from './options.ts';
import type { PlayerConfig } from './pages.ts';
import { createScormAgain, type ScormAgain } from './scorm-again.ts';
import { createScormAgain12, type ScormAgain12 } from './scorm-again12.ts';
import { createScorm12Lms, type Scorm12Api } from './scorm12.ts';
import { createScorm2004Lms, type Scorm2004Api } from './scorm2004.ts';
import { createTransport } from './transport.ts';

interface PlayerWindow extends Window {
  API_1484_11?: Scorm2004Api;
  API?: Scorm12Api;
  Scorm2004API?: ScormAgain;
  Scorm12API?: ScormAgain12;
}

const page = window as PlayerWindow;
const config = JSON.parse(document.getElementById('config')?.textContent ?? '') as PlayerConfig;
const { options } = config;
const pageSession = { terminated: false };
let content: Window | null | undefined;
let seq = 0;
const transport = createTransport(() => content, options.noSaveOnLeaving ?? false);

function install(index: number, sco: string): void {
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
  const again = options.api === 'scorm-again';
  if (options.version === '1.2') {
    page.API = again
      ? createScormAgain12(loaded(page.Scorm12API), options, wiring)
      : createScorm12Lms(options, wiring).api;
  } else {
    page.API_1484_11 = again
      ? createScormAgain(loaded(page.Scorm2004API), options, wiring)
      : createScorm2004Lms(options, wiring).api;
  }
}

function loaded<T>(api: T | undefined): T {
  if (!api) throw new Error('scorm-again did not load');
  return api;
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
  const target = options.foreignFrame ? new URL(url, location.href).href : url;
  const depth = options.foreignFrame ? Math.max(2, apiDepth) : apiDepth;
  const wrapped = new URLSearchParams({ depth: String(depth - 1), url: target });
  // By name the same server is another origin.
  const origin = options.foreignFrame ? `http://localhost:${location.port}` : '';
  frame.src = depth > 1 ? `${origin}/lms/frame?${wrapped}` : url;
  document.querySelector('main')?.replaceChildren(frame);
  return frame.contentWindow;
}

function open(index: number): void {
  const target = config.scos[index];
  if (!target) return;
  // The old SCO goes first, as it still has its API while it is being dismissed.
  document.querySelector('main')?.replaceChildren();
  install(index, target.sco);
  content = show(target.url);
}

for (const [index, button] of document.querySelectorAll('button[data-sco]').entries()) {
  button.addEventListener('click', () => open(index));
}
open(0);
