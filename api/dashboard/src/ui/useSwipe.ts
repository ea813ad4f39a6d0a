import { useEffect, useRef, type RefObject } from "react";

const LEAST_PX = 60;
/** How much more sideways than up or down: who scrolls does not mean to swipe. */
const SIDEWAYS = 2;
const LONGEST_MS = 1000;

/** Calls with 1 for a swipe to the left, with -1 for one to the right; not where what is touched scrolls or turns itself. */
export function useSwipe(place: RefObject<HTMLElement | null>, on: boolean, onSwipe: (step: 1 | -1) => void): void {
  const latest = useRef(onSwipe);
  useEffect(() => {
    latest.current = onSwipe;
  }, [onSwipe]);
  useEffect(() => {
    const element = place.current;
    if (!on || element === null) {
      return;
    }
    let start: { x: number; y: number; at: number } | null = null;
    const begin = (event: TouchEvent) => {
      const [touch, another] = event.touches;
      const own = touch !== undefined && another === undefined && !movesItself(touch.target as Element, element);
      start = own ? { x: touch.clientX, y: touch.clientY, at: event.timeStamp } : null;
    };
    const end = (event: TouchEvent) => {
      const touch = event.changedTouches[0];
      if (start === null || touch === undefined || event.timeStamp - start.at > LONGEST_MS) {
        return;
      }
      const [x, y] = [touch.clientX - start.x, touch.clientY - start.y];
      start = null;
      if (Math.abs(x) >= LEAST_PX && Math.abs(x) > SIDEWAYS * Math.abs(y)) {
        latest.current(x < 0 ? 1 : -1);
      }
    };
    element.addEventListener("touchstart", begin, { passive: true });
    element.addEventListener("touchend", end, { passive: true });
    return () => {
      element.removeEventListener("touchstart", begin);
      element.removeEventListener("touchend", end);
    };
  }, [place, on]);
}

function movesItself(target: Element, within: Element): boolean {
  for (let each: Element | null = target; each !== null && each !== within; each = each.parentElement) {
    if (each.matches(".gl-container") || (each.scrollWidth > each.clientWidth + 1 && scrolls(each))) {
      return true;
    }
  }
  return false;
}

const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
