import { useMemo } from "react";
import type { CrossSellingPair } from "@/data/analyses";
import { useRoom } from "@/flow/useRoom";
import { spotsOf } from "./rules";

const HEIGHT = 520;
const MARGIN = { x: 70, y: 34 };
const SMALLEST = 6;
const LARGEST = 20;
const LONGEST_NAME = 20;

/** By whole words where it can be: what is read on the screen must be what is spoken. */
const shortened = (name: string) => {
  if (name.length <= LONGEST_NAME) {
    return name;
  }
  const cut = name.slice(0, LONGEST_NAME);
  const end = cut.lastIndexOf(" ");
  return `${end > 0 ? cut.slice(0, end).replace(/[\s:,–-]+$/, "") : cut.slice(0, -1)}…`;
};

interface Props {
  pairs: CrossSellingPair[];
  weight: (pair: CrossSellingPair) => number;
  chosen: string | null;
  onChoose: (item: string) => void;
  label: string;
}

/** Items as circles as large as they sell, lines as strong as the rule between two. */
export function Network({ pairs, weight, chosen, onChoose, label }: Props) {
  const { box, room } = useRoom();
  const width = Math.max(room, 560);
  const spots = useMemo(
    () =>
      spotsOf(pairs).map((spot) => ({
        ...spot,
        x: MARGIN.x + spot.x * (width - 2 * MARGIN.x),
        y: MARGIN.y + spot.y * (HEIGHT - 2 * MARGIN.y),
      })),
    [pairs, width],
  );
  const at = new Map(spots.map((spot) => [spot.item, spot]));
  const most = Math.max(...spots.map(({ count }) => count), 1);
  const strongest = Math.max(...pairs.map(weight), 1e-9);
  const near = new Set(
    pairs
      .filter((pair) => pair.item_a === chosen || pair.item_b === chosen)
      .flatMap((pair) => [pair.item_a, pair.item_b]),
  );
  const known = chosen !== null && near.size > 0;
  return (
    <div className="network" ref={box}>
      {room > 0 && (
        <svg className="drawn" width={width} height={HEIGHT} role="group" aria-label={label}>
          {pairs.map((pair) => {
            const [a, b] = [at.get(pair.item_a), at.get(pair.item_b)];
            const off = known && pair.item_a !== chosen && pair.item_b !== chosen;
            return (
              a !== undefined &&
              b !== undefined && (
                <line
                  key={`${pair.item_a} ${pair.item_b}`}
                  className={off ? "off" : ""}
                  x1={a.x}
                  y1={a.y}
                  x2={b.x}
                  y2={b.y}
                  strokeWidth={1 + (5 * weight(pair)) / strongest}
                />
              )
            );
          })}
          {spots.map(({ item, name, count, x, y }) => {
            const radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(count / most);
            return (
              // The title is told to who points, and is no part of the button, whose text would have the name twice.
              <g key={item}>
                <title>{name}</title>
                <g
                  role="button"
                  tabIndex={0}
                  aria-pressed={item === chosen}
                  aria-label={`${name}, in ${count} baskets`}
                  className={known && !near.has(item) ? "off" : ""}
                  data-item={item}
                  onClick={() => onChoose(item)}
                  onKeyDown={(event) => {
                    if (event.key === "Enter" || event.key === " ") {
                      event.preventDefault();
                      onChoose(item);
                    }
                  }}
                >
                  <circle className="reach" cx={x} cy={y} r={Math.max(14, radius + 3)} />
                  <circle className="item" cx={x} cy={y} r={radius} />
                  <text x={x} y={y + radius + 13} textAnchor="middle">
                    {shortened(name)}
                  </text>
                </g>
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
