import type { Data, Layout } from "plotly.js";
import { useMemo } from "react";
import { useNavigate } from "react-router";
import { Chart } from "@/charts/Chart";
import { ChartCard } from "@/charts/ChartCard";
import { scene3d } from "@/charts/plotlyTemplate";
import { customerAddress } from "@/customer/names";
import { MOST_POINTS, useRfmQuery } from "@/data/api";
import type { Filters } from "@/data/filters";
import type { RfmPoint } from "@/data/types";
import { useRoles } from "@/design/theme";
import type { Roles } from "@/design/tokens";
import type { Column } from "@/ui/DataTable";
import type { Formats } from "@/ui/format";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { useWidth } from "@/ui/useWidth";
import { Nobody } from "./Nobody";

/** Strongest first, as the legend has them; the ramp runs the other way. */
const SEGMENT_NAMES = ["High Value", "Medium Value", "Low Value"];

/** A table of more rows than one reads is no help; the file has all of them. */
const TABLE_ROWS = 200;
const NOTHING: RfmPoint[] = [];

/** Customers by recency, frequency and monetary value; a click on one opens their page. */
export function MapCard({ filters }: { filters: Filters }) {
  const formats = useFormats();
  const roles = useRoles();
  const width = useWidth();
  const navigate = useNavigate();
  const result = useRfmQuery(filters);
  const points = result.data?.points ?? NOTHING;
  const columns: Column<RfmPoint>[] = [
    { key: "customer", title: "Customer", value: (row) => row.customerId },
    { key: "recency", title: "Days since purchase", value: (row) => row.recency, numeric: true },
    { key: "frequency", title: "Orders", value: (row) => row.frequency, numeric: true },
    {
      key: "monetary",
      title: "Lifetime value",
      value: (row) => row.monetary,
      numeric: true,
      render: (row) => formats.moneyExact(row.monetary),
    },
    { key: "segment", title: "RFM segment", value: (row) => row.rfmSegment },
  ];
  const best = useMemo(() => [...points].sort((a, b) => b.monetary - a.monetary).slice(0, TABLE_ROWS), [points]);
  const figure = useMemo(() => cloud(points, formats, roles, width !== "desktop"), [points, formats, roles, width]);
  const open = (id: string) => void navigate(customerAddress(id));
  return (
    <ChartCard
      id="map"
      title="Customer map"
      fold={`${formats.count(points.length)} customers`}
      note={
        <span className="keys">
          {SEGMENT_NAMES.map((name, index) => (
            <span key={name}>
              <i style={{ background: roles.seq[2 - index] }} />
              {name}
            </span>
          ))}
          {result.data?.complete === false && <span>the first {formats.count(MOST_POINTS)}</span>}
        </span>
      }
      columns={columns}
      rows={best}
      csvRows={points}
      rowKey={(row) => row.customerId}
      onRow={(row) => open(row.customerId)}
      updated={result.data?.lastUpdated}
    >
      {() => (
        <QueryBody title="The customer map" result={result}>
          {() =>
            points.length === 0 ? (
              <Nobody title="No customers match" yet="Whoever has bought something appears here as a point.">
                Nobody with a purchase has what the filters ask for.
              </Nobody>
            ) : (
              <Chart
                {...figure}
                label={`Recency, frequency and lifetime value of ${formats.count(points.length)} customers, in three dimensions`}
                onPoint={(point) => open(String(point.customdata))}
              />
            )
          }
        </QueryBody>
      )}
    </ChartCard>
  );
}

/** What costs nothing or less is drawn where one unit of money is: a logarithm has no place for it. */
const LEAST_MONEY = 1;

function cloud(points: RfmPoint[], formats: Formats, roles: Roles, narrow: boolean) {
  const size = points.length > 10_000 ? 1.8 : 2.8;
  const data = SEGMENT_NAMES.map((segment, index) => {
    const some = points.filter((point) => point.segment === segment);
    return {
      type: "scatter3d",
      mode: "markers",
      name: segment,
      x: some.map((point) => point.recency),
      y: some.map((point) => Math.max(1, point.frequency)),
      z: some.map((point) => Math.max(LEAST_MONEY, point.monetary)),
      customdata: some.map((point) => point.customerId),
      text: some.map((point) => formats.moneyExact(point.monetary)),
      marker: { size, color: roles.seq[2 - index], opacity: 0.9 },
      hovertemplate: "%{customdata}<br>%{x} days since purchase<br>%{y} orders<br>%{text}<extra></extra>",
    };
  }) as unknown as Data[];
  const powers = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
  const layout = {
    margin: { l: 0, r: 0, t: 0, b: 0 },
    // What the reader has turned stays turned when the data changes.
    uirevision: "stays",
    scene: {
      xaxis: { title: { text: "Days since purchase" }, rangemode: "tozero" },
      yaxis: {
        title: { text: "Orders" },
        type: "log",
        tickvals: powers,
        ticktext: powers.map((power) => formats.count(power)),
      },
      zaxis: {
        title: { text: "Lifetime value" },
        type: "log",
        tickvals: powers,
        ticktext: powers.map((power) => formats.moneyShort(power)),
      },
      ...scene3d(),
      ...(narrow ? { aspectratio: { x: 0.9, y: 0.8, z: 0.64 } } : {}),
    },
  } as unknown as Partial<Layout>;
  return { data, layout };
}
