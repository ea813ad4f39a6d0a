import { Button } from "antd";
import { useState } from "react";
import type { ListColumn } from "./column";
import { Sheet } from "./Sheet";

/** Which columns are shown, each with what it means. */
export function ColumnChooser<Row>({
  columns,
  shown,
  usual,
  onChange,
  onClose,
}: {
  columns: ListColumn<Row>[];
  shown: ListColumn<Row>[];
  usual: readonly string[];
  /** Names joined by commas; undefined for the usual ones. */
  onChange: (columns: string | undefined) => void;
  onClose: () => void;
}) {
  const [wanted, setWanted] = useState("");
  const [names, setNames] = useState(() => shown.map((column) => column.name));
  const put = (next: string[]) => {
    // The address follows; what is ticked does not wait for it.
    setNames(next);
    const text = next.join(",");
    onChange(text === usual.join(",") ? undefined : text);
  };
  const toggle = (name: string) => put(names.includes(name) ? names.filter((each) => each !== name) : [...names, name]);
  const text = wanted.trim().toLowerCase();
  const found = columns.filter((column) =>
    [column.label, column.name, column.definition].some((each) => each.toLowerCase().includes(text)),
  );
  const groups = [...new Set(found.map((column) => column.group ?? "Columns"))];
  return (
    <Sheet title={`Columns, ${names.length} of ${columns.length} shown`} onClose={onClose}>
      <div className="sheet-body">
        <input
          type="search"
          className="field"
          aria-label="Find a column"
          placeholder="Find a column"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        {groups.map((group) => (
          <fieldset key={group} className="chooser">
            <legend>{group}</legend>
            {found
              .filter((column) => (column.group ?? "Columns") === group)
              .map((column) => (
                <label key={column.name}>
                  <input
                    type="checkbox"
                    checked={names.includes(column.name)}
                    // A table without columns is none.
                    disabled={names.length === 1 && names[0] === column.name}
                    onChange={() => toggle(column.name)}
                  />
                  <span>
                    {column.label}
                    <small>{column.definition}</small>
                  </span>
                </label>
              ))}
          </fieldset>
        ))}
        {found.length === 0 && <p className="muted">No column says “{wanted}”.</p>}
      </div>
      <footer>
        <Button onClick={() => put([...usual])}>The usual columns</Button>
        <Button type="primary" onClick={onClose}>
          Done
        </Button>
      </footer>
    </Sheet>
  );
}
