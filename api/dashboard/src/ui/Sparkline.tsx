const WIDTH = 120;
const PADDING = 3;

/** A line without axes: what it says in words stands beside it. Weeks without a value are left out. */
export function Sparkline({
  values,
  height = 32,
  area = false,
}: {
  values: (number | null)[];
  height?: number;
  area?: boolean;
}) {
  const points = values.flatMap((value, index) => (value === null ? [] : [{ index, value }]));
  const last = points.at(-1);
  if (last === undefined) {
    return <div className="spark" style={{ height }} aria-hidden />;
  }
  const lowest = Math.min(...points.map((point) => point.value));
  const range = Math.max(...points.map((point) => point.value)) - lowest;
  const x = (index: number) => (index * WIDTH) / Math.max(1, values.length - 1);
  const y = (value: number) =>
    range === 0 ? height / 2 : PADDING + (height - 2 * PADDING) * (1 - (value - lowest) / range);
  const line = points
    .map((point, i) => `${i === 0 ? "M" : "L"}${x(point.index).toFixed(1)} ${y(point.value).toFixed(1)}`)
    .join("");
  return (
    <div className="spark" style={{ height }} aria-hidden>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="none">
        {area && points.length > 1 && (
          <path d={`${line}L${WIDTH} ${height}L${x(points[0]?.index ?? 0)} ${height}Z`} className="spark-area" />
        )}
        <path d={line} className="spark-line" />
      </svg>
      <i style={{ top: y(last.value) }} />
    </div>
  );
}
