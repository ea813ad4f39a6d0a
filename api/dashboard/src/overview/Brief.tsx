import { Link } from "react-router";
import { useAtRiskQuery, useKpisQuery } from "@/data/api";
import { useCatchingUp } from "@/data/catchingUp";
import type { Filters } from "@/data/filters";
import { useFormats } from "@/ui/formats";

const STEADY = 0.005;

/** What the page says, in a sentence. */
export function Brief({ filters }: { filters: Filters }) {
  const formats = useFormats();
  const { data } = useKpisQuery(filters);
  const { data: risk } = useAtRiskQuery({ segment: "High Value", limit: 1 });
  const trend = data?.kpiData.find((kpi) => kpi.label === "Total Revenue")?.trend;
  const behind = useCatchingUp();
  if (behind > 0) {
    return (
      <p className="brief">
        Reading in what came before: <b className="num">{formats.count(behind)} records</b> to go. Figures are
        incomplete until then.
      </p>
    );
  }
  const amount = trend == null ? null : formats.percent(Math.abs(trend));
  return (
    <p className="brief">
      {trend === undefined ? (
        " "
      ) : trend === null ? (
        "There was no revenue in the 30 days before the last 30 to compare with."
      ) : Math.abs(trend) < STEADY ? (
        "Revenue is steady: the last 30 days brought as much as the 30 before."
      ) : (
        <>
          Revenue is {trend > 0 ? "growing" : "falling"}: the last 30 days brought{" "}
          <b>
            {amount} {trend > 0 ? "more" : "less"}
          </b>{" "}
          than the 30 before.
        </>
      )}{" "}
      {risk !== undefined && risk.total > 0 && (
        <>
          <Link to="/overview?segment=High+Value&churn=High">
            {formats.count(risk.total)} high-value {risk.total === 1 ? "customer" : "customers"}
          </Link>{" "}
          {risk.total === 1 ? "is" : "are"} at high risk of leaving.
        </>
      )}
    </p>
  );
}
