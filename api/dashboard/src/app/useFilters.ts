import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { filtersOf, searchWith, type Filters } from "@/data/filters";

/** The filters of the address, and how to change them. Every change can be gone back from. */
export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const text = search.toString();
  const filters = useMemo(() => filtersOf(new URLSearchParams(text)), [text]);
  const change = useCallback(
    (changes: Partial<Filters>) =>
      setSearch((before) => searchWith(before, { ...filtersOf(before), ...changes }), { preventScrollReset: true }),
    [setSearch],
  );
  const clear = useCallback(
    () => setSearch((before) => searchWith(before, {}), { preventScrollReset: true }),
    [setSearch],
  );
  /** Chooses one, or lets it go when it is what was chosen. */
  const toggle = useCallback(
    <Name extends "segment" | "churn" | "category">(name: Name, value: Filters[Name]) =>
      change({ [name]: filters[name] === value ? undefined : value }),
    [change, filters],
  );
  return { filters, change, clear, toggle };
}
