import type { MoneyAs } from "@/data/preferences";
import type { Display } from "@/data/types";

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** Numbers and times as people write them; every figure on the page comes through here. Absent is "–", never 0. */
export interface Formats {
  /** Whole units, as key figures have them. */
  money(value: number | null | undefined): string;
  /** With its hundredths, as rows have it. */
  moneyExact(value: number | null | undefined): string;
  /** In thousands or millions, as charts have it. */
  moneyShort(value: number | null | undefined): string;
  count(value: number | null | undefined): string;
  number(value: number | null | undefined, digits: number): string;
  /** Of a fraction of 1. */
  percent(fraction: number | null | undefined, digits?: number): string;
  /** The same with its sign. */
  change(fraction: number): string;
  day(time: string | number | null | undefined): string;
  shortDay(time: string | number | null | undefined): string;
  /** Of `2026-01`. */
  month(month: string): string;
  shortMonth(month: string): string;
  /** To the second, in UTC. */
  exact(time: string | number): string;
  /** How long before now. */
  ago(time: string | number, now: number): string;
  duration(seconds: number | null | undefined): string;
  currency: string;
  locale: string;
}

const ABSENT = "–";

/** What a reader calls money, over what the server calls it. */
interface MoneyLabel {
  currency?: string;
  moneyAs?: MoneyAs;
}

/** The ways of writing of a locale, made once: Intl's formats cost more to make than to use. */
export function formatsOf({ locale, currency }: Display, label: MoneyLabel = {}): Formats {
  const numbers = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options);
    return (value: number | null | undefined) => (value == null ? ABSENT : format.format(value).replace("-", "−"));
  };
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
    return (time: string | number | null | undefined) => {
      const at = time == null ? NaN : new Date(time).getTime();
      return Number.isNaN(at) ? ABSENT : format.format(at);
    };
  };
  const inCurrency = {
    style: "currency",
    currency: label.currency ?? currency,
    currencyDisplay: label.moneyAs ?? "symbol",
  } as const;
  // Another name takes no hundredths away from what amounts have, and adds none.
  const hundredths = new Intl.NumberFormat(locale, { style: "currency", currency }).resolvedOptions()
    .maximumFractionDigits;
  // Minutes are read at a glance, days and months as words.
  const soon = new Intl.RelativeTimeFormat(locale, { numeric: "always", style: "short" });
  const long = new Intl.RelativeTimeFormat(locale, { numeric: "always", style: "long" });
  const percents = [0, 1, 2].map((digits) =>
    numbers({ style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const fixed = [0, 1, 2, 3].map((digits) => numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits }));
  const change = numbers({
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  const exactTime = dates({ dateStyle: "medium", timeStyle: "medium" });
  return {
    money: numbers({ ...inCurrency, minimumFractionDigits: 0, maximumFractionDigits: 0 }),
    moneyExact: numbers({
      ...inCurrency,
      minimumFractionDigits: hundredths,
      maximumFractionDigits: hundredths,
    }),
    moneyShort: numbers({
      ...inCurrency,
      notation: "compact",
      minimumFractionDigits: 0,
      maximumFractionDigits: 1,
    }),
    count: numbers({}),
    number: (value, digits) => (fixed[digits] ?? numbers({ maximumFractionDigits: digits }))(value),
    percent: (fraction, digits = 1) => (percents[digits] ?? numbers({ style: "percent" }))(fraction),
    change: (fraction) => change(fraction),
    day: dates({ day: "numeric", month: "short", year: "numeric" }),
    shortDay: dates({ day: "numeric", month: "short" }),
    month: dates({ month: "long", year: "numeric" }),
    shortMonth: dates({ month: "short" }),
    exact: (time) => `${exactTime(time)} UTC`,
    ago(time, now) {
      const seconds = Math.round((now - new Date(time).getTime()) / 1000);
      if (Number.isNaN(seconds)) {
        return ABSENT;
      }
      // What is dated ahead of the business clock is as new as can be.
      if (seconds < 5) {
        return "now";
      }
      const [amount, unit] = steps(seconds);
      return (seconds < DAY ? soon : long).format(-amount, unit);
    },
    duration(seconds) {
      if (seconds == null) {
        return ABSENT;
      }
      const whole = Math.round(seconds);
      return whole < MINUTE ? `${whole} s` : `${Math.floor(whole / MINUTE)} min ${whole % MINUTE} s`;
    },
    currency: inCurrency.currency,
    locale,
  };
}

function steps(seconds: number): [number, Intl.RelativeTimeFormatUnit] {
  if (seconds < MINUTE) {
    return [seconds, "second"];
  }
  if (seconds < HOUR) {
    return [Math.floor(seconds / MINUTE), "minute"];
  }
  if (seconds < DAY) {
    return [Math.floor(seconds / HOUR), "hour"];
  }
  const days = Math.floor(seconds / DAY);
  return days < 60
    ? [days, "day"]
    : days < 730
      ? [Math.floor(days / 30.44), "month"]
      : [Math.floor(days / 365.25), "year"];
}
