import type { LiveMessage } from "@client/live";
import { noteAsOf } from "./clock";
import { isEmpty, type Filters } from "./filters";
import type { PausableLive } from "./pausable";
import { throttled } from "./throttle";
import type { Activity, ActivityMessage, Customer } from "./types";

/** Facts that the feed keeps: more than a screen has, and bounded however long the page is open. */
export const FEED_LENGTH = 60;

/** Between two requests for the same filtered figure. */
const FILTERED_EVERY_MS = 2000;

/** The map is many points: it is asked for again when it has moved, and not more often. */
const MAP_EVERY_MS = 30_000;

/** What the cache offers to whoever keeps an entry up to date. */
interface Entry<Data> {
  extra: unknown;
  cacheDataLoaded: Promise<unknown>;
  cacheEntryRemoved: Promise<void>;
  updateCachedData: (update: (data: Data) => Data | undefined) => unknown;
  dispatch: (action: never) => unknown;
  getCacheEntry: () => { endpointName?: string; originalArgs?: unknown };
}

/** What the store gives to whoever feeds its cache. */
export interface Upstream {
  live: Pick<PausableLive, "subscribe"> & { readonly paused?: boolean };
  /** The action that asks for an entry of the cache again. */
  refetch: (endpoint: string, argument: unknown) => unknown;
}

const liveOf = (entry: { extra: unknown }) => (entry.extra as Upstream).live;

async function untilRemoved<Data>(entry: Entry<Data>, subscribe: () => () => void): Promise<void> {
  try {
    await entry.cacheDataLoaded;
  } catch {
    // Never loaded: the card says so and tries again.
    return;
  }
  const stop = subscribe();
  await entry.cacheEntryRemoved;
  stop();
}

/**
 * Keeps a figure up to date. Figures of everybody come with the message; of filtered ones it says when to ask again.
 *
 * @param mode "body" where the message has what the endpoint answers, "signal" where it only says that something moved
 * @param everyMs between two requests, where it is asked again
 */
export function followChannel(channel: string, mode: "body" | "signal" = "body", everyMs = FILTERED_EVERY_MS) {
  return async <Data>(argument: unknown, entry: Entry<Data>): Promise<void> => {
    const pushed = mode === "body" && isEmpty(argument as Filters);
    await untilRemoved(entry, () => {
      const again = refetching(entry, everyMs);
      const stop = liveOf(entry).subscribe<Data>(channel, (message: LiveMessage<Data>) => {
        noteAsOf(message.asOf);
        if (pushed) {
          entry.updateCachedData(() => message.data);
        } else {
          again.call();
        }
      });
      return () => {
        again.cancel();
        stop();
      };
    });
  };
}

export async function followRfm<Data>(_filters: unknown, entry: Entry<Data>): Promise<void> {
  await untilRemoved(entry, () => {
    const again = refetching(entry, MAP_EVERY_MS);
    let first = true;
    const stop = liveOf(entry).subscribe("rfm", (message: LiveMessage) => {
      noteAsOf(message.asOf);
      // What was just asked for need not be asked for again; what was missed during a pause or without a connection does.
      if (!first) {
        again.call();
      }
      first = false;
    });
    return () => {
      again.cancel();
      stop();
    };
  });
}

export async function followCustomer(id: string, entry: Entry<Customer | null>): Promise<void> {
  await untilRemoved(entry, () =>
    liveOf(entry).subscribe<Customer | null>(`customer:${id}`, (message: LiveMessage<Customer | null>) => {
      noteAsOf(message.asOf);
      entry.updateCachedData(() => message.data);
    }),
  );
}

export async function followActivity(_: unknown, entry: Entry<Activity[]>): Promise<void> {
  await untilRemoved(entry, () =>
    liveOf(entry).subscribe<ActivityMessage>("activity", (message: LiveMessage<ActivityMessage>) => {
      noteAsOf(message.asOf);
      entry.updateCachedData((known) => merged(message.data.activity, known));
    }),
  );
}

/** What identifies a fact among those of all customers. */
export const factKey = (fact: Activity) => `${fact.kind} ${fact.customer_id} ${fact.id}`;

/** Newest first, each fact once: a correction replaces what was told before. */
export function merged(told: Activity[], known: Activity[]): Activity[] {
  const seen = new Set<string>();
  return [...told, ...known]
    .filter((fact) => {
      const key = factKey(fact);
      return !seen.has(key) && seen.add(key) !== undefined;
    })
    .sort((a, b) => (a.occurred_at < b.occurred_at ? 1 : a.occurred_at > b.occurred_at ? -1 : 0))
    .slice(0, FEED_LENGTH);
}

function refetching<Data>(entry: Entry<Data>, everyMs: number) {
  const { refetch, live } = entry.extra as Upstream;
  return throttled(() => {
    const { endpointName, originalArgs } = entry.getCacheEntry();
    if (endpointName !== undefined && live.paused !== true) {
      entry.dispatch(refetch(endpointName, originalArgs) as never);
    }
  }, everyMs);
}
