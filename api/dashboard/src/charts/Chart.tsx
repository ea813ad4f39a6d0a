import { lazy, Suspense, type ComponentType } from "react";
import { WhenSeen } from "@/ui/WhenSeen";
import type { PlotProps } from "./Plot";

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15_000;

/** Asks again while the server is away: what lazy() was once refused, it refuses for good. */
const loaded = (pause = FIRST_PAUSE_MS): Promise<{ default: ComponentType<PlotProps> }> =>
  import("./Plot").catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, pause));
    return loaded(Math.min(2 * pause, LONGEST_PAUSE_MS));
  });

const Plot = lazy(() => loaded());

/** A chart whose library comes when one is first on the screen; its place is kept meanwhile. */
export function Chart(props: PlotProps) {
  const waiting = <div className="plot waiting" />;
  return (
    <WhenSeen placeholder={waiting}>
      <Suspense fallback={waiting}>
        <Plot {...props} />
      </Suspense>
    </WhenSeen>
  );
}
