import { useMemo, type ReactNode } from "react";
import { bars, ring, type Part } from "@/charts/figures";
import { Chart } from "@/charts/Chart";
import { ChartCard } from "@/charts/ChartCard";
import { useRoles } from "@/design/theme";
import type { Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { LegendList } from "@/ui/LegendList";
import { QueryBody } from "@/ui/QueryBody";

/** Customers in one part of a whole. */
export interface Share {
  name: string;
  count: number;
  color: string;
}

interface Props {
  id: string;
  title: string;
  note: string;
  /** What the parts are, as the head of the table's column. */
  of: string;
  shares: Share[];
  /** What is chosen of them, if anything is. */
  chosen: string | undefined;
  onChoose: (name: string) => void;
  /** In the middle of the ring, of all customers. */
  answer: (total: number) => string;
  unit: string;
  result: Parameters<typeof QueryBody<{ lastUpdated: string }>>[0]["result"];
  /** Where there is nobody. */
  nobody: ReactNode;
  /** Around ring and legend. */
  children: (donut: { chart: ReactNode; legend: ReactNode }) => ReactNode;
}

/** How customers divide into parts, as ring, bars or table; a part that is chosen filters everything else. */
export function ShareCard(props: Props) {
  const { id, title, note, of, shares, chosen, onChoose, answer, unit, result, nobody, children } = props;
  const formats = useFormats();
  const roles = useRoles();
  const total = shares.reduce((sum, share) => sum + share.count, 0);
  const share = (count: number) => (total === 0 ? null : count / total);
  const parts = useMemo(
    () =>
      shares.map(({ name, count, color }): Part => ({
        label: name,
        value: count,
        color,
        text: formats.count(count),
        on: chosen === undefined || chosen === name,
      })),
    [shares, formats, chosen],
  );
  const columns: Column<Share>[] = [
    { key: "name", title: of, value: (row) => row.name, sortable: false },
    {
      key: "count",
      title: "Customers",
      value: (row) => row.count,
      numeric: true,
      render: (row) => formats.count(row.count),
    },
    {
      key: "share",
      title: "Share",
      value: (row) => share(row.count),
      numeric: true,
      render: (row) => formats.percent(share(row.count)),
    },
  ];
  const middle = answer(total);
  const figures = {
    pie: useMemo(() => ring(parts, middle, unit, roles), [parts, middle, unit, roles]),
    bar: useMemo(() => bars(parts, roles), [parts, roles]),
  };
  return (
    <ChartCard
      id={id}
      title={title}
      note={note}
      columns={columns}
      rows={shares}
      rowKey={(row) => row.name}
      onRow={(row) => onChoose(row.name)}
      rowClass={(row) => (row.name === chosen ? "chosen" : "")}
      updated={result.data?.lastUpdated}
    >
      {(type) => (
        <QueryBody title={of} result={result}>
          {() =>
            total === 0
              ? nobody
              : children({
                  chart: (
                    <Chart
                      {...figures[type === "bar" ? "bar" : "pie"]}
                      label={`${of}: ${parts.map((part) => `${part.label} ${part.text}`).join(", ")}`}
                      onPoint={(point) => onChoose(String((point as { label?: string }).label ?? point.y))}
                    />
                  ),
                  legend: (
                    <LegendList
                      name={of}
                      items={parts.map((part) => ({
                        label: part.label,
                        color: part.color,
                        value: part.text,
                        percent: formats.percent(part.value / total),
                        chosen: chosen === part.label,
                      }))}
                      onChoose={onChoose}
                    />
                  ),
                })
          }
        </QueryBody>
      )}
    </ChartCard>
  );
}
