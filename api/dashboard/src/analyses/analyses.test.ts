import { describe, expect, it } from "vitest";
import { analysis, asFile, only, type CrossSellingPair, type QualityCheck } from "@/data/analyses";
import { askedOf } from "@/sql/statement";
import { rowsAddress, scoreOf, toMend } from "./mend";
import { aligned, comparedDays, sumOf } from "./periods";
import { offersFor, spotsOf } from "./rules";
import { matrixOf, strongest } from "./values";

const pair = (a: string, b: string, ab: number, ba: number): CrossSellingPair => ({
  item_a: a,
  name_a: `Name ${a}`,
  item_b: b,
  name_b: null,
  support_count: 3,
  support: 0.1,
  count_a: 10,
  count_b: 20,
  confidence_a_to_b: ab,
  confidence_b_to_a: ba,
  lift: 2,
});

describe("addresses of analyses", () => {
  it("should have the filters that are taken and nothing else", () => {
    const filters = { segment: "High Value", category: "Books", from: "2026-01-01" } as const;
    expect(analysis("trends", only(filters, "segment", "from", "to"), { by: "day", item: undefined })).toBe(
      "/api/analyses/trends?segment=High+Value&from=2026-01-01&by=day",
    );
    expect(asFile("/api/analyses/quality", "csv")).toBe("/api/analyses/quality?format=csv");
    expect(asFile("/api/analyses/quality?to=2026-01-01", "parquet")).toContain("&format=parquet");
  });
});

describe("what to offer", () => {
  it("should be what is on the other side of a rule, most probable first, in the direction that is asked", () => {
    const offers = offersFor("b", [pair("a", "b", 0.9, 0.1), pair("b", "c", 0.4, 0.8), pair("a", "c", 1, 1)]);
    expect(offers.map(({ item, name, confidence }) => [item, name, confidence])).toEqual([
      ["c", "c", 0.4],
      ["a", "Name a", 0.1],
    ]);
  });
});

describe("the network", () => {
  it("should stand the same each time, inside, and apart", () => {
    const pairs = [pair("a", "b", 1, 1), pair("b", "c", 1, 1), pair("d", "e", 1, 1)];
    const spots = spotsOf(pairs);
    expect(spotsOf(pairs)).toEqual(spots);
    expect(spots.map(({ item }) => item)).toEqual(["a", "b", "c", "d", "e"]);
    for (const { x, y } of spots) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThanOrEqual(1);
    }
    const between = (i: number, j: number) =>
      Math.hypot((spots[i]?.x ?? 0) - (spots[j]?.x ?? 0), (spots[i]?.y ?? 0) - (spots[j]?.y ?? 0));
    expect(between(0, 1)).toBeGreaterThan(0.05);
    expect(between(3, 4)).toBeLessThan(between(3, 1));
  });

  it("should be able to stand alone", () => {
    expect(spotsOf([])).toEqual([]);
    expect(spotsOf([pair("a", "b", 1, 1)])).toHaveLength(2);
  });
});

describe("compared periods", () => {
  const starts = (...days: string[]) => days.map((start) => ({ start }));

  it("should be as long as those they are compared with, and right before them", () => {
    expect(comparedDays(starts("2026-01-11", "2026-01-12"), "2026-01-20", "before")).toEqual({
      from: "2026-01-01",
      to: "2026-01-10",
    });
  });

  it("should be the same days a year before, 29 February the 28th", () => {
    expect(comparedDays(starts("2024-02-29"), "2024-03-31", "year")).toEqual({ from: "2023-02-28", to: "2023-03-31" });
    expect(comparedDays([], "2024-03-31", "year")).toBeNull();
  });

  it("should stand beside each other from the first, and be added up where there are values", () => {
    const points = ["a", "b", "c"].map((period) => ({ period }));
    expect(aligned(points, points.slice(0, 2))).toEqual([...points.slice(0, 2), null]);
    expect([sumOf([{ value: 1 }, { value: null }]), sumOf([{ value: null }])]).toEqual([1, null]);
  });
});

describe("what to mend", () => {
  const check = (name: string, dimension: string, checked: number, failed: number): QualityCheck => ({
    table: "customer_info",
    dimension,
    check: name,
    checked,
    failed,
    score: checked === 0 ? null : 1 - failed / checked,
  });
  const checks = [
    check("email is there", "completeness", 100, 90),
    check("region is there", "completeness", 100, 0),
    check("customer is known", "consistency", 100, 2),
    check("not in the future", "consistency", 100, 5),
    check("phone_number is there", "completeness", 10, 10),
  ];

  it("should begin with what does not fit together, and leave out what is as it should be", () => {
    expect(toMend(checks).map((each) => each.check)).toEqual([
      "not in the future",
      "customer is known",
      "phone_number is there",
      "email is there",
    ]);
  });

  it("should show the rows of what is missing", () => {
    const [missing, , unknown, future] = checks;
    expect(missing && askedOf(rowsAddress(missing)?.replace("/query", "") ?? "")?.sql).toContain("WHERE email IS NULL");
    expect(unknown && rowsAddress(unknown)).toContain("NOT+IN");
    expect(future && rowsAddress(future)).toBeNull();
  });

  it("should be one share of all checks", () => {
    expect(scoreOf(checks, "consistency")).toBeCloseTo(0.965);
    expect(scoreOf([], "consistency")).toBeNull();
  });
});

describe("correlations", () => {
  const of = (column_a: string, column_b: string, correlation: number | null) => ({
    column_a,
    column_b,
    count: 9,
    correlation,
  });

  it("should be a square, without columns that do not vary", () => {
    const { columns, cells } = matrixOf([of("a", "b", 0.5), of("a", "c", null), of("b", "c", null), of("a", "d", -1)]);
    expect(columns).toEqual(["a", "b", "d"]);
    expect(cells).toEqual([
      [null, 0.5, -1],
      [0.5, null, null],
      [-1, null, null],
    ]);
  });

  it("should be strongest in either direction", () => {
    expect(strongest([of("a", "b", 0.5), of("a", "c", null), of("a", "d", -0.9)], 1)).toEqual([of("a", "d", -0.9)]);
  });
});
