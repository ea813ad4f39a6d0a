import type { CrossSellingPair } from "@/data/analyses";

/** What to offer to whoever has bought something, and why. */
export interface Offer {
  item: string;
  name: string;
  confidence: number;
  lift: number;
  together: number;
}

/** Of the pairs with an item, what is on their other side: most probable first. */
export function offersFor(item: string, pairs: CrossSellingPair[]): Offer[] {
  return pairs
    .filter((pair) => pair.item_a === item || pair.item_b === item)
    .map((pair) => {
      const first = pair.item_a === item;
      const other = first ? pair.item_b : pair.item_a;
      return {
        item: other,
        name: (first ? pair.name_b : pair.name_a) ?? other,
        confidence: first ? pair.confidence_a_to_b : pair.confidence_b_to_a,
        lift: pair.lift,
        together: pair.support_count,
      };
    })
    .sort((a, b) => b.confidence - a.confidence || b.lift - a.lift || (a.item < b.item ? -1 : 1));
}

/** How an item is called in these pairs. */
export function nameIn(item: string, pairs: CrossSellingPair[]): string {
  const pair = pairs.find((each) => each.item_a === item || each.item_b === item);
  return (pair?.item_a === item ? pair.name_a : pair?.name_b) ?? item;
}

export interface Spot {
  item: string;
  name: string;
  count: number;
  x: number;
  y: number;
}

const ROUNDS = 240;
/** What keeps those together that no pair connects. */
const GRAVITY = 2.4;
/** Parts of the square that a circle and its name need. */
const NEEDED = { x: 0.11, y: 0.075 };
const APART_ROUNDS = 120;

/** Places items in a square of side 1, those that are bought together near each other; the same pairs the same way. */
export function spotsOf(pairs: CrossSellingPair[]): Spot[] {
  const counts = new Map<string, number>();
  pairs.forEach((pair) => counts.set(pair.item_a, pair.count_a).set(pair.item_b, pair.count_b));
  const n = counts.size;
  const spots = [...counts].map(([item, count], index): Spot => {
    const angle = (2 * Math.PI * index) / n;
    return { item, count, name: nameIn(item, pairs), x: Math.cos(angle), y: Math.sin(angle) };
  });
  const at = new Map(spots.map((spot) => [spot.item, spot]));
  // Fruchterman, Reingold: Graph Drawing by Force-directed Placement (1991).
  const ideal = 1.6 / Math.sqrt(Math.max(1, n));
  for (let round = 0; round < ROUNDS; round += 1) {
    const reach = 0.12 * (1 - round / ROUNDS) + 0.002;
    const moves = new Map(spots.map((spot) => [spot, { x: -spot.x * GRAVITY, y: -spot.y * GRAVITY }]));
    const push = (a: Spot, b: Spot, force: (distance: number) => number) => {
      const [dx, dy] = [a.x - b.x, a.y - b.y];
      const distance = Math.max(0.001, Math.hypot(dx, dy));
      const strength = force(distance) / distance;
      const [mine, others] = [moves.get(a), moves.get(b)];
      if (mine !== undefined && others !== undefined) {
        mine.x += dx * strength;
        mine.y += dy * strength;
        others.x -= dx * strength;
        others.y -= dy * strength;
      }
    };
    spots.forEach((a, index) => spots.slice(index + 1).forEach((b) => push(a, b, (d) => ideal ** 2 / d)));
    for (const pair of pairs) {
      const [a, b] = [at.get(pair.item_a), at.get(pair.item_b)];
      if (a !== undefined && b !== undefined) {
        push(a, b, (d) => -(d ** 2) / ideal);
      }
    }
    for (const [spot, { x, y }] of moves) {
      const length = Math.max(0.001, Math.hypot(x, y));
      spot.x += (x / length) * Math.min(length, reach);
      spot.y += (y / length) * Math.min(length, reach);
    }
  }
  const scaled = (values: number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number) => (high === low ? 0.5 : (value - low) / (high - low));
  };
  const [x, y] = [scaled(spots.map((spot) => spot.x)), scaled(spots.map((spot) => spot.y))];
  return apart(spots.map((spot) => ({ ...spot, x: x(spot.x), y: y(spot.y) })));
}

/** Pushes those apart that would cover each other, along the way that is shorter. */
function apart(spots: Spot[]): Spot[] {
  const inside = (value: number) => Math.min(1, Math.max(0, value));
  for (let round = 0; round < APART_ROUNDS; round += 1) {
    let moved = false;
    spots.forEach((a, index) =>
      spots.slice(index + 1).forEach((b) => {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const [tooNearX, tooNearY] = [NEEDED.x - Math.abs(dx), NEEDED.y - Math.abs(dy)];
        if (tooNearX > 0 && tooNearY > 0) {
          moved = true;
          const along = tooNearX / NEEDED.x < tooNearY / NEEDED.y ? "x" : "y";
          const step = ((along === "x" ? tooNearX : tooNearY) / 2) * ((along === "x" ? dx : dy) < 0 ? -1 : 1);
          a[along] = inside(a[along] - step);
          b[along] = inside(b[along] + step);
        }
      }),
    );
    if (!moved) {
      break;
    }
  }
  return spots;
}
