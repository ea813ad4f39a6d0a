/** Where a card stands on the grid, in columns and rows. */
export interface Place {
  id: string;
  x: number;
  y: number;
  w: number;
  h: number;
}

export type Layout = Place[];

export const COLUMNS = { desktop: 12, tablet: 8 } as const;

/** A row and the gap between two, in CSS pixels: the same for the page and its editor. */
export const ROW_HEIGHT = 24;
export const GAP = 16;

export const LEAST = { w: 3, h: 6 } as const;

/** Everything where it was designed to be. */
export const DESIGNED: Record<"desktop" | "tablet", Layout> = {
  desktop: [
    { id: "kpis", x: 0, y: 0, w: 12, h: 5 },
    { id: "revenue", x: 0, y: 5, w: 8, h: 9 },
    { id: "activity", x: 8, y: 5, w: 4, h: 18 },
    { id: "churn", x: 0, y: 14, w: 8, h: 9 },
    { id: "top", x: 0, y: 23, w: 8, h: 9 },
    { id: "segments", x: 8, y: 23, w: 4, h: 9 },
    { id: "map", x: 0, y: 32, w: 5, h: 11 },
    { id: "categories", x: 5, y: 32, w: 4, h: 11 },
    { id: "satisfaction", x: 9, y: 32, w: 3, h: 11 },
  ],
  tablet: [
    { id: "kpis", x: 0, y: 0, w: 8, h: 8 },
    { id: "revenue", x: 0, y: 8, w: 8, h: 9 },
    { id: "activity", x: 0, y: 17, w: 8, h: 10 },
    { id: "churn", x: 0, y: 27, w: 8, h: 9 },
    { id: "top", x: 0, y: 36, w: 8, h: 9 },
    { id: "segments", x: 0, y: 45, w: 4, h: 11 },
    { id: "map", x: 4, y: 45, w: 4, h: 11 },
    { id: "categories", x: 0, y: 56, w: 4, h: 11 },
    { id: "satisfaction", x: 4, y: 56, w: 4, h: 11 },
  ],
};

/** Whether something that was stored is a layout of the cards that there are, each once. */
export function isLayout(value: unknown): value is Layout {
  const ids = DESIGNED.desktop.map((place) => place.id).sort();
  return (
    Array.isArray(value) &&
    value.every(
      (place) =>
        typeof place === "object" &&
        place !== null &&
        [place.x, place.y, place.w, place.h].every(
          (number) => Number.isInteger(number) && number >= 0 && number < 500,
        ) &&
        place.w > 0 &&
        place.h > 0 &&
        place.x + place.w <= COLUMNS.desktop,
    ) &&
    JSON.stringify(value.map((place) => place.id).sort()) === JSON.stringify(ids)
  );
}

/** Cards in the order in which one reads them. */
export function inReadingOrder(layout: Layout): Layout {
  return [...layout].sort((a, b) => a.y - b.y || a.x - b.x);
}

/** The cards that are shown: what stood below one that is not moves up. */
export function shown(layout: Layout, hidden: readonly string[]): Layout {
  const left = layout.filter(({ id }) => !hidden.includes(id));
  return left.length === layout.length || left.length === 0 ? layout : compact(left);
}

/** A layout whose shown cards were moved; those that are not shown keep their place for when they are again. */
export function withHidden(moved: Layout, layout: Layout): Layout {
  return [...moved, ...layout.filter(({ id }) => !moved.some((place) => place.id === id))];
}

/** Takes out what overlaps: each card as far up as those before it let it, in reading order. */
export function compact(layout: Layout): Layout {
  const placed: Layout = [];
  for (const place of inReadingOrder(layout)) {
    let y = 0;
    while (placed.some((other) => overlaps({ ...place, y }, other))) {
      y += 1;
    }
    placed.push({ ...place, y });
  }
  return placed;
}

function overlaps(a: Place, b: Place): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

export type Step = "left" | "right" | "up" | "down" | "wider" | "narrower" | "taller" | "shorter";

/** A card moved or resized by one step, as the arrow keys do; others make way. */
export function stepped(layout: Layout, id: string, step: Step, columns: number): Layout {
  const place = layout.find((each) => each.id === id);
  if (place === undefined) {
    return layout;
  }
  const { x, w, h } = place;
  if (step === "up" || step === "down") {
    return swapped(layout, place, step);
  }
  const changes: Record<Exclude<Step, "up" | "down">, Partial<Place>> = {
    left: { x: Math.max(0, x - 1) },
    right: { x: Math.min(columns - w, x + 1) },
    wider: x + w < columns ? { w: w + 1 } : { x: Math.max(0, x - 1), w: Math.min(columns, w + 1) },
    narrower: { w: Math.max(LEAST.w, w - 1) },
    taller: { h: h + 1 },
    shorter: { h: Math.max(LEAST.h, h - 1) },
  };
  return compact([{ ...place, ...changes[step] }, ...layout.filter((each) => each.id !== id)]);
}

/** Up and down change places with the nearest card in the same columns: a row at a time would be undone by compacting. */
function swapped(layout: Layout, place: Place, step: "up" | "down"): Layout {
  const ordered = inReadingOrder(layout).filter((each) => each.id !== place.id);
  const beside = ordered.filter((each) => each.x < place.x + place.w && place.x < each.x + each.w);
  const other =
    step === "up" ? beside.filter((each) => each.y < place.y).at(-1) : beside.find((each) => each.y > place.y);
  if (other === undefined) {
    return layout;
  }
  const moved = step === "up" ? { ...place, y: other.y - 0.5 } : { ...place, y: other.y + 0.5 };
  return compact([...ordered, moved]);
}
