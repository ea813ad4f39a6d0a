import { Button } from "antd";
import { X } from "lucide-react";
import type { ColumnSummary } from "@/data/analyses";
import { Card } from "@/ui/Card";
import { useFormats } from "@/ui/formats";
import { Histogram } from "./Histogram";
import { kindText, valueText } from "./values";

const QUANTILES = [
  ["min", "Lowest"],
  ["p5", "5 % are at most"],
  ["p25", "25 %"],
  ["p50", "Half"],
  ["p75", "75 %"],
  ["p95", "95 %"],
  ["max", "Highest"],
  ["mean", "Mean"],
  ["standard_deviation", "Standard deviation"],
] as const;

/** All that a summary says of a column. */
export function ColumnDetails({ column, onClose }: { column: ColumnSummary; onClose: () => void }) {
  const formats = useFormats();
  const text = (value: string | number | null) => valueText(value, column.kind, formats);
  return (
    <Card
      title={column.column}
      note={kindText(column)}
      actions={<Button type="text" size="small" aria-label="Close" icon={<X size={15} />} onClick={onClose} />}
    >
      {column.histogram !== null && (
        <>
          <Histogram column={column} height={90} />
          <div className="kpi-axis">
            <span>{text(column.min)}</span>
            <span>{text(column.max)}</span>
          </div>
        </>
      )}
      <dl className="shares">
        {QUANTILES.filter(([key]) => column[key] !== null).map(([key, label]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd className="num frequent">{text(column[key])}</dd>
          </div>
        ))}
      </dl>
      <h3>Most frequent</h3>
      <dl className="shares last">
        {column.most_frequent.map(({ value, count }) => (
          <div key={String(value)}>
            <dt className="frequent">{text(value)}</dt>
            <dd className="num">{formats.count(count)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
