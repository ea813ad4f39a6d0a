import { factKey } from "@/data/follow";
import type { Activity } from "@/data/types";

/** What stands in a row of the feed: a fact, or the purchases of one order. */
export interface FeedEntry {
  key: string;
  fact: Activity;
  /** Further purchases of the same order. */
  more: number;
  money: number | null;
}

/** Purchases of one order that follow each other are one row, since they are one deed. Newest first. */
export function entries(facts: Activity[]): FeedEntry[] {
  const result: FeedEntry[] = [];
  for (const fact of facts) {
    const last = result.at(-1);
    if (last !== undefined && sameOrder(last.fact, fact)) {
      // Named by the fact that came first, so that a row stays itself while more of its order comes in.
      last.key = factKey(fact);
      last.more += 1;
      last.money = (last.money ?? 0) + (fact.kind === "purchase" ? (fact.total_amount ?? 0) : 0);
    } else {
      const money = fact.kind === "purchase" ? fact.total_amount : fact.kind === "relationship" ? fact.value : null;
      result.push({ key: factKey(fact), fact, more: 0, money });
    }
  }
  return result;
}

function sameOrder(a: Activity, b: Activity): boolean {
  return (
    a.kind === "purchase" &&
    b.kind === "purchase" &&
    a.order_id !== null &&
    a.order_id === b.order_id &&
    a.customer_id === b.customer_id &&
    isSale(a) &&
    isSale(b)
  );
}

const isSale = (fact: Extract<Activity, { kind: "purchase" }>) => fact.counts && fact.quantity > 0;
