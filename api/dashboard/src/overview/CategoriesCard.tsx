import { Segmented } from "antd";
import { useMemo, useState } from "react";
import { Chart } from "@/charts/Chart";
import { ChartCard } from "@/charts/ChartCard";
import { bars, ring, type Part } from "@/charts/figures";
import { useFilters } from "@/app/useFilters";
import { useCategoriesQuery } from "@/data/api";
import { except, type Filters } from "@/data/filters";
import type { CategoriesAnswer } from "@/data/types";
import { useRoles } from "@/design/theme";
import type { Roles } from "@/design/tokens";
import type { Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { Nobody } from "./Nobody";

type Row = CategoriesAnswer["categoryData"][number];
type Measure = "revenue" | "units";

/** Where products are counted whose category nobody knows. */
const UNKNOWN = "Unknown";
const STRONG = 0.15;
const MEDIUM = 0.1;
const NOTHING: Row[] = [];

/** What sells, by category; one that is chosen filters everything else. */
export function CategoriesCard({ filters }: { filters: Filters }) {
  const formats = useFormats();
  const roles = useRoles();
  const { toggle } = useFilters();
  const [measure, setMeasure] = useState<Measure>("revenue");
  const result = useCategoriesQuery(except(filters, "category"));
  const rows = result.data?.categoryData ?? NOTHING;
  const parts = useMemo(() => {
    const total = rows.reduce((sum, row) => sum + Math.max(0, row[measure]), 0);
    const write = measure === "revenue" ? formats.moneyShort : formats.count;
    return [...rows]
      .sort((a, b) => b[measure] - a[measure])
      .map((row): Part => ({
        label: row.category,
        value: row[measure],
        color: colorOf(row.category, total === 0 ? 0 : row[measure] / total, roles),
        text: write(row[measure]),
        on: filters.category === undefined || filters.category === row.category,
      }));
  }, [rows, measure, formats, roles, filters.category]);
  const columns: Column<Row>[] = [
    { key: "category", title: "Category", value: (row) => row.category },
    {
      key: "revenue",
      title: "Revenue",
      value: (row) => row.revenue,
      numeric: true,
      render: (row) => formats.moneyExact(row.revenue),
    },
    {
      key: "units",
      title: "Units",
      value: (row) => row.units,
      numeric: true,
      render: (row) => formats.count(row.units),
    },
  ];
  const leader = parts[0];
  const positive = parts.filter((part) => part.value > 0);
  const figures = {
    bar: useMemo(() => bars(parts, roles), [parts, roles]),
    pie: useMemo(() => ring(positive, String(positive.length), "categories", roles), [positive, roles]),
  };
  const choose = (category: string) => toggle("category", category);
  return (
    <ChartCard
      id="categories"
      title={measure === "revenue" ? "Revenue by category" : "Units by category"}
      note={
        <span className="keys">
          <Key color={roles.seq[2]} text={`≥ ${formats.percent(STRONG, 0)}`} />
          <Key color={roles.seq[1]} text={`≥ ${formats.percent(MEDIUM, 0)}`} />
          <Key color={roles.seq[0]} text="less" />
        </span>
      }
      fold={leader === undefined ? "" : `${leader.label} leads`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.category}
      onRow={(row) => choose(row.category)}
      rowClass={(row) => (row.category === filters.category ? "chosen" : "")}
      updated={result.data?.lastUpdated}
      actions={
        <Segmented<Measure>
          size="small"
          options={[
            { value: "revenue", label: "Revenue" },
            { value: "units", label: "Units" },
          ]}
          value={measure}
          onChange={setMeasure}
          aria-label="Measure"
        />
      }
    >
      {(type) => (
        <QueryBody title="Categories" result={result}>
          {() =>
            leader === undefined ? (
              <Nobody title="Nothing sold" yet="What sells appears here by category, with the first purchase.">
                No purchase has what the filters ask for.
              </Nobody>
            ) : (
              <Chart
                {...figures[type === "pie" ? "pie" : "bar"]}
                label={`${measure === "revenue" ? "Revenue" : "Units"} by category. ${leader.label} leads with ${leader.text}`}
                onPoint={(point) => choose(String((point as { label?: string }).label ?? point.y))}
              />
            )
          }
        </QueryBody>
      )}
    </ChartCard>
  );
}

function Key({ color, text }: { color: string | undefined; text: string }) {
  return (
    <span>
      <i style={{ background: color }} />
      {text}
    </span>
  );
}

function colorOf(category: string, share: number, roles: Roles): string {
  const [weak = "", medium = "", strong = ""] = roles.seq;
  return category === UNKNOWN ? roles.text3 : share >= STRONG ? strong : share >= MEDIUM ? medium : weak;
}
