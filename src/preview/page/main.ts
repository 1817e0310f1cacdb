import { createAttempts } from '../bench/attempts.ts';
import { createLaunch, type Launch } from '../bench/lms.ts';
import type { ScormAgain } from '../bench/scorm-again.ts';
import { isBroken, type PreviewPart, type Snapshot } from '../snapshot.ts';
import { createChoices } from './choices.ts';
import { byId } from './dom.ts';
import { createLmsControls } from './lms-controls.ts';
import { createMap } from './map.ts';
import { createMending } from './mend.ts';
import { listen } from './news.ts';
import { createPanel } from './panel.ts';
import { createRemarks } from './remarks.ts';
import { createStage } from './stage.ts';
import { createViews } from './views.ts';
import { readWords } from './words.ts';

interface LmsWindow extends Window {
  /** scorm-again's own script puts it here. */
  readonly Scorm2004API: ScormAgain;
  /** What SCOs look for (RTE 3.3.1). */
  API_1484_11?: Launch['api'] | undefined;
}

const lms = window as unknown as LmsWindow;
const words = readWords(byId('settings').textContent ?? '');
const attempts = createAttempts(window.sessionStorage);
const panel = createPanel(words);
const showRemarks = createRemarks(words);
const choices = createChoices(words, {
  onPart() {
    open(false);
    views.show('lesson');
  },
  onLocale() {
    stage.speak(choices.locale());
    views.show(views.current());
  },
});
const stage = createStage({
  frame: byId<HTMLIFrameElement>('frame'),
  box: byId('frame-box'),
  content: 'content/',
  onLocale: choices.showLocale,
});

const behaviour = createLmsControls({
  onReturn: () => again(words.say('returned')),
  onReview: () => again(words.say('reviewing'), 'review'),
  onKill() {
    launch?.forget();
    again(words.say('killed'));
  },
  onReset: reset,
});

createMending(words);
const drawMap = createMap({ words, locale: choices.locale, onOpen: choices.choosePart });
const views = createViews((view) => {
  if (view === 'map') drawMap().catch(() => {});
});

let launch: Launch | undefined;
let mode: 'normal' | 'review' = 'normal';
let shown: PreviewPart | undefined;
let heard = 0;

/** Opens what is chosen. The attempt goes on where it was left. */
function open(keep: boolean): void {
  const part = choices.part();
  if (!part) return;
  if (part.id !== shown?.id) {
    panel.clear();
    mode = 'normal';
  }
  shown = part;
  launch = part.kind === 'activity' ? launchOf(part) : undefined;
  if (!launch) panel.begin(undefined);
  // What runs in the frame holds its own API until it ends.
  lms.API_1484_11 = launch?.api;
  stage.open(part.href, choices.locale(), keep);
}

function launchOf({ id, passing }: PreviewPart): Launch {
  let begun = false;
  const next = createLaunch({
    Api: lms.Scorm2004API,
    facts: { language: choices.locale(), mode, ...(passing !== undefined && { passing }) },
    attempt: () => attempts.get(id),
    store: (attempt) => attempts.put(id, attempt),
    behaviour,
    onCall(call) {
      // Another activity was chosen while this one ended.
      if (shown?.id !== id) return;
      // Not before: the launch before has its last words first.
      if (!begun) panel.begin(next, stage.model());
      begun = true;
      panel.add(call);
    },
    now: () => performance.now(),
  });
  return next;
}

/** What is open ends as it does where a learner leaves, and is opened again. */
function again(news: string, next: typeof mode = 'normal'): void {
  if (!shown) return;
  mode = next;
  open(false);
  tell(news);
}

function reset(): void {
  if (!shown) return;
  mode = 'normal';
  launch?.forget();
  attempts.remove(shown.id);
  panel.clear();
  open(false);
  tell(words.say('was-reset'));
}

function hear(snapshot: Snapshot): void {
  const before = shown;
  choices.offer(snapshot);
  showRemarks(snapshot);
  const known = snapshot.revision === heard;
  if (!known) views.show(views.current());
  heard = snapshot.revision;
  if (isBroken(snapshot)) tell(byId('overlay-title').textContent ?? '');
  if (isBroken(snapshot) && before) return;
  const next = choices.part();
  const same = next?.id === before?.id && next?.version === before?.version;
  if (!same) open(next?.id === before?.id);
  if (!before || known) return;
  const time = new Date().toLocaleTimeString(words.language, { hourCycle: 'h23' });
  tell(words.say(same ? 'unchanged' : 'updated', { time }));
}

function tell(text: string, lost = false): void {
  const status = byId('status');
  status.textContent = text;
  status.classList.toggle('is-lost', lost);
}

byId('toggle').addEventListener('click', () => {
  const hidden = byId('panel').toggleAttribute('hidden');
  byId('desk').classList.toggle('is-wide', hidden);
  byId('toggle').setAttribute('aria-expanded', String(!hidden));
});
let connected = true;
listen('events', {
  onNews: hear,
  onConnection(next) {
    if (next === connected) return;
    connected = next;
    tell(next ? '' : words.say('ended'), !next);
  },
});
