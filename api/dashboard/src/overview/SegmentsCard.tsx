import { useMemo } from "react";
import { bars, ring, type Part } from "@/charts/figures";
import { Chart } from "@/charts/Chart";
import { ChartCard } from "@/charts/ChartCard";
import { useFilters } from "@/app/useFilters";
import { useSegmentsQuery } from "@/data/api";
import { except, type Filters } from "@/data/filters";
import type { Segment, SegmentsAnswer } from "@/data/types";
import { useRoles } from "@/design/theme";
import { Empty } from "@/ui/CardState";
import type { Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { LegendList } from "@/ui/LegendList";
import { QueryBody } from "@/ui/QueryBody";
import { ClearFilters } from "./ClearFilters";

type Row = SegmentsAnswer["segmentData"][number];

const NOTHING: Row[] = [];

/** Customers by segment; a part that is chosen filters everything else. */
export function SegmentsCard({ filters }: { filters: Filters }) {
  const formats = useFormats();
  const roles = useRoles();
  const { toggle } = useFilters();
  const result = useSegmentsQuery(except(filters, "segment"));
  const rows = result.data?.segmentData ?? NOTHING;
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const parts = useMemo(
    () =>
      rows.map((row, index): Part => ({
        label: row.segment,
        value: row.count,
        // The ramp runs from weak to strong, the segments from high to low.
        color: roles.seq[rows.length - 1 - index] ?? roles.accent,
        text: formats.count(row.count),
        on: filters.segment === undefined || filters.segment === row.segment,
      })),
    [rows, roles, formats, filters.segment],
  );
  const columns: Column<Row>[] = [
    { key: "segment", title: "Segment", value: (row) => row.segment },
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
  const choose = (label: unknown) => toggle("segment", label as Segment);
  const figures = {
    pie: useMemo(() => ring(parts, formats.count(total), "customers", roles), [parts, total, formats, roles]),
    bar: useMemo(() => bars(parts, roles), [parts, roles]),
  };
  const label = `Customers by segment: ${parts.map((part) => `${part.label} ${part.text}`).join(", ")}`;
  return (
    <ChartCard
      id="segments"
      title="Customer segments"
      note="By lifetime value"
      types={["pie", "bar"]}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.segment}
      onRow={(row) => choose(row.segment)}
      rowClass={(row) => (row.segment === filters.segment ? "chosen" : "")}
      updated={result.data?.lastUpdated}
    >
      {(type) => (
        <QueryBody title="Customer segments" result={result}>
          {() =>
            total === 0 ? (
              <Empty title="No customers match" action={<ClearFilters />}>
                Nobody has what the filters ask for.
              </Empty>
            ) : (
              <div className="donut col">
                <Chart
                  {...figures[type === "bar" ? "bar" : "pie"]}
                  label={label}
                  onPoint={(point) => choose((point as { label?: string }).label)}
                />
                <LegendList
                  name="Segments"
                  items={parts.map((part) => ({
                    label: part.label,
                    color: part.color,
                    value: part.text,
                    percent: formats.percent(part.value / total),
                    chosen: filters.segment === part.label,
                  }))}
                  onChoose={choose}
                />
              </div>
            )
          }
        </QueryBody>
      )}
    </ChartCard>
  );
}
