import { defaultPreferences, preferencesSet, type Preferences } from "@/data/preferences";
import { useAppDispatch, useAppSelector } from "@/data/store";

/** What is chosen in one part of the page, and taken back together. */
export const GROUPS = {
  appearance: ["theme", "sidebarFolded"],
  writing: ["locale", "currency", "moneyAs"],
  kpis: ["hiddenKpis", "kpiOrder"],
  charts: ["chartTypes"],
  layout: ["layouts", "hiddenCards"],
} as const satisfies Record<string, readonly (keyof Preferences)[]>;

export type GroupName = keyof typeof GROUPS;

/** Preferences with some of them as they were in the beginning. */
export function asInTheBeginning(names: readonly (keyof Preferences)[]): Partial<Preferences> {
  return Object.fromEntries(names.map((name) => [name, defaultPreferences[name]])) as Partial<Preferences>;
}

export function isChanged(preferences: Preferences, names: readonly (keyof Preferences)[]): boolean {
  return names.some((name) => JSON.stringify(preferences[name]) !== JSON.stringify(defaultPreferences[name]));
}

/** Whether something of some preferences was chosen, and how to take it back. */
export function useReset(names: readonly (keyof Preferences)[]): { changed: boolean; reset: () => void } {
  const dispatch = useAppDispatch();
  const changed = useAppSelector((state) => isChanged(state.preferences, names));
  return { changed, reset: () => dispatch(preferencesSet(asInTheBeginning(names))) };
}
