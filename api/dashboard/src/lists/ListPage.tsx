import { Button, Dropdown } from "antd";
import { Columns3, Download, ListFilter, Plus, Search } from "lucide-react";
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { useTitle } from "@/app/useTitle";
import { query } from "@/data/filters";
import type { ServerError } from "@/data/request";
import { Empty } from "@/ui/CardState";
import { downloadAddress } from "@/ui/download";
import { useFormats } from "@/ui/formats";
import { useDelayed } from "@/ui/useDelayed";
import { useListPageQuery, type ListName, type Lists } from "./api";
import { columnsOf, type ListColumn, type Question } from "./column";
import { ColumnChooser } from "./ColumnChooser";
import { FilterBuilder } from "./FilterBuilder";
import { ListTable } from "./ListTable";
import { useQuestion } from "./useQuestion";
import { ViewTabs } from "./ViewTabs";
import type { SavedView } from "./views";
import "@/design/lists.css";

interface Props<Name extends ListName> {
  list: Name;
  /** The page, and what its rows are: "Customers". */
  title: string;
  columns: ListColumn<Lists[Name]>[];
  /** Names of the columns that are shown until others are chosen. */
  usual: readonly string[];
  /** How rows are sorted until they are sorted otherwise. */
  usualSort: string;
  views: SavedView[];
  /** What is looked into: "name, email or id". */
  searched: string;
  /** Creates a row; none where rows are not created here. */
  create?: { label: string; run: () => void };
  /** False for rows that there are no files of. */
  exported?: boolean;
  /** Beside the title. */
  head?: ReactNode;
  /** At the end of a row. */
  actions?: (row: Lists[Name]) => ReactNode;
  /** Between head and list. */
  children?: ReactNode;
}

const PAUSE_MS = 250;
const FORMATS = [
  ["csv", "CSV, for spreadsheets"],
  ["json", "JSON"],
  ["parquet", "Parquet, for analyses"],
] as const;

/** A page that is a list: views, search, filter, columns, export, and the rows; all of it is in the address. */
export function ListPage<Name extends ListName>(props: Props<Name>) {
  const { list, title, columns, usual, usualSort, views, searched, create, actions, children } = props;
  const { exported = true, head } = props;
  useTitle(title);
  const formats = useFormats();
  const { view, show, change } = useQuestion();
  const [filtering, setFiltering] = useState(view.filter !== undefined);
  const [choosing, setChoosing] = useState(false);
  const { filter, q } = view;
  // What is searched for alone comes in the order of how well it fits.
  const sort = view.sort ?? (q !== undefined && filter === undefined ? undefined : usualSort);
  const question: Question = useMemo(() => ({ filter, sort, q }), [filter, sort, q]);
  const shown = useMemo(() => columnsOf(view.columns, columns, usual), [view.columns, columns, usual]);
  const first = useListPageQuery({ list, ...question, cursor: null });
  const refusal = first.error as ServerError | undefined;
  const refused = refusal?.status === 400 ? refusal.message : undefined;
  useEffect(() => {
    // A link that brings a filter shows it.
    if (filter !== undefined) {
      setFiltering(true);
    }
  }, [filter]);
  const onSort = useCallback((by: string) => change({ sort: by === usualSort ? undefined : by }), [change, usualSort]);
  const total = first.data?.total;
  const narrowed = filter !== undefined || q !== undefined;
  const rows = title.toLowerCase();
  return (
    <>
      <div className="page-head row">
        <div>
          <h1>{title}</h1>
          <p className="brief" role="status">
            {total === undefined || refused !== undefined ? (
              ""
            ) : (
              <>
                <b className="num">{formats.count(total)}</b>{" "}
                {narrowed ? (total === 1 ? "matches" : "match") : total === 1 ? rows.slice(0, -1) : rows}
              </>
            )}
          </p>
        </div>
        {head}
        {create !== undefined && (
          <Button type="primary" icon={<Plus size={15} />} onClick={create.run}>
            {create.label}
          </Button>
        )}
      </div>
      {children}
      <ViewTabs list={list} views={views} view={view} onShow={show} />
      <div className="list-tools">
        <ListSearch key={list} label={`Search ${rows} by ${searched}`} q={q} onSearch={change} />
        <Button
          icon={<ListFilter size={15} />}
          aria-expanded={filtering}
          onClick={() => setFiltering(!filtering)}
          className={filter === undefined ? "" : "on"}
        >
          Filter
        </Button>
        <Button icon={<Columns3 size={15} />} onClick={() => setChoosing(true)}>
          {shown.length} of {columns.length} columns
        </Button>
        {exported && (
          <Dropdown
            trigger={["click"]}
            menu={{
              items: FORMATS.map(([format, label]) => ({
                key: format,
                label,
                onClick: () =>
                  downloadAddress(`${list}.${format}`, `/api/export/${list}${query({}, { format, ...question })}`),
              })),
            }}
          >
            <Button icon={<Download size={15} />}>Export</Button>
          </Dropdown>
        )}
      </div>
      {filtering && (
        <FilterBuilder
          list={list}
          columns={columns}
          filter={filter}
          refusal={refused}
          onChange={(text) => change({ filter: text })}
        />
      )}
      <section className="card list-card" aria-label={title}>
        <ListTable
          // Another question is another list: it begins at its top.
          key={JSON.stringify(question)}
          list={list}
          title={title}
          question={question}
          columns={shown}
          onSort={onSort}
          actions={actions}
          empty={
            <Empty
              title={narrowed ? `No ${rows} match` : `No ${rows} yet`}
              action={narrowed ? <Button onClick={() => show({ columns: view.columns })}>Show all</Button> : undefined}
            >
              {narrowed ? "Nothing is what the filter and the search ask for." : "They appear here as they come in."}
            </Empty>
          }
          refused={(message) => (
            <Empty
              title="This can't be answered"
              action={<Button onClick={() => show({ columns: view.columns })}>Show all</Button>}
            >
              {message}
            </Empty>
          )}
        />
      </section>
      {choosing && (
        <ColumnChooser
          columns={columns}
          shown={shown}
          usual={usual}
          onChange={(names) => change({ columns: names }, true)}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}

/** Searches while one types; only where one began is a step to go back to. */
function ListSearch({
  label,
  q,
  onSearch,
}: {
  label: string;
  q: string | undefined;
  onSearch: (changes: { q: string | undefined }, replace?: boolean) => void;
}) {
  const [text, setText] = useState(q ?? "");
  const settled = useDelayed(text, PAUSE_MS);
  const [asked, setAsked] = useState(q);
  if (asked !== q) {
    // Another view was chosen.
    setAsked(q);
    setText(q ?? "");
  }
  useEffect(() => {
    const wanted = settled.trim() === "" ? undefined : settled.trim();
    if (settled === text && wanted !== q) {
      setAsked(wanted);
      onSearch({ q: wanted }, q !== undefined && wanted !== undefined);
    }
    // Only what is typed is searched for; what the address says is not typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  return (
    <span className="list-search" role="search" aria-label={label}>
      <Search size={15} aria-hidden />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </span>
  );
}
