import { Select } from "antd";
import type { Data, Layout } from "plotly.js";
import { useMemo } from "react";
import { Chart } from "@/charts/Chart";
import type { QueryRows } from "@/data/sql";
import { useRoles } from "@/design/theme";
import { Empty } from "@/ui/CardState";
import { useFormats } from "@/ui/formats";
import { cellText, isNumber, type ResultForm } from "./statement";

/** Rows that are drawn: more bars than these are no bars on any screen, and take longer to draw than one waits. */
const MOST = { bar: 500, line: 2000, points: 2000 };

interface Props {
  result: QueryRows;
  as: Exclude<ResultForm, "table">;
  x?: string;
  y?: string;
  onAxes: (axes: { x?: string; y?: string }) => void;
}

/** The rows of an answer as a chart of two of its columns. */
export function ResultChart({ result, as, x, y, onAxes }: Props) {
  const roles = useRoles();
  const formats = useFormats();
  const { columns, rows } = result;
  const numbers = columns.filter((column) => isNumber(column.type)).map(({ name }) => name);
  const names = columns.map(({ name }) => name);
  const vertical = names.find((name) => name === y && numbers.includes(name)) ?? numbers.at(-1);
  const horizontal = names.find((name) => name === x) ?? names.find((name) => name !== vertical) ?? names[0];
  const figure = useMemo(() => {
    const at = (name: string | undefined) => columns.findIndex((column) => column.name === name);
    const [i, j] = [at(horizontal), at(vertical)];
    const some = rows.slice(0, MOST[as]);
    const isText = !isNumber(columns[i]?.type ?? "") && !/^(DATE|TIMESTAMP)/.test(columns[i]?.type ?? "");
    const data = [
      {
        type: as === "bar" ? "bar" : "scatter",
        mode: as === "line" ? "lines" : "markers",
        x: some.map((row) => (isText ? cellText(row[i]) : row[i])),
        y: some.map((row) => row[j]),
        marker: { color: roles.accent },
        line: { color: roles.accent, width: 2 },
        textposition: "none",
      },
    ] as unknown as Data[];
    const layout = {
      margin: { l: 8, r: 12, t: 12, b: 8 },
      xaxis: { title: { text: horizontal }, ...(isText ? { type: "category" } : {}) },
      yaxis: { title: { text: vertical } },
    } as unknown as Partial<Layout>;
    return { data, layout };
  }, [columns, rows, horizontal, vertical, as, roles]);
  if (vertical === undefined || horizontal === undefined) {
    return <Empty title="No numbers to draw">A chart needs a column of numbers: count(*), or sum of something.</Empty>;
  }
  const axis = (label: string, value: string, options: string[], change: (name: string) => void) => (
    <label>
      {label}
      <Select
        aria-label={`${label} axis`}
        value={value}
        options={options.map((name) => ({ value: name, label: name }))}
        popupMatchSelectWidth={false}
        onChange={change}
      />
    </label>
  );
  return (
    <div className="sql-chart">
      <div className="sql-axes">
        {axis("Along", horizontal, names, (name) => onAxes({ x: name, y: vertical }))}
        {axis("Up", vertical, numbers, (name) => onAxes({ x: horizontal, y: name }))}
        {rows.length > MOST[as] && <small>The first {formats.count(MOST[as])} rows</small>}
      </div>
      <Chart
        {...figure}
        label={`${vertical} by ${horizontal}, ${formats.count(Math.min(MOST[as], rows.length))} values`}
      />
    </div>
  );
}
