import type { TrendPoint } from "@/data/analyses";

const DAY_MS = 86_400_000;

export type Comparison = "none" | "before" | "year";

/** The days that a trend is compared with, period by period. */
export function comparedDays(
  points: Pick<TrendPoint, "start">[],
  to: string,
  comparison: Exclude<Comparison, "none">,
): { from: string; to: string } | null {
  const from = points[0]?.start;
  if (from === undefined) {
    return null;
  }
  if (comparison === "year") {
    return { from: yearBefore(from), to: yearBefore(to) };
  }
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  const shifted = (day: string) => new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
  return { from: shifted(from), to: shifted(to) };
}

function yearBefore(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  // 29 February has no day of its own a year before.
  return `${Number(year) - 1}-${month}-${month === "02" && date === "29" ? "28" : date}`;
}

/** Values of another time, each under the period it is compared with: the first with the first. */
export function aligned<Point extends { period: string }>(now: Point[], then: Point[]): (Point | null)[] {
  return now.map((_, index) => then[index] ?? null);
}

/** What all values come to, or null where there is none. */
export function sumOf(points: Pick<TrendPoint, "value">[]): number | null {
  const values = points.map(({ value }) => value).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}
