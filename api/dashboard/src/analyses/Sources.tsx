import { ChartCard } from "@/charts/ChartCard";
import { useQualitySourcesQuery, type QualitySource } from "@/data/analyses";
import { Ago } from "@/ui/Ago";
import { Empty } from "@/ui/CardState";
import type { Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";

const NOTHING: QualitySource[] = [];

/** What became of each source's records. */
export function Sources() {
  const formats = useFormats();
  const result = useQualitySourcesQuery("/api/analyses/quality/sources");
  const count = (
    key: "rows" | "received" | "accepted" | "duplicates" | "corrections" | "superseded" | "dead_letters",
    title: string,
    definition: string,
  ): Column<QualitySource> => ({
    key,
    title,
    definition,
    value: (row) => row[key],
    numeric: true,
    render: (row) => formats.count(row[key]),
  });
  const columns: Column<QualitySource>[] = [
    { key: "table", title: "Source", value: (row) => row.table },
    count("rows", "Rows", "Rows there are now"),
    count("received", "Received", "Records read"),
    count("accepted", "Accepted", "Records taken in"),
    count("duplicates", "Duplicates", "Records that were in already"),
    count("corrections", "Corrections", "Records that replaced another"),
    count("superseded", "Superseded", "Records that came after a higher version"),
    count("dead_letters", "Put aside", "Records that could not be taken in"),
    {
      key: "validity",
      title: "Valid",
      definition: "Share of what was received that was not put aside",
      value: (row) => row.validity,
      numeric: true,
      render: (row) => formats.percent(row.validity, 2),
    },
    {
      key: "newest",
      title: "Newest",
      definition: "How old its newest fact is",
      value: (row) => row.newest,
      render: (row) => (row.newest === null ? "–" : <Ago time={row.newest} />),
    },
  ];
  return (
    <ChartCard
      id="quality-sources"
      title="Sources"
      note="What became of their records"
      columns={columns}
      rows={result.data?.sources ?? NOTHING}
      rowKey={(row) => row.table}
      className="scrolls spaced"
      flush
    >
      {() => (
        <QueryBody title="Sources" result={result}>
          {() => <Empty title="No sources">Nothing has come in yet.</Empty>}
        </QueryBody>
      )}
    </ChartCard>
  );
}
