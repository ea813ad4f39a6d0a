/** A statement that was run, as this browser remembers it. */
export interface Ran {
  sql: string;
  /** ISO time. */
  at: string;
  rows: number;
  ms: number;
}

const KEY = "tributary.statements";
const MOST = 50;

export function history(): Ran[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isRan) : [];
  } catch {
    return [];
  }
}

/** Newest first, the same statement once. */
export function remember(ran: Ran): Ran[] {
  const all = [ran, ...history().filter(({ sql }) => sql !== ran.sql)].slice(0, MOST);
  store(all);
  return all;
}

export function forget(): Ran[] {
  store([]);
  return [];
}

function store(all: Ran[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // A browser that keeps nothing still runs everything.
  }
}

function isRan(value: unknown): value is Ran {
  const { sql, at, rows, ms } = (value ?? {}) as Record<string, unknown>;
  return typeof sql === "string" && typeof at === "string" && typeof rows === "number" && typeof ms === "number";
}
