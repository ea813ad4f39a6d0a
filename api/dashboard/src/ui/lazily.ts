import { lazy, type ComponentType, type LazyExoticComponent } from "react";

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15_000;
/** Refusals in a row, while the server answers, after which the code is taken for gone. */
const MOST_REFUSALS = 3;
const RELOADED = "tributary.reloaded";
/** What is missing for another reason does not come by loading the page again and again. */
const BETWEEN_RELOADS_MS = 60_000;

/** What is outside: replaced in tests. */
export interface Surroundings {
  pause: (ms: number) => Promise<unknown>;
  /** True when the server answers. */
  isThere: () => Promise<boolean>;
  reload: () => void;
}

const surroundings: Surroundings = {
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  isThere: () =>
    fetch("/health/live").then(
      (answer) => answer.ok,
      () => false,
    ),
  reload: () => {
    if (Date.now() - Number(sessionStorage.getItem(RELOADED)) > BETWEEN_RELOADS_MS) {
      sessionStorage.setItem(RELOADED, String(Date.now()));
      location.reload();
    }
  },
};

/**
 * Asks again while the server is away: what lazy() was once refused, it refuses for good. A server that is there and has not got
 * the code is another version than the page: the page is loaded anew.
 */
export async function persistently<T>(
  load: () => Promise<T>,
  { pause, isThere, reload }: Surroundings = surroundings,
): Promise<T> {
  let refusals = 0;
  for (let ms = FIRST_PAUSE_MS; ; ms = Math.min(2 * ms, LONGEST_PAUSE_MS)) {
    try {
      return await load();
    } catch {
      refusals = (await isThere()) ? refusals + 1 : 0;
      if (refusals === MOST_REFUSALS) {
        reload();
      }
      await pause(ms);
    }
  }
}

/** A component whose code comes when it is first shown. */
export const lazily = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> => lazy(() => persistently(load));
