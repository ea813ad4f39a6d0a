import type { ColumnSummary } from "@/data/analyses";

const WIDTH = 100;

/** How values are spread, in ten parts; small enough for a row of a table. */
export function Histogram({ column, height = 24 }: { column: ColumnSummary; height?: number }) {
  const parts = column.histogram ?? [];
  const most = Math.max(...parts.map(({ count }) => count), 1);
  const step = WIDTH / Math.max(1, parts.length);
  return (
    <svg
      className="histogram"
      viewBox={`0 0 ${WIDTH} ${height}`}
      height={height}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${column.column} in ${parts.length} parts: ${parts.map(({ count }) => count).join(", ")}`}
    >
      {parts.map(({ from, count }, index) => {
        // Part of a part is to be seen, however large the others are.
        const tall = count === 0 ? 0 : Math.max(1, (count / most) * height);
        return <rect key={String(from)} x={index * step + 0.5} y={height - tall} width={step - 1} height={tall} />;
      })}
    </svg>
  );
}
