import { describe, expect, it } from "vitest";
import { answered, keyOf } from "./api";
import { columnsOf, sortBy, sortedBy, type ListColumn } from "./column";
import { MOST_ROWS, placeOf, rowsOf, UNREAD, withPage, type Pages } from "./pages";
import { begun, ended, withPending } from "./pending";
import { changesOf, valuesOfRow, type Field } from "./RowForm";
import { searchWithView, viewOf } from "./useQuestion";
import { viewsOf } from "./views";

const rows = (count: number) => Array.from({ length: count });

describe("the pages of a list", () => {
  it("should have place for one more page as long as there is one", () => {
    expect(rowsOf(UNREAD)).toBe(100);
    const one = withPage(UNREAD, 0, { rows: rows(100), nextCursor: "a", total: 250 });
    expect(rowsOf(one)).toBe(200);
    const two = withPage(one, 1, { rows: rows(100), nextCursor: "b", total: 250 });
    expect(rowsOf(two)).toBe(250);
    const three = withPage(two, 2, { rows: rows(50), nextCursor: null, total: 250 });
    expect(three).toEqual({ cursors: [null, "a", "b"], end: 250, total: 250 });
  });

  it("should stay the same when a page says nothing new", () => {
    const one = withPage(UNREAD, 0, { rows: rows(100), nextCursor: "a", total: 250 });
    expect(withPage(one, 0, { rows: rows(100), nextCursor: "a", total: 250 })).toBe(one);
  });

  it("should begin a page where the one before ends now", () => {
    const known: Pages = { cursors: [null, "a", "b"], end: 250, total: 250 };
    expect(withPage(known, 0, { rows: rows(100), nextCursor: "z", total: 250 })).toEqual({
      cursors: [null, "z", "b"],
      end: 250,
      total: 250,
    });
  });

  it("should end where rows have gone, and go on where rows have come", () => {
    const known: Pages = { cursors: [null, "a", "b"], end: 250, total: 250 };
    const shorter = withPage(known, 0, { rows: rows(30), nextCursor: null, total: 30 });
    expect(shorter).toEqual({ cursors: [null], end: 30, total: 30 });
    const longer = withPage({ cursors: [null], end: 100, total: 100 }, 0, {
      rows: rows(100),
      nextCursor: "a",
      total: 101,
    });
    expect(rowsOf(longer)).toBe(101);
  });

  it("should leave out rows before its first page only", () => {
    expect(placeOf(null, 0)).toEqual({ cursor: null });
    expect(placeOf(null, 600_000)).toEqual({ cursor: null, skip: 600_000 });
    expect(placeOf("a", 600_000)).toEqual({ cursor: "a" });
  });

  it("should end where a browser's scroll bar does", () => {
    const last = MOST_ROWS / 100 - 1;
    const cursors = Array.from({ length: last + 1 }, (_, at) => (at === 0 ? null : String(at)));
    const all = withPage({ cursors, end: null, total: 1_000_000 }, last, {
      rows: rows(100),
      nextCursor: "more",
      total: 1_000_000,
    });
    expect(rowsOf(all)).toBe(MOST_ROWS);
  });
});

describe("a column", () => {
  const column = (name: string, kind: ListColumn<never>["kind"], sort?: string[]): ListColumn<never> => ({
    name,
    label: name,
    definition: "",
    kind,
    width: 1,
    write: () => "",
    sort,
  });
  const units = column("units", "number");
  const name = column("name", "text", ["last_name", "first_name"]);

  it("should be sorted from the highest, names from the first, and the other way by another click", () => {
    expect(sortBy(units, undefined)).toBe("-units");
    expect(sortBy(units, "-units")).toBe("units");
    expect(sortBy(units, "units")).toBe("-units");
    expect(sortBy(name, "-units")).toBe("last_name,first_name");
    expect(sortBy(name, "last_name,first_name")).toBe("-last_name,-first_name");
    expect(sortBy(name, "-last_name,-first_name")).toBe("last_name,first_name");
  });

  it("should say how the list is sorted by it", () => {
    expect(sortedBy(units, "-units,name")).toBe("descending");
    expect(sortedBy(name, "last_name")).toBe("ascending");
    expect(sortedBy(units, "name")).toBeUndefined();
  });

  it("should be shown in the order of the address, and the usual ones without one", () => {
    const all = [units, name];
    expect(columnsOf("name,none,units,name", all, ["units"])).toEqual([name, units]);
    expect(columnsOf("none", all, ["units"])).toEqual([units]);
    expect(columnsOf(undefined, all, ["units"])).toEqual([units]);
  });
});

describe("a view", () => {
  it("should be what the address says, and leave the rest of it alone", () => {
    const search = new URLSearchParams("filter=units+>+1&sort=&segment=x");
    expect(viewOf(search)).toEqual({ filter: "units > 1" });
    expect(searchWithView(search, { sort: "-units" }).toString()).toBe("sort=-units&segment=x");
  });

  it("should be kept only where it is one", () => {
    expect(
      viewsOf({ customers: [{ name: "a", filter: "x" }, { name: "" }, { name: "b", sort: 1 }, null], orders: 3 }),
    ).toEqual({ customers: [{ name: "a", filter: "x" }], orders: [] });
    expect(viewsOf("nothing")).toEqual({});
  });
});

describe("a change that is on its way", () => {
  it("should lie over its row and no other, and leave it as it was", () => {
    const change = { list: "products", key: "P1", method: "PATCH" as const, shown: { price: 2 } };
    const row = { product_id: "P1", price: 1 };
    expect(withPending(row, "P1", "products", [change])).toEqual({ product_id: "P1", price: 2 });
    expect(withPending(row, "P2", "products", [change])).toBe(row);
    expect(withPending(row, "P1", "customers", [change])).toBe(row);
    expect(row.price).toBe(1);
    ended(begun(change));
  });

  it("should take of an answer what the row has", () => {
    expect(answered({ a: 1, b: 2 }, { a: 3, order_lines: [] })).toEqual({ a: 3 });
  });

  it("should know an order by its customer too", () => {
    const order = { order_id: "O1", customer_id: "C1", kind: "order" };
    expect(keyOf("orders", order)).not.toBe(keyOf("orders", { ...order, customer_id: "C2" }));
    expect(keyOf("products", { product_id: "P1" })).toBe("P1");
  });
});

describe("a form", () => {
  const fields: Field[] = [
    { name: "name", label: "Name" },
    { name: "price", label: "Price", type: "number" },
    { name: "launch_date", label: "Launched", type: "date" },
  ];

  it("should send what was changed, and null for what was emptied", () => {
    const before = valuesOfRow(fields, { name: "Pot", price: 2.5, launch_date: "2026-01-31T12:00:00Z" });
    expect(before).toEqual({ name: "Pot", price: "2.5", launch_date: "2026-01-31" });
    expect(changesOf(fields, before, before)).toEqual({});
    expect(changesOf(fields, before, { name: " Pan ", price: "", launch_date: "2026-01-31" })).toEqual({
      name: "Pan",
      price: null,
    });
    expect(changesOf(fields, before, { ...before, price: "3.25" })).toEqual({ price: 3.25 });
  });
});
