import { memo, useState, type UIEvent } from "react";
import type { QueryRows } from "@/data/sql";
import { cellText, isNumber } from "./statement";

const ROW = 32;
const SHOWN = 640;
/** Rows that come and go together: less often than the screen is drawn. */
const STEP = 8;
const AROUND = 2 * STEP;

/** Rows of an answer; only those near the screen are in the page, however many there are. */
export function ResultTable({ result }: { result: QueryRows }) {
  const [from, setFrom] = useState(0);
  const { columns, rows } = result;
  const first = Math.max(0, from - AROUND);
  const last = Math.min(rows.length, from + Math.ceil(SHOWN / ROW) + STEP + AROUND);
  const onScroll = (event: UIEvent<HTMLDivElement>) =>
    setFrom(Math.floor(event.currentTarget.scrollTop / ROW / STEP) * STEP);
  return (
    // Without anything in it to be focused, it is scrolled by keyboard itself.
    <div className="tablebox sql-rows" onScroll={onScroll} tabIndex={0} role="region" aria-label="Rows">
      <table className="table plain" aria-rowcount={rows.length + 1}>
        <caption className="vh">Rows of the answer</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column, index) => (
              <th key={index} scope="col" className={isNumber(column.type) ? "right" : undefined} title={column.type}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <tr style={{ height: first * ROW }} aria-hidden />}
          {rows.slice(first, last).map((row, index) => (
            <ResultRow key={first + index} index={first + index} row={row} columns={columns} />
          ))}
          {last < rows.length && <tr style={{ height: (rows.length - last) * ROW }} aria-hidden />}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  index: number;
  row: QueryRows["rows"][number];
  columns: QueryRows["columns"];
}

/** Drawn once: of forty columns, rows that stay would cost most of what scrolling does. */
const ResultRow = memo(function ResultRow({ index, row, columns }: RowProps) {
  return (
    <tr aria-rowindex={index + 2}>
      {row.map((value, at) => (
        <td key={at} className={isNumber(columns[at]?.type ?? "") ? "right num" : undefined}>
          <span title={cellText(value)}>{cellText(value)}</span>
        </td>
      ))}
    </tr>
  );
});
