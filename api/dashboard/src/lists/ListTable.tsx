import { Button } from "antd";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from "react";
import type { ServerError } from "@/data/request";
import { Empty, Failed } from "@/ui/CardState";
import { useFormats } from "@/ui/formats";
import { useWidth } from "@/ui/useWidth";
import { keyOf, ROWS_A_PAGE, useListPageQuery, type ListName, type ListRow, type Lists } from "./api";
import { Block, ROWS_A_BLOCK } from "./Block";
import type { ListColumn, Question } from "./column";
import { HeaderCells } from "./HeaderCells";
import { ListFoot } from "./ListFoot";
import { placeOf, rowsOf, usePages } from "./pages";
import { usePending } from "./pending";
import { Row } from "./Row";

interface Props<Name extends ListName> {
  list: Name;
  /** What the rows are, in the plural: "Customers". */
  title: string;
  question: Question;
  columns: ListColumn<Lists[Name]>[];
  onSort: (sort: string) => void;
  /** At the end of a row. */
  actions?: (row: Lists[Name]) => ReactNode;
  /** Where there are no rows. */
  empty: ReactNode;
  /** Where the question can't be answered as it is. */
  refused: (message: string) => ReactNode;
}

const ROW_PX = { phone: 56, tablet: 48, desktop: 48 } as const;
const BLOCKS_AHEAD = 3;
const ACTIONS_PX = { phone: 44, tablet: 56, desktop: 56 } as const;
const PINNED_PX = 152;

/** A list of any length, from any of its rows on. */
export function ListTable<Name extends ListName>(props: Props<Name>) {
  const [begin, setBegin] = useState(0);
  // From another row on it is another list: it begins at its top.
  return <Rows key={begin} {...props} begin={begin} onBegin={setBegin} />;
}

/**
 * As many rows of a list as scrolling can reach. Only the rows near the screen are in the page, in blocks of ten: what is measured and laid out stays
 * small, however far one scrolls. Pages of the server come as their place does, and are forgotten when it is gone.
 */
function Rows<Name extends ListName>(
  props: Props<Name> & {
    /** Rows before the first. */
    begin: number;
    onBegin: (begin: number) => void;
  },
) {
  const { list, title, question, columns, onSort, actions, empty, refused, begin, onBegin } = props;
  const formats = useFormats();
  const layout = useWidth();
  const rowPx = ROW_PX[layout];
  const box = useRef<HTMLDivElement>(null);
  const { pages, onPage } = usePages(begin);
  // Also while no row is in the page: the list may begin with rows that come.
  const { currentData: first } = useListPageQuery({ list, ...question, ...placeOf(null, begin) });
  useEffect(() => {
    if (first !== undefined) {
      onPage(0, first);
    }
  }, [first, onPage]);
  const [error, setError] = useState<ServerError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const created = usePending().filter((each) => each.list === list && each.method === "POST" && each.acts !== true);
  const count = rowsOf(pages);
  const blockPx = rowPx * ROWS_A_BLOCK;
  const virtual = useVirtualizer({
    count: Math.ceil(count / ROWS_A_BLOCK),
    getScrollElement: () => box.current,
    estimateSize: () => blockPx,
    overscan: BLOCKS_AHEAD,
  });
  useEffect(() => virtual.measure(), [virtual, blockPx]);

  if (error !== null) {
    return error.status === 400 ? (
      refused(error.message)
    ) : (
      <Failed
        key={attempt}
        title={title}
        message={error.message}
        retry={() => {
          setError(null);
          setAttempt(attempt + 1);
        }}
      />
    );
  }
  if (pages.end === 0 && begin > 0) {
    return (
      <Empty title="The list ends before" action={<Button onClick={() => onBegin(0)}>From the first row</Button>}>
        {`There is no row ${formats.count(begin + 1)}.`}
      </Empty>
    );
  }
  if (pages.end === 0 && created.length === 0) {
    return empty;
  }
  // What stands still beside the others must leave them room.
  const widths = columns.map(({ width }, at) => (layout === "phone" && at === 0 ? Math.min(width, PINNED_PX) : width));
  const actionsPx = actions === undefined ? 0 : ACTIONS_PX[layout];
  const style: CSSProperties & Record<`--${string}`, string> = {
    "--columns": [
      ...widths.map((width) => `minmax(${width}px, ${width}fr)`),
      ...(actions === undefined ? [] : [`${actionsPx}px`]),
    ].join(" "),
    "--row": `${rowPx}px`,
    minWidth: widths.reduce((sum, width) => sum + width, actionsPx),
  };
  const shownRows = created.map((each) => each.shown as unknown as Lists[Name]);
  return (
    <>
      {/* Scrolled by keyboard too. */}
      <div className="list-box" ref={box} tabIndex={0} role="region" aria-label={`${title}, scrolled`}>
        <div
          role="table"
          aria-label={title}
          aria-rowcount={pages.total === null ? -1 : begin + pages.total + 1}
          aria-colcount={columns.length + (actions === undefined ? 0 : 1)}
          style={style}
        >
          <div role="rowgroup" className="list-head">
            <HeaderCells columns={columns} sort={question.sort} onSort={onSort} actions={actions !== undefined} />
          </div>
          <div role="rowgroup">
            {shownRows.map((row) => (
              <Row
                key={keyOf(list, row as ListRow)}
                index={0}
                row={row}
                columns={columns}
                formats={formats}
                saving
                actions={actions === undefined ? undefined : () => null}
              />
            ))}
            <div className="list-rows" style={{ height: count * rowPx }}>
              {virtual.getVirtualItems().map((item) => (
                <Block
                  key={item.key}
                  list={list}
                  index={item.index}
                  top={item.index * blockPx}
                  count={Math.min(ROWS_A_BLOCK, count - item.index * ROWS_A_BLOCK)}
                  question={question}
                  cursor={pages.cursors[Math.floor((item.index * ROWS_A_BLOCK) / ROWS_A_PAGE)]}
                  begin={begin}
                  columns={columns}
                  formats={formats}
                  actions={actions}
                  onPage={onPage}
                  onError={setError}
                />
              ))}
            </div>
          </div>
        </div>
      </div>
      <ListFoot
        pages={pages}
        begin={begin}
        // What a search ranks is not told apart by a row's number.
        onBegin={question.sort === undefined && question.q !== undefined ? undefined : onBegin}
      />
    </>
  );
}
