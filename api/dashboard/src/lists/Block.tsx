import { skipToken } from "@reduxjs/toolkit/query";
import { memo, useEffect, type ReactNode } from "react";
import type { ServerError } from "@/data/request";
import type { Formats } from "@/ui/format";
import { keyOf, ROWS_A_PAGE, useListPageQuery, type ListName, type ListPage, type Lists } from "./api";
import type { ListColumn, Question } from "./column";
import { placeOf } from "./pages";
import { usePending, withPending } from "./pending";
import { Row } from "./Row";

/** A part of a page: what comes into the window at once, so that no frame has to lay out more. */
export const ROWS_A_BLOCK = 10;

interface Props<Name extends ListName> {
  list: Name;
  index: number;
  /** CSS pixels from the first row. */
  top: number;
  /** Rows that there is place for. */
  count: number;
  question: Question;
  /** Of the page that it is part of; undefined as long as nobody knows it. */
  cursor: string | null | undefined;
  /** Rows before the list's first page. */
  begin: number;
  columns: ListColumn<Lists[Name]>[];
  formats: Formats;
  actions?: (row: Lists[Name]) => ReactNode;
  onPage: (page: number, answer: ListPage) => void;
  onError: (error: ServerError) => void;
}

/** Some rows of a list, asked for with their whole page while they are near the screen. */
function RowsOfBlock<Name extends ListName>(props: Props<Name>) {
  const { list, index, top, count, question, cursor, begin, columns, formats, actions, onPage, onError } = props;
  const first = index * ROWS_A_BLOCK;
  const page = Math.floor(first / ROWS_A_PAGE);
  // What was read stays while it is read anew: from another place, or by another question.
  const { data, currentData, error } = useListPageQuery(
    cursor === undefined ? skipToken : { list, ...question, ...placeOf(cursor, begin) },
  );
  const changes = usePending();
  useEffect(() => {
    if (currentData !== undefined) {
      onPage(page, currentData);
    }
  }, [page, currentData, onPage]);
  useEffect(() => {
    if (error !== undefined && currentData === undefined) {
      onError(error as ServerError);
    }
  }, [error, currentData, onError]);
  const from = first % ROWS_A_PAGE;
  const rows = (data?.rows.slice(from, from + ROWS_A_BLOCK) ?? []) as Lists[Name][];
  return (
    <div className="list-block" style={{ top }}>
      {Array.from({ length: count }, (_, at) => {
        const row = rows[at];
        if (row === undefined) {
          return <div key={at} className="list-row waiting" aria-hidden />;
        }
        const key = keyOf(list, row);
        const shown = withPending(row, key, list, changes);
        return (
          <Row
            key={key}
            index={begin + first + at}
            row={shown}
            columns={columns}
            formats={formats}
            actions={actions}
            saving={shown !== row}
          />
        );
      })}
    </div>
  );
}

export const Block = memo(RowsOfBlock) as typeof RowsOfBlock;
