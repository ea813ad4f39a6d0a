import { describe, expect, it } from "vitest";
import { DESIGNED } from "./layout";
import {
  cardToggled,
  chartTypeChosen,
  defaultPreferences,
  inOrder,
  kpiToggled,
  layoutChanged,
  layoutReset,
  preferencesOf,
  preferencesReducer,
  preferencesSet,
  themeChosen,
} from "./preferences";
import { browserPreferences } from "./preferenceStore";

const KEY = "tributary.preferences";

describe("preferences", () => {
  it("should be as they were when they are read again", () => {
    let chosen = preferencesReducer(defaultPreferences, themeChosen("dark"));
    chosen = preferencesReducer(chosen, layoutChanged({ width: "desktop", layout: DESIGNED.desktop }));
    chosen = preferencesReducer(chosen, chartTypeChosen({ card: "segments", type: "bar" }));
    chosen = preferencesReducer(chosen, kpiToggled("Total Orders"));
    chosen = preferencesReducer(chosen, cardToggled("map"));
    chosen = preferencesReducer(
      chosen,
      preferencesSet({ kpiOrder: ["Retention Rate"], locale: "de-DE", currency: "CHF", moneyAs: "code" }),
    );
    browserPreferences.save(chosen);
    expect(browserPreferences.initial()).toEqual(chosen);
  });

  it("should be the defaults when what was kept can't be understood", () => {
    for (const broken of [
      "null",
      "[]",
      '"a"',
      "{",
      '{"theme":1,"layouts":{"desktop":[1]},"hiddenKpis":[1],"chartTypes":{"a":1}}',
      '{"locale":"no language","currency":"euro","moneyAs":1,"kpiOrder":"a","hiddenCards":{}}',
    ]) {
      localStorage.setItem(KEY, broken);
      expect(browserPreferences.initial()).toEqual(defaultPreferences);
    }
    expect(preferencesOf(undefined)).toEqual(defaultPreferences);
  });

  it("should keep what can be understood beside what can't", () => {
    const kept = {
      theme: "dark",
      locale: "x",
      currency: "CHF",
      chartTypes: { churn: "bar", map: 1 },
      hiddenKpis: ["Total Orders", 2, "Total Orders"],
      layouts: { desktop: [], tablet: DESIGNED.tablet, phone: DESIGNED.tablet },
    };
    expect(preferencesOf(kept)).toEqual({
      ...defaultPreferences,
      theme: "dark",
      currency: "CHF",
      chartTypes: { churn: "bar" },
      hiddenKpis: ["Total Orders"],
      layouts: { tablet: DESIGNED.tablet },
    });
  });

  it("should show a key figure or a card again when it is chosen twice", () => {
    const hidden = preferencesReducer(defaultPreferences, kpiToggled("Total Orders"));
    expect(hidden.hiddenKpis).toEqual(["Total Orders"]);
    expect(preferencesReducer(hidden, kpiToggled("Total Orders")).hiddenKpis).toEqual([]);
    const without = preferencesReducer(defaultPreferences, cardToggled("map"));
    expect(preferencesReducer(without, cardToggled("map"))).toEqual(defaultPreferences);
  });

  it("should forget a layout of one width only", () => {
    const both = { ...defaultPreferences, layouts: { desktop: DESIGNED.desktop, tablet: DESIGNED.tablet } };
    expect(preferencesReducer(both, layoutReset("desktop")).layouts).toEqual({ tablet: DESIGNED.tablet });
  });

  it("should put first what was put first, and the others as they come", () => {
    expect(inOrder(["a", "b", "c", "d"], ["c", "x", "a"], (name) => name)).toEqual(["c", "a", "b", "d"]);
    expect(inOrder(["a", "b"], [], (name) => name)).toEqual(["a", "b"]);
  });

  it("should be told of another tab's choices, and of nothing else", () => {
    const told: string[] = [];
    browserPreferences.follow(({ theme }) => told.push(theme));
    window.dispatchEvent(new StorageEvent("storage", { key: KEY, newValue: '{"theme":"dark"}' }));
    window.dispatchEvent(new StorageEvent("storage", { key: "other", newValue: '{"theme":"light"}' }));
    window.dispatchEvent(new StorageEvent("storage", { key: KEY, newValue: "{" }));
    expect(told).toEqual(["dark", "system"]);
  });
});
