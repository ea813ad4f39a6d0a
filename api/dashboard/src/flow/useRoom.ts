import { useEffect, useRef, useState, type RefObject } from "react";

/** How many pixels wide a place is; 0 until it is known. */
export function useRoom(): { box: RefObject<HTMLDivElement | null>; room: number } {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null) {
      return;
    }
    const measure = () => setRoom(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, room };
}
