import { Button } from "antd";
import type { Annotations, Data } from "plotly.js";
import { Suspense, useMemo, useState } from "react";
import { Chart } from "@/charts/Chart";
import { ChartCard } from "@/charts/ChartCard";
import { useSatisfactionQuery } from "@/data/api";
import type { Filters } from "@/data/filters";
import { useRoles } from "@/design/theme";
import type { Roles } from "@/design/tokens";
import type { Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { lazily } from "@/ui/lazily";
import { Nobody } from "./Nobody";

const SatisfactionReport = lazily(() => import("./SatisfactionReport"));

interface Row {
  score: string;
  count: number;
}

const SCORES = ["5", "4", "3", "2", "1"];
const FAIR = 3;
const GOOD = 4;

/** How content customers are, with the verdict in words; opens the report. */
export function SatisfactionCard({ filters }: { filters: Filters }) {
  const formats = useFormats();
  const roles = useRoles();
  const [open, setOpen] = useState(false);
  const result = useSatisfactionQuery(filters);
  const score = result.data?.satisfactionScore ?? null;
  const rows: Row[] = SCORES.map((each) => ({ score: each, count: result.data?.breakdown[each] ?? 0 }));
  const most = Math.max(1, ...rows.map((row) => row.count));
  const verdict = score === null ? null : verdictOn(score);
  const columns: Column<Row>[] = [
    { key: "score", title: "Score", value: (row) => row.score },
    {
      key: "count",
      title: "Ratings",
      value: (row) => row.count,
      numeric: true,
      render: (row) => formats.count(row.count),
    },
  ];
  const written = formats.number(score, 2);
  const figure = useMemo(() => gauge(score ?? 1, written, roles), [score, written, roles]);
  return (
    <>
      {open && (
        <Suspense>
          <SatisfactionReport filters={filters} onClose={() => setOpen(false)} />
        </Suspense>
      )}
      <ChartCard
        id="satisfaction"
        title="Satisfaction"
        note={`${formats.count(result.data?.totalResponses)} ratings`}
        fold={`${written} of 5`}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.score}
        updated={result.data?.lastUpdated}
        className="sat"
      >
        {() => (
          <QueryBody title="Satisfaction" result={result}>
            {() =>
              score === null || verdict === null ? (
                <Nobody title="No ratings" yet="Ratings that customers give to service appear here.">
                  Nobody has rated an interaction here.
                </Nobody>
              ) : (
                <>
                  <Chart
                    {...figure}
                    label={`Average satisfaction ${written} of 5, ${verdict.word.toLowerCase()}`}
                    onPoint={() => setOpen(true)}
                  />
                  <p className="verdict">
                    <span className={`dot ${verdict.tone}`} />
                    {verdict.word} <span className="muted">{verdict.rule}</span>
                  </p>
                  <ul className="bars" aria-label="Ratings by score">
                    {rows.map((row) => (
                      <li key={row.score}>
                        <span className="num">{row.score}</span>
                        <i>
                          <u style={{ width: `${(row.count / most) * 100}%` }} />
                        </i>
                        <span className="num">{formats.count(row.count)}</span>
                      </li>
                    ))}
                  </ul>
                  <Button type="link" size="small" className="more" onClick={() => setOpen(true)}>
                    See report
                  </Button>
                </>
              )
            }
          </QueryBody>
        )}
      </ChartCard>
    </>
  );
}

function verdictOn(score: number): { word: string; rule: string; tone: string } {
  return score >= GOOD
    ? { word: "Good", rule: `${GOOD} and above`, tone: "ok" }
    : score >= FAIR
      ? { word: "Fair", rule: `from ${FAIR} to ${GOOD}`, tone: "warn" }
      : { word: "Poor", rule: `below ${FAIR}`, tone: "bad" };
}

function gauge(score: number, written: string, roles: Roles) {
  const step = (from: number, to: number, color: string) => ({ range: [from, to], color, thickness: 0.5 });
  const data = [
    {
      type: "indicator",
      mode: "gauge",
      value: score,
      gauge: {
        shape: "angular",
        axis: { range: [1, 5], tickvals: [1, FAIR, GOOD, 5], ticklen: 4 },
        bar: { color: "rgba(0,0,0,0)", thickness: 0 },
        // A gap between two marks says where one ends for those who don't tell their colours apart.
        steps: [
          step(1, FAIR - 0.02, roles.markBad),
          step(FAIR + 0.02, GOOD - 0.02, roles.markWarn),
          step(GOOD + 0.02, 5, roles.markOk),
        ],
        threshold: { value: score, thickness: 1, line: { color: roles.text, width: 4 } },
      },
    },
  ] as unknown as Data[];
  const annotations: Partial<Annotations>[] = [
    {
      text: `<b>${written}</b>`,
      x: 0.5,
      y: 0.1,
      xref: "paper",
      yref: "paper",
      showarrow: false,
      font: { size: 28, color: roles.text },
    },
  ];
  return { data, layout: { margin: { l: 26, r: 26, t: 22, b: 4 }, annotations } };
}
