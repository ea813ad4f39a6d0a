import { LiveUpdates, type LiveMessage } from "@client/live";
import { noteAsOf } from "./clock";
import { connectionChanged, eventsCounted } from "./connection";
import { pausable, type PausableLive } from "./pausable";
import type { Store } from "./store";
import type { ActivityMessage } from "./types";

/** What the cache needs of the live client; tests have their own. */
export type Live = Pick<LiveUpdates, "subscribe" | "onConnection" | "connection" | "close">;

const RATE_EVERY_MS = 2000;

/** Opens live updates at the server that the page came from. */
export function openLive(): PausableLive {
  const url = new URL("/ws", window.location.href);
  url.protocol = url.protocol.replace("http", "ws");
  return pausable(new LiveUpdates(url, { longestDelay: 10_000 }));
}

/** Tells the store how the connection is, and how many facts a second there are; holds updates while the store says so. */
export function watchConnection(
  live: PausableLive,
  store: Pick<Store, "dispatch" | "getState" | "subscribe">,
): () => void {
  let seq: number | null = null;
  let counted = 0;
  let rate = 0;
  const tell = (state: Live["connection"]) => store.dispatch(connectionChanged({ state, at: Date.now() }));
  const stopConnection = live.onConnection((state) => {
    seq = null;
    tell(state);
  });
  tell(live.connection);
  const stopPause = store.subscribe(() => live.pause(store.getState().connection.paused));
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
    stopPause();
    stopActivity();
    stopConnection();
  };
}
