import { describe, expect, it } from "vitest";
import { boxOf, covers, labelsOf, labelUnder, overlap, type Circle } from "./labels";

const ROOM = { width: 700, height: 520 };
const width = (text: string) => text.length * 6;

/** The same numbers every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

function circles(seed: number, count: number): Circle[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, index) => ({
    item: `item ${index}`,
    x: 30 + next() * (ROOM.width - 60),
    y: 30 + next() * (ROOM.height - 60),
    radius: 6 + next() * 14,
    text: "n".repeat(3 + Math.floor(next() * 18)),
  }));
}

describe("names of circles", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("should cover no circle, no other name and no edge (%i)", (seed) => {
    const all = circles(seed, 10 + seed * 8);
    const labels = labelsOf(all, ROOM, width);
    const boxes = [...labels.values()].map(boxOf);
    boxes.forEach((box, index) => {
      expect(all.some((circle) => covers(circle, box))).toBe(false);
      expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
      expect(box.left >= 0 && box.right <= ROOM.width && box.top >= 0 && box.bottom <= ROOM.height).toBe(true);
    });
    expect(labels.size).toBeGreaterThan(all.length / 4);
  });

  it("should stand under their circles where there is room, and elsewhere where there is none", () => {
    const [one, other] = [
      { item: "a", x: 300, y: 200, radius: 10, text: "first" },
      { item: "b", x: 300, y: 224, radius: 10, text: "second" },
    ];
    expect(labelsOf([one], ROOM, width).get("a")).toEqual({ x: 285, y: 220, width: 30 });
    expect(labelsOf([one, other], ROOM, width).get("a")).toEqual({ x: 285, y: 180, width: 30 });
    expect(labelsOf([{ ...one, x: 4, y: 515 }], ROOM, width).get("a")?.x).toBeGreaterThan(4);
  });

  it("should be given to those that come first", () => {
    const crowd = Array.from({ length: 30 }, (_, index) => ({
      item: `item ${index}`,
      x: 350,
      y: 260,
      radius: 8,
      text: "the same place",
    }));
    const labels = labelsOf(crowd, ROOM, width);
    expect(labels.has("item 0")).toBe(true);
    expect(labels.size).toBeLessThan(9);
  });

  it("should stay within the room when one is pointed at", () => {
    const circle = { item: "a", x: 695, y: 512, radius: 8, text: "a long name at the edge" };
    const { x, y } = labelUnder(circle, ROOM, 138);
    expect(x + 138).toBeLessThanOrEqual(ROOM.width);
    expect(y).toBeLessThan(512);
  });
});
