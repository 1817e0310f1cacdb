/** How the player page reaches the LMS's server, and what Chromium lets through on leaving. */

const DISMISSAL = ['beforeunload', 'pagehide', 'unload'];

export interface Transport {
  /** For the LMS's data: false when it did not get there. */
  store(url: string, body: string): boolean;
  /** For the test's own log: gets through also on leaving. */
  log(url: string, body: string, shorter: () => string): void;
  get(url: string): string;
}

/** `content` gives the SCO's window, as far as there is one. */
export function createTransport(
  content: () => Window | null | undefined,
  noSaveOnLeaving: boolean,
): Transport {
  let leaving = false;
  addEventListener('pagehide', () => {
    leaving = true;
  });
  addEventListener('pageshow', () => {
    leaving = false;
  });

  /** The frame may go while this page stays, and its events come before this page's. */
  function dismissing(): boolean {
    return leaving || chain(content()).concat(window).some(isBeingDismissed);
  }

  return {
    store(url, body) {
      if (!dismissing()) return post(url, body);
      return !noSaveOnLeaving && navigator.sendBeacon(url, body);
    },
    log(url, body, shorter) {
      if (post(url, body) || navigator.sendBeacon(url, body)) return;
      navigator.sendBeacon(url, shorter());
    },
    get(url) {
      const request = new XMLHttpRequest();
      request.open('GET', url, false);
      request.send();
      return request.responseText;
    },
  };
}

/** Throws inside Chromium while the page is being dismissed, and when offline. */
function post(url: string, body: string): boolean {
  try {
    const request = new XMLHttpRequest();
    request.open('POST', url, false);
    request.send(body);
    return request.status === 200;
  } catch {
    return false;
  }
}

/** A window and its first frames, down to the SCO. */
function chain(window: Window | null | undefined): Window[] {
  const windows: Window[] = [];
  for (let at = window; at; at = at.length > 0 ? at[0] : undefined) windows.push(at);
  return windows;
}

function isBeingDismissed(target: Window): boolean {
  try {
    const type = (target as Window & { event?: Event }).event?.type ?? '';
    if (DISMISSAL.includes(type)) return true;
    // A frame that goes is hidden while the page around it is not.
    const gone = target.document.visibilityState === 'hidden';
    return type === 'visibilitychange' && gone && document.visibilityState === 'visible';
  } catch {
    return false;
  }
}
