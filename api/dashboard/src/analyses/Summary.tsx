import { Select } from "antd";
import { useFilters } from "@/app/useFilters";
import { analysis, only, useSummaryQuery, type ColumnSummary } from "@/data/analyses";
import { Card } from "@/ui/Card";
import { DataTable, type Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { AnalysisHead } from "./AnalysisHead";
import { ColumnDetails } from "./ColumnDetails";
import { Correlations } from "./Correlations";
import { Histogram } from "./Histogram";
import { useAddress, useChoice, useText } from "./useChoice";
import { kindText, TABLES, TAKES, valueText } from "./values";

/** What is in the columns of a table: how many, how spread, what most often, and what goes together. */
export default function Summary() {
  const formats = useFormats();
  const { filters } = useFilters();
  const change = useAddress();
  const [table] = useChoice("table", TABLES);
  const [chosen, choose] = useText("column");
  const picked = only(filters, ...TAKES[table]);
  const address = analysis("summary", picked, { table });
  const result = useSummaryQuery(address);
  const columns: Column<ColumnSummary>[] = [
    {
      key: "column",
      title: "Column",
      value: (row) => row.column,
      render: (row) => (
        <>
          {row.column}
          <small className="kind">{kindText(row)}</small>
        </>
      ),
    },
    {
      key: "spread",
      title: "Spread",
      definition: "Histogram in ten parts of equal width; of texts, the most frequent value",
      value: (row) => row.most_frequent[0]?.count ?? null,
      sortable: false,
      render: (row) =>
        row.histogram === null ? (
          <span className="frequent">{valueText(row.most_frequent[0]?.value ?? null, row.kind, formats)}</span>
        ) : (
          <Histogram column={row} />
        ),
    },
    number("count", "Values", "Values that are there"),
    number("missing", "Missing", "Rows without a value"),
    number("distinct", "Different", "Different values, exact"),
    value("min", "Lowest", "The lowest value; texts by code point"),
    value("p50", "Median", "The lowest value that half of the values don't exceed"),
    value("mean", "Mean", "Of numbers"),
    value("max", "Highest", "The highest value"),
  ];
  function number(key: "count" | "missing" | "distinct", title: string, definition: string): Column<ColumnSummary> {
    return {
      key,
      title,
      definition,
      value: (row) => row[key],
      numeric: true,
      render: (row) => formats.count(row[key]),
    };
  }
  function value(key: "min" | "p50" | "mean" | "max", title: string, definition: string): Column<ColumnSummary> {
    return {
      key,
      title,
      definition,
      value: (row) => row[key],
      numeric: true,
      sortable: false,
      render: (row) => <span className="frequent">{valueText(row[key], row.kind, formats)}</span>,
    };
  }
  return (
    <>
      <AnalysisHead takes={TAKES[table]} files={{ name: `tributary-summary-${table}`, address }}>
        What is in a table: how many values, how they are spread, and which columns go together.
      </AnalysisHead>
      <div className="analysis-controls">
        <Select
          aria-label="Table"
          value={table}
          options={TABLES.map((name) => ({ value: name, label: name }))}
          popupMatchSelectWidth={false}
          onChange={(name) => change({ table: name === TABLES[0] ? null : name, column: null })}
        />
      </div>
      <QueryBody title="The summary" result={result}>
        {(answer) => {
          const column = answer.columns.find((each) => each.column === chosen);
          return (
            <div className={column === undefined ? "" : "analysis-grid"}>
              <Card
                title={answer.table}
                note={`${answer.columns.length} columns; choose one to see more`}
                flush
                className="scrolls"
              >
                <DataTable
                  key={answer.table}
                  caption={`Columns of ${answer.table}`}
                  columns={columns}
                  rows={answer.columns}
                  rowKey={(row) => row.column}
                  onRow={(row) => choose(row.column === chosen ? null : row.column)}
                  rowClass={(row) => (row.column === chosen ? "chosen" : "")}
                />
              </Card>
              {column !== undefined && <ColumnDetails column={column} onClose={() => choose(null)} />}
            </div>
          );
        }}
      </QueryBody>
      <Correlations table={table} filters={picked} />
    </>
  );
}
