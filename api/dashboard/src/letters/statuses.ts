import type { DeadLetterRow } from "@/data/types";

type Status = DeadLetterRow["status"];

export const STATUSES: readonly Status[] = ["OPEN", "REPLAYED", "DISCARDED"];

const TEXTS: Record<Status, string> = { OPEN: "Open", REPLAYED: "Sent again", DISCARDED: "Discarded" };

/** A status in words. */
export function statusText(status: Status): string {
  return TEXTS[status];
}
