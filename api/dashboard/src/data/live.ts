import { LiveUpdates, type LiveMessage } from "@client/live";
import { noteAsOf } from "./clock";
import { connectionChanged, eventsCounted } from "./connection";
import type { Store } from "./store";
import type { ActivityMessage } from "./types";

/** What the cache needs of the live client; tests have their own. */
export type Live = Pick<LiveUpdates, "subscribe" | "onConnection" | "connection" | "close">;

const RATE_EVERY_MS = 2000;

/** Opens live updates at the server that the page came from. */
export function openLive(): Live {
  const url = new URL("/ws", window.location.href);
  url.protocol = url.protocol.replace("http", "ws");
  return new LiveUpdates(url, { longestDelay: 10_000 });
}

/** Tells the store how the connection is, and how many facts a second there are. */
export function watchConnection(live: Live, store: Pick<Store, "dispatch">): () => void {
  let seq: number | null = null;
  let counted = 0;
  let rate = 0;
  const tell = (state: Live["connection"]) => store.dispatch(connectionChanged({ state, at: Date.now() }));
  const stopConnection = live.onConnection((state) => {
    seq = null;
    tell(state);
  });
  tell(live.connection);
  const stopActivity = live.subscribe<ActivityMessage>("activity", (message: LiveMessage<ActivityMessage>) => {
    noteAsOf(message.asOf);
    if (seq !== null && !message.snapshot) {
      counted += Math.max(0, message.seq - seq);
    }
    seq = message.seq;
  });
  const timer = setInterval(() => {
    const now = counted / (RATE_EVERY_MS / 1000);
    counted = 0;
    // Smoothed: a number that jumps says less than one that is a little late.
    rate = rate === 0 ? now : rate * 0.6 + now * 0.4;
    store.dispatch(eventsCounted(Math.round(rate * 10) / 10));
  }, RATE_EVERY_MS);
  return () => {
    clearInterval(timer);
    stopActivity();
    stopConnection();
  };
}
