import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import type { Question } from "./column";

/** What is asked of a list and which of its columns are shown, as the address has it. */
export interface View extends Question {
  /** Names joined by commas; none for the usual ones. */
  columns?: string;
}

const NAMES = ["filter", "sort", "q", "columns"] as const;

export function viewOf(search: URLSearchParams): View {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search.get(name);
      return value === null || value.trim() === "" ? [] : [[name, value]];
    }),
  );
}

/** An address with a view, which keeps whatever else it had. */
export function searchWithView(search: URLSearchParams, view: View): URLSearchParams {
  const result = new URLSearchParams(search);
  for (const name of NAMES) {
    const value = view[name];
    if (value === undefined || value === "") {
      result.delete(name);
    } else {
      result.set(name, value);
    }
  }
  return result;
}

/** The view of the address, and how to change it: by steps one can go back from, or in place while somebody types. */
export function useQuestion() {
  const [search, setSearch] = useSearchParams();
  const text = search.toString();
  const view = useMemo(() => viewOf(new URLSearchParams(text)), [text]);
  const show = useCallback(
    (next: View, replace = false) =>
      setSearch((before) => searchWithView(before, next), { preventScrollReset: true, replace }),
    [setSearch],
  );
  const change = useCallback(
    (changes: View, replace = false) =>
      setSearch((before) => searchWithView(before, { ...viewOf(before), ...changes }), {
        preventScrollReset: true,
        replace,
      }),
    [setSearch],
  );
  return { view, show, change };
}
