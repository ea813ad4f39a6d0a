import { useEffect, useRef } from "react";

/** Calls when a value has become another one; not for the first. */
export function useOnChange(value: string, action: () => unknown): void {
  const known = useRef(value);
  const newest = useRef(action);
  useEffect(() => {
    newest.current = action;
  }, [action]);
  useEffect(() => {
    if (known.current !== value) {
      known.current = value;
      newest.current();
    }
  }, [value]);
}
