import { describe, expect, it } from "vitest";
import { shownRecord, typedRecord } from "./record";

describe("a record that is typed", () => {
  it("should be the object that it says", () => {
    expect(typedRecord(' {"customer_id": "C1", "quantity": 2} ')).toEqual({
      record: { customer_id: "C1", quantity: 2 },
    });
  });

  it("should say what is wrong when it is no object", () => {
    expect(typedRecord("[]").problem).toBe("A record is a JSON object, in braces.");
    expect(typedRecord("null").problem).toBe("A record is a JSON object, in braces.");
    expect(typedRecord('{"customer_id":}').problem).toMatch(/^This is no JSON: /);
    expect(typedRecord("").problem).toMatch(/^This is no JSON: /);
  });

  it("should be shown so that it can be read", () => {
    expect(shownRecord({ customer_id: "C1" })).toBe('{\n  "customer_id": "C1"\n}');
    expect(shownRecord(null)).toBe("{}");
    expect(typedRecord(shownRecord({ a: [1] })).record).toEqual({ a: [1] });
  });
});
