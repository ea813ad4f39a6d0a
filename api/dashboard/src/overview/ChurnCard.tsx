import { useMemo } from "react";
import { bars, ring, type Part } from "@/charts/figures";
import { Chart } from "@/charts/Chart";
import { ChartCard } from "@/charts/ChartCard";
import { useFilters } from "@/app/useFilters";
import { useChurnQuery } from "@/data/api";
import { except, type Filters } from "@/data/filters";
import type { ChurnRiskAnswer, Risk } from "@/data/types";
import { useRoles } from "@/design/theme";
import { Empty } from "@/ui/CardState";
import type { Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { LegendList } from "@/ui/LegendList";
import { QueryBody } from "@/ui/QueryBody";
import { AtRiskList } from "./AtRiskList";
import { ClearFilters } from "./ClearFilters";

type Row = ChurnRiskAnswer["churnData"][number];

const NOTHING: Row[] = [];

/** How many may leave, and who of them is worth the most. */
export function ChurnCard({ filters }: { filters: Filters }) {
  const formats = useFormats();
  const roles = useRoles();
  const { toggle } = useFilters();
  const result = useChurnQuery(except(filters, "churn"));
  const rows = result.data?.churnData ?? NOTHING;
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const high = rows.find((row) => row.risk === "High")?.count ?? 0;
  const parts = useMemo(() => {
    const colors: Record<string, string> = { Low: roles.markOk, Medium: roles.markWarn, High: roles.markBad };
    return rows.map((row): Part => ({
      label: row.risk,
      value: row.count,
      color: colors[row.risk] ?? roles.markNone,
      text: formats.count(row.count),
      on: filters.churn === undefined || filters.churn === row.risk,
    }));
  }, [rows, roles, formats, filters.churn]);
  const columns: Column<Row>[] = [
    { key: "risk", title: "Churn risk", value: (row) => row.risk, sortable: false },
    {
      key: "count",
      title: "Customers",
      value: (row) => row.count,
      numeric: true,
      render: (row) => formats.count(row.count),
    },
    {
      key: "share",
      title: "Share",
      value: (row) => (total === 0 ? null : row.count / total),
      numeric: true,
      render: (row) => formats.percent(total === 0 ? null : row.count / total),
    },
  ];
  const choose = (label: unknown) => toggle("churn", label as Risk);
  const share = total === 0 ? null : high / total;
  const figures = {
    pie: useMemo(() => ring(parts, formats.percent(share), "high risk", roles), [parts, share, formats, roles]),
    bar: useMemo(() => bars(parts, roles), [parts, roles]),
  };
  return (
    <ChartCard
      id="churn"
      title="Who may leave"
      note="Churn risk of customers with a purchase"
      types={["pie", "bar"]}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.risk}
      onRow={(row) => choose(row.risk)}
      rowClass={(row) => (row.risk === filters.churn ? "chosen" : "")}
      updated={result.data?.lastUpdated}
    >
      {(type) => (
        <QueryBody title="Churn risk" result={result}>
          {() =>
            total === 0 ? (
              <Empty title="No customers match" action={<ClearFilters />}>
                Nobody with a purchase has what the filters ask for.
              </Empty>
            ) : (
              <div className="split">
                <div className="donut">
                  <Chart
                    {...figures[type === "bar" ? "bar" : "pie"]}
                    label={`Churn risk: ${parts.map((part) => `${part.text} ${part.label.toLowerCase()}`).join(", ")}`}
                    onPoint={(point) => choose((point as { label?: string }).label)}
                  />
                  <LegendList
                    name="Churn risks"
                    items={parts.map((part) => ({
                      label: part.label,
                      color: part.color,
                      value: part.text,
                      percent: formats.percent(part.value / total),
                      chosen: filters.churn === part.label,
                    }))}
                    onChoose={choose}
                  />
                </div>
                <AtRiskList segment={filters.segment} />
              </div>
            )
          }
        </QueryBody>
      )}
    </ChartCard>
  );
}
