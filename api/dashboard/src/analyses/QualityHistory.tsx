import type { Data, Layout } from "plotly.js";
import { useMemo } from "react";
import { Chart } from "@/charts/Chart";
import { ChartCard } from "@/charts/ChartCard";
import { analysis, useQualityHistoryQuery, type QualityPeriod } from "@/data/analyses";
import type { Filters } from "@/data/filters";
import { useRoles } from "@/design/theme";
import { Empty } from "@/ui/CardState";
import type { Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";

const NOTHING: QualityPeriod[] = [];

/** How much of what is dated in a month refers to what is known now. */
export function QualityHistory({ filters }: { filters: Filters }) {
  const formats = useFormats();
  const roles = useRoles();
  const result = useQualityHistoryQuery(analysis("quality/history", filters));
  const rows = result.data?.history ?? NOTHING;
  const figure = useMemo(() => {
    const months = new Map<string, { facts: number; consistent: number }>();
    for (const { start, facts, consistent } of rows) {
      const known = months.get(start) ?? { facts: 0, consistent: 0 };
      months.set(start, { facts: known.facts + facts, consistent: known.consistent + consistent });
    }
    const all = [...months].sort(([a], [b]) => (a < b ? -1 : 1));
    const data = [
      {
        type: "scatter",
        mode: "lines+markers",
        x: all.map(([start]) => start.slice(0, 7)),
        y: all.map(([, { facts, consistent }]) => consistent / facts),
        line: { color: roles.accent, width: 2 },
        marker: { color: roles.accent, size: 5 },
        hovertemplate: "%{x}<br><b>%{y:.2%}</b><extra></extra>",
      } as unknown as Data,
    ];
    const least = Math.min(1, ...all.map(([, { facts, consistent }]) => consistent / facts));
    const layout = {
      margin: { l: 8, r: 16, t: 12, b: 8 },
      xaxis: { type: "category", nticks: 12 },
      yaxis: { tickformat: ".1%", range: [Math.max(0, least - Math.max(0.01, (1 - least) * 0.3)), 1.002] },
    } as unknown as Partial<Layout>;
    return { data, layout, least };
  }, [rows, roles]);
  const columns: Column<QualityPeriod>[] = [
    { key: "start", title: "Month", value: (row) => row.start.slice(0, 7) },
    { key: "table", title: "Table", value: (row) => row.table },
    { key: "facts", title: "Facts", value: (row) => row.facts, numeric: true },
    { key: "customer", title: "Unknown customer", value: (row) => row.unknown_customer, numeric: true },
    { key: "reference", title: "Unknown product or campaign", value: (row) => row.unknown_reference, numeric: true },
    {
      key: "score",
      title: "Score",
      value: (row) => row.score,
      numeric: true,
      render: (row) => formats.percent(row.score),
    },
  ];
  return (
    <ChartCard
      id="quality-history"
      title="Consistency by month"
      note="Share of the facts dated in it whose customer, product and campaign are known now"
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.start} ${row.table}`}
      className="middle spaced"
      updated={result.data?.lastUpdated}
    >
      {() => (
        <QueryBody title="History" result={result}>
          {() =>
            rows.length === 0 ? (
              <Empty title="No facts">Nothing is dated in these days.</Empty>
            ) : (
              <Chart
                data={figure.data}
                layout={figure.layout}
                label={`Consistency by month: lowest ${formats.percent(figure.least)}`}
              />
            )
          }
        </QueryBody>
      )}
    </ChartCard>
  );
}
