import { useEffect, useRef, useState } from "react";
import { motion } from "@/design/tokens";

/** A text that glows once when it has become another one. */
export function Changing({ text }: { text: string }) {
  const before = useRef(text);
  const [fresh, setFresh] = useState(false);
  useEffect(() => {
    if (before.current === text) {
      return;
    }
    before.current = text;
    setFresh(true);
    const timer = setTimeout(() => setFresh(false), motion.glow);
    return () => clearTimeout(timer);
  }, [text]);
  return <span className={fresh ? "fresh" : ""}>{text}</span>;
}
