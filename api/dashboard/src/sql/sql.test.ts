import { describe, expect, it } from "vitest";
import { forget, history, remember } from "./history";
import { askedOf, cellText, complaintOf, hashOf, isNumber, tablesIn } from "./statement";

describe("a link to a statement", () => {
  it("should say the same when it is read as when it was written", () => {
    const asked = { sql: "SELECT '#&=+%' AS a,\n 1 AS b", as: "bar" as const, x: "a", y: "b" };
    expect(askedOf(hashOf(asked))).toEqual(asked);
    expect(askedOf(hashOf({ sql: "FROM t", as: "table" }))).toMatchObject({ sql: "FROM t", as: "table" });
  });

  it("should ask for nothing when it says nothing", () => {
    expect([askedOf(""), askedOf("#main"), askedOf("#sql=+")]).toEqual([null, null, null]);
    expect(askedOf("#sql=FROM+t&as=cake")?.as).toBe("table");
  });
});

describe("a complaint of the server", () => {
  it("should be shown at the line and column it names", () => {
    const sql = "SELECT *\nFRM customer_360";
    expect(complaintOf(`parameter 'sql' can't be run: syntax error at or near "FRM" (line 2, column 1)`, sql)).toEqual({
      words: `Syntax error at or near "FRM".`,
      at: 9,
    });
  });

  it("should be shown where the caret of DuckDB stands", () => {
    const sql = "SELECT foo FROM customer_360";
    const message =
      "parameter 'sql' can't be run: Binder Error: no \"foo\"\n\nLINE 1: SELECT foo FROM customer_360\n               ^^^";
    expect(complaintOf(message, sql)).toEqual({ words: 'Binder Error: no "foo".', at: 7 });
    const long = `SELECT ${"a".repeat(90)}, foo FROM t`;
    const cut = `Binder Error: no\n\nLINE 1: ...${long.slice(40)}\n${" ".repeat(8 + 3 + long.indexOf("foo") - 40)}^`;
    expect(complaintOf(cut, long).at).toBe(long.indexOf("foo"));
  });

  it("should have no place where none is told", () => {
    expect(complaintOf("parameter 'sql' can't be run: there is no table x here", "FROM x")).toEqual({
      words: "There is no table x here.",
      at: null,
    });
  });
});

describe("what is completed and shown", () => {
  const tables = ["customer_360", "dead_letters"].map((name) => ({ name, description: "", columns: [] }));

  it("should be the columns of the tables that are named", () => {
    const named = (sql: string) => tablesIn(sql, tables).map(({ name }) => name);
    expect(named('select x from Customer_360 c join "dead_letters" d')).toEqual(["customer_360", "dead_letters"]);
    expect(named("SELECT 'fromage'")).toEqual([]);
  });

  it("should know numbers by their types, and show what is absent as a dash", () => {
    expect(["BIGINT", "DECIMAL(15,2)", "DOUBLE", "HUGEINT"].every(isNumber)).toBe(true);
    expect(["VARCHAR", "TIMESTAMP", "INTERVAL", "BOOLEAN"].some(isNumber)).toBe(false);
    expect([cellText(null), cellText(0), cellText(["a"]), cellText(false)]).toEqual(["–", "0", '["a"]', "false"]);
  });
});

describe("history", () => {
  const ran = (sql: string) => ({ sql, at: "2026-01-01T00:00:00Z", rows: 1, ms: 2 });

  it("should have the newest first and each once", () => {
    ["a", "b", "a"].forEach((sql) => remember(ran(sql)));
    expect(history().map(({ sql }) => sql)).toEqual(["a", "b"]);
    expect(forget()).toEqual([]);
    expect(history()).toEqual([]);
  });

  it("should keep fifty, and survive what is not its own", () => {
    Array.from({ length: 60 }, (_, i) => remember(ran(String(i))));
    expect(history()).toHaveLength(50);
    localStorage.setItem("tributary.statements", '[{"sql":1}, null, 3]');
    expect(history()).toEqual([]);
    localStorage.setItem("tributary.statements", "{");
    expect(history()).toEqual([]);
  });
});
