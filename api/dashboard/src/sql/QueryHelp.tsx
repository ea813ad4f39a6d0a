import { Button, Segmented } from "antd";
import { useState } from "react";
import type { QueryTable } from "@/data/sql";
import { Card } from "@/ui/Card";
import { useFormats } from "@/ui/formats";
import { forget, type Ran } from "./history";
import { EXAMPLES } from "./statement";

type Side = "examples" | "tables" | "history";

interface Props {
  tables: QueryTable[];
  ran: Ran[];
  onUse: (sql: string) => void;
  onInsert: (name: string) => void;
  onForget: (ran: Ran[]) => void;
}

/** Beside the statement: what others ask, what there is to ask, and what was asked here. */
export function QueryHelp({ tables, ran, onUse, onInsert, onForget }: Props) {
  const formats = useFormats();
  const [side, setSide] = useState<Side>("examples");
  return (
    <Card title="Help" className="sql-help">
      <Segmented<Side>
        block
        size="small"
        aria-label="Help with"
        options={[
          { value: "examples", label: "Examples" },
          { value: "tables", label: "Tables" },
          { value: "history", label: "History" },
        ]}
        value={side}
        onChange={setSide}
      />
      <div className="sql-side" tabIndex={0} role="region" aria-label={side}>
        {side === "examples" && (
          <ul>
            {EXAMPLES.map(({ name, sql }) => (
              <li key={name}>
                <button type="button" onClick={() => onUse(sql)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        )}
        {side === "tables" &&
          tables.map((table) => (
            <details key={table.name}>
              <summary title={table.description}>{table.name}</summary>
              <ul>
                {table.columns.map(({ name, type, description }) => (
                  <li key={name}>
                    <button type="button" title={description} onClick={() => onInsert(name)}>
                      {name} <small>{type}</small>
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          ))}
        {side === "history" &&
          (ran.length === 0 ? (
            <p className="muted">What you run is kept here, in this browser.</p>
          ) : (
            <>
              <ul>
                {ran.map(({ sql, at, rows, ms }) => (
                  <li key={sql}>
                    <button type="button" onClick={() => onUse(sql)}>
                      <code>{sql}</code>
                      <small>
                        {formats.exact(at)}, {formats.count(rows)} rows, {formats.count(ms)} ms
                      </small>
                    </button>
                  </li>
                ))}
              </ul>
              <Button type="link" size="small" onClick={() => onForget(forget())}>
                Forget all
              </Button>
            </>
          ))}
      </div>
    </Card>
  );
}
