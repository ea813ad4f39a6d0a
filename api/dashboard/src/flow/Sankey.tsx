import { useMemo, type KeyboardEvent } from "react";
import { useFormats } from "@/ui/formats";
import type { Arrow, Graph, Place } from "./graph";
import { BOX_WIDTH, layOut, NAME_GAP, type Ribbon } from "./layout";
import { textWidth } from "@/ui/textWidth";
import { useRoom } from "./useRoom";
import { carries, kindOf } from "./words";

const TEXT_HEIGHT = 16;
const LETTER = 6.2;

interface Props {
  graph: Graph;
  /** By column, links are as wide as columns are many; else as much flows. */
  byColumn: boolean;
  /** Ids of what is on the way of what was chosen; none: nothing was. */
  on: Set<string> | null;
  chosen: string | null;
  onChoose: (id: string) => void;
  label: string;
}

const nameWidth = (place: Place) => textWidth(place.label, 12, 400);
const weightByColumn = (arrow: Arrow) => arrow.columns.length;
const weightByRate = (arrow: Arrow) => arrow.rate ?? 0;

/** What flows where, from left to right. Drawn here and not by Plotly: places can be reached by keyboard. */
export function Sankey({ graph, byColumn, on, chosen, onChoose, label }: Props) {
  const formats = useFormats();
  const { box, room } = useRoom();
  const { boxes, ribbons, width, height } = useMemo(
    () => layOut(graph, byColumn ? weightByColumn : weightByRate, room, nameWidth),
    [graph, byColumn, room],
  );
  const texts = useMemo(
    () => readable(ribbons, (arrow) => carries(arrow, byColumn, formats), on),
    [ribbons, byColumn, formats, on],
  );
  const state = (id: string) => (on === null ? "" : on.has(id) ? "on" : "off");
  const flows = (arrow: Arrow) => byColumn || (arrow.rate ?? 0) > 0;
  return (
    <div className="sankey" ref={box}>
      {room > 0 && (
        <svg className="drawn" width={width} height={height} role="group" aria-label={label}>
          {ribbons.map(({ arrow, path, width: thickness }) => (
            <g
              key={arrow.id}
              className={`ribbon ${flows(arrow) ? "flows" : "still"} ${state(arrow.id)} ${arrow.id === chosen ? "chosen" : ""}`}
              data-link={arrow.id}
              onClick={() => onChoose(arrow.id)}
            >
              <title>{`${arrow.id.replaceAll(/\w+:/g, "")}: ${arrow.label}, ${carries(arrow, byColumn, formats)}`}</title>
              <path className="seen" d={path} strokeWidth={thickness} />
              <path className="reach" d={path} strokeWidth={Math.max(10, thickness)} />
            </g>
          ))}
          {texts.map(({ arrow, x, y, text }) => (
            <text key={arrow.id} className={`speed ${state(arrow.id)}`} x={x} y={y + 4} textAnchor="middle">
              {text}
            </text>
          ))}
          {boxes.map(({ place, x, y, height: tall, last }) => (
            <g
              key={place.id}
              className={`place ${place.kind} ${state(place.id)}`}
              role="button"
              tabIndex={0}
              aria-pressed={place.id === chosen}
              aria-label={`${place.label}, ${kindOf(place)}`}
              data-place={place.id}
              onClick={() => onChoose(place.id)}
              onKeyDown={(event) => isPress(event) && onChoose(place.id)}
            >
              <title>{namesOf(place)}</title>
              <rect className="reach" x={x - 4} y={y - 2} width={BOX_WIDTH + 8} height={tall + 4} rx={5} />
              <rect className="bar" x={x} y={y} width={BOX_WIDTH} height={tall} rx={3} />
              <text x={x + BOX_WIDTH + NAME_GAP} y={y + tall / 2 + 4} data-last={last}>
                {place.label}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

const namesOf = (place: Place) => (place.members.length === 0 ? place.label : place.members.join(", "));

function isPress(event: KeyboardEvent): boolean {
  const press = event.key === "Enter" || event.key === " ";
  if (press) {
    event.preventDefault();
  }
  return press;
}

/** Numbers on links, the largest first, as long as they don't cover one another; what was chosen has all of its own. */
function readable(ribbons: Ribbon[], write: (arrow: Arrow) => string, on: Set<string> | null) {
  const placed: { arrow: Arrow; x: number; y: number; text: string; wide: number }[] = [];
  const wanted = ribbons
    .filter(({ arrow, width }) => (on === null ? width >= 4 : on.has(arrow.id)))
    .sort((a, b) => b.width - a.width);
  for (const { arrow, x, y } of wanted) {
    const text = write(arrow);
    const wide = text.length * LETTER;
    if (
      placed.every((other) => Math.abs(other.y - y) > TEXT_HEIGHT || Math.abs(other.x - x) > (other.wide + wide) / 2)
    ) {
      placed.push({ arrow, x, y, text, wide });
    }
  }
  return placed;
}
