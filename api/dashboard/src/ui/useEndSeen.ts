import { useEffect, useRef, type RefObject } from "react";

/** Calls when the end of a list comes near the screen, for as long as there is more. */
export function useEndSeen(more: boolean, load: () => void): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null);
  const action = useRef(load);
  useEffect(() => {
    action.current = load;
  }, [load]);
  useEffect(() => {
    if (!more || end.current === null) {
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && action.current(),
      { rootMargin: "400px" },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [more]);
  return end;
}
