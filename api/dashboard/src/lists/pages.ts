import { useCallback, useMemo, useState } from "react";
import { ROWS_A_PAGE, type ListPage, type PageQuestion } from "./api";

/** Rows that scrolling can reach: beyond, a browser's scroll bar has no place left. A list can begin at any row instead. */
export const MOST_ROWS = 500_000;

/** What is known of the pages of a list, from the row on with which it begins: where each begins, and where the list ends. */
export interface Pages {
  /** Cursor of each page that can be asked for. */
  cursors: readonly (string | null)[];
  /** Rows up to the end, once the last page was seen. */
  end: number | null;
  total: number | null;
}

export const UNREAD: Pages = { cursors: [null], end: null, total: null };

/** What is known after a page was read; the same where it says nothing new. */
export function withPage(
  pages: Pages,
  index: number,
  { rows, nextCursor, total }: Pick<ListPage, "nextCursor" | "total"> & { rows: readonly unknown[] },
): Pages {
  const next = index + 1;
  const more = nextCursor !== null && next * ROWS_A_PAGE < MOST_ROWS;
  const end = more
    ? pages.end !== null && pages.end <= next * ROWS_A_PAGE
      ? null
      : pages.end
    : index * ROWS_A_PAGE + rows.length;
  const cursors = more
    ? pages.cursors[next] === nextCursor
      ? pages.cursors
      : [...pages.cursors.slice(0, next), nextCursor, ...pages.cursors.slice(next + 1)]
    : pages.cursors.length > next
      ? pages.cursors.slice(0, next)
      : pages.cursors;
  return cursors === pages.cursors && end === pages.end && total === pages.total ? pages : { cursors, end, total };
}

/** Rows that there is place for: those known, and a page of those to come. */
export const rowsOf = (pages: Pages): number =>
  pages.end ?? Math.min(pages.cursors.length * ROWS_A_PAGE, pages.total ?? ROWS_A_PAGE);

/** How a page is asked for: only the first leaves out the rows before it, of the others their cursor knows. */
export const placeOf = (cursor: string | null, begin: number): Pick<PageQuestion, "cursor" | "skip"> =>
  cursor === null && begin > 0 ? { cursor, skip: begin } : { cursor };

/**
 * The pages of a list while they are read one after the other.
 *
 * @param begin rows before the first
 */
export function usePages(begin: number) {
  const [pages, setPages] = useState(UNREAD);
  const onPage = useCallback(
    (index: number, page: ListPage) =>
      setPages((before) => withPage(before, index, { ...page, total: Math.max(0, page.total - begin) })),
    [begin],
  );
  return useMemo(() => ({ pages, onPage }), [pages, onPage]);
}
