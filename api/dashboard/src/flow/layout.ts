import { grouped, type Arrow, type Graph, type Place } from "./graph";

/** Where a place stands, in pixels from the upper left. */
export interface Box {
  place: Place;
  x: number;
  y: number;
  height: number;
  /** True where the name has no room on the right. */
  last: boolean;
}

/** How a link runs: a stroke of this width along this path. */
export interface Ribbon {
  arrow: Arrow;
  path: string;
  width: number;
  /** The middle of what it says, before the place that it leads to, where no name is. */
  x: number;
  y: number;
}

export interface Diagram {
  boxes: Box[];
  ribbons: Ribbon[];
  width: number;
  height: number;
}

export const BOX_WIDTH = 12;
const HAIR = 1.5;
const THICKEST = 64;
const LEAST_HEIGHT = 24;
const GAP = 10;
const MARGIN = 12;
export const NAME_GAP = 6;
/** Between names and the places after them: what runs there is seen, and says how much it is. */
const RIBBON = 38;
const LEAST_COLUMN = 84;
const ROUNDS = 12;

/**
 * Lays a graph without circles out from left to right.
 *
 * @param weight what a link's width is proportional to; 0 is a hair
 * @param room pixels there are; where they are not enough for all names, the diagram is wider
 * @param nameWidth of a place's name, in pixels
 */
export function layOut(
  graph: Graph,
  weight: (arrow: Arrow) => number,
  room: number,
  nameWidth: (place: Place) => number,
): Diagram {
  const layers = layersOf(graph);
  const depth = Math.max(0, ...layers.values());
  const { starts, width } = columnsOf(graph.places, layers, depth, room, nameWidth);
  const most = Math.max(...graph.arrows.map(weight), 0);
  const thickness = (arrow: Arrow) => (most === 0 ? HAIR : HAIR + (weight(arrow) / most) * (THICKEST - HAIR));
  const from = grouped(graph.arrows, (arrow) => arrow.source);
  const to = grouped(graph.arrows, (arrow) => arrow.target);
  const total = (arrows: Arrow[] = []) => arrows.reduce((sum, arrow) => sum + thickness(arrow), 0);
  const boxes = new Map<string, Box>(
    graph.places.map((place) => {
      const layer = layers.get(place.id) ?? 0;
      const height = Math.max(LEAST_HEIGHT, total(from.get(place.id)), total(to.get(place.id)));
      return [place.id, { place, x: starts[layer] ?? MARGIN, y: 0, height, last: layer === depth && depth > 0 }];
    }),
  );
  const columns = Array.from({ length: depth + 1 }, (_, layer) =>
    [...boxes.values()].filter(({ place }) => (layers.get(place.id) ?? 0) === layer),
  );
  const tall = (column: Box[]) => column.reduce((sum, box) => sum + box.height + GAP, -GAP);
  const height = Math.max(...columns.map(tall), 0);
  columns.forEach((column) => stack(column, (height - tall(column)) / 2));
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = round % 2 === 0 ? columns : [...columns].reverse();
    order.forEach((column) => settle(column, boxes, round % 2 === 0 ? to : from, round % 2 === 0, height));
  }
  return {
    boxes: [...boxes.values()].map((box) => ({ ...box, y: box.y + MARGIN })),
    ribbons: ribbons(boxes, from, to, thickness),
    width,
    height: height + 2 * MARGIN,
  };
}

/** Where each column begins: behind the longest name of the one before, and evenly further apart where there is room. */
function columnsOf(
  places: readonly Place[],
  layers: Map<string, number>,
  depth: number,
  room: number,
  nameWidth: (place: Place) => number,
): { starts: number[]; width: number } {
  const names = Array.from({ length: depth + 1 }, () => 0);
  for (const place of places) {
    const layer = layers.get(place.id) ?? 0;
    names[layer] = Math.max(names[layer] ?? 0, nameWidth(place));
  }
  const taken = names.map((name, layer) =>
    layer === depth ? BOX_WIDTH + NAME_GAP + name : Math.max(LEAST_COLUMN, BOX_WIDTH + NAME_GAP + name + RIBBON),
  );
  const needed = taken.reduce((sum, each) => sum + each, 2 * MARGIN);
  const more = depth === 0 ? 0 : Math.max(0, room - needed) / depth;
  let next = MARGIN;
  const starts = taken.map((each) => {
    const start = next;
    next += each + more;
    return start;
  });
  return { starts, width: Math.max(room, needed) };
}

/** The longest way from a beginning; beginnings stand as near to what they feed as they can. */
function layersOf({ places, arrows }: Graph): Map<string, number> {
  const to = grouped(arrows, (arrow) => arrow.target);
  const layers = new Map<string, number>();
  const layerOf = (id: string): number => {
    const known = layers.get(id);
    if (known !== undefined) {
      return known;
    }
    const layer = Math.max(-1, ...(to.get(id) ?? []).map((arrow) => layerOf(arrow.source))) + 1;
    layers.set(id, layer);
    return layer;
  };
  places.forEach(({ id }) => layerOf(id));
  const from = grouped(arrows, (arrow) => arrow.source);
  for (const { id } of places) {
    const next = from.get(id);
    if (!to.has(id) && next !== undefined) {
      layers.set(id, Math.max(0, Math.min(...next.map((arrow) => layers.get(arrow.target) ?? 1)) - 1));
    }
  }
  return layers;
}

function stack(column: Box[], top: number): void {
  let y = top;
  for (const box of column) {
    box.y = y;
    y += box.height + GAP;
  }
}

/** Moves places to the middle of their neighbours, in the order that gives, without overlaps. */
function settle(
  column: Box[],
  boxes: Map<string, Box>,
  arrows: Map<string, Arrow[]>,
  backwards: boolean,
  height: number,
): void {
  const wanted = new Map(
    column.map((box) => {
      const near = (arrows.get(box.place.id) ?? [])
        .map((arrow) => boxes.get(backwards ? arrow.source : arrow.target))
        .filter((each) => each !== undefined);
      const middle = near.reduce((sum, each) => sum + each.y + each.height / 2, 0) / near.length;
      return [box, near.length === 0 ? box.y : middle - box.height / 2];
    }),
  );
  const want = (box: Box) => wanted.get(box) ?? 0;
  column.sort((a, b) => want(a) - want(b));
  let free = 0;
  for (const box of column) {
    box.y = Math.max(free, want(box));
    free = box.y + box.height + GAP;
  }
  let end = height;
  for (const box of [...column].reverse()) {
    box.y = Math.min(box.y, end - box.height);
    end = box.y - GAP;
  }
}

function ribbons(
  boxes: Map<string, Box>,
  from: Map<string, Arrow[]>,
  to: Map<string, Arrow[]>,
  thickness: (arrow: Arrow) => number,
): Ribbon[] {
  const starts = ends(boxes, from, thickness, (arrow) => arrow.target);
  const stops = ends(boxes, to, thickness, (arrow) => arrow.source);
  return [...from.values()].flat().flatMap((arrow) => {
    const source = boxes.get(arrow.source);
    const target = boxes.get(arrow.target);
    const y0 = (starts.get(arrow.id) ?? 0) + MARGIN;
    const y1 = (stops.get(arrow.id) ?? 0) + MARGIN;
    if (source === undefined || target === undefined) {
      return [];
    }
    const x0 = source.x + BOX_WIDTH;
    const x1 = target.x;
    const middle = (x0 + x1) / 2;
    const path = `M${x0} ${y0.toFixed(1)}C${middle} ${y0.toFixed(1)} ${middle} ${y1.toFixed(1)} ${x1} ${y1.toFixed(1)}`;
    return [{ arrow, path, width: thickness(arrow), x: x1 - RIBBON / 2, y: y1 }];
  });
}

/** Where links leave or reach a place: side by side in its middle, in the order of what is at their other ends. */
function ends(
  boxes: Map<string, Box>,
  arrows: Map<string, Arrow[]>,
  thickness: (arrow: Arrow) => number,
  other: (arrow: Arrow) => string,
): Map<string, number> {
  const places = new Map<string, number>();
  for (const [id, several] of arrows) {
    const box = boxes.get(id);
    if (box !== undefined) {
      const far = (arrow: Arrow) => boxes.get(other(arrow))?.y ?? 0;
      let y = box.y + (box.height - several.reduce((sum, arrow) => sum + thickness(arrow), 0)) / 2;
      for (const arrow of [...several].sort((a, b) => far(a) - far(b))) {
        places.set(arrow.id, y + thickness(arrow) / 2);
        y += thickness(arrow);
      }
    }
  }
  return places;
}
