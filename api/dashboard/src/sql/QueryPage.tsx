import { Button, Segmented } from "antd";
import { Download, Play, Square } from "lucide-react";
import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { useTitle } from "@/app/useTitle";
import { runSql, sqlAsCsv, useQuerySchemaQuery, type QueryRows, type QueryTable } from "@/data/sql";
import "@/design/query.css";
import "@/design/work.css";
import { CopyLink } from "@/overview/CopyLink";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/CardState";
import { downloadText } from "@/ui/download";
import { useFormats } from "@/ui/formats";
import { lazily } from "@/ui/lazily";
import { history, remember, type Ran } from "./history";
import { QueryHelp } from "./QueryHelp";
import { ResultChart } from "./ResultChart";
import { ResultTable } from "./ResultTable";
import { askedOf, complaintOf, EXAMPLES, hashOf, type Asked, type Complaint, type ResultForm } from "./statement";

const Editor = lazily(() => import("./Editor"));

const NO_TABLES: QueryTable[] = [];
const WAYS: { value: ResultForm; label: string }[] = [
  { value: "table", label: "Table" },
  { value: "bar", label: "Bars" },
  { value: "line", label: "Line" },
  { value: "points", label: "Points" },
];

type Outcome = { sql: string; rows: QueryRows } | { sql: string; complaint: Complaint } | { interrupted: true } | null;

/** SQL over everything there is, as rows and as a chart, under an address that asks the same again. */
export default function QueryPage() {
  useTitle("Query");
  const formats = useFormats();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const asked = askedOf(hash);
  const [sql, setSql] = useState(asked?.sql ?? EXAMPLES[1]?.sql ?? "");
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [running, setRunning] = useState(false);
  const [ran, setRan] = useState<Ran[]>(history);
  const { data: schema } = useQuerySchemaQuery();
  const current = useRef<AbortController>(null);

  const run = useCallback(async (statement: string) => {
    current.current?.abort();
    const mine = new AbortController();
    current.current = mine;
    setRunning(true);
    try {
      const answer = await runSql(statement, mine.signal);
      if (answer.error) {
        setOutcome({ sql: statement, complaint: complaintOf(answer.error.message, statement) });
      } else {
        const { rowCount, elapsedMs } = answer.data;
        setOutcome({ sql: statement, rows: answer.data });
        setRan(remember({ sql: statement, at: new Date().toISOString(), rows: rowCount, ms: elapsedMs }));
      }
    } catch {
      if (current.current === mine) {
        setOutcome({ interrupted: true });
      }
    } finally {
      if (current.current === mine) {
        current.current = null;
        setRunning(false);
      }
    }
  }, []);

  // A link asks what it says, and so does going back.
  const wanted = asked?.sql;
  useEffect(() => {
    if (wanted !== undefined) {
      setSql(wanted);
      void run(wanted);
    }
  }, [wanted, run]);
  useEffect(() => () => current.current?.abort(), []);

  const shown: Asked = { as: "table", ...asked, sql };
  const show = (changes: Partial<Asked>, replace = true) =>
    void navigate({ hash: hashOf({ ...shown, ...changes }) }, { replace, preventScrollReset: true });
  const start = (statement: string) => {
    if (statement.trim() === "") {
      return;
    }
    if (statement === wanted) {
      void run(statement);
    } else {
      show({ sql: statement, as: "table", x: undefined, y: undefined }, false);
    }
  };
  const use = (statement: string) => {
    setSql(statement);
    start(statement);
  };
  const complaint = outcome !== null && "complaint" in outcome && outcome.sql === sql ? outcome.complaint : null;
  const rows = outcome !== null && "rows" in outcome ? outcome.rows : null;
  const save = async () => {
    const text = wanted === undefined ? null : await sqlAsCsv(wanted);
    if (text !== null) {
      downloadText("tributary-query.csv", text);
    }
  };
  const editing = (
    <textarea className="sql-editor" aria-label="SQL statement" value={sql} onChange={(e) => setSql(e.target.value)} />
  );
  return (
    <>
      <div className="page-head row">
        <div>
          <h1>Query</h1>
          <p className="brief">Ask everything there is in SQL. Statements read; nothing can be changed.</p>
        </div>
        <span className="head-acts">{wanted !== undefined && <CopyLink />}</span>
      </div>
      <div className="sql-grid">
        <Card title="Statement" className="sql-card" flush>
          <Suspense fallback={editing}>
            <Editor
              value={sql}
              onChange={setSql}
              onRun={() => start(sql)}
              tables={schema?.tables ?? NO_TABLES}
              wrongAt={complaint?.at ?? null}
            />
          </Suspense>
          <div role="alert">
            {complaint !== null && (
              <p className="sql-wrong">
                {complaint.words}
                {complaint.at !== null && <small> {placeOf(sql, complaint.at)}</small>}
              </p>
            )}
          </div>
          <div className="sql-acts">
            {running ? (
              <Button icon={<Square size={13} />} onClick={() => current.current?.abort()}>
                Interrupt
              </Button>
            ) : (
              <Button type="primary" icon={<Play size={13} />} disabled={sql.trim() === ""} onClick={() => start(sql)}>
                Run
              </Button>
            )}
            <small>
              <kbd>Ctrl</kbd> or <kbd>⌘</kbd> and <kbd>Enter</kbd>
            </small>
          </div>
        </Card>
        <QueryHelp
          tables={schema?.tables ?? NO_TABLES}
          ran={ran}
          onUse={use}
          onInsert={(name) => setSql((before) => `${before}${/(^|\s|\()$/.test(before) ? "" : " "}${name}`)}
          onForget={setRan}
        />
      </div>
      <section className="card sql-result" aria-label="Answer" aria-busy={running}>
        <header>
          <div>
            <h2>Answer</h2>
            <p role="status">
              {running
                ? "Running"
                : rows === null
                  ? ""
                  : `${formats.count(rows.rowCount)} ${rows.rowCount === 1 ? "row" : "rows"} in ${formats.count(rows.elapsedMs)} ms${rows.truncated ? "; there are more" : ""}`}
            </p>
          </div>
          {rows !== null && (
            <div className="card-actions">
              <Segmented<ResultForm>
                size="small"
                aria-label="Show as"
                options={WAYS}
                value={shown.as}
                onChange={(as) => show({ sql: wanted ?? sql, as })}
              />
              <Button type="text" size="small" icon={<Download size={14} />} onClick={() => void save()}>
                CSV
              </Button>
            </div>
          )}
        </header>
        <div className="card-body">
          {rows === null ? (
            outcome !== null && "complaint" in outcome ? (
              <Empty title="No answer">What is wrong stands under the statement.</Empty>
            ) : outcome !== null && "interrupted" in outcome ? (
              <Empty title="Interrupted">Run it again, or ask for less.</Empty>
            ) : (
              <Empty title="Nothing asked yet">Run the statement, or choose one of the examples.</Empty>
            )
          ) : rows.rowCount === 0 ? (
            <Empty title="No rows">Nothing is as the statement asks for.</Empty>
          ) : shown.as === "table" ? (
            <ResultTable key={wanted} result={rows} />
          ) : (
            <ResultChart
              result={rows}
              as={shown.as}
              x={shown.x}
              y={shown.y}
              onAxes={(axes) => show({ sql: wanted ?? sql, ...axes })}
            />
          )}
        </div>
      </section>
    </>
  );
}

function placeOf(sql: string, at: number): string {
  const before = sql.slice(0, at).split("\n");
  return `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}.`;
}
