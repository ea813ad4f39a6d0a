import { Segmented, Select } from "antd";
import { useMemo } from "react";
import { Link } from "react-router";
import { useFilters } from "@/app/useFilters";
import { Chart } from "@/charts/Chart";
import { ChartCard } from "@/charts/ChartCard";
import { bars } from "@/charts/figures";
import { customerAddress } from "@/customer/names";
import { analysis, only, useSatisfactionByQuery, type SatisfactionGroup } from "@/data/analyses";
import { useRoles } from "@/design/theme";
import { ClearFilters } from "@/overview/ClearFilters";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/CardState";
import { DataTable, type Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { AnalysisHead } from "./AnalysisHead";
import { useChoice } from "./useChoice";

const GROUPS = ["month", "interaction_type", "product", "category"] as const;
const LOWS = ["2", "1", "3"] as const;
const TAKES = ["segment", "churn", "from", "to"] as const;
const DRAWN = 14;
const FAIR = 3;
const GOOD = 4;
const NOTHING: SatisfactionGroup[] = [];

/** How content customers are with what, and who is behind the low scores. */
export default function Satisfaction() {
  const formats = useFormats();
  const roles = useRoles();
  const { filters } = useFilters();
  const [by, setBy] = useChoice("by", GROUPS);
  const [low, setLow] = useChoice("low", LOWS);
  const address = analysis("satisfaction", only(filters, ...TAKES), { by, low });
  const result = useSatisfactionByQuery(address);
  const groups = result.data?.satisfaction ?? NOTHING;
  const shownBy = result.data?.by ?? by;
  const columns: Column<SatisfactionGroup>[] = useMemo(
    () => [
      {
        key: "group",
        title: "Group",
        value: (row) => row.group,
        render: (row) =>
          shownBy === "month" && row.group !== null
            ? formats.month(row.group)
            : (row.name ?? row.group ?? "Without one"),
      },
      {
        key: "mean",
        title: "Mean",
        definition: "Mean of the scores, of 5",
        value: (row) => row.mean,
        numeric: true,
        render: (row) => formats.number(row.mean, 2),
      },
      {
        key: "count",
        title: "Ratings",
        value: (row) => row.count,
        numeric: true,
        render: (row) => formats.count(row.count),
      },
      {
        key: "low",
        title: `${low} or less`,
        definition: "Share of low scores",
        value: (row) => row.low_share,
        numeric: true,
        render: (row) => formats.percent(row.low_share),
      },
      {
        key: "worst",
        title: "Worst rated by",
        definition: "Customers with the most low scores",
        value: (row) => row.worst_customers.join(" "),
        sortable: false,
        render: (row) =>
          row.worst_customers.map((id) => (
            <Link key={id} to={customerAddress(id)} className="idlink">
              {id}
            </Link>
          )),
      },
    ],
    [formats, low, shownBy],
  );
  const figure = useMemo(() => {
    const some = shownBy === "month" ? groups.slice(-DRAWN) : groups.slice(0, DRAWN);
    return bars(
      some.map((row) => ({
        label:
          shownBy === "month" && row.group !== null
            ? formats.month(row.group)
            : (row.name ?? row.group ?? "Without one"),
        value: row.mean,
        color: row.mean >= GOOD ? roles.markOk : row.mean >= FAIR ? roles.markWarn : roles.markBad,
        text: formats.number(row.mean, 2),
        on: true,
      })),
      roles,
    );
  }, [groups, shownBy, formats, roles]);
  const worst = groups.reduce<SatisfactionGroup | null>(
    (least, row) => (least === null || row.mean < least.mean ? row : least),
    null,
  );
  return (
    <>
      <AnalysisHead takes={TAKES} files={{ name: "tributary-satisfaction", address }}>
        How content customers are with what, and who is behind the low scores.
      </AnalysisHead>
      <div className="analysis-controls">
        <Segmented
          aria-label="Group by"
          options={[
            { value: "month", label: "Month" },
            { value: "interaction_type", label: "Type" },
            { value: "product", label: "Product" },
            { value: "category", label: "Category" },
          ]}
          value={by}
          onChange={setBy}
        />
        <Select
          aria-label="Low scores"
          value={low}
          options={LOWS.map((each) => ({ value: each, label: `Low is ${each} or less` }))}
          onChange={setLow}
        />
      </div>
      <QueryBody title="The report" result={result}>
        {() =>
          worst === null ? (
            <section className="card">
              <Empty title="No ratings" action={<ClearFilters />}>
                Nobody has rated an interaction here.
              </Empty>
            </section>
          ) : (
            <div className="analysis-halves">
              <ChartCard
                id="satisfaction-by"
                title="Mean score"
                note={
                  shownBy === "month"
                    ? `The last ${formats.count(Math.min(DRAWN, groups.length))} months`
                    : `The ${formats.count(Math.min(DRAWN, groups.length))} lowest of ${formats.count(groups.length)}`
                }
                columns={columns}
                rows={groups}
                rowKey={(row) => row.group ?? ""}
                className="tall"
              >
                {() => (
                  <Chart
                    {...figure}
                    label={`Mean score by ${shownBy.replace("_", " ")}: lowest ${formats.number(worst.mean, 2)}`}
                  />
                )}
              </ChartCard>
              <Card title="Who is behind it" className="scrolls" flush>
                <DataTable
                  key={shownBy}
                  caption="Scores by group"
                  columns={columns}
                  rows={groups}
                  rowKey={(row) => row.group ?? ""}
                />
              </Card>
            </div>
          )
        }
      </QueryBody>
    </>
  );
}
