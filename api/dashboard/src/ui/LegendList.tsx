export interface LegendItem {
  label: string;
  color: string;
  value: string;
  percent: string;
  chosen: boolean;
}

/** A legend whose entries filter; the chosen one is pressed, and pressed again it is let go. */
export function LegendList({
  items,
  name,
  onChoose,
}: {
  items: LegendItem[];
  name: string;
  onChoose: (label: string) => void;
}) {
  return (
    <ul className="legend" aria-label={name}>
      {items.map((item) => (
        <li key={item.label}>
          <button type="button" aria-pressed={item.chosen} onClick={() => onChoose(item.label)}>
            <i style={{ background: item.color }} aria-hidden />
            <span>{item.label}</span>
            <span className="num">{item.value}</span>
            <b className="num">{item.percent}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}
