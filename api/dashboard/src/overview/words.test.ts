import { describe, expect, it } from "vitest";
import { highlight } from "@/app/Highlighted";
import { lastDays, periodText } from "@/app/periods";
import { faded, ticks } from "@/charts/figures";
import { levels, months } from "@/customer/levels";
import { COLUMN_GROUPS } from "@/customer/columns";
import { customerAddress, customerName } from "@/customer/names";
import type { Fact } from "@/data/types";
import { roles } from "@/design/tokens";
import { factText } from "@/ui/facts";
import { formatsOf } from "@/ui/format";
import { silence } from "./AtRiskList";
import { shown } from "./RevenueCard";

const formats = formatsOf({ locale: "en-GB", currency: "EUR" });

describe("what the pages say", () => {
  it("should say how often somebody ordered and how long not any more", () => {
    const customer = {
      first_purchase_date: "2026-01-01T00:00:00Z",
      last_purchase_date: "2026-01-31T00:00:00Z",
      total_orders: 4,
      days_since_last_purchase: 41,
    };
    expect(silence(customer)).toBe("Every 10 days; silent for 41");
    expect(silence({ ...customer, total_orders: 1 })).toBe("Bought once, 41 days ago");
    expect(silence({ ...customer, last_purchase_date: null })).toBe("No purchase yet");
  });

  it("should name a period as people do", () => {
    expect(periodText({ from: "2026-02-01", to: "2026-02-28" }, formats)).toBe("February 2026");
    expect(periodText({ from: "2026-02-01", to: "2026-02-27" }, formats)).toBe("1 Feb 2026 to 27 Feb 2026");
    expect(periodText({ from: "2026-02-01" }, formats)).toBe("from 1 Feb 2026");
    expect(lastDays(7, Date.parse("2026-03-03T23:59:00Z"))).toEqual({ from: "2026-02-25", to: "2026-03-03" });
  });

  it("should set off what was searched for, whatever its case and accents", () => {
    const on = (text: string, words: string) =>
      highlight(text, words)
        .filter((part) => part.on)
        .map((part) => part.piece);
    expect(on("Jürgen Özil", "jur OZ")).toEqual(["Jür", "Öz"]);
    expect(on("Anna", "x")).toEqual([]);
    expect(
      highlight("Anna", "an")
        .map((part) => part.piece)
        .join(""),
    ).toBe("Anna");
  });

  it("should show all months from the first with revenue on", () => {
    const rows = ["01", "02", "03", "04"].map((month, i) => ({ month: `2026-${month}`, revenue: i < 2 ? 0 : i }));
    expect(shown(rows, "All")).toHaveLength(2);
    expect(shown(rows, "3M").map((row) => row.month)).toEqual(["2026-02", "2026-03", "2026-04"]);
  });

  it("should end at the lifetime value, to the cent", () => {
    const facts = [
      { id: "b", occurred_at: "2026-03-02T00:00:00Z", total_amount: -0.1 },
      { id: "a", occurred_at: "2026-01-01T00:00:00Z", total_amount: 0.3 },
    ];
    expect(levels(facts, 0.2).map((level) => level.value)).toEqual([0.3, 0.2]);
    expect(levels(facts, 10.2).map((level) => level.value)).toEqual([10.3, 10.2]);
    expect(months(levels(facts, 0.2))).toEqual([
      { month: "2026-01", value: 0.3 },
      { month: "2026-02", value: 0 },
      { month: "2026-03", value: -0.1 },
    ]);
    expect(months([])).toEqual([]);
  });

  it("should say what happened", () => {
    const purchase = {
      kind: "purchase",
      id: "T1",
      product_id: "P1",
      product_name: "Coffee",
      quantity: 2,
      total_amount: 9.8,
      order_id: "O1",
      status: "SHIPPED",
      store_id: null,
      counts: true,
    } as unknown as Fact;
    expect(factText(purchase, formats)).toMatchObject({
      kind: "purchase",
      deed: "bought 2 × Coffee",
      detail: "Order O1 · shipped",
      money: 9.8,
    });
    expect(factText({ ...purchase, quantity: -1 } as Fact, formats)).toMatchObject({
      kind: "return",
      deed: "returned Coffee",
    });
    expect(factText({ ...purchase, counts: false } as Fact, formats).deed).toBe("cancelled 2 × Coffee");
    const session = { kind: "session", pages_viewed: 1, time_spent: 62, source: "google" } as unknown as Fact;
    expect(factText(session, formats)).toMatchObject({
      deed: "viewed 1 page",
      detail: "1 min 2 s · from google",
      money: null,
    });
    const response = {
      kind: "response",
      response_type: "click",
      campaign_id: "M1",
      campaign_name: "Spring",
    } as unknown as Fact;
    expect(factText(response, formats).deed).toBe("clicked “Spring”");
    const call = {
      kind: "interaction",
      interaction_type: "CALL",
      satisfaction_score: 4,
      resolution_status: null,
    } as unknown as Fact;
    expect(factText(call, formats).deed).toBe("rated call 4 of 5");
    const lease = {
      kind: "relationship",
      relationship_type: "SERVICE_PLAN",
      product_id: "P1",
      end_date: null,
      value: 120,
    } as unknown as Fact;
    expect(factText(lease, formats)).toMatchObject({
      kind: "contract",
      deed: "began service plan: P1",
      detail: "No end known",
      money: 120,
    });
  });

  it("should have every column of a customer in one group, with a definition", () => {
    const columns = COLUMN_GROUPS.flatMap((group) => group.columns);
    expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length);
    expect(columns).toHaveLength(38);
    expect(columns.every((column) => column.definition.endsWith("."))).toBe(true);
  });

  it("should lead to customers whatever their id is", () => {
    expect(customerAddress("675%2F?#")).toBe("/customers/675%252F%3F%23");
    expect(customerName({ customer_id: "C1", first_name: null, last_name: null })).toBe("C1");
  });

  it("should have round numbers at an axis, 0 among them", () => {
    expect(ticks(0, 348_900)).toEqual([0, 100_000, 200_000, 300_000, 400_000]);
    expect(ticks(-50, 90)).toContain(0);
    expect(ticks(0, 0).length).toBeLessThan(8);
  });

  it("should fade towards the ground and stay a colour", () => {
    expect(faded("#000000", { ...roles.light, surface: "#ffffff" })).toBe("#b8b8b8");
  });
});
