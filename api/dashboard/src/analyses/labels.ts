/** A circle with a name, in CSS pixels. */
export interface Circle {
  item: string;
  x: number;
  y: number;
  radius: number;
  text: string;
}

/** Where a name stands: the middle of its left edge, and its room. */
export interface Label {
  x: number;
  y: number;
  width: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const LABEL_HEIGHT = 14;
/** Between a circle and its name. */
const GAP = 3;
/** Between two names. */
const AIR = 1;

/**
 * Names beside their circles, none over another name, a circle or the edge: under it, over it, right, left, then at its corners.
 * Those that come first have the first choice; whoever finds no place has none, and is named when it is pointed at.
 *
 * @param width of a text in CSS pixels
 */
export function labelsOf(
  circles: readonly Circle[],
  room: { width: number; height: number },
  width: (text: string) => number,
): Map<string, Label> {
  const taken: Box[] = [];
  const labels = new Map<string, Label>();
  for (const circle of circles) {
    const label = candidates(circle, width(circle.text)).find((each) => {
      const box = boxOf(each);
      return (
        box.left >= 0 &&
        box.top >= 0 &&
        box.right <= room.width &&
        box.bottom <= room.height &&
        !taken.some((other) => overlap(box, other)) &&
        !circles.some((other) => covers(other, box))
      );
    });
    if (label !== undefined) {
      labels.set(circle.item, label);
      taken.push(boxOf(label));
    }
  }
  return labels;
}

/** Under the circle, moved as far as the edge asks for: of whoever is pointed at, over everything else. */
export function labelUnder({ x, y, radius }: Circle, room: { width: number; height: number }, width: number): Label {
  const under = y + radius + GAP + LABEL_HEIGHT / 2;
  return {
    x: Math.max(0, Math.min(room.width - width, x - width / 2)),
    y: under + LABEL_HEIGHT / 2 <= room.height ? under : y - radius - GAP - LABEL_HEIGHT / 2,
    width,
  };
}

function candidates({ x, y, radius }: Circle, width: number): Label[] {
  const away = radius + GAP;
  const half = LABEL_HEIGHT / 2;
  // At a corner the circle is nearer by what its curve leaves.
  const corner = away * Math.SQRT1_2;
  return [
    { x: x - width / 2, y: y + away + half },
    { x: x - width / 2, y: y - away - half },
    { x: x + away, y },
    { x: x - away - width, y },
    { x: x + corner, y: y + corner + half },
    { x: x - corner - width, y: y + corner + half },
    { x: x + corner, y: y - corner - half },
    { x: x - corner - width, y: y - corner - half },
  ].map((place) => ({ ...place, width }));
}

export const boxOf = ({ x, y, width }: Label): Box => ({
  left: x - AIR,
  top: y - LABEL_HEIGHT / 2,
  right: x + width + AIR,
  bottom: y + LABEL_HEIGHT / 2,
});

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a circle reaches into a box. */
export function covers({ x, y, radius }: Pick<Circle, "x" | "y" | "radius">, box: Box): boolean {
  const nearestX = Math.max(box.left, Math.min(x, box.right));
  const nearestY = Math.max(box.top, Math.min(y, box.bottom));
  return Math.hypot(x - nearestX, y - nearestY) < radius;
}
