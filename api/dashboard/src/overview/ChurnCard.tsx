import { useMemo } from "react";
import { useFilters } from "@/app/useFilters";
import { useChurnQuery } from "@/data/api";
import { except, type Filters } from "@/data/filters";
import type { ChurnRiskAnswer, Risk } from "@/data/types";
import { useRoles } from "@/design/theme";
import { useFormats } from "@/ui/formats";
import { AtRiskList } from "./AtRiskList";
import { Nobody } from "./Nobody";
import { ShareCard } from "./ShareCard";

const NOTHING: ChurnRiskAnswer["churnData"] = [];

/** How many may leave, and who of them is worth the most. */
export function ChurnCard({ filters }: { filters: Filters }) {
  const formats = useFormats();
  const roles = useRoles();
  const { toggle } = useFilters();
  const result = useChurnQuery(except(filters, "churn"));
  const rows = result.data?.churnData ?? NOTHING;
  const high = rows.find((row) => row.risk === "High")?.count ?? 0;
  const shares = useMemo(() => {
    const colors: Record<string, string> = { Low: roles.markOk, Medium: roles.markWarn, High: roles.markBad };
    return rows.map(({ risk, count }) => ({ name: risk, count, color: colors[risk] ?? roles.markNone }));
  }, [rows, roles]);
  return (
    <ShareCard
      id="churn"
      title="Who may leave"
      note="Churn risk of customers with a purchase"
      of="Churn risk"
      shares={shares}
      chosen={filters.churn}
      onChoose={(name) => toggle("churn", name as Risk)}
      answer={(total) => formats.percent(total === 0 ? null : high / total)}
      unit="high risk"
      result={result}
      nobody={
        <Nobody title="No customers match" yet="Whoever has bought something appears here with their churn risk.">
          Nobody with a purchase has what the filters ask for.
        </Nobody>
      }
    >
      {({ chart, legend }) => (
        <div className="split">
          <div className="donut">
            {chart}
            {legend}
          </div>
          <AtRiskList segment={filters.segment} />
        </div>
      )}
    </ShareCard>
  );
}
