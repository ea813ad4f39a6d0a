import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { sortBy, sortedBy, type ListColumn } from "./column";

/** The names of columns; a click sorts by one, another click the other way. What a column means is said on hover. */
export function HeaderCells<Row>({
  columns,
  sort,
  onSort,
  actions,
}: {
  columns: ListColumn<Row>[];
  sort: string | undefined;
  onSort: (sort: string) => void;
  actions: boolean;
}) {
  return (
    <div role="row" aria-rowindex={1} className="list-row">
      {(columns as unknown as ListColumn<never>[]).map((column, at) => {
        const on = sortedBy(column, sort);
        const Arrow = on === undefined ? ChevronsUpDown : on === "descending" ? ArrowDown : ArrowUp;
        return (
          <div
            key={column.name}
            role="columnheader"
            aria-sort={on}
            className={`${column.kind === "number" ? "right" : ""} ${at === 0 ? "pinned" : ""}`}
          >
            <button type="button" title={column.definition} onClick={() => onSort(sortBy(column, sort))}>
              {column.label}
              <Arrow size={12} aria-hidden className={on === undefined ? "" : "on"} />
            </button>
          </div>
        );
      })}
      {actions && (
        <div role="columnheader" className="list-actions-head">
          <span className="vh">Actions</span>
        </div>
      )}
    </div>
  );
}
