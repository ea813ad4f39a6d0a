import type { Data, Layout } from "plotly.js";
import { useMemo } from "react";
import { Chart } from "@/charts/Chart";
import { ChartCard } from "@/charts/ChartCard";
import { ticks } from "@/charts/figures";
import { businessNow } from "@/data/clock";
import type { Customer } from "@/data/types";
import { useRoles, useTheme } from "@/design/theme";
import type { Roles } from "@/design/tokens";
import { Empty } from "@/ui/CardState";
import type { Column } from "@/ui/DataTable";
import type { Formats } from "@/ui/format";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { levels, months, type Level, type Money } from "./levels";

interface Props {
  customer: Customer;
  purchases: { data?: Money[]; currentData?: Money[]; error?: unknown; isFetching: boolean; refetch: () => unknown };
}

const NOTHING: Money[] = [];

/** Lifetime value after each purchase and return, or what each month brought. */
export function ValueOverTime({ customer, purchases }: Props) {
  const formats = useFormats();
  const roles = useRoles();
  const mode = useTheme();
  const facts = purchases.data ?? NOTHING;
  const steps = useMemo(() => levels(facts, customer.total_lifetime_value), [facts, customer.total_lifetime_value]);
  const last = customer.last_purchase_date;
  const silent = customer.days_since_last_purchase;
  const figures = useMemo(
    () => ({
      line: stepFigure(steps, last, silent, formats, roles, mode === "dark" ? 0.12 : 0.08),
      bar: monthFigure(steps, formats, roles),
    }),
    [steps, last, silent, formats, roles, mode],
  );
  const columns: Column<Level>[] = [
    { key: "time", title: "Time", value: (row) => row.time, render: (row) => formats.exact(row.time) },
    {
      key: "change",
      title: "Change",
      value: (row) => row.change,
      numeric: true,
      render: (row) => formats.moneyExact(row.change),
    },
    {
      key: "value",
      title: "Lifetime value",
      value: (row) => row.value,
      numeric: true,
      render: (row) => formats.moneyExact(row.value),
    },
  ];
  return (
    <ChartCard
      id="value"
      title="Value over time"
      note="Lifetime value, returns taken off"
      columns={columns}
      rows={steps}
      rowKey={(row) => row.key}
      className="value-card"
      updated={customer.last_seen_at ?? undefined}
    >
      {(type) => (
        <QueryBody title="Value over time" result={purchases}>
          {() =>
            steps.length === 0 ? (
              <Empty title="No purchase yet">Once something is bought, its value appears here.</Empty>
            ) : (
              <Chart
                {...figures[type === "bar" ? "bar" : "line"]}
                label={`Lifetime value over time, now ${formats.moneyExact(customer.total_lifetime_value)} after ${formats.count(steps.length)} changes`}
              />
            )
          }
        </QueryBody>
      )}
    </ChartCard>
  );
}

/** From how many days on silence is worth a word. */
const SILENCE_DAYS = 14;

function stepFigure(
  steps: Level[],
  last: string | null,
  silent: number | null,
  formats: Formats,
  roles: Roles,
  opacity: number,
) {
  const values = steps.map((step) => step.value);
  const marks = ticks(Math.min(0, ...values), Math.max(1, ...values));
  const now = new Date(businessNow()).toISOString();
  const quiet = last !== null && silent !== null && silent >= SILENCE_DAYS;
  const color = roles.accent;
  const data = [
    {
      type: "scatter",
      mode: "lines",
      x: [...steps.map((step) => step.time), now],
      y: [...values, values.at(-1)],
      customdata: [
        ...steps.map((step) => `${formats.exact(step.time)}<br><b>${formats.moneyExact(step.value)}</b>`),
        "now",
      ],
      hovertemplate: "%{customdata}<extra></extra>",
      line: { color, width: 2, shape: "hv" },
      fill: "tozeroy",
      fillcolor: `rgba(${[1, 3, 5].map((from) => parseInt(color.slice(from, from + 2), 16)).join(",")},${opacity})`,
    },
  ] as unknown as Data[];
  const layout = {
    xaxis: { type: "date", nticks: 7 },
    yaxis: {
      tickvals: marks,
      ticktext: marks.map((mark) => formats.moneyShort(mark)),
      range: [marks[0] ?? 0, (marks.at(-1) ?? 1) * 1.02],
      fixedrange: true,
    },
    margin: { l: 8, r: 12, t: 10, b: 8 },
    hovermode: "x",
    dragmode: "zoom",
    shapes: quiet
      ? [
          {
            type: "rect",
            x0: last,
            x1: now,
            y0: 0,
            y1: 1,
            yref: "paper",
            fillcolor: roles.markWarn,
            opacity: 0.14,
            line: { width: 0 },
            layer: "below",
          },
        ]
      : [],
    annotations: quiet
      ? [
          {
            x: now,
            xanchor: "right",
            y: 0.08,
            yref: "paper",
            text: `${formats.count(silent)} days without a purchase`,
            showarrow: false,
            xshift: -6,
            font: { size: 11, color: roles.warn },
          },
        ]
      : [],
  } as unknown as Partial<Layout>;
  return { data, layout };
}

function monthFigure(steps: Level[], formats: Formats, roles: Roles) {
  const rows = months(steps);
  const marks = ticks(Math.min(0, ...rows.map((row) => row.value)), Math.max(1, ...rows.map((row) => row.value)));
  const data = [
    {
      type: "bar",
      x: rows.map((row) => `${row.month}-01`),
      y: rows.map((row) => row.value),
      customdata: rows.map((row) => `${formats.month(row.month)}<br><b>${formats.moneyExact(row.value)}</b>`),
      hovertemplate: "%{customdata}<extra></extra>",
      marker: { color: roles.accent, cornerradius: 3 },
    },
  ] as unknown as Data[];
  const layout = {
    xaxis: { type: "date", nticks: 7 },
    yaxis: {
      tickvals: marks,
      ticktext: marks.map((mark) => formats.moneyShort(mark)),
      range: [marks[0] ?? 0, (marks.at(-1) ?? 1) * 1.02],
      fixedrange: true,
    },
    margin: { l: 8, r: 12, t: 10, b: 8 },
    dragmode: "zoom",
  } as unknown as Partial<Layout>;
  return { data, layout };
}
