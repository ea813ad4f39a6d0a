import { useSyncExternalStore } from "react";
import { businessNow } from "@/data/clock";

const EVERY_MS = 1000;

/** One clock for all relative times of the page, which ticks only while one is shown. */
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = 0;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = businessNow();
    listeners.forEach((each) => each());
  }, EVERY_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/**
 * Business time as something made of it reads it; renders anew only when what is made of it has changed.
 *
 * @param read for example how long ago something was
 */
export function useNow<T extends string | number>(read: (now: number) => T): T {
  return useSyncExternalStore(subscribe, () => read(timer === undefined || now === 0 ? businessNow() : now));
}
