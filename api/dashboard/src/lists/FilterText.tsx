import { Button } from "antd";
import { useEffect, useId, useState } from "react";
import type { ListColumn } from "./column";

/** The filter as an expression; what is wrong with it, the server says. */
export function FilterText<Row>({
  filter,
  refusal,
  columns,
  onApply,
}: {
  filter: string | undefined;
  refusal: string | undefined;
  columns: ListColumn<Row>[];
  onApply: (filter: string | undefined) => void;
}) {
  const [text, setText] = useState(filter ?? "");
  useEffect(() => setText(filter ?? ""), [filter]);
  const help = useId();
  const apply = () => onApply(text.trim() === "" ? undefined : text.trim());
  return (
    <form
      className="filter-text"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <textarea
        aria-label="Filter as text"
        aria-describedby={help}
        aria-invalid={refusal !== undefined}
        rows={3}
        maxLength={4000}
        spellCheck={false}
        value={text}
        placeholder="total_lifetime_value > 500 and last_purchase_date < 60 days ago"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.shiftKey) {
            event.preventDefault();
            apply();
          }
        }}
      />
      <Button htmlType="submit">Apply</Button>
      <p id={help} role={refusal === undefined ? undefined : "alert"}>
        {refusal ??
          `Texts in single quotes, days as 2026-01-31, joined by and, or, not. Columns: ${columns
            .map((column) => column.name)
            .join(", ")}.`}
      </p>
    </form>
  );
}
