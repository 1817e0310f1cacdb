/** What goes wrong between a SCO and its LMS's API while it runs; an LMS under it knows nothing. */
import type { BrowserContext, Page } from 'playwright-core';

/** A call by its name in SCORM 2004; `Terminate` is LMSFinish too. */
export type CallName = 'Initialize' | 'GetValue' | 'SetValue' | 'Commit' | 'Terminate';

export interface Fault {
  /** The calls that it strikes. */
  readonly calls: readonly CallName[];
  /** `false`: that answer and `error`. `throws`. A number: the answer comes after so many ms. */
  readonly how: 'false' | 'throws' | number;
  readonly error?: number;
  /** How many calls it strikes; all by default. */
  readonly times?: number;
}

/** What calls answer instead of "true" and "false". */
export type Answers = 'strings' | 'booleans' | 'numbers' | 'digits';

interface Faulty extends Window {
  fault?: { -readonly [Name in keyof Fault]: Fault[Name] } | undefined;
}

/** From the next page on, APIs that an LMS's page puts up obey `strike`. */
export async function makeFaulty(
  context: BrowserContext,
  fault?: Fault,
  answers: Answers = 'strings',
): Promise<void> {
  await context.addInitScript(install, { fault, answers });
}

/** A fault that holds from now on; none ends it. */
export async function strike(page: Page, fault?: Fault): Promise<void> {
  await page.evaluate((wanted) => {
    (window as Faulty).fault = wanted;
  }, fault);
}

/** Runs in the browser. */
function install({ fault, answers }: { fault: Fault | undefined; answers: Answers }): void {
  const page = window as Faulty;
  page.fault = fault;
  let error = 0;
  const words = {
    strings: ['true', 'false'],
    booleans: [true, false],
    numbers: [1, 0],
    digits: ['1', '0'],
  }[answers];
  const translated = (value: unknown) => {
    const word = ['true', 'false'].indexOf(String(value));
    return word < 0 ? value : words[word];
  };

  function faulty(api: object): object {
    return new Proxy(api, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        const call = String(name)
          .replace(/^LMS/, '')
          .replace(/^Finish$/, 'Terminate');
        return (...args: unknown[]) => {
          if (call === 'GetLastError' && error) return String(error);
          const now = page.fault;
          const struck = now?.calls.includes(call as CallName) && (now.times ?? 1) > 0;
          if (!/^Get(LastError|ErrorString|Diagnostic)$/.test(call)) error = 0;
          if (now && struck) {
            if (now.times !== undefined) now.times--;
            if (now.how === 'throws') throw new TypeError('not an object (fake LMS habit)');
            if (now.how === 'false') {
              error = now.error ?? 391;
              return call === 'GetValue' ? '' : translated('false');
            }
            const until = performance.now() + now.how;
            while (performance.now() < until);
          }
          const answer: unknown = Reflect.apply(method, target, args);
          return call === 'GetValue' ? answer : translated(answer);
        };
      },
    });
  }

  for (const name of ['API', 'API_1484_11']) {
    let api: object | undefined;
    Object.defineProperty(window, name, {
      get: () => api,
      set(value: object | undefined) {
        api = value && faulty(value);
      },
    });
  }
}
