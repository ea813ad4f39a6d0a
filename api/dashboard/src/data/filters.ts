import { RISKS, SEGMENTS, type Risk, type Segment } from "./types";

/** What every figure can be narrowed to, all at once; days are `2026-01-31`, both included. */
export interface Filters {
  segment?: Segment;
  churn?: Risk;
  category?: string;
  from?: string;
  to?: string;
}

export const FILTER_NAMES = ["segment", "churn", "category", "from", "to"] as const;
const DAY = /^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function day(text: string | null): string | undefined {
  return text !== null && DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

function word<T extends string>(text: string | null, words: readonly T[]): T | undefined {
  return words.find((each) => each === text);
}

/** The filters of an address; what means nothing there is left out rather than shown as an error. */
export function filtersOf(search: URLSearchParams): Filters {
  const category = search.get("category");
  const from = day(search.get("from"));
  const to = day(search.get("to"));
  return withoutAbsent({
    segment: word(search.get("segment"), SEGMENTS),
    churn: word(search.get("churn"), RISKS),
    category: category === null || category === "" ? undefined : category,
    ...(from !== undefined && to !== undefined && from > to ? {} : { from, to }),
  });
}

/** The address that has these filters, and keeps whatever else it had. */
export function searchWith(search: URLSearchParams, filters: Filters): URLSearchParams {
  const result = new URLSearchParams(search);
  for (const name of FILTER_NAMES) {
    const value = filters[name];
    if (value === undefined) {
      result.delete(name);
    } else {
      result.set(name, value);
    }
  }
  return result;
}

/** Filters but those that a chart sets itself: it shows what else there is to choose. */
export function except(filters: Filters, ...names: (keyof Filters)[]): Filters {
  return withoutAbsent(
    Object.fromEntries(Object.entries(filters).filter(([name]) => !names.includes(name as keyof Filters))),
  );
}

export function isEmpty(filters: Filters): boolean {
  return FILTER_NAMES.every((name) => filters[name] === undefined);
}

/** First and last day of a month such as `2026-02`. */
export function monthRange(month: string): { from: string; to: string } {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${last}` };
}

/** The query string of filters, with a question mark where there is something to say. */
export function query(filters: Filters, more: Record<string, string | number | undefined> = {}): string {
  const search = searchWith(new URLSearchParams(), filters);
  for (const [name, value] of Object.entries(more)) {
    if (value !== undefined) {
      search.set(name, String(value));
    }
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

function withoutAbsent(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}
