import { Segmented } from "antd";
import type { Annotations, Data, Layout } from "plotly.js";
import { useMemo, useState } from "react";
import { Chart } from "@/charts/Chart";
import { ChartCard } from "@/charts/ChartCard";
import { faded, ticks } from "@/charts/figures";
import { useFilters } from "@/app/useFilters";
import { useRevenueQuery } from "@/data/api";
import { except, monthRange, type Filters } from "@/data/filters";
import type { MonthlyRevenueAnswer } from "@/data/types";
import { useRoles } from "@/design/theme";
import type { Roles } from "@/design/tokens";
import type { Column } from "@/ui/DataTable";
import type { Formats } from "@/ui/format";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { useWidth } from "@/ui/useWidth";
import { Nobody } from "./Nobody";

type Row = MonthlyRevenueAnswer["revenueData"][number];
type Range = "3M" | "6M" | "12M" | "All";

const RANGES: Range[] = ["3M", "6M", "12M", "All"];
const FIRST_DAY = "1900-01-01";
const NOTHING: Row[] = [];

/** Revenue by month; a month that is chosen filters everything else. Dragging zooms, a double click goes back. */
export function RevenueCard({ filters }: { filters: Filters }) {
  const formats = useFormats();
  const roles = useRoles();
  const width = useWidth();
  const { change } = useFilters();
  const [range, setRange] = useState<Range>("12M");
  const context = except(filters, "from", "to");
  const result = useRevenueQuery(range === "All" ? { ...context, from: FIRST_DAY } : context);
  const all = result.data?.revenueData ?? NOTHING;
  const rows = useMemo(() => shown(all, range), [all, range]);
  const asOf = result.data?.lastUpdated;
  const chosen = (month: string) => filters.from === monthRange(month).from && filters.to === monthRange(month).to;
  const choose = (month: string) => change(chosen(month) ? { from: undefined, to: undefined } : monthRange(month));
  const columns: Column<Row>[] = [
    { key: "month", title: "Month", value: (row) => row.month, render: (row) => formats.month(row.month) },
    {
      key: "revenue",
      title: "Revenue",
      value: (row) => row.revenue,
      numeric: true,
      render: (row) => formats.moneyExact(row.revenue),
    },
  ];
  const figures = useMemo(
    () => ({
      line: lineFigure(rows, filters, asOf, formats, roles, width === "phone"),
      bar: barFigure(rows, filters, asOf, formats, roles, width === "phone"),
    }),
    [rows, filters, asOf, formats, roles, width],
  );
  const best = rows.reduce<Row | undefined>((a, b) => (a === undefined || b.revenue > a.revenue ? b : a), undefined);
  return (
    <ChartCard
      id="revenue"
      title="Revenue by month"
      note={`${formats.moneyShort(rows.reduce((sum, row) => sum + row.revenue, 0))} in ${rows.length} months`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.month}
      onRow={(row) => choose(row.month)}
      rowClass={(row) => (chosen(row.month) ? "chosen" : "")}
      updated={asOf}
      actions={
        <Segmented<Range> size="small" options={RANGES} value={range} onChange={setRange} aria-label="Months shown" />
      }
    >
      {(type) => (
        <QueryBody title="Revenue" result={result}>
          {() =>
            rows.every((row) => row.revenue === 0) ? (
              <Nobody title="No revenue" yet="Nothing was bought in these months. The first purchase begins the line.">
                Nothing was bought in these months.
              </Nobody>
            ) : (
              <Chart
                {...figures[type === "bar" ? "bar" : "line"]}
                label={`Revenue by month. Highest ${best === undefined ? "–" : `${formats.month(best.month)}, ${formats.money(best.revenue)}`}`}
                onPoint={(point) => choose(String(point.x).slice(0, 7))}
              />
            )
          }
        </QueryBody>
      )}
    </ChartCard>
  );
}

/** The last months; of all of them, those from the first with revenue on. */
export function shown(rows: Row[], range: Range): Row[] {
  if (range === "All") {
    const first = rows.findIndex((row) => row.revenue !== 0);
    return first < 0 ? rows.slice(-12) : rows.slice(first);
  }
  return rows.slice(-Number.parseInt(range));
}

function axes(rows: Row[], formats: Formats, phone: boolean): Partial<Layout> {
  const every = Math.ceil(rows.length / (phone ? 6 : 13));
  const labelled = rows.filter((_, index) => (rows.length - 1 - index) % every === 0);
  const revenues = rows.map((row) => row.revenue);
  const values = ticks(Math.min(...revenues), Math.max(...revenues));
  return {
    xaxis: {
      type: "date",
      tickvals: labelled.map((row) => `${row.month}-01`),
      ticktext: labelled.map((row) =>
        rows.length > 13 && row.month.endsWith("-01")
          ? `${formats.shortMonth(row.month)}<br>${row.month.slice(0, 4)}`
          : formats.shortMonth(row.month),
      ),
    },
    yaxis: {
      tickvals: values,
      ticktext: values.map((value) => formats.moneyShort(value)),
      range: [values[0] ?? 0, (values.at(-1) ?? 1) * 1.04],
      fixedrange: true,
    },
    margin: { l: 8, r: 24, t: 24, b: 8 },
    hovermode: "x",
    dragmode: phone ? false : "zoom",
  };
}

const chosenMonths = (rows: Row[], { from, to }: Filters) =>
  rows.filter((row) => (from ?? "") <= monthRange(row.month).to && (to ?? "9999") >= `${row.month}-01`);

/** The month that asOf is in is not over; its line is dotted. */
function lineFigure(
  rows: Row[],
  filters: Filters,
  asOf: string | undefined,
  formats: Formats,
  roles: Roles,
  phone: boolean,
) {
  const open = asOf?.slice(0, 7) === rows.at(-1)?.month;
  const done = open ? rows.slice(0, -1) : rows;
  const last = rows.at(-1);
  const filtered = filters.from !== undefined || filters.to !== undefined;
  const picked = filtered ? chosenMonths(rows, filters) : [];
  const color = filtered ? faded(roles.accent, roles) : roles.accent;
  const x = (some: Row[]) => some.map((row) => `${row.month}-01`);
  const hover = (some: Row[]) =>
    some.map((row) => `${formats.month(row.month)}<br><b>${formats.money(row.revenue)}</b>`);
  const trace = (some: Row[], more: object) => ({
    type: "scatter",
    x: x(some),
    y: some.map((row) => row.revenue),
    customdata: hover(some),
    hovertemplate: "%{customdata}<extra></extra>",
    cliponaxis: false,
    ...more,
  });
  const data = [
    trace(done, {
      mode: rows.length > 24 ? "lines" : "lines+markers",
      line: { color, width: 2.25 },
      marker: { size: 5, color },
    }),
    ...(open && last !== undefined
      ? [
          trace(rows.slice(-2), {
            mode: "lines",
            line: { color, width: 2.25, dash: "3px,3px" },
            hoverinfo: "skip",
            hovertemplate: null,
          }),
          trace([last], { mode: "markers", marker: { size: 9, color: roles.surface, line: { color, width: 2.25 } } }),
        ]
      : []),
    ...(picked.length > 0
      ? [
          trace(picked, {
            mode: "lines+markers",
            line: { color: roles.accent, width: 2.5 },
            marker: { size: 8, color: roles.accent },
            hoverinfo: "skip",
            hovertemplate: null,
          }),
        ]
      : []),
  ] as unknown as Data[];
  return {
    data,
    layout: { ...axes(rows, formats, phone), annotations: remarks(rows, open, formats, roles, phone, true) },
  };
}

function barFigure(
  rows: Row[],
  filters: Filters,
  asOf: string | undefined,
  formats: Formats,
  roles: Roles,
  phone: boolean,
) {
  const picked = new Set(chosenMonths(rows, filters).map((row) => row.month));
  const data = [
    {
      type: "bar",
      x: rows.map((row) => `${row.month}-01`),
      y: rows.map((row) => row.revenue),
      customdata: rows.map((row) => `${formats.month(row.month)}<br><b>${formats.money(row.revenue)}</b>`),
      hovertemplate: "%{customdata}<extra></extra>",
      marker: {
        color: rows.map((row) => (picked.has(row.month) ? roles.accent : faded(roles.accent, roles))),
        cornerradius: 3,
      },
    },
  ] as unknown as Data[];
  const open = asOf?.slice(0, 7) === rows.at(-1)?.month;
  return {
    data,
    layout: { ...axes(rows, formats, phone), annotations: remarks(rows, open, formats, roles, phone, false) },
  };
}

/** The highest month and the newest one say their figure. */
function remarks(
  rows: Row[],
  open: boolean,
  formats: Formats,
  roles: Roles,
  phone: boolean,
  line: boolean,
): Partial<Annotations>[] {
  const last = rows.at(-1);
  const before = rows.at(-2);
  // Where the line comes from above, there is room below.
  const falling = last !== undefined && before !== undefined && last.revenue < before.revenue;
  const best = rows.reduce<Row | undefined>((a, b) => (a === undefined || b.revenue > a.revenue ? b : a), undefined);
  const remark = (row: Row, text: string, more: Partial<Annotations>): Partial<Annotations> => ({
    x: `${row.month}-01`,
    y: row.revenue,
    text,
    showarrow: false,
    yanchor: "bottom",
    yshift: 8,
    font: { size: 11, color: roles.text2 },
    ...more,
  });
  return [
    ...(best !== undefined && best !== last ? [remark(best, `<b>${formats.moneyShort(best.revenue)}</b>`, {})] : []),
    ...(last !== undefined
      ? [
          remark(
            last,
            open && !phone
              ? `${formats.shortMonth(last.month)} so far<br><b>${formats.moneyShort(last.revenue)}</b>`
              : `<b>${formats.moneyShort(last.revenue)}</b>`,
            { xshift: -6, ...(falling && line ? { yanchor: "top", yshift: -10 } : {}) },
          ),
        ]
      : []),
  ];
}
