import { Segmented, Select } from "antd";
import type { Data, Layout } from "plotly.js";
import { useMemo } from "react";
import { dayOf } from "@/app/periods";
import { useFilters } from "@/app/useFilters";
import { Chart } from "@/charts/Chart";
import { ChartCard } from "@/charts/ChartCard";
import { analysis, only, useTrendQuery, type TrendPoint } from "@/data/analyses";
import { businessNow } from "@/data/clock";
import { useRoles } from "@/design/theme";
import { Empty } from "@/ui/CardState";
import type { Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { AnalysisHead } from "./AnalysisHead";
import { METRICS, written, type MetricName } from "./metrics";
import { aligned, comparedDays, sumOf, type Comparison } from "./periods";
import { useChoice } from "./useChoice";

const NAMES = Object.keys(METRICS) as [MetricName, ...MetricName[]];
const PERIODS = ["month", "week", "day"] as const;
const COMPARISONS = ["none", "before", "year"] as const;
const AVERAGES = ["3", "1", "4", "7", "12"] as const;
const NOTHING: TrendPoint[] = [];

interface Row extends TrendPoint {
  compared: TrendPoint | null;
}

/** Any figure by day, week or month, beside what it was before. */
export default function Trends() {
  const formats = useFormats();
  const roles = useRoles();
  const { filters } = useFilters();
  const [metric, setMetric] = useChoice("metric", NAMES);
  const [by, setBy] = useChoice("by", PERIODS);
  const [comparison, setComparison] = useChoice("compare", COMPARISONS);
  const [average, setAverage] = useChoice("average", AVERAGES);
  const { label, takes, definition, adds } = METRICS[metric];
  const picked = only(filters, ...takes);
  const address = analysis("trends", picked, { metric, by, average });
  const result = useTrendQuery(address);
  // While others are on their way, those of before stay, dimmed.
  const points = result.data?.trend ?? NOTHING;
  const groups = [...new Set(points.map(({ group }) => group))];
  const grouped = groups.some((group) => group !== null);
  const days =
    comparison === "none" || grouped
      ? null
      : comparedDays(
          result.currentData?.trend ?? NOTHING,
          filters.to ?? dayOf(businessNow()),
          comparison as Exclude<Comparison, "none">,
        );
  const before = useTrendQuery(analysis("trends", { ...picked, ...days }, { metric, by, average }), {
    skip: days === null,
  });
  const then = days === null ? NOTHING : (before.currentData?.trend ?? NOTHING);
  const rows = useMemo(() => {
    const others = aligned(points, then);
    return points.map((point, index): Row => ({ ...point, compared: others[index] ?? null }));
  }, [points, then]);
  const figure = useMemo(() => {
    const line = (name: string, ys: (number | null)[], color: string, more: object) =>
      ({
        type: "scatter",
        mode: "lines+markers",
        name,
        x: points.filter(({ group }) => group === points[0]?.group).map(({ period }) => period),
        y: ys,
        line: { color, width: 2 },
        marker: { color, size: 5 },
        hovertemplate: `%{x}<br><b>%{y:,.2f}</b> ${name}<extra></extra>`,
        ...more,
      }) as unknown as Data;
    const values = (group: string | null) => points.filter((point) => point.group === group).map(({ value }) => value);
    const data = grouped
      ? groups.map((group, index) =>
          line(group ?? "", values(group), roles.cat[index % roles.cat.length] ?? roles.accent, {}),
        )
      : [
          ...(then.length > 0
            ? [
                line(
                  comparison === "year" ? "a year before" : "before",
                  rows.map(({ compared }) => compared?.value ?? null),
                  roles.text3,
                  { line: { color: roles.text3, width: 1.5, dash: "dot" }, marker: { color: roles.text3, size: 3 } },
                ),
              ]
            : []),
          ...(average === "1"
            ? []
            : [
                line(
                  `mean of ${average}`,
                  points.map(({ moving_average }) => moving_average),
                  roles.cat[1] ?? roles.text2,
                  { mode: "lines", line: { color: roles.cat[1], width: 1.5, dash: "dash" } },
                ),
              ]),
          line(label, values(null), roles.accent, {}),
        ];
    const layout = {
      margin: { l: 8, r: 16, t: 12, b: 8 },
      xaxis: { type: "category", nticks: 14 },
      yaxis: { rangemode: "tozero" },
      showlegend: data.length > 1,
      legend: { orientation: "h", y: 1.12, x: 0 },
    } as unknown as Partial<Layout>;
    return { data, layout };
    // Groups are made of the points.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [points, then, rows, average, label, comparison, roles]);
  const write = (value: number | null) => written(metric, value, formats);
  const total = adds ? sumOf(points) : null;
  const totalThen = adds ? sumOf(then) : null;
  const columns: Column<Row>[] = [
    { key: "period", title: "Period", value: (row) => row.period },
    ...(grouped ? [{ key: "group", title: "Group", value: (row: Row) => row.group }] : []),
    {
      key: "value",
      title: label,
      definition,
      value: (row) => row.value,
      numeric: true,
      render: (row) => write(row.value),
    },
    {
      key: "change",
      title: "Change",
      definition: "Value less that of the period before, divided by the value before",
      value: (row) => row.relative_change,
      numeric: true,
      render: (row) => (row.relative_change === null ? "–" : formats.change(row.relative_change)),
    },
    {
      key: "average",
      title: `Mean of ${average}`,
      definition: "Mean of this period and those before it, so many together",
      value: (row) => row.moving_average,
      numeric: true,
      render: (row) => write(row.moving_average),
    },
    ...(then.length > 0
      ? [
          {
            key: "compared",
            title: comparison === "year" ? "A year before" : "Before",
            value: (row: Row) => row.compared?.value ?? null,
            numeric: true,
            render: (row: Row) => write(row.compared?.value ?? null),
          },
        ]
      : []),
  ];
  const somewhere = points.some(({ value }) => value !== null);
  return (
    <>
      <AnalysisHead takes={takes} files={{ name: `tributary-trend-${metric}`, address }}>
        How a figure went, by month, week or day, and what it was before.
      </AnalysisHead>
      <div className="analysis-controls">
        <Select
          aria-label="Figure"
          value={metric}
          options={NAMES.map((name) => ({ value: name, label: METRICS[name].label }))}
          popupMatchSelectWidth={false}
          onChange={setMetric}
        />
        <Segmented
          aria-label="By"
          options={[
            { value: "month", label: "Month" },
            { value: "week", label: "Week" },
            { value: "day", label: "Day" },
          ]}
          value={by}
          onChange={setBy}
        />
        <Select
          aria-label="Compare with"
          value={comparison}
          disabled={grouped}
          options={[
            { value: "none", label: "Compare with nothing" },
            { value: "before", label: "Compare with the time before" },
            { value: "year", label: "Compare with a year before" },
          ]}
          popupMatchSelectWidth={false}
          onChange={setComparison}
        />
        <Select
          aria-label="Moving average"
          value={average}
          disabled={grouped}
          options={AVERAGES.map((each) => ({
            value: each,
            label: each === "1" ? "No moving average" : `Moving average of ${each}`,
          }))}
          popupMatchSelectWidth={false}
          onChange={setAverage}
        />
      </div>
      <ChartCard
        id="trend"
        title={label}
        note={
          <span title={definition}>
            {total === null ? definition : `${write(total)} in all these periods`}
            {totalThen !== null && `, ${write(totalThen)} in those compared with`}
          </span>
        }
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.period} ${row.group ?? ""}`}
        updated={result.data?.lastUpdated}
        className="tall"
        actions={
          total !== null && totalThen !== null && totalThen !== 0 ? (
            <b className="num" title="All these periods against those compared with">
              {formats.change((total - totalThen) / Math.abs(totalThen))}
            </b>
          ) : undefined
        }
      >
        {() => (
          <QueryBody title={label} result={result}>
            {() =>
              somewhere ? (
                <Chart {...figure} label={`${label} by ${by}, ${points.length} values`} />
              ) : (
                <Empty title="No values">There is nothing of these days, or no daily snapshot yet.</Empty>
              )
            }
          </QueryBody>
        )}
      </ChartCard>
    </>
  );
}
