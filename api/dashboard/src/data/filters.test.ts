import { describe, expect, it } from "vitest";
import { except, filtersOf, isEmpty, monthRange, query, searchWith } from "./filters";

const of = (text: string) => filtersOf(new URLSearchParams(text));

describe("filters", () => {
  it("should be what the address says", () => {
    expect(of("segment=High+Value&churn=Low&category=A%26B&from=2026-01-01&to=2026-01-31")).toEqual({
      segment: "High Value",
      churn: "Low",
      category: "A&B",
      from: "2026-01-01",
      to: "2026-01-31",
    });
  });

  it("should leave out what means nothing", () => {
    expect(of("segment=Highest&churn=low&category=&from=2026-02-31x&to=yesterday&more=1")).toEqual({});
    expect(of("from=2026-02-01&to=2026-01-01")).toEqual({});
    expect(isEmpty(of(""))).toBe(true);
  });

  it("should keep what else the address has when filters change", () => {
    const search = searchWith(new URLSearchParams("tab=2&segment=Low+Value&from=2026-01-01"), { churn: "High" });
    expect(search.toString()).toBe("tab=2&churn=High");
  });

  it("should come back from the address they were written to", () => {
    const filters = { segment: "Medium Value", category: "Käse & Brot?", from: "2025-12-01" } as const;
    expect(filtersOf(searchWith(new URLSearchParams(), filters))).toEqual(filters);
  });

  it("should leave out what a chart sets itself", () => {
    expect(except({ segment: "High Value", churn: "Low" }, "segment")).toEqual({ churn: "Low" });
  });

  it("should name the last day of a month", () => {
    expect(monthRange("2024-02")).toEqual({ from: "2024-02-01", to: "2024-02-29" });
    expect(monthRange("2026-12")).toEqual({ from: "2026-12-01", to: "2026-12-31" });
  });

  it("should write nothing when there is nothing to ask", () => {
    expect(query({})).toBe("");
    expect(query({ churn: "High" }, { limit: 3, cursor: undefined })).toBe("?churn=High&limit=3");
  });
});
