import { memo, useEffect, useRef, useState, type ReactNode } from "react";
import { motion } from "@/design/tokens";
import type { Formats } from "@/ui/format";
import type { ListColumn } from "./column";

interface Props<R> {
  /** From 0. */
  index: number;
  row: R;
  columns: ListColumn<R>[];
  formats: Formats;
  actions?: (row: R) => ReactNode;
  /** True until the server has answered. */
  saving: boolean;
}

/** A row; it glows once when it says something else than before. */
function Cells<R extends object>({ index, row, columns, formats, actions, saving }: Props<R>) {
  const fresh = useChanged(row);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-busy={saving || undefined}
      className={`list-row ${saving ? "saving" : fresh ? "fresh" : ""}`}
    >
      {columns.map((column, at) => (
        <div
          key={column.name}
          role="cell"
          data-column={column.name}
          className={`${column.kind === "number" ? "right num" : ""} ${at === 0 ? "pinned" : ""}`}
        >
          {column.render?.(row, formats) ?? <span>{column.write(row, formats)}</span>}
        </div>
      ))}
      {actions !== undefined && (
        <div role="cell" className="list-actions">
          {actions(row)}
        </div>
      )}
    </div>
  );
}

export const Row = memo(Cells) as typeof Cells;

function useChanged(row: object): boolean {
  const known = useRef(row);
  const [fresh, setFresh] = useState(false);
  useEffect(() => {
    if (known.current === row) {
      return;
    }
    known.current = row;
    setFresh(true);
    const timer = setTimeout(() => setFresh(false), motion.glow);
    return () => clearTimeout(timer);
  }, [row]);
  return fresh;
}
