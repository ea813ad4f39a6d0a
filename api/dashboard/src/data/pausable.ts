import type { LiveMessage } from "@client/live";
import type { Live } from "./live";

interface Subscription {
  channel: string;
  callback: (message: LiveMessage) => void;
  stop: (() => void) | null;
}

/** Live updates that the reader can hold. */
export interface PausableLive extends Live {
  /** While true nothing is followed; after that each channel begins with its newest state. */
  pause(paused: boolean): void;
  readonly paused: boolean;
}

/** Holding unsubscribes: who looks at figures that stand still costs the server nothing. */
export function pausable(live: Live): PausableLive {
  const subscriptions = new Set<Subscription>();
  let paused = false;
  const follow = (each: Subscription) => {
    each.stop = live.subscribe(each.channel, each.callback);
  };
  return {
    get connection() {
      return live.connection;
    },
    get paused() {
      return paused;
    },
    onConnection: (listener) => live.onConnection(listener),
    close: () => live.close(),
    subscribe<Data>(channel: string, callback: (message: LiveMessage<Data>) => void) {
      const subscription: Subscription = { channel, callback: callback as Subscription["callback"], stop: null };
      subscriptions.add(subscription);
      if (!paused) {
        follow(subscription);
      }
      return () => {
        subscriptions.delete(subscription);
        subscription.stop?.();
      };
    },
    pause(wanted) {
      if (wanted === paused) {
        return;
      }
      paused = wanted;
      for (const each of subscriptions) {
        if (paused) {
          each.stop?.();
          each.stop = null;
        } else {
          follow(each);
        }
      }
    },
  };
}
