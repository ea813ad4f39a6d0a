import type { CSSProperties } from "react";

const HUES = 8;

/** Initials on a colour that stays with the person. */
export function Avatar({ id, name, size = 28 }: { id: string; name: string; size?: number }) {
  const hue = [...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % HUES;
  const words = name.split(/\s+/).filter((word) => word !== "");
  const initials = words.slice(0, 2).map((word) => [...word][0]);
  const style: CSSProperties & Record<"--av", string> = {
    width: size,
    height: size,
    fontSize: size * 0.38,
    "--av": `var(--t-cat${hue})`,
  };
  return (
    <span className="avatar" style={style} aria-hidden>
      {initials.join("").toUpperCase()}
    </span>
  );
}
