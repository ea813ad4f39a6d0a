/**
 * The server's business time, as far as a page can know it: what the last answer said, and how long ago that was here.
 * "2 min ago" is counted from it, since the business clock need not be the wall clock.
 */
let offset = 0;
let newest = "";

/** Takes note of the time of an answer; older ones than the newest say nothing new. */
export function noteAsOf(asOf: string | undefined): void {
  if (asOf !== undefined && asOf > newest) {
    newest = asOf;
    offset = Date.parse(asOf) - Date.now();
  }
}

/** Milliseconds since 1970 in business time. */
export function businessNow(): number {
  return Date.now() + offset;
}

export function forgetAsOf(): void {
  newest = "";
  offset = 0;
}
