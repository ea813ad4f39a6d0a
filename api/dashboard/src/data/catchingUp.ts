import { api, useStatusQuery } from "./api";
import { useAppSelector } from "./store";

/** Fewer records than these are on their way at any time. */
const NOT_WORTH_SAYING = 1000;
const MOST_SECONDS_BEHIND = 3;
const BEHIND_EVERY_MS = 2000;
const BUSY_EVERY_MS = 5000;
const BUSY = 100;

const known = api.endpoints.status.select();

/**
 * Records that were taken and are not in the figures yet, where they are so many that figures would mislead; else 0.
 * Asked for when the page opens, and again only while much comes in or figures are behind.
 */
export function useCatchingUp(): number {
  const rate = useAppSelector((state) => state.connection.rate);
  const lag = useAppSelector((state) => known(state).data?.lag ?? 0);
  const behind = recordsBehind(lag, rate);
  useStatusQuery(undefined, { pollingInterval: behind > 0 ? BEHIND_EVERY_MS : rate >= BUSY ? BUSY_EVERY_MS : 0 });
  return behind;
}

/** @param rate facts a second: what takes but moments is not behind */
export function recordsBehind(lag: number, rate: number): number {
  return lag >= NOT_WORTH_SAYING && lag > rate * MOST_SECONDS_BEHIND ? lag : 0;
}
