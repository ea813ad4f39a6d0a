import { Pause } from "lucide-react";
import { useCatchingUp } from "@/data/catchingUp";
import { businessNow } from "@/data/clock";
import { pauseToggled } from "@/data/connection";
import { useAppDispatch, useAppSelector } from "@/data/store";
import { useFormats } from "@/ui/formats";

/** Whether the page is live, and how much goes on; a click holds it, another lets it go on. */
export function ConnectionPill({ phone }: { phone: boolean }) {
  const formats = useFormats();
  const dispatch = useAppDispatch();
  const { state, rate, paused, pausedAt } = useAppSelector((all) => all.connection);
  const behind = useCatchingUp();
  const written = formats.number(rate, rate < 10 ? 1 : 0);
  if (state !== "open") {
    return (
      <span className="conn stale" title="Figures stand still until the connection is back" data-connection={state}>
        <i aria-hidden />
        {state === "waiting" ? "Reconnecting" : "Connecting"}
      </span>
    );
  }
  const title = paused
    ? `Paused. Figures are from ${formats.exact(pausedAt ?? businessNow())}. Click to go on.`
    : behind > 0
      ? `${formats.count(behind)} records are not in the figures yet. Click to pause.`
      : `${written} facts a second. Click to pause.`;
  return (
    <button
      type="button"
      className="conn-button"
      title={title}
      aria-pressed={paused}
      data-connection={paused ? "paused" : "open"}
      onClick={() => dispatch(pauseToggled(businessNow()))}
    >
      <span className={`conn ${paused ? "paused" : behind > 0 ? "stale" : ""}`}>
        {paused ? <Pause size={11} aria-hidden /> : <i aria-hidden />}
        {paused ? "Paused" : behind > 0 ? "Catching up" : "Live"}
        {!phone && !paused && behind === 0 && <span className="num">{written}/s</span>}
        <span className="vh">, {paused ? "go on with" : "pause"} live updates</span>
      </span>
    </button>
  );
}
