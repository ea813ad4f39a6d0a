import { describe, expect, it } from "vitest";
import type { Kind } from "./column";
import { parsed, written, type Group } from "./expression";

const KINDS: Record<string, Kind> = { last_name: "text", region: "text", units: "number", last_purchase_date: "time" };
const kindOf = (column: string): Kind => KINDS[column] ?? "number";

describe("a filter", () => {
  it.each([
    "region = 'north' and units >= 500",
    "last_name starts with 'O''' or region contains 'a'",
    "region in ('north', 'south') and units between -1.5 and 5",
    "region not in ('north') and (units = 1 or units != 2)",
    "last_purchase_date < 60 days ago and units > 3",
    "last_purchase_date >= 30 days ago or last_purchase_date is null",
    "last_purchase_date between 2026-01-01 and 2026-03-31",
    "last_purchase_date >= 2026-01-31T12:00:00Z and region is not null",
    "(region = 'a' and units > 1) or (region = 'b' and units > 2)",
  ])("should be the same after it was shown as rows: %s", (text) => {
    const group = parsed(text);
    expect(group).not.toBeNull();
    expect(written(group as Group, kindOf)).toBe(text);
  });

  it("should bind and before or", () => {
    expect(parsed("units > 1 and units < 5 or region = 'x'")).toEqual({
      match: "any",
      parts: [
        {
          match: "all",
          parts: [
            { column: "units", operator: ">", values: ["1"] },
            { column: "units", operator: "<", values: ["5"] },
          ],
        },
        { column: "region", operator: "=", values: ["x"] },
      ],
    });
  });

  it.each([
    "",
    "units >",
    "units ? 3",
    "not (units > 3)",
    "units > 3 and",
    "region = 'open",
    "(units > 1 and (units < 2 or (units = 3 and units = 4)))",
  ])("should be left to the server where rows can't show it: %s", (text) => expect(parsed(text)).toBeNull());

  it("should leave out conditions that say too little", () => {
    const group: Group = {
      match: "all",
      parts: [
        { column: "units", operator: ">", values: ["many"] },
        { column: "region", operator: "=", values: [""] },
        { match: "any", parts: [{ column: "units", operator: "=", values: ["1"] }] },
        { column: "last_purchase_date", operator: "before days", values: ["60"] },
        { column: "region", operator: "in", values: ["north", ""] },
      ],
    };
    expect(written(group, kindOf)).toBe("units = 1 and last_purchase_date < 60 days ago and region in ('north')");
    expect(written({ match: "all", parts: [] }, kindOf)).toBeUndefined();
  });

  it("should keep what is typed a value, whatever it holds", () => {
    const typed = "x' or units > 0 or last_name = 'y";
    const text = written({ match: "all", parts: [{ column: "region", operator: "=", values: [typed] }] }, kindOf);
    expect(parsed(text ?? "")).toEqual({
      match: "all",
      parts: [{ column: "region", operator: "=", values: [typed] }],
    });
  });
});
