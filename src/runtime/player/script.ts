/** Loads a classic script of the package. Rejects where it can't be loaded. */
export function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`not loaded: ${src}`));
    document.head.append(script);
  });
}

/** Runs `job` when the page has nothing better to do. */
export function whenIdle(job: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(job, { timeout: 3000 });
  else setTimeout(job, 300);
}
