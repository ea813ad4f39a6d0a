import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { isLayout, type Layout } from "./layout";

export type Theme = "light" | "dark" | "system";

/** What a reader has chosen, kept in this browser. */
export interface Preferences {
  theme: Theme;
  /** Null: as the width of the window suggests. */
  sidebarFolded: boolean | null;
  /** Cards on the overview of wide and of middle windows; none: as designed. */
  layouts: Partial<Record<"desktop" | "tablet", Layout>>;
  /** Card to how its chart is shown. */
  chartTypes: Record<string, string>;
  /** Labels of key figures that are not shown. */
  hiddenKpis: string[];
}

export const defaultPreferences: Preferences = {
  theme: "system",
  sidebarFolded: null,
  layouts: {},
  chartTypes: {},
  hiddenKpis: [],
};

const KEY = "tributary.preferences";

const slice = createSlice({
  name: "preferences",
  initialState: defaultPreferences,
  reducers: {
    themeChosen(state, { payload }: PayloadAction<Theme>) {
      state.theme = payload;
    },
    sidebarFolded(state, { payload }: PayloadAction<boolean>) {
      state.sidebarFolded = payload;
    },
    chartTypeChosen(state, { payload }: PayloadAction<{ card: string; type: string }>) {
      state.chartTypes[payload.card] = payload.type;
    },
    layoutChanged(state, { payload }: PayloadAction<{ width: "desktop" | "tablet"; layout: Layout }>) {
      state.layouts[payload.width] = payload.layout;
    },
    layoutReset(state, { payload }: PayloadAction<"desktop" | "tablet">) {
      state.layouts = Object.fromEntries(Object.entries(state.layouts).filter(([width]) => width !== payload));
    },
    kpiToggled(state, { payload }: PayloadAction<string>) {
      state.hiddenKpis = state.hiddenKpis.includes(payload)
        ? state.hiddenKpis.filter((label) => label !== payload)
        : [...state.hiddenKpis, payload];
    },
  },
});

export const { themeChosen, sidebarFolded, chartTypeChosen, layoutChanged, layoutReset, kpiToggled } = slice.actions;
export const preferencesReducer = slice.reducer;

/** What was chosen before; whatever of it can't be understood is as if it had not been. */
export function storedPreferences(): Preferences {
  try {
    return preferencesOf(JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  } catch {
    return defaultPreferences;
  }
}

export function storePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing still shows everything.
  }
}

export function preferencesOf(stored: unknown): Preferences {
  if (typeof stored !== "object" || stored === null) {
    return defaultPreferences;
  }
  const { theme, sidebarFolded: folded, layouts, chartTypes, hiddenKpis } = stored as Record<string, unknown>;
  const texts = (value: unknown): value is string[] =>
    Array.isArray(value) && value.every((each) => typeof each === "string");
  const entries = typeof layouts === "object" && layouts !== null ? Object.entries(layouts) : [];
  return {
    theme: theme === "light" || theme === "dark" ? theme : "system",
    sidebarFolded: typeof folded === "boolean" ? folded : null,
    layouts: Object.fromEntries(
      entries.filter(([width, layout]) => (width === "desktop" || width === "tablet") && isLayout(layout)),
    ),
    chartTypes:
      typeof chartTypes === "object" && chartTypes !== null && texts(Object.values(chartTypes))
        ? (chartTypes as Record<string, string>)
        : {},
    hiddenKpis: texts(hiddenKpis) ? hiddenKpis : [],
  };
}
