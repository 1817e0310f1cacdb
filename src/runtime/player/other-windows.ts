/**
 * Says whether the same thing, called `name`, is open in another window of this browser too: each
 * would save over what the other saved. Windows that are open already are asked, and answer.
 */
export function watchOtherWindows(name: string, tell: (others: boolean) => void): void {
  let channel: BroadcastChannel | undefined;

  function enter(): void {
    try {
      channel = new BroadcastChannel(name);
    } catch {
      // Old or shut off: then nothing is known of others.
      return;
    }
    channel.onmessage = ({ data }) => {
      if (data === 'who') channel?.postMessage('here');
      tell(data !== 'gone');
      // There may be more than one.
      if (data === 'gone') channel?.postMessage('who');
    };
    channel.postMessage('who');
  }
  function leave(): void {
    channel?.postMessage('gone');
    channel?.close();
    channel = undefined;
  }

  enter();
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) enter();
  });
}
