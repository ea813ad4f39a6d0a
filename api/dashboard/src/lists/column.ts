import type { ReactNode } from "react";
import type { Formats } from "@/ui/format";

/** What a column holds, by which it is filtered. */
export type Kind = "text" | "number" | "time";

/** A column of a list, as the server names it. */
export interface ListColumn<Row> {
  name: string;
  label: string;
  definition: string;
  kind: Kind;
  /** Of like columns, where there are many. */
  group?: string;
  /** CSS pixels at least. */
  width: number;
  write: (row: Row, formats: Formats) => string;
  /** Where it is more than text. */
  render?: (row: Row, formats: Formats) => ReactNode;
  /** Columns that it is sorted by; itself unless said. */
  sort?: string[];
  /** False where it is made of other columns. */
  filtered?: boolean;
  /** All values there are, where they are few and known. */
  options?: readonly string[];
}

/** What is asked of a list; it stands in the address. */
export interface Question {
  /** An expression over its columns; none for all rows. */
  filter?: string;
  /** Columns joined by commas, `-` before those that descend. */
  sort?: string;
  /** What is searched for. */
  q?: string;
}

/** The sort by a column, or by the other direction where it is sorted by already. Numbers and times begin with the highest. */
export function sortBy(column: ListColumn<never>, now: string | undefined): string {
  const names = column.sort ?? [column.name];
  const up = names.join(",");
  const down = names.map((name) => `-${name}`).join(",");
  if (now === up) {
    return down;
  }
  return now === down || column.kind === "text" ? up : down;
}

/** How a column is sorted by, as `aria-sort` has it. */
export function sortedBy(column: ListColumn<never>, sort: string | undefined): "ascending" | "descending" | undefined {
  const first = (column.sort ?? [column.name])[0] ?? "";
  const by = sort?.split(",")[0];
  return by === first ? "ascending" : by === `-${first}` ? "descending" : undefined;
}

/** The columns of a text such as `a,b`; those that there are not are left out, and none at all are the usual ones. */
export function columnsOf<Row>(
  text: string | undefined,
  all: ListColumn<Row>[],
  usual: readonly string[],
): ListColumn<Row>[] {
  const named = (names: readonly string[]) =>
    [...new Set(names)].flatMap((name) => all.find((column) => column.name === name) ?? []);
  const chosen = named(text?.split(",") ?? []);
  return chosen.length === 0 ? named(usual) : chosen;
}
