import { Button } from "antd";
import { useState, type FormEvent } from "react";
import { useFormats } from "@/ui/formats";
import { ROWS_A_PAGE } from "./api";
import { MOST_ROWS, type Pages } from "./pages";

interface Props {
  pages: Pages;
  /** Rows before the first that is shown. */
  begin: number;
  /** Shows the list from another row on; none where that can't be done. */
  onBegin?: (begin: number) => void;
}

/** How many rows there are, which of them can be scrolled to, and the way to the others. */
export function ListFoot({ pages, begin, onBegin }: Props) {
  const formats = useFormats();
  const all = pages.total === null ? null : begin + pages.total;
  const cut = pages.end === MOST_ROWS && pages.total !== null && pages.total > MOST_ROWS;
  return (
    <div className="list-foot">
      <p role="status">
        {all === null
          ? "Reading"
          : begin > 0 || cut
            ? `Rows ${formats.count(begin + 1)} to ${formats.count(cut ? begin + MOST_ROWS : all)} of ${formats.count(all)}`
            : `${formats.count(all)} in all`}
      </p>
      {onBegin !== undefined && all !== null && all > ROWS_A_PAGE && (
        <>
          {begin > 0 && (
            <Button type="link" onClick={() => onBegin(0)}>
              From the first row
            </Button>
          )}
          {cut && (
            <Button type="link" onClick={() => onBegin(begin + MOST_ROWS)}>
              {`From row ${formats.count(begin + MOST_ROWS + 1)}`}
            </Button>
          )}
          <RowNumber all={all} onBegin={onBegin} />
        </>
      )}
    </div>
  );
}

/** Where somebody says a row's number to see the list from there. */
function RowNumber({ all, onBegin }: { all: number; onBegin: (begin: number) => void }) {
  const [text, setText] = useState("");
  const go = (event: FormEvent) => {
    event.preventDefault();
    const row = Number(text);
    if (Number.isInteger(row) && row >= 1) {
      onBegin(Math.min(row, all) - 1);
    }
  };
  return (
    <form onSubmit={go}>
      <label>
        Go to row
        <input
          type="number"
          inputMode="numeric"
          min={1}
          max={all}
          step={1}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Button type="link" htmlType="submit" disabled={text === ""}>
        Go
      </Button>
    </form>
  );
}
