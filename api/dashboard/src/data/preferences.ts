import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { isLayout, type Layout } from "./layout";

export type Theme = "light" | "dark" | "system";

/** `€` or `EUR`. */
export type MoneyAs = "symbol" | "code";

/** What a reader has chosen. */
export interface Preferences {
  theme: Theme;
  /** Null: as the width of the window suggests. */
  sidebarFolded: boolean | null;
  /** Cards on the overview of wide and of middle windows; none: as designed. */
  layouts: Partial<Record<"desktop" | "tablet", Layout>>;
  /** Cards that are not on the overview. */
  hiddenCards: string[];
  /** Card to how its chart is shown. */
  chartTypes: Record<string, string>;
  /** Labels of key figures that are not shown. */
  hiddenKpis: string[];
  /** Labels of key figures, the first first; those that are not named come after, as the server has them. */
  kpiOrder: string[];
  /** How numbers and dates are written, as a language tag; null: as the server says. */
  locale: string | null;
  /** What money is called, by its code of ISO 4217; null: as the server says. Amounts stay what they are. */
  currency: string | null;
  moneyAs: MoneyAs;
}

export const defaultPreferences: Preferences = {
  theme: "system",
  sidebarFolded: null,
  layouts: {},
  hiddenCards: [],
  chartTypes: {},
  hiddenKpis: [],
  kpiOrder: [],
  locale: null,
  currency: null,
  moneyAs: "symbol",
};

const toggled = (names: string[], name: string) =>
  names.includes(name) ? names.filter((each) => each !== name) : [...names, name];

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
      state.hiddenKpis = toggled(state.hiddenKpis, payload);
    },
    cardToggled(state, { payload }: PayloadAction<string>) {
      state.hiddenCards = toggled(state.hiddenCards, payload);
    },
    /** Several at once: of a group of settings, or what was kept elsewhere. */
    preferencesSet: (state, { payload }: PayloadAction<Partial<Preferences>>) => ({ ...state, ...payload }),
  },
});

export const {
  themeChosen,
  sidebarFolded,
  chartTypeChosen,
  layoutChanged,
  layoutReset,
  kpiToggled,
  cardToggled,
  preferencesSet,
} = slice.actions;
export const preferencesReducer = slice.reducer;

/** In the order that a reader has chosen. */
export function inOrder<T>(things: readonly T[], order: readonly string[], name: (thing: T) => string): T[] {
  const place = (thing: T) => {
    const at = order.indexOf(name(thing));
    return at < 0 ? order.length : at;
  };
  return [...things].sort((a, b) => place(a) - place(b));
}

/** What was kept; each part that can't be understood is as if it had not been chosen, and the others hold. */
export function preferencesOf(stored: unknown): Preferences {
  const kept = objectOf(stored);
  return {
    theme: oneOf(kept.theme, ["light", "dark"], "system"),
    sidebarFolded: typeof kept.sidebarFolded === "boolean" ? kept.sidebarFolded : null,
    layouts: Object.fromEntries(
      Object.entries(objectOf(kept.layouts)).filter(
        (entry): entry is ["desktop" | "tablet", Layout] =>
          (entry[0] === "desktop" || entry[0] === "tablet") && isLayout(entry[1]),
      ),
    ),
    hiddenCards: textsOf(kept.hiddenCards),
    chartTypes: Object.fromEntries(
      Object.entries(objectOf(kept.chartTypes)).filter((entry): entry is [string, string] => isText(entry[1])),
    ),
    hiddenKpis: textsOf(kept.hiddenKpis),
    kpiOrder: textsOf(kept.kpiOrder),
    locale: isLocale(kept.locale) ? kept.locale : null,
    currency: isText(kept.currency) && /^[A-Z]{3}$/.test(kept.currency) ? kept.currency : null,
    moneyAs: oneOf(kept.moneyAs, ["code"], "symbol"),
  };
}

const isText = (value: unknown): value is string => typeof value === "string";

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? [...new Set(value.filter(isText))] : []);

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const oneOf = <T extends string>(value: unknown, others: T[], usual: T): T =>
  others.find((each) => each === value) ?? usual;

function isLocale(value: unknown): value is string {
  try {
    return isText(value) && Intl.NumberFormat.supportedLocalesOf(value).length > 0;
  } catch {
    // No language tag at all.
    return false;
  }
}
