import type { QueryTable } from "@/data/sql";

/** What a link to this page says: the statement, and how its rows are shown. */
export interface Asked {
  sql: string;
  as: ResultForm;
  x?: string;
  y?: string;
}

export const FORMS = ["table", "bar", "line", "points"] as const;
export type ResultForm = (typeof FORMS)[number];

/** Of what stands behind the #: it may be long, and no log of a server has it. */
export function askedOf(hash: string): Asked | null {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  const sql = values.get("sql");
  return sql === null || sql.trim() === ""
    ? null
    : {
        sql,
        as: FORMS.find((form) => form === values.get("as")) ?? "table",
        x: values.get("x") ?? undefined,
        y: values.get("y") ?? undefined,
      };
}

export function hashOf({ sql, as, x, y }: Asked): string {
  const values = new URLSearchParams({ sql });
  if (as !== "table") {
    values.set("as", as);
    if (x !== undefined) {
      values.set("x", x);
    }
    if (y !== undefined) {
      values.set("y", y);
    }
  }
  return `#${values.toString()}`;
}

/** A refusal in words, and where in the statement it is about: an offset, or null. */
export interface Complaint {
  words: string;
  at: number | null;
}

/** The server's sentence without what a reader of this page sees anyhow, and its place. */
export function complaintOf(message: string, sql: string): Complaint {
  const words = message.replace(/^parameter 'sql' can't be run: /, "");
  const told = /\(line (\d+), column (\d+)\)\s*$/.exec(words);
  if (told !== null) {
    const at = offset(sql, Number(told[1]), Number(told[2]) - 1);
    return { words: sentence(words.replace(told[0], "")), at };
  }
  const shown = /\n*LINE (\d+): ([^\n]*)\n( *)\^[^]*$/.exec(words);
  if (shown === null) {
    return { words: sentence(words), at: null };
  }
  const [whole, line, excerpt = "", pad = ""] = shown;
  // Of a long line only what is near is shown, with dots for the rest.
  const part = excerpt.replace(/^\.\.\./, "").replace(/\.\.\.$/, "");
  const begin = (sql.split("\n")[Number(line) - 1] ?? "").indexOf(part);
  const column = pad.length - `LINE ${line}: `.length - (excerpt.startsWith("...") ? 3 : 0);
  return {
    words: sentence(words.replace(whole, "")),
    at: begin < 0 ? null : offset(sql, Number(line), begin + column),
  };
}

function sentence(words: string): string {
  const text = words.trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}

function offset(sql: string, line: number, column: number): number | null {
  const lines = sql.split("\n");
  if (line < 1 || line > lines.length) {
    return null;
  }
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return Math.min(sql.length, before + Math.max(0, column));
}

/** The tables that a statement names so far, whose columns may be meant anywhere in it. */
export function tablesIn(sql: string, tables: QueryTable[]): QueryTable[] {
  const named = new Set([...sql.matchAll(/\b(?:from|join)\s+"?(\w+)"?/gi)].map((match) => match[1]?.toLowerCase()));
  return tables.filter(({ name }) => named.has(name));
}

const NUMBERS = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|REAL|DECIMAL.*)$/;

export const isNumber = (type: string) => NUMBERS.test(type);

/** A value as a cell shows it. */
export function cellText(value: unknown): string {
  return value === null || value === undefined
    ? "–"
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);
}

/** What to begin with: questions that people have, as statements. */
export const EXAMPLES: { name: string; sql: string }[] = [
  {
    name: "Who has not bought for 60 days and spent over 500",
    sql: `SELECT customer_id, first_name, last_name, email, total_lifetime_value, last_purchase_date
FROM customer_360
WHERE last_purchase_date < now() - INTERVAL 60 DAY AND total_lifetime_value > 500
ORDER BY total_lifetime_value DESC`,
  },
  {
    name: "Customers and value by segment",
    sql: `SELECT customer_segment, count(*) AS customers, sum(total_lifetime_value) AS value
FROM customer_360
GROUP BY ALL
ORDER BY value DESC`,
  },
  {
    name: "Revenue by category and month",
    sql: `SELECT date_trunc('month', purchase_date) AS month, category, sum(total_amount) AS revenue
FROM purchase_transactions JOIN product_catalog USING (product_id)
GROUP BY ALL
ORDER BY month, category`,
  },
  {
    name: "What was put aside yesterday, and why",
    sql: `SELECT source, reason, field, count(*) AS records, max(failed_at) AS last
FROM dead_letters
WHERE failed_at >= current_date - INTERVAL 1 DAY
GROUP BY ALL
ORDER BY records DESC`,
  },
];
