import { describe, expect, it } from "vitest";
import {
  COLUMNS,
  DESIGNED,
  compact,
  inReadingOrder,
  isLayout,
  shown,
  stepped,
  withHidden,
  type Layout,
  type Step,
} from "./layout";

const overlapping = (layout: Layout) =>
  layout.some((a, i) =>
    layout.some((b, j) => i < j && a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h),
  );
const at = (layout: Layout, id: string) => layout.find((place) => place.id === id);

describe("layout", () => {
  it.each(["desktop", "tablet"] as const)("should be designed without overlaps or gaps on %s", (width) => {
    expect(isLayout(DESIGNED[width])).toBe(true);
    expect(overlapping(DESIGNED[width])).toBe(false);
    expect(compact(DESIGNED[width])).toEqual(inReadingOrder(DESIGNED[width]));
  });

  it("should stay without overlaps and within its columns whatever is done to it", () => {
    const steps: Step[] = ["left", "right", "up", "down", "wider", "narrower", "taller", "shorter"];
    let layout = DESIGNED.desktop;
    let number = 7;
    for (let i = 0; i < 400; i += 1) {
      number = (number * 1103515245 + 12345) % 2147483648;
      const place = layout[number % layout.length];
      const step = steps[(number >> 8) % steps.length];
      layout = stepped(layout, place?.id ?? "", step ?? "up", COLUMNS.desktop);
      expect(overlapping(layout)).toBe(false);
      expect(isLayout(layout)).toBe(true);
    }
  });

  it("should change places with the card above when it moves up", () => {
    const after = stepped(DESIGNED.desktop, "churn", "up", COLUMNS.desktop);
    expect(at(after, "churn")?.y).toBe(5);
    expect(at(after, "revenue")?.y).toBe(14);
  });

  it("should stay as it is when there is nowhere to go", () => {
    expect(stepped(DESIGNED.desktop, "kpis", "up", COLUMNS.desktop)).toEqual(DESIGNED.desktop);
    expect(stepped(DESIGNED.desktop, "nobody", "left", COLUMNS.desktop)).toEqual(DESIGNED.desktop);
    expect(at(stepped(DESIGNED.desktop, "kpis", "wider", COLUMNS.desktop), "kpis")?.w).toBe(12);
  });

  it("should have no gap where a card is not shown, and its place when it is again", () => {
    const left = shown(DESIGNED.desktop, ["revenue", "map"]);
    expect(left).toHaveLength(DESIGNED.desktop.length - 2);
    expect(at(left, "churn")?.y).toBe(5);
    expect(overlapping(left)).toBe(false);
    const moved = stepped(left, "top", "up", COLUMNS.desktop);
    const whole = withHidden(moved, DESIGNED.desktop);
    expect(isLayout(whole)).toBe(true);
    expect(shown(whole, ["revenue", "map"])).toEqual(inReadingOrder(moved));
    expect(at(whole, "map")).toEqual(at(DESIGNED.desktop, "map"));
  });

  it("should be whole where everything would be hidden", () => {
    expect(shown(DESIGNED.desktop, [])).toBe(DESIGNED.desktop);
    expect(shown(DESIGNED.desktop, [...DESIGNED.desktop.map(({ id }) => id)])).toBe(DESIGNED.desktop);
  });

  it("should not take something else for a layout", () => {
    expect(isLayout(null)).toBe(false);
    expect(isLayout([])).toBe(false);
    expect(isLayout(DESIGNED.desktop.map((place) => ({ ...place, x: -1 })))).toBe(false);
    expect(isLayout([...DESIGNED.desktop.slice(1), { id: "x", x: 0, y: 0, w: 3, h: 3 }])).toBe(false);
  });
});
