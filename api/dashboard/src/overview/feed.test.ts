import { describe, expect, it } from "vitest";
import { recordsBehind } from "@/data/catchingUp";
import type { Activity } from "@/data/types";
import { entries } from "./feed";

const purchase = (id: string, more: object = {}) =>
  ({
    kind: "purchase",
    id,
    customer_id: "C1",
    order_id: "O1",
    quantity: 1,
    counts: true,
    total_amount: 10,
    occurred_at: "2026-01-31T12:00:00Z",
    ...more,
  }) as unknown as Activity;

describe("the feed", () => {
  it("should tell the purchases of an order as one deed, named by the first of them", () => {
    const rows = entries([purchase("T3"), purchase("T2", { total_amount: 2.5 }), purchase("T1")]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ more: 2, money: 22.5 });
    expect(rows[0]?.fact.id).toBe("T3");
    expect(entries([purchase("T1")])[0]?.key).toBe(rows[0]?.key);
  });

  it("should keep apart other orders and customers, returns and what was cancelled", () => {
    for (const other of [
      { order_id: "O2" },
      { order_id: null },
      { customer_id: "C2" },
      { quantity: -1 },
      { counts: false },
    ]) {
      expect(entries([purchase("T2", other), purchase("T1")])).toHaveLength(2);
    }
  });
});

describe("what is not in the figures yet", () => {
  it("should be said when it is more than some seconds of what comes in", () => {
    expect(recordsBehind(999, 0)).toBe(0);
    expect(recordsBehind(1000, 0)).toBe(1000);
    expect(recordsBehind(3000, 1000)).toBe(0);
    expect(recordsBehind(90_000, 1000)).toBe(90_000);
  });
});
