import type { Formats } from "@/ui/format";
import type { Arrow, Place } from "./graph";

const KINDS: Record<Place["kind"], { one: string; many: string; is: string }> = {
  door: { one: "door", many: "doors", is: "Where records come in." },
  topic: { one: "topic", many: "topics", is: "A topic of Kafka: records in the order in which they came." },
  source: { one: "source", many: "sources", is: "Reads a topic." },
  processor: { one: "processor", many: "processors", is: "A step of the running topology, by its own description." },
  store: { one: "store", many: "stores", is: "State that a processor keeps; changes go to its changelog." },
  sink: { one: "sink", many: "sinks", is: "Writes a topic." },
  read_model: { one: "read model", many: "read models", is: "The tables that lists, analyses and SQL are read from." },
  totals: { one: "totals", many: "totals", is: "Figures of everybody, kept up to date." },
  output: { one: "way out", many: "ways out", is: "How figures get to those who read them." },
  table: { one: "table", many: "tables", is: "A table, with its columns and what they are for." },
  group: { one: "group of columns", many: "groups of columns", is: "Columns of customer_360 that belong together." },
};

export const kindOf = (place: Place): string => KINDS[place.kind].one;
export const whatIs = (place: Place): string => KINDS[place.kind].is;
export const several = (kind: Place["kind"], count: number): string => `${count} ${KINDS[kind].many}`;

/** "12.5/s", "at rest", or that nothing counts it. */
export function speed({ rate }: Pick<Arrow, "rate">, formats: Formats): string {
  return rate === null ? "not measured" : rate === 0 ? "at rest" : `${formats.number(rate, rate < 10 ? 1 : 0)}/s`;
}

/** What a link carries, in the view that it is in. */
export function carries(arrow: Arrow, byColumn: boolean, formats: Formats): string {
  return byColumn
    ? `${arrow.columns.length} ${arrow.columns.length === 1 ? "column" : "columns"}`
    : speed(arrow, formats);
}
