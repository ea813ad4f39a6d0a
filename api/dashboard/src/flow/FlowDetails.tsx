import { Button } from "antd";
import { ArrowRight, X } from "lucide-react";
import { Card } from "@/ui/Card";
import { useFormats } from "@/ui/formats";
import { ColumnList } from "./ColumnList";
import type { Arrow, Graph, Place } from "./graph";
import { carries, kindOf, speed, whatIs } from "./words";

const MOST_SHOWN = 8;

interface Props {
  graph: Graph;
  byColumn: boolean;
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

/** What was chosen, and where one can go on from there; before, what flows most. */
export function FlowDetails({ graph, byColumn, chosen, onChoose }: Props) {
  const place = graph.places.find(({ id }) => id === chosen);
  const arrow = graph.arrows.find(({ id }) => id === chosen);
  if (place !== undefined) {
    return (
      <Details title={place.label} note={kindOf(place)} onClose={() => onChoose(null)}>
        <PlaceDetails place={place} graph={graph} byColumn={byColumn} onChoose={onChoose} />
      </Details>
    );
  }
  if (arrow !== undefined) {
    const name = (id: string) => graph.places.find((each) => each.id === id)?.label ?? id;
    return (
      <Details
        title={`${name(arrow.source)} → ${name(arrow.target)}`}
        note={arrow.label}
        onClose={() => onChoose(null)}
      >
        <ArrowFacts arrow={arrow} />
        <h3>Ends</h3>
        <ul className="flow-list">
          {[arrow.source, arrow.target].map((id) => (
            <li key={id}>
              <button type="button" onClick={() => onChoose(id)}>
                <span>{name(id)}</span>
              </button>
            </li>
          ))}
        </ul>
        {arrow.columns.length > 0 && (
          <>
            <h3>Columns</h3>
            <p className="flow-columns">{arrow.columns.join(", ")}</p>
          </>
        )}
      </Details>
    );
  }
  const weight = (each: Arrow) => (byColumn ? each.columns.length : (each.rate ?? -1));
  const largest = [...graph.arrows].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_SHOWN);
  return (
    <Card
      title={byColumn ? "Most columns" : "Largest flows"}
      note="Choose a place or a link to follow what flows there"
    >
      <Links arrows={largest} graph={graph} byColumn={byColumn} end="both" onChoose={onChoose} />
    </Card>
  );
}

function Details(props: { title: string; note: string; onClose: () => void; children: React.ReactNode }) {
  return (
    <Card
      title={props.title}
      note={props.note}
      actions={<Button type="text" size="small" aria-label="Let go" icon={<X size={15} />} onClick={props.onClose} />}
    >
      <div className="flow-details">{props.children}</div>
    </Card>
  );
}

function PlaceDetails({ place, graph, byColumn, onChoose }: Omit<Props, "chosen"> & { place: Place }) {
  const into = graph.arrows.filter((arrow) => arrow.target === place.id);
  const out = graph.arrows.filter((arrow) => arrow.source === place.id);
  return (
    <>
      <p className="muted">{whatIs(place)}</p>
      {place.members.length > 0 && (
        <>
          <h3>Put together, since little flows there</h3>
          <p className="flow-columns">{place.members.join(", ")}</p>
        </>
      )}
      {into.length > 0 && (
        <>
          <h3>Comes from</h3>
          <Links arrows={into} graph={graph} byColumn={byColumn} end="source" onChoose={onChoose} />
        </>
      )}
      {out.length > 0 && (
        <>
          <h3>Goes to</h3>
          <Links arrows={out} graph={graph} byColumn={byColumn} end="target" onChoose={onChoose} />
        </>
      )}
      {place.columns.length > 0 && <ColumnList columns={place.columns} />}
    </>
  );
}

function ArrowFacts({ arrow }: { arrow: Arrow }) {
  const formats = useFormats();
  return (
    <dl className="shares">
      <div>
        <dt>Now</dt>
        <dd className="num">{speed(arrow, formats)}</dd>
      </div>
      <div>
        <dt>Since the start</dt>
        <dd className="num">
          {formats.count(arrow.records)} {arrow.records !== null && arrow.unit}
        </dd>
      </div>
    </dl>
  );
}

interface LinksProps {
  arrows: Arrow[];
  graph: Graph;
  byColumn: boolean;
  end: "source" | "target" | "both";
  onChoose: (id: string) => void;
}

function Links({ arrows, graph, byColumn, end, onChoose }: LinksProps) {
  const formats = useFormats();
  const name = (id: string) => graph.places.find((place) => place.id === id)?.label ?? id;
  return (
    <ul className="flow-list">
      {arrows.map((arrow) => (
        <li key={arrow.id}>
          <button type="button" onClick={() => onChoose(arrow.id)}>
            <span>
              {end === "both" ? (
                <>
                  {name(arrow.source)} <ArrowRight size={12} aria-label="to" /> {name(arrow.target)}
                </>
              ) : (
                name(arrow[end])
              )}
            </span>
            <b className="num">{carries(arrow, byColumn, formats)}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}
