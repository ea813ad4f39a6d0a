import { describe, expect, it } from "vitest";
import type { LineageLink, LineageNode } from "@/data/lineage";
import { flowOf, gathered, graphOf, type Graph } from "./graph";
import { BOX_WIDTH, layOut, NAME_GAP } from "./layout";

const node = (id: string, kind: LineageNode["kind"] = "topic"): LineageNode => ({ id, kind, label: id, columns: [] });
const link = (source: string, target: string, records: number | null = 1, rate = records): LineageLink => ({
  source,
  target,
  label: "records",
  columns: [],
  unit: records === null ? null : "records",
  records,
  rate,
});
const ids = (graph: Graph) => graph.arrows.map(({ id }) => id);

describe("the graph of the diagram", () => {
  it("should join what stands on both sides of a source and of a sink", () => {
    const graph = graphOf({
      nodes: [node("t"), node("from", "source"), node("p", "processor"), node("to", "sink"), node("u")],
      links: [link("t", "from", 5), link("from", "p", 5), link("p", "to", 2), link("to", "u", 2)],
    });
    expect(ids(graph)).toEqual(["t → p", "p → u"]);
    expect(graph.places.map(({ id }) => id)).toEqual(["t", "p", "u"]);
  });

  it("should end a link that closes a circle in a twin", () => {
    const graph = graphOf({
      nodes: [node("a"), node("b"), node("c")],
      links: [link("a", "b"), link("b", "c"), link("c", "a")],
    });
    expect(ids(graph)).toEqual(["a → b", "b → c", "c → a ↺"]);
    expect(graph.places.map(({ label }) => label)).toEqual(["a", "a ↺", "b", "c"]);
  });

  it("should put small ones between the same neighbours together, and nothing else", () => {
    const nodes = [node("in", "door"), node("a"), node("b"), node("big"), node("other"), node("p", "processor")];
    const links = [
      ...["a", "b", "big"].flatMap((id) => {
        const records = id === "big" ? 1000 : 3;
        return [link("in", id, records), link(id, "p", records)];
      }),
      link("other", "p", 1),
    ];
    const graph = gathered(graphOf({ nodes, links }), (kind, count) => `${count} ${kind}s`);
    expect(graph.places.map(({ label }) => label)).toEqual(["in", "2 topics", "big", "other", "p"]);
    expect(graph.places[1]?.members).toEqual(["a", "b"]);
    expect(graph.arrows.find(({ source }) => source === graph.places[1]?.id)?.records).toBe(6);
    expect(graph.arrows.reduce((sum, { records }) => sum + (records ?? 0), 0)).toBe(2 * 1006 + 1);
  });

  it("should keep what nothing counts apart from what is 0", () => {
    const nodes = [node("in"), node("a"), node("b"), node("c")];
    const graph = gathered(
      graphOf({ nodes, links: [link("in", "a", null), link("in", "b", null), link("c", "in", 9)] }),
      (_, count) => `${count}`,
    );
    expect(graph.arrows.map(({ records }) => records)).toEqual([null, 9]);
  });

  it("should follow a place and a link both ways, and not beside them", () => {
    const graph = graphOf({
      nodes: ["a", "b", "c", "d", "e"].map((id) => node(id)),
      links: [link("a", "c"), link("b", "c"), link("c", "d"), link("c", "e")],
    });
    expect(flowOf(graph, "d")).toEqual(new Set(["d", "c → d", "c", "a → c", "a", "b → c", "b"]));
    expect(flowOf(graph, "a → c")).toEqual(new Set(["a → c", "a", "c", "c → d", "d", "c → e", "e"]));
    expect(flowOf(graph, "nothing")).toEqual(new Set());
  });
});

describe("the layout", () => {
  const nameWidth = () => 40;
  const graph = graphOf({
    nodes: ["a", "b", "c", "d", "e", "late"].map((id) => node(id)),
    links: [link("a", "b", 100), link("b", "c", 60), link("b", "d", 40), link("d", "e", 40), link("late", "e", 1)],
  });
  const { boxes, ribbons, width, height } = layOut(graph, (arrow) => arrow.rate ?? 0, 1000, nameWidth);
  const box = (id: string) => boxes.find(({ place }) => place.id === id);

  it("should lead from left to right, and let late beginnings begin late", () => {
    for (const { source, target } of graph.arrows) {
      expect(box(source)?.x).toBeLessThan(box(target)?.x ?? 0);
    }
    expect(box("late")?.x).toBe(box("d")?.x);
  });

  it("should neither overlap nor leave the drawing", () => {
    for (const a of boxes) {
      expect(a.y).toBeGreaterThanOrEqual(0);
      expect(a.y + a.height).toBeLessThanOrEqual(height);
      expect(a.x).toBeLessThan(width);
      for (const b of boxes) {
        if (a !== b && a.x === b.x) {
          expect(a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
        }
      }
    }
  });

  it("should draw links as wide as much flows", () => {
    const wide = (id: string) => ribbons.find(({ arrow }) => arrow.id === id)?.width ?? 0;
    expect(wide("a → b")).toBeGreaterThan(wide("b → c"));
    expect(wide("b → c")).toBeGreaterThan(wide("b → d"));
    expect(wide("late → e")).toBeGreaterThan(0);
  });

  it("should be wider than its room rather than have names reach into what comes after them", () => {
    for (const room of [100, 1000, 2000]) {
      const long = layOut(
        graph,
        () => 0,
        room,
        () => 180,
      );
      expect(long.width).toBeGreaterThanOrEqual(Math.max(room, 4 * 180));
      for (const { x } of long.boxes) {
        const end = x + BOX_WIDTH + NAME_GAP + 180;
        expect(long.boxes.filter((other) => other.x > x).every((other) => other.x > end)).toBe(true);
        expect(end).toBeLessThanOrEqual(long.width);
      }
    }
  });
});
