import { Suspense } from "react";
import { lazily } from "@/ui/lazily";
import { WhenSeen } from "@/ui/WhenSeen";
import type { PlotProps } from "./Plot";

const Plot = lazily<PlotProps>(() => import("./Plot"));

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
