/** The header by which a read says which changes it must see. */
export const POSITION = "X-CDP-Position";

/** After that long every read sees a change without being told to. */
const KEPT_MS = 30_000;

let known: { position: string; at: number }[] = [];

/** Remembers what a change was answered with, so that what is read next sees it. */
export function notePosition(position: string | null): void {
  if (position !== null) {
    known = [...known, { position, at: Date.now() }];
  }
}

/** The header of a read: nothing while nothing was changed lately. */
export function knownPositions(): Record<string, string> {
  known = known.filter(({ at }) => Date.now() - at < KEPT_MS);
  return known.length === 0 ? {} : { [POSITION]: [...new Set(known.map(({ position }) => position))].join(",") };
}

export function forgetPositions(): void {
  known = [];
}
