import { useCallback } from "react";
import { useSearchParams } from "react-router";

/** Changes what stands in the address, all at once: null takes away. */
export function useAddress() {
  const [, setSearch] = useSearchParams();
  return useCallback(
    (changes: Record<string, string | null>) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value === null || value === "") {
              next.delete(name);
            } else {
              next.set(name, value);
            }
          }
          return next;
        },
        { preventScrollReset: true },
      ),
    [setSearch],
  );
}

/** A choice that stands in the address; the first of several is what is meant without one. */
export function useChoice<Value extends string>(name: string, values: readonly [Value, ...Value[]]) {
  const [text, set] = useText(name);
  const value = values.find((each) => each === text) ?? values[0];
  const choose = useCallback((next: Value) => set(next === values[0] ? null : next), [set, values]);
  return [value, choose] as const;
}

/** A text that stands in the address. */
export function useText(name: string) {
  const [search] = useSearchParams();
  const change = useAddress();
  const set = useCallback((value: string | null) => change({ [name]: value }), [name, change]);
  return [search.get(name), set] as const;
}
