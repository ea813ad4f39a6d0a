import type { Kpi } from "@/data/types";
import { Ago } from "@/ui/Ago";
import { useFormats } from "@/ui/formats";
import { RollingNumber } from "@/ui/RollingNumber";
import { Sparkline } from "@/ui/Sparkline";
import { Trend } from "@/ui/Trend";
import { describe, writeKpi } from "./kpis";

const WEEK_MS = 7 * 86_400_000;

interface Props {
  kpi: Kpi;
  asOf: string;
  /** The first one is large, and says for all of them when they were last changed. */
  first: boolean;
  /** Of when the figure is, where that needs saying. */
  period?: string;
  onOpen: () => void;
}

/** A key figure with its trend and its last twelve weeks; opens its breakdown. */
export function KpiTile({ kpi, asOf, first, period, onOpen }: Props) {
  const formats = useFormats();
  const { title } = describe(kpi.label);
  const write = writeKpi(kpi.unit, formats, kpi.label === "Total Revenue" || (kpi.value ?? 0) >= 100_000);
  const firstValue = kpi.sparklineData[0];
  const begin = Date.parse(asOf) - (kpi.sparklineData.length - 1) * WEEK_MS;
  return (
    <button type="button" className={first ? "kpi hero" : "kpi"} onClick={onOpen} data-kpi={kpi.label}>
      <span className="kpi-label">
        <span>
          {title}
          {period !== undefined && <small>, {period}</small>}
        </span>
        {first && (
          <span className="kpi-updated">
            Updated <Ago time={asOf} />
          </span>
        )}
      </span>
      <span className="kpi-row">
        <span className="kpi-value">
          <RollingNumber value={kpi.value} write={write} />
          {kpi.unit === "score" && kpi.value !== null && <small> of 5</small>}
        </span>
        {!first && <Sparkline values={kpi.sparklineData} height={30} />}
      </span>
      <Trend value={kpi.trend} note={first ? "last 30 days against the 30 before" : undefined} />
      {first && (
        <>
          <Sparkline values={kpi.sparklineData} height={48} area />
          <span className="kpi-axis">
            <span>
              {formats.shortDay(begin)}
              {firstValue != null &&
                `, ${kpi.unit === "currency" ? formats.moneyShort(firstValue) : write(firstValue)}`}
            </span>
            <span>12 weeks</span>
            <span>{formats.shortDay(asOf)}</span>
          </span>
        </>
      )}
      <span className="vh">Show breakdown</span>
    </button>
  );
}
