import { ArrowDownRight, ArrowUpRight, Minus } from "lucide-react";
import { useFormats } from "./formats";

const NOTHING_TO_SPEAK_OF = 0.0005;

/** Growth over the 30 days before, with its direction as arrow, sign and colour. */
export function Trend({ value, note }: { value: number | null; note?: string }) {
  const formats = useFormats();
  if (value === null) {
    return (
      <span className="trend flat">
        <Minus size={13} aria-hidden />
        No comparison yet
      </span>
    );
  }
  const direction = value > NOTHING_TO_SPEAK_OF ? "up" : value < -NOTHING_TO_SPEAK_OF ? "down" : "flat";
  const Arrow = { up: ArrowUpRight, down: ArrowDownRight, flat: Minus }[direction];
  return (
    <span className={`trend ${direction}`} title="Last 30 days against the 30 before">
      <Arrow size={14} aria-hidden />
      <b>{formats.change(value)}</b>
      {note !== undefined && <span className="muted">{note}</span>}
    </span>
  );
}
