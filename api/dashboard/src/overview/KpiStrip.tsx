import { Suspense, useState } from "react";
import { useKpisQuery } from "@/data/api";
import type { Filters } from "@/data/filters";
import { inOrder } from "@/data/preferences";
import { useAppSelector } from "@/data/store";
import { QueryBody } from "@/ui/QueryBody";
import { lazily } from "@/ui/lazily";
import { KpiTile } from "./KpiTile";

const KpiBreakdown = lazily(() => import("./KpiBreakdown"));

/** The key figures, the first of them large; which of them are shown, and in what order, is the reader's choice. */
export function KpiStrip({ filters }: { filters: Filters }) {
  const result = useKpisQuery(filters);
  const hidden = useAppSelector((state) => state.preferences.hiddenKpis);
  const order = useAppSelector((state) => state.preferences.kpiOrder);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className="kpi-card" aria-label="Key figures">
      <QueryBody title="Key figures" result={result}>
        {({ kpiData, lastUpdated }) => {
          const left = kpiData.filter((kpi) => !hidden.includes(kpi.label));
          const shown = inOrder(left.length > 0 ? left : kpiData, order, (kpi) => kpi.label);
          return (
            <div className={`kpis n${shown.length}`}>
              {shown.map((kpi, index) => (
                <KpiTile
                  key={kpi.label}
                  kpi={kpi}
                  asOf={lastUpdated}
                  first={index === 0}
                  period={
                    kpi.label !== "Total Revenue"
                      ? undefined
                      : filters.from === undefined && filters.to === undefined
                        ? "all time"
                        : "in the period"
                  }
                  onOpen={() => setOpen(kpi.label)}
                />
              ))}
            </div>
          );
        }}
      </QueryBody>
      {open !== null && (
        <Suspense>
          <KpiBreakdown label={open} filters={filters} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </section>
  );
}
