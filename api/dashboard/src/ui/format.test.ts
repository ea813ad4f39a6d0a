import { describe, expect, it } from "vitest";
import { formatsOf } from "./format";

const british = formatsOf({ locale: "en-GB", currency: "EUR" });
const german = formatsOf({ locale: "de-DE", currency: "CHF" });
const now = Date.parse("2026-11-20T08:42:16Z");
const before = (seconds: number) => new Date(now - seconds * 1000).toISOString();

describe("formats", () => {
  it("should write money as the locale does, in the currency of the server", () => {
    expect(british.money(3031917)).toBe("€3,031,917");
    expect(british.moneyExact(-64.9)).toBe("−€64.90");
    expect(british.moneyShort(685_020)).toBe("€685k");
    expect(german.moneyExact(1234.5)).toMatch(/^1\.234,50\sCHF$/);
  });

  it("should write what is absent as a dash and never as 0", () => {
    expect([
      british.money(null),
      british.count(undefined),
      british.percent(null),
      british.day(null),
      british.duration(null),
    ]).toEqual(["–", "–", "–", "–", "–"]);
    expect(british.count(0)).toBe("0");
  });

  it("should write shares with one decimal and changes with their sign", () => {
    expect(british.percent(0.4261)).toBe("42.6%");
    expect([british.change(0.084), british.change(-0.018), british.change(0)]).toEqual([
      "+8.4%",
      "-1.8%".replace("-", "−"),
      "0.0%",
    ]);
  });

  it("should say how long ago something was", () => {
    expect(british.ago(before(2), now)).toBe("now");
    expect(british.ago(before(-90), now)).toBe("now");
    expect(british.ago(before(42), now)).toMatch(/^42 sec/);
    expect(british.ago(before(240), now)).toMatch(/^4 min/);
    expect(british.ago(before(3 * 3600), now)).toMatch(/^3 h/);
    expect(british.ago(before(41 * 86_400), now)).toBe("41 days ago");
    expect(british.ago(before(400 * 86_400), now)).toMatch(/^13 m\w+ ago/);
    expect(british.ago("never", now)).toBe("–");
  });

  it("should say exactly when, in UTC", () => {
    expect(british.exact("2026-11-20T08:42:16Z")).toBe("20 Nov 2026, 08:42:16 UTC");
    expect(british.duration(246)).toBe("4 min 6 s");
    expect(british.duration(46)).toBe("46 s");
  });
});
