import { useSyncExternalStore } from "react";
import type { View } from "./useQuestion";

/** A view with a name. */
export interface SavedView extends View {
  name: string;
}

const KEY = "tributary.views";
const LONGEST_NAME = 60;

type Views = Record<string, SavedView[]>;

let known: Views | null = null;
const listeners = new Set<() => void>();

/** What was kept; whatever of it is no view is left out. */
export function viewsOf(stored: unknown): Views {
  const result: Views = {};
  if (typeof stored === "object" && stored !== null) {
    for (const [list, views] of Object.entries(stored)) {
      result[list] = Array.isArray(views) ? views.filter(isView) : [];
    }
  }
  return result;
}

function isView(value: unknown): value is SavedView {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const { name, filter, sort, q, columns } = value as Record<string, unknown>;
  return (
    typeof name === "string" &&
    name !== "" &&
    [filter, sort, q, columns].every((part) => part === undefined || typeof part === "string")
  );
}

function views(): Views {
  if (known === null) {
    try {
      known = viewsOf(JSON.parse(localStorage.getItem(KEY) ?? "{}"));
    } catch {
      known = {};
    }
  }
  return known;
}

function keep(list: string, own: SavedView[]): void {
  known = { ...views(), [list]: own };
  try {
    localStorage.setItem(KEY, JSON.stringify(known));
  } catch {
    // A browser that keeps nothing has them until the page is left.
  }
  listeners.forEach((each) => each());
}

/** Keeps a view under a name; one that has it already is replaced. */
export function saveView(list: string, name: string, view: View): void {
  const wanted = name.trim().slice(0, LONGEST_NAME);
  if (wanted !== "") {
    const own = views()[list] ?? NONE;
    keep(list, [...own.filter((each) => each.name !== wanted), { ...view, name: wanted }]);
  }
}

export function forgetView(list: string, name: string): void {
  keep(
    list,
    (views()[list] ?? NONE).filter((each) => each.name !== name),
  );
}

const NONE: SavedView[] = [];

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The views of a list that this browser keeps. */
export function useSavedViews(list: string): SavedView[] {
  return useSyncExternalStore(subscribe, () => views()[list] ?? NONE);
}

/** Forgets what was read, so that it is read again. */
export function forgetViews(): void {
  known = null;
}
