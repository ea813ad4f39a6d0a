import { breakpoints } from "@/design/tokens";
import { useMediaQuery } from "./useMediaQuery";

export type Width = "phone" | "tablet" | "desktop";

/** Which of the three layouts the window has room for. */
export function useWidth(): Width {
  const desktop = useMediaQuery(`(min-width: ${breakpoints.desktop}px)`);
  const phone = useMediaQuery(`(max-width: ${breakpoints.phone - 0.02}px)`);
  return phone ? "phone" : desktop ? "desktop" : "tablet";
}
