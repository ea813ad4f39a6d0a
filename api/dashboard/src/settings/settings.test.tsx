import { describe, expect, it } from "vitest";
import { FORMS } from "@/charts/forms";
import { DESIGNED } from "@/data/layout";
import { defaultPreferences, preferencesReducer, preferencesSet } from "@/data/preferences";
import { TITLES } from "@/overview/titles";
import { formatsOf } from "@/ui/format";
import { CHARTS } from "./charts";
import { asInTheBeginning, GROUPS, isChanged } from "./groups";
import { currencies, locales } from "./writing";

describe("settings", () => {
  it("should offer the forms of every chart once", () => {
    const offered = CHARTS.flatMap(({ charts }) => charts.map(([id]) => id));
    expect([...offered].sort()).toEqual(Object.keys(FORMS).sort());
  });

  it("should name every card of the overview", () => {
    expect(Object.keys(TITLES).sort()).toEqual(DESIGNED.desktop.map(({ id }) => id).sort());
  });

  it("should belong to one group each, and go back group by group", () => {
    const names = Object.values(GROUPS).flat();
    expect([...names].sort()).toEqual(Object.keys(defaultPreferences).sort());
    const changed = { ...defaultPreferences, theme: "dark", locale: "de-DE", kpiOrder: ["a"] } as const;
    const back = preferencesReducer({ ...changed, kpiOrder: ["a"] }, preferencesSet(asInTheBeginning(GROUPS.writing)));
    expect(back).toEqual({ ...changed, locale: null });
    expect(isChanged(back, GROUPS.writing)).toBe(false);
    expect(isChanged(back, GROUPS.appearance)).toBe(true);
  });

  it("should offer what is in use though it is on no list", () => {
    expect(locales("de-LI").map(({ value }) => value)).toContain("de-LI");
    expect(locales(null).map(({ value }) => value)).not.toContain("de-LI");
    expect(currencies("XTS").map(({ value }) => value)).toContain("XTS");
    expect(currencies(null).find(({ value }) => value === "CHF")?.label).toBe("Swiss Franc, CHF");
  });
});

describe("money by another name", () => {
  const server = { locale: "en-GB", currency: "EUR" };

  it("should keep its amount to the cent", () => {
    expect(formatsOf(server, { currency: "JPY" }).moneyExact(1234.5)).toBe("JP¥1,234.50");
    expect(formatsOf(server, { currency: "KWD", moneyAs: "code" }).moneyExact(-0.1)).toMatch(/^−KWD\s0\.10$/);
    expect(formatsOf({ ...server, currency: "JPY" }).moneyExact(1234)).toBe("JP¥1,234");
  });

  it("should be written as the reader's language has it", () => {
    const formats = formatsOf({ ...server, locale: "de-DE" }, { currency: "USD" });
    expect(formats.moneyExact(1234.5)).toMatch(/^1\.234,50\s\$$/);
    expect(formats.currency).toBe("USD");
  });
});
