import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { useMemo, useState, type ReactNode } from "react";

export interface Column<Row> {
  key: string;
  title: string;
  /** What is sorted by and copied into files. */
  value: (row: Row) => string | number | null;
  render?: (row: Row) => ReactNode;
  numeric?: boolean;
  /** What the figure is, for whoever points at its title. */
  definition?: string;
  sortable?: boolean;
}

interface Props<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Class of a row, for example one that has just changed. */
  rowClass?: (row: Row) => string;
  onRow?: (row: Row) => void;
  initialSort?: { key: string; descending: boolean };
}

/** A table of a few rows, sorted in place. Absent values come last whichever the direction. */
export function DataTable<Row>({ caption, columns, rows, rowKey, rowClass, onRow, initialSort }: Props<Row>) {
  const [sort, setSort] = useState(initialSort);
  const sorted = useMemo(() => {
    const column = columns.find((each) => each.key === sort?.key);
    return column === undefined || sort === undefined ? rows : [...rows].sort(comparing(column.value, sort.descending));
  }, [rows, columns, sort]);
  return (
    <div className="tablebox">
      <table className="table">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const on = sort?.key === column.key;
              const Arrow = !on ? ChevronsUpDown : sort.descending ? ArrowDown : ArrowUp;
              return (
                <th
                  key={column.key}
                  scope="col"
                  title={column.definition}
                  className={column.numeric ? "right" : undefined}
                  aria-sort={on ? (sort.descending ? "descending" : "ascending") : undefined}
                >
                  {column.sortable === false ? (
                    column.title
                  ) : (
                    <button
                      type="button"
                      onClick={() =>
                        setSort({ key: column.key, descending: on ? !sort.descending : column.numeric === true })
                      }
                    >
                      {column.title}
                      <Arrow size={12} aria-hidden className={on ? "on" : ""} />
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr
              key={rowKey(row)}
              className={`${rowClass?.(row) ?? ""} ${onRow === undefined ? "" : "clickable"}`}
              onClick={onRow === undefined ? undefined : () => onRow(row)}
            >
              {columns.map((column, index) => {
                const content = column.render?.(row) ?? column.value(row) ?? "–";
                return (
                  <td key={column.key} className={column.numeric ? "right num" : undefined}>
                    {index === 0 && onRow !== undefined ? (
                      // The row can be clicked anywhere; with the keyboard, here.
                      <button type="button" className="rowbutton">
                        {content}
                      </button>
                    ) : (
                      content
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function comparing<Row>(value: Column<Row>["value"], descending: boolean) {
  return (a: Row, b: Row): number => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) {
      return left === right ? 0 : left === null ? 1 : -1;
    }
    const order = left < right ? -1 : left > right ? 1 : 0;
    return descending ? -order : order;
  };
}
