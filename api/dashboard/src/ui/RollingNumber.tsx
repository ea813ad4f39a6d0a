import { useEffect, useRef, useState } from "react";
import { motion } from "@/design/tokens";
import { useReducedMotion } from "./useReducedMotion";

/** A number that rolls from what it was to what it is. Screen readers and reduced motion get the new one at once. */
export function RollingNumber({ value, write }: { value: number | null; write: (value: number | null) => string }) {
  const still = useReducedMotion();
  const [shown, setShown] = useState(value);
  const from = useRef(value);
  useEffect(() => {
    const start = from.current;
    from.current = value;
    if (still || start === null || value === null || start === value || document.hidden) {
      setShown(value);
      return;
    }
    const began = performance.now();
    let frame = requestAnimationFrame(function step(time) {
      const part = Math.min(1, (time - began) / motion.roll);
      const current = part === 1 ? value : start + (value - start) * (1 - (1 - part) ** 3);
      from.current = current;
      setShown(current);
      if (part < 1) {
        frame = requestAnimationFrame(step);
      } else {
        from.current = value;
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [value, still]);
  return (
    <>
      <span className="vh">{write(value)}</span>
      <span aria-hidden>{write(shown)}</span>
    </>
  );
}
