import { Drawer } from "antd";
import { useKpisQuery } from "@/data/api";
import { except, type Filters } from "@/data/filters";
import { RISKS, SEGMENTS } from "@/data/types";
import { useFormats } from "@/ui/formats";
import { Sparkline } from "@/ui/Sparkline";
import { Trend } from "@/ui/Trend";
import { useWidth } from "@/ui/useWidth";
import { describe, writeKpi } from "./kpis";

const WEEK_MS = 7 * 86_400_000;

/** What a key figure is made of: by segment, by churn risk, and week by week. */
export default function KpiBreakdown({
  label,
  filters,
  onClose,
}: {
  label: string;
  filters: Filters;
  onClose: () => void;
}) {
  const formats = useFormats();
  const phone = useWidth() === "phone";
  const { data } = useKpisQuery(filters);
  const kpi = data?.kpiData.find((each) => each.label === label);
  const { title, definition } = describe(label);
  return (
    <Drawer open onClose={onClose} title={title} size={phone ? "100%" : 440} classNames={{ body: "breakdown" }}>
      {kpi !== undefined && data !== undefined && (
        <>
          <p className="breakdown-value num">{writeKpi(kpi.unit, formats, false)(kpi.value)}</p>
          <Trend value={kpi.trend} note="last 30 days against the 30 before" />
          <p className="muted">{definition}</p>
          <Sparkline values={kpi.sparklineData} height={72} area />
          <Shares title="By segment" label={label} name="segment" values={SEGMENTS} filters={filters} />
          <Shares title="By churn risk" label={label} name="churn" values={RISKS} filters={filters} />
          <h3>By week</h3>
          <table className="table plain">
            <thead>
              <tr>
                <th scope="col">End of</th>
                <th scope="col" className="right">
                  {title}
                </th>
              </tr>
            </thead>
            <tbody>
              {kpi.sparklineData
                .map((value, index) => ({
                  value,
                  time: Date.parse(data.lastUpdated) - (kpi.sparklineData.length - 1 - index) * WEEK_MS,
                }))
                .reverse()
                .map(({ value, time }) => (
                  <tr key={time}>
                    <td>{formats.day(time)}</td>
                    <td className="right num">{writeKpi(kpi.unit, formats, false)(value)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </>
      )}
    </Drawer>
  );
}

interface SharesProps {
  title: string;
  label: string;
  name: "segment" | "churn";
  values: readonly string[];
  filters: Filters;
}

function Shares({ title, label, name, values, filters }: SharesProps) {
  return (
    <>
      <h3>{title}</h3>
      <dl className="shares">
        {values
          .filter((value) => filters[name] === undefined || filters[name] === value)
          .map((value) => (
            <Share key={value} label={label} value={value} filters={{ ...except(filters, name), [name]: value }} />
          ))}
      </dl>
    </>
  );
}

function Share({ label, value, filters }: { label: string; value: string; filters: Filters }) {
  const formats = useFormats();
  const { data } = useKpisQuery(filters);
  const kpi = data?.kpiData.find((each) => each.label === label);
  return (
    <div>
      <dt>{value}</dt>
      <dd className="num">{kpi === undefined ? "…" : writeKpi(kpi.unit, formats, false)(kpi.value)}</dd>
    </div>
  );
}
