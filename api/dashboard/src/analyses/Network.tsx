import { useMemo, useState } from "react";
import type { CrossSellingPair } from "@/data/analyses";
import { useRoom } from "@/flow/useRoom";
import { LABEL_HEIGHT, labelsOf, labelUnder } from "./labels";
import { textWidth } from "@/ui/textWidth";
import { spotsOf } from "./rules";

const HEIGHT = 520;
const NARROWEST = 560;
const MARGIN = { x: 48, y: 34 };
const SMALLEST = 6;
const LARGEST = 20;
const LONGEST_NAME = 20;
const PADDING = 4;

/** As wide as a name is when it is bold. */
const nameWidth = (name: string) => textWidth(name, 11, 600);

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
  const [pointed, setPointed] = useState<string | null>(null);
  const width = Math.max(room, NARROWEST);
  const circles = useMemo(() => {
    const spots = spotsOf(pairs);
    const most = Math.max(...spots.map(({ count }) => count), 1);
    return spots
      .map(({ item, name, count, x, y }) => ({
        item,
        name,
        count,
        text: shortened(name),
        radius: SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(count / most),
        x: MARGIN.x + x * (width - 2 * MARGIN.x),
        y: MARGIN.y + y * (HEIGHT - 2 * MARGIN.y),
      }))
      .sort((a, b) => b.count - a.count);
  }, [pairs, width]);
  const near = useMemo(
    () =>
      new Set(
        pairs
          .filter((pair) => pair.item_a === chosen || pair.item_b === chosen)
          .flatMap((pair) => [pair.item_a, pair.item_b]),
      ),
    [pairs, chosen],
  );
  // What is chosen and what goes with it are named first, then what sells most.
  const labels = useMemo(() => {
    const rank = (item: string) => (item === chosen ? 0 : near.has(item) ? 1 : 2);
    return labelsOf(
      [...circles].sort((a, b) => rank(a.item) - rank(b.item)),
      { width, height: HEIGHT },
      nameWidth,
    );
  }, [circles, chosen, near, width]);
  const at = new Map(circles.map((circle) => [circle.item, circle]));
  const strongest = Math.max(...pairs.map(weight), 1e-9);
  const known = near.size > 0;
  const looked = pointed === null ? undefined : at.get(pointed);
  const over = looked && labelUnder(looked, { width, height: HEIGHT }, nameWidth(looked.name) + 2 * PADDING);
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
          {circles.map(({ item, name, count, x, y, radius }) => (
            <g
              key={item}
              role="button"
              tabIndex={0}
              aria-pressed={item === chosen}
              aria-label={`${name}, in ${count} baskets`}
              className={known && !near.has(item) ? "off" : ""}
              data-item={item}
              onClick={() => onChoose(item)}
              onPointerEnter={() => setPointed(item)}
              onPointerLeave={() => setPointed(null)}
              onFocus={() => setPointed(item)}
              onBlur={() => setPointed(null)}
              onKeyDown={(event) => {
                if (event.key === "Enter" || event.key === " ") {
                  event.preventDefault();
                  onChoose(item);
                }
              }}
            >
              <circle className="reach" cx={x} cy={y} r={Math.max(14, radius + 3)} />
              <circle className="item" cx={x} cy={y} r={radius} />
            </g>
          ))}
          <g className="names" aria-hidden>
            {circles.map(({ item, text }) => {
              const place = labels.get(item);
              return (
                place !== undefined &&
                item !== pointed && (
                  <text
                    key={item}
                    x={place.x}
                    y={place.y}
                    className={item === chosen ? "chosen" : known && !near.has(item) ? "off" : ""}
                  >
                    {text}
                  </text>
                )
              );
            })}
            {looked !== undefined && over !== undefined && (
              <>
                <rect
                  x={over.x}
                  y={over.y - LABEL_HEIGHT / 2 - 1}
                  width={over.width}
                  height={LABEL_HEIGHT + 2}
                  rx={3}
                />
                <text className="chosen" x={over.x + PADDING} y={over.y}>
                  {looked.name}
                </text>
              </>
            )}
          </g>
        </svg>
      )}
    </div>
  );
}
