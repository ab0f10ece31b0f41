/** What the tabs of one browser tell each other. */
export type TabWord =
  | { readonly kind: 'touched'; readonly at: number }
  | { readonly kind: 'signed-in'; readonly personId: string }
  | { readonly kind: 'signed-out' };

// Without it each tab goes by its own time; whoever signs in elsewhere is then noticed at the next request.
const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('zhicheng') : null;

/** Tells the other tabs; this one hears nothing of it. */
export function tellTabs(word: TabWord): void {
  channel?.postMessage(word);
}

/** Calls `listener` with whatever another tab tells, until what it gives back is called. */
export function hearTabs(listener: (word: TabWord) => void): () => void {
  const hear = ({ data }: MessageEvent<TabWord>): void => {
    listener(data);
  };
  channel?.addEventListener('message', hear);
  return () => {
    channel?.removeEventListener('message', hear);
  };
}
