import type { LineageAnswer, LineageColumn, LineageLink, LineageNode } from "@/data/lineage";

/** A place of the diagram: a node, a twin of one that closes a circle, or several small ones as one. */
export interface Place {
  id: string;
  kind: LineageNode["kind"];
  label: string;
  columns: LineageColumn[];
  /** Labels of those that were put together; empty of one. */
  members: string[];
}

/** A link of the diagram; null as in the API, where nothing is counted. */
export interface Arrow {
  id: string;
  source: string;
  target: string;
  label: string;
  columns: string[];
  unit: string | null;
  records: number | null;
  rate: number | null;
}

export interface Graph {
  places: Place[];
  arrows: Arrow[];
}

const BACK = " ↺";
/** Of what the largest flow has carried: those below are small. */
const SMALL_SHARE = 0.05;

/** Values by what they have in common, in the order in which that is first met. */
export function grouped<Value>(values: Value[], key: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const name = key(value);
    const group = groups.get(name);
    if (group === undefined) {
      groups.set(name, [value]);
    } else {
      group.push(value);
    }
  }
  return groups;
}

export const arrowId = (source: string, target: string) => `${source} → ${target}`;

/** The answer as a diagram can have it: without sources and sinks, and without circles. */
export function graphOf({ nodes, links }: Pick<LineageAnswer, "nodes" | "links">): Graph {
  const places = nodes.map(({ id, kind, label, columns }): Place => ({ id, kind, label, columns, members: [] }));
  return withoutCircles({ places, arrows: joined(nodes, links) });
}

const arrow = (link: LineageLink, target: string): Arrow => ({
  id: arrowId(link.source, target),
  source: link.source,
  target,
  label: link.label,
  columns: link.columns,
  unit: link.unit,
  records: link.records,
  rate: link.rate,
});

/** From topic to processor and back without what stands between: both halves are the same records. */
function joined(nodes: LineageNode[], links: LineageLink[]): Arrow[] {
  const between = new Set(nodes.filter(({ kind }) => kind === "source" || kind === "sink").map(({ id }) => id));
  return links
    .filter((link) => !between.has(link.source))
    .flatMap((link) =>
      between.has(link.target)
        ? links.filter((next) => next.source === link.target).map((next) => arrow(link, next.target))
        : [arrow(link, link.target)],
    );
}

/** Depth first: a link to a place that is still being followed ends in a twin of it. */
function withoutCircles({ places, arrows }: Graph): Graph {
  const from = grouped(arrows, (each) => each.source);
  const done = new Map<string, boolean>();
  const straight: Arrow[] = [];
  const twins = new Set<string>();
  const follow = (id: string) => {
    if (done.has(id)) {
      return;
    }
    done.set(id, false);
    for (const each of from.get(id) ?? []) {
      if (done.get(each.target) === false) {
        const target = each.target + BACK;
        twins.add(target);
        straight.push({ ...each, target, id: arrowId(each.source, target) });
      } else {
        straight.push(each);
        follow(each.target);
      }
    }
    done.set(id, true);
  };
  [...from.keys()].forEach(follow);
  const used = new Set(straight.flatMap((each) => [each.source, each.target]));
  return {
    places: places.flatMap((place) => [
      ...(used.has(place.id) ? [place] : []),
      ...(twins.has(place.id + BACK) ? [{ ...place, id: place.id + BACK, label: place.label + BACK }] : []),
    ]),
    arrows: straight,
  };
}

/** Places of a kind between the same neighbours through which little has flowed, as one place. */
export function gathered(graph: Graph, name: (kind: Place["kind"], count: number) => string): Graph {
  const most = Math.max(...graph.arrows.map((each) => each.records ?? 0), 0);
  const around = new Map<string, Arrow[]>(graph.places.map(({ id }) => [id, []]));
  for (const each of graph.arrows) {
    around.get(each.source)?.push(each);
    around.get(each.target)?.push(each);
  }
  const neighbours = ({ id, kind }: Place) =>
    `${kind} ${(around.get(id) ?? [])
      .map((each) => (each.source === id ? `to ${each.target}` : `from ${each.source}`))
      .sort()
      .join()}`;
  const small = graph.places.filter(({ id }) =>
    (around.get(id) ?? []).every(({ records }) => (records ?? 0) <= most * SMALL_SHARE),
  );
  const instead = new Map<string, string>();
  const together: Place[] = [];
  for (const [key, places] of grouped(small, neighbours)) {
    const [first] = places;
    if (first !== undefined && places.length > 1) {
      const id = `several ${key}`;
      places.forEach((place) => instead.set(place.id, id));
      together.push({
        id,
        kind: first.kind,
        label: name(first.kind, places.length),
        columns: [],
        members: places.map(({ label }) => label),
      });
    }
  }
  const arrows = new Map<string, Arrow>();
  for (const each of graph.arrows) {
    const source = instead.get(each.source) ?? each.source;
    const target = instead.get(each.target) ?? each.target;
    const id = arrowId(source, target);
    const known = arrows.get(id);
    arrows.set(id, known === undefined ? { ...each, id, source, target } : sum(known, each));
  }
  const order = graph.places.map((place) => {
    const other = instead.get(place.id);
    return other === undefined ? place : together.find(({ id }) => id === other);
  });
  return { places: [...new Set(order)].filter((place) => place !== undefined), arrows: [...arrows.values()] };
}

const plus = (a: number | null, b: number | null) => (a === null && b === null ? null : (a ?? 0) + (b ?? 0));

function sum(a: Arrow, b: Arrow): Arrow {
  return {
    ...a,
    columns: [...new Set([...a.columns, ...b.columns])],
    unit: a.unit ?? b.unit,
    records: plus(a.records, b.records),
    rate: plus(a.rate, b.rate),
  };
}

/** What a place or a link is fed by, and what it feeds: the ids of all on the way, itself included. */
export function flowOf({ places, arrows }: Graph, id: string): Set<string> {
  const on = new Set<string>();
  const walk = (start: string, forwards: boolean) => {
    const waiting = [start];
    const seen = new Set<string>();
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      if (!seen.has(place)) {
        seen.add(place);
        on.add(place);
        for (const each of arrows) {
          if ((forwards ? each.source : each.target) === place) {
            on.add(each.id);
            waiting.push(forwards ? each.target : each.source);
          }
        }
      }
    }
  };
  const link = arrows.find((each) => each.id === id);
  if (link !== undefined) {
    on.add(id);
    walk(link.source, false);
    walk(link.target, true);
  } else if (places.some((place) => place.id === id)) {
    walk(id, false);
    walk(id, true);
  }
  return on;
}
