import { Segmented } from "antd";
import type { Data, Layout } from "plotly.js";
import { useMemo, useState } from "react";
import { Chart } from "@/charts/Chart";
import { ChartCard } from "@/charts/ChartCard";
import { ticks } from "@/charts/figures";
import { useResponsesOverTimeQuery, type Trend } from "@/lists/details";
import { useRoles } from "@/design/theme";
import type { Roles } from "@/design/tokens";
import { Empty } from "@/ui/CardState";
import type { Column } from "@/ui/DataTable";
import type { Formats } from "@/ui/format";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";

type Point = Trend["trend"][number];
type By = "month" | "week" | "day";

const BY: { value: By; label: string }[] = [
  { value: "month", label: "Months" },
  { value: "week", label: "Weeks" },
  { value: "day", label: "Days" },
];
const NOTHING: Point[] = [];

/** What known customers answered to all campaigns, period by period. */
export function ResponsesCard() {
  const formats = useFormats();
  const roles = useRoles();
  const [by, setBy] = useState<By>("month");
  const result = useResponsesOverTimeQuery(by);
  const rows = result.data?.trend ?? NOTHING;
  const shownBy = (result.data?.by ?? by) as By;
  const columns: Column<Point>[] = [
    { key: "period", title: "Period", value: (row) => row.start, render: (row) => periodText(row, shownBy, formats) },
    {
      key: "responses",
      title: "Responses",
      value: (row) => row.value,
      numeric: true,
      render: (row) => formats.count(row.value),
    },
    {
      key: "change",
      title: "Change",
      value: (row) => row.relative_change,
      numeric: true,
      render: (row) => (row.relative_change === null ? "–" : formats.change(row.relative_change)),
    },
  ];
  const figure = useMemo(() => figureOf(rows, shownBy, formats, roles), [rows, shownBy, formats, roles]);
  const best = rows.reduce<Point | undefined>((a, b) => ((b.value ?? 0) > (a?.value ?? 0) ? b : a), undefined);
  return (
    <ChartCard
      id="responses"
      title="Responses over time"
      note={`${formats.count(rows.reduce((sum, row) => sum + (row.value ?? 0), 0))} in ${rows.length} ${shownBy}s`}
      className="list-above"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.period}
      updated={result.data?.lastUpdated}
      actions={<Segmented<By> size="small" aria-label="Periods" options={BY} value={by} onChange={setBy} />}
    >
      {() => (
        <QueryBody title="Responses" result={result}>
          {() =>
            best === undefined ? (
              <Empty title="No responses">Nobody has answered to a campaign in this time.</Empty>
            ) : (
              <Chart
                {...figure}
                label={`Responses to campaigns. Most in ${periodText(best, shownBy, formats)}, ${formats.count(best.value)}`}
              />
            )
          }
        </QueryBody>
      )}
    </ChartCard>
  );
}

function periodText({ start }: Point, by: By, formats: Formats): string {
  return by === "month"
    ? formats.month(start.slice(0, 7))
    : by === "week"
      ? `week of ${formats.day(start)}`
      : formats.day(start);
}

function figureOf(rows: Point[], by: By, formats: Formats, roles: Roles): { data: Data[]; layout: Partial<Layout> } {
  const values = ticks(0, Math.max(0, ...rows.map((row) => row.value ?? 0)));
  const every = Math.ceil(rows.length / 7);
  const labelled = rows.filter((_, index) => (rows.length - 1 - index) % every === 0);
  return {
    data: [
      {
        type: "bar",
        x: rows.map((row) => row.start),
        y: rows.map((row) => row.value),
        customdata: rows.map((row) => `${periodText(row, by, formats)}<br><b>${formats.count(row.value)}</b>`),
        hovertemplate: "%{customdata}<extra></extra>",
        marker: { color: roles.accent, cornerradius: 3 },
      } as unknown as Data,
    ],
    layout: {
      xaxis: {
        type: "date",
        tickvals: labelled.map((row) => row.start),
        ticktext: labelled.map((row) => (by === "month" ? formats.shortMonth(row.start) : formats.shortDay(row.start))),
      },
      yaxis: {
        tickvals: values,
        ticktext: values.map((value) => formats.count(value)),
        range: [0, (values.at(-1) ?? 1) * 1.04],
        fixedrange: true,
      },
      margin: { l: 8, r: 16, t: 12, b: 8 },
      dragmode: false,
    },
  };
}
