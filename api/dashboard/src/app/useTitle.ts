import { useEffect } from "react";

/** The title of the window while a page is open. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Tributary`;
  }, [title]);
}
