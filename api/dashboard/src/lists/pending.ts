import { useSyncExternalStore } from "react";

/** A change that was sent and is not yet answered. */
export interface Pending {
  list: string;
  key: string;
  method: "POST" | "PATCH";
  /** True where a row that is there is acted upon: a POST without it makes a new one. */
  acts?: boolean;
  shown: Record<string, unknown>;
}

interface Marked extends Pending {
  mark: number;
}

/**
 * Changes lie over the rows and not in them: pages may be read anew meanwhile, and what was refused leaves nothing behind.
 */
let pending: readonly Marked[] = [];
let marks = 0;
const listeners = new Set<() => void>();

function set(now: readonly Marked[]): void {
  pending = now;
  listeners.forEach((each) => each());
}

/** A change is shown from now on, until what it gives is ended. */
export function begun({ list, key, method, acts, shown }: Pending): number {
  marks += 1;
  set([...pending, { list, key, method, acts, shown, mark: marks }]);
  return marks;
}

export function ended(mark: number): void {
  set(pending.filter((each) => each.mark !== mark));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All changes that are on their way. */
export function usePending(): readonly Pending[] {
  return useSyncExternalStore(subscribe, () => pending);
}

/** A row with the changes that are on their way; the same one where there are none. */
export function withPending<Row extends object>(row: Row, key: string, list: string, changes: readonly Pending[]): Row {
  const own = changes.filter((each) => each.list === list && each.key === key);
  return own.length === 0 ? row : Object.assign({}, row, ...own.map((each) => each.shown));
}
