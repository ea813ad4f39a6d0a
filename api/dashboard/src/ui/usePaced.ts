import { useEffect, useRef, useState } from "react";

/** The newest value, which changes at most every so many milliseconds: what moves faster can't be read. 0 is at once. */
export function usePaced<T>(value: T, everyMs: number): T {
  const [shown, setShown] = useState(value);
  const changed = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        changed.current = Date.now();
        setShown(value);
      },
      Math.max(0, changed.current + everyMs - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [value, everyMs]);
  return shown;
}
