import { monthRange, type Filters } from "@/data/filters";
import type { Formats } from "@/ui/format";

const DAY_MS = 86_400_000;

/** Days ending with today; both ends count. */
export function lastDays(days: number, now: number): Pick<Filters, "from" | "to"> {
  return { from: dayOf(now - (days - 1) * DAY_MS), to: dayOf(now) };
}

/** The UTC day of an instant. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** A period as people say it: a whole month by its name. */
export function periodText({ from, to }: Pick<Filters, "from" | "to">, formats: Formats): string {
  if (from !== undefined && to !== undefined) {
    const month = from.slice(0, 7);
    const whole = monthRange(month);
    return whole.from === from && whole.to === to
      ? formats.month(month)
      : from === to
        ? formats.day(from)
        : `${formats.day(from)} to ${formats.day(to)}`;
  }
  return from === undefined ? `until ${formats.day(to)}` : `from ${formats.day(from)}`;
}
