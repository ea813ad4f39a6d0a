import { Button } from "antd";
import { Link } from "react-router";
import { lastDays } from "@/app/periods";
import { useFilters } from "@/app/useFilters";
import { ChartCard } from "@/charts/ChartCard";
import {
  analysis,
  only,
  useDeadLettersByReasonQuery,
  useQualityQuery,
  type QualityCheck,
  type QualityDeadLetters,
} from "@/data/analyses";
import { businessNow } from "@/data/clock";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/CardState";
import type { Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { AnalysisHead } from "./AnalysisHead";
import { rowsAddress, scoreOf, toMend } from "./mend";
import { QualityHistory } from "./QualityHistory";
import { Sources } from "./Sources";

const TAKES = ["from", "to"] as const;
const NO_CHECKS: QualityCheck[] = [];
const NO_LETTERS: QualityDeadLetters[] = [];

/** What should be so of the data and isn't: what to mend first, and what was put aside, and why. */
export default function Quality() {
  const formats = useFormats();
  const { filters, change } = useFilters();
  const picked = only(filters, ...TAKES);
  const address = analysis("quality", picked);
  const result = useQualityQuery(address);
  const checks = result.data?.checks ?? NO_CHECKS;
  const letters = useDeadLettersByReasonQuery(analysis("quality/dead_letters", picked));
  const rows = letters.data?.deadLetters ?? NO_LETTERS;
  const total = rows.reduce((sum, row) => sum + row.dead_letters, 0);
  const yesterday = lastDays(1, businessNow() - 86_400_000);
  const columns: Column<QualityCheck>[] = [
    { key: "table", title: "Table", value: (row) => row.table },
    { key: "check", title: "Should be so", value: (row) => row.check },
    {
      key: "failed",
      title: "Is not so of",
      value: (row) => row.failed,
      numeric: true,
      render: (row) => formats.count(row.failed),
    },
    {
      key: "checked",
      title: "Of rows",
      value: (row) => row.checked,
      numeric: true,
      render: (row) => formats.count(row.checked),
    },
    {
      key: "score",
      title: "Score",
      definition: "Share of the rows of which it is so",
      value: (row) => row.score,
      numeric: true,
      render: (row) => formats.percent(row.score),
    },
  ];
  const mend = toMend(checks);
  return (
    <>
      <AnalysisHead takes={TAKES} files={{ name: "tributary-quality", address }}>
        What should be so of the data and isn't, what to mend first, and what was put aside.
      </AnalysisHead>
      <div className="analysis-controls">
        <Button
          aria-pressed={filters.from === yesterday.from && filters.to === yesterday.to}
          onClick={() => change(yesterday)}
        >
          Yesterday
        </Button>
        <small>What broke in yesterday's data: its facts, and what was put aside on that day.</small>
      </div>
      <div className="analysis-thirds">
        <Score
          title="Fits together"
          definition="Of all checks of consistency, the share that holds"
          score={scoreOf(checks, "consistency")}
        />
        <Score
          title="Is there"
          definition="Of all optional values, the share that is there"
          score={scoreOf(checks, "completeness")}
        />
        <section className="card score-card" aria-label="Put aside">
          <h2 title="Records that could not be taken in, in these days, and that nobody has seen to yet">Put aside</h2>
          <b className="num">{letters.data === undefined ? "–" : formats.count(total)}</b>
        </section>
      </div>
      <div className="analysis-halves">
        <Card
          title="What to mend first"
          note="What does not fit together before what is missing; what fails most first"
        >
          <QueryBody title="Checks" result={result}>
            {() =>
              mend.length === 0 ? (
                <Empty title="Nothing to mend">Everything that was looked at is as it should be.</Empty>
              ) : (
                <ol className="mend">
                  {mend.map((check) => (
                    <Mend key={`${check.table} ${check.check}`} check={check} />
                  ))}
                </ol>
              )
            }
          </QueryBody>
        </Card>
        <Card title="Put aside, by reason" note="Records that could not be taken in" flush className="scrolls">
          <QueryBody title="Dead letters" result={letters}>
            {({ deadLetters }) =>
              deadLetters.length === 0 ? (
                <Empty title="Nothing was put aside">All records of these days were taken in.</Empty>
              ) : (
                <ul className="reasons">
                  {deadLetters.map((row) => (
                    <li key={`${row.source} ${row.reason}`}>
                      <Link to={`/dead-letters?filter=${encodeURIComponent(lettersOf(row))}`}>{row.reason}</Link>
                      <b className="num">{formats.count(row.dead_letters)}</b>
                      <small>
                        {row.source}, {row.kind.toLowerCase()}; last {formats.exact(row.last_failed_at)}
                      </small>
                    </li>
                  ))}
                </ul>
              )
            }
          </QueryBody>
        </Card>
      </div>
      <QualityHistory filters={picked} />
      <Sources />
      <ChartCard
        id="quality-checks"
        title="All checks"
        note={`${formats.count(checks.length)} checks`}
        columns={columns}
        rows={checks}
        rowKey={(row) => `${row.table} ${row.check}`}
        className="scrolls spaced"
        flush
        updated={result.data?.lastUpdated}
      >
        {() => (
          <QueryBody title="Checks" result={result}>
            {() => <Empty title="No checks">There is nothing to look at yet.</Empty>}
          </QueryBody>
        )}
      </ChartCard>
    </>
  );
}

function Score({ title, definition, score }: { title: string; definition: string; score: number | null }) {
  const formats = useFormats();
  return (
    <section className="card score-card" aria-label={title}>
      <h2 title={definition}>{title}</h2>
      <b className="num">{formats.percent(score)}</b>
    </section>
  );
}

function Mend({ check }: { check: QualityCheck }) {
  const formats = useFormats();
  const address = rowsAddress(check);
  return (
    <li>
      <span>
        <b>{check.table}</b> {check.check}
      </span>
      <span className="num">{formats.percent(check.failed / check.checked)} not</span>
      <i aria-hidden>
        <u style={{ width: `${(check.failed / check.checked) * 100}%` }} />
      </i>
      <small>
        {formats.count(check.failed)} of {formats.count(check.checked)} rows
        {address !== null && (
          <>
            {" "}
            <Link to={address}>Show them</Link>
          </>
        )}
      </small>
    </li>
  );
}

function lettersOf({ source, reason }: QualityDeadLetters): string {
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
  return `status = 'OPEN' and source = ${text(source)} and reason = ${text(reason)}`;
}
