import { WifiOff } from "lucide-react";
import { useAppSelector } from "@/data/store";
import { useFormats } from "@/ui/formats";

/** Says that figures stand still, and since when; goes by itself when they move again. */
export function ConnectionBanner() {
  const formats = useFormats();
  const { lostAt, state } = useAppSelector((all) => all.connection);
  return (
    <div role="status">
      {lostAt !== null && (
        <div className="banner">
          <WifiOff size={17} aria-hidden />
          <span>
            <b>Connection lost.</b> Figures are from {formats.exact(lostAt)}.{" "}
            {state === "connecting" ? "Trying again now." : "Trying again in a moment."}
          </span>
        </div>
      )}
    </div>
  );
}
