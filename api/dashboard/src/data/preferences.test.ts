import { describe, expect, it } from "vitest";
import { DESIGNED } from "./layout";
import {
  chartTypeChosen,
  defaultPreferences,
  kpiToggled,
  layoutChanged,
  layoutReset,
  preferencesOf,
  preferencesReducer,
  storedPreferences,
  storePreferences,
  themeChosen,
} from "./preferences";

describe("preferences", () => {
  it("should be as they were when they are read again", () => {
    let chosen = preferencesReducer(defaultPreferences, themeChosen("dark"));
    chosen = preferencesReducer(chosen, layoutChanged({ width: "desktop", layout: DESIGNED.desktop }));
    chosen = preferencesReducer(chosen, chartTypeChosen({ card: "segments", type: "bar" }));
    chosen = preferencesReducer(chosen, kpiToggled("Total Orders"));
    storePreferences(chosen);
    expect(storedPreferences()).toEqual(chosen);
  });

  it("should be the defaults when what was stored can't be understood", () => {
    for (const broken of [
      "null",
      "[]",
      '"a"',
      "{",
      '{"theme":1,"layouts":{"desktop":[1]},"hiddenKpis":[1],"chartTypes":{"a":1}}',
    ]) {
      localStorage.setItem("tributary.preferences", broken);
      expect(storedPreferences()).toEqual(defaultPreferences);
    }
    expect(preferencesOf(undefined)).toEqual(defaultPreferences);
  });

  it("should show a key figure again when it is chosen twice", () => {
    const hidden = preferencesReducer(defaultPreferences, kpiToggled("Total Orders"));
    expect(hidden.hiddenKpis).toEqual(["Total Orders"]);
    expect(preferencesReducer(hidden, kpiToggled("Total Orders")).hiddenKpis).toEqual([]);
  });

  it("should forget a layout of one width only", () => {
    const both = { ...defaultPreferences, layouts: { desktop: DESIGNED.desktop, tablet: DESIGNED.tablet } };
    expect(preferencesReducer(both, layoutReset("desktop")).layouts).toEqual({ tablet: DESIGNED.tablet });
  });
});
