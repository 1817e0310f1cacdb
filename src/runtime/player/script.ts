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

/** Whether the server says that it has no such file (any more). Never rejects. */
export async function isGone(src: string): Promise<boolean> {
  try {
    const { status } = await fetch(src, { method: 'HEAD', cache: 'no-store' });
    return status === 404 || status === 410 || status === 403;
  } catch {
    return false;
  }
}

/** Runs `job` when the page has nothing better to do. */
export function whenIdle(job: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(job, { timeout: 3000 });
  else setTimeout(job, 300);
}
