import type { Snapshot } from '../snapshot.ts';

export interface NewsListeners {
  readonly onNews: (snapshot: Snapshot) => void;
  /** Whether the server answers. */
  readonly onConnection: (connected: boolean) => void;
}

/**
 * Listens to the server while the page can be seen: browsers open six connections to a server, and
 * many tabs that listen would leave none. A page that is seen again hears at once how things stand.
 */
export function listen(address: string, { onNews, onConnection }: NewsListeners): void {
  let source: EventSource | undefined;

  function follow(): void {
    source?.close();
    source = undefined;
    if (document.visibilityState === 'hidden') return;
    source = new EventSource(address);
    source.addEventListener('open', () => onConnection(true));
    source.addEventListener('error', () => onConnection(false));
    source.addEventListener('message', ({ data }) => onNews(JSON.parse(data) as Snapshot));
  }

  document.addEventListener('visibilitychange', follow);
  // A page that leaves would hear of its own end.
  window.addEventListener('pagehide', () => source?.close());
  follow();
}
