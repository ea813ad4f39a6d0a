import { useAppSelector } from "@/data/store";
import { useFormats } from "@/ui/formats";

/** Whether the page is live, and how much goes on. */
export function ConnectionPill({ phone }: { phone: boolean }) {
  const formats = useFormats();
  const { state, rate } = useAppSelector((all) => all.connection);
  const written = formats.number(rate, rate < 10 ? 1 : 0);
  if (state === "open") {
    return (
      <span className="conn" title={`Connected: ${written} facts a second`} data-connection="open">
        <i aria-hidden />
        Live
        {!phone && <span className="num">{written}/s</span>}
      </span>
    );
  }
  return (
    <span className="conn stale" title="Figures stand still until the connection is back" data-connection={state}>
      <i aria-hidden />
      {state === "waiting" ? "Reconnecting" : "Connecting"}
    </span>
  );
}
