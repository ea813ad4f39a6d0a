import { lazy, Suspense, useState } from "react";
import { useKpisQuery } from "@/data/api";
import type { Filters } from "@/data/filters";
import { useAppSelector } from "@/data/store";
import { QueryBody } from "@/ui/QueryBody";
import { HERO } from "./kpis";
import { KpiTile } from "./KpiTile";

const KpiBreakdown = lazy(() => import("./KpiBreakdown"));

/** The key figures, the first of them large; which of them are shown is the reader's choice. */
export function KpiStrip({ filters }: { filters: Filters }) {
  const result = useKpisQuery(filters);
  const hidden = useAppSelector((state) => state.preferences.hiddenKpis);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className="kpi-card" aria-label="Key figures">
      <QueryBody title="Key figures" result={result}>
        {({ kpiData, lastUpdated }) => {
          const shown = kpiData.filter((kpi) => !hidden.includes(kpi.label));
          return (
            <div className={`kpis n${shown.length}`} data-hero={shown.some((kpi) => kpi.label === HERO)}>
              {shown.map((kpi, index) => (
                <KpiTile
                  key={kpi.label}
                  kpi={kpi}
                  asOf={lastUpdated}
                  hero={kpi.label === HERO}
                  period={
                    kpi.label !== HERO
                      ? undefined
                      : filters.from === undefined && filters.to === undefined
                        ? "all time"
                        : "in the period"
                  }
                  first={index === 0}
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
