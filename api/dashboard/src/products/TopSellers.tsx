import { Segmented } from "antd";
import { useState } from "react";
import type { TopProductsAnswer } from "@/data/types";
import { BarCell } from "@/lists/BarCell";
import { useTopProductsQuery, type Measure } from "@/lists/details";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/CardState";
import { DataTable, type Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { useWidth } from "@/ui/useWidth";
import { productName } from "./columns";

type Row = TopProductsAnswer["products"][number];

const MEASURES: { value: Measure; label: string }[] = [
  { value: "revenue", label: "Revenue" },
  { value: "units", label: "Units" },
  { value: "orders", label: "Orders" },
  { value: "views", label: "Views" },
];

/** The five products that come to most, by one measure or another. */
export function TopSellers({
  onOpen,
}: {
  onOpen: (product: { product_id: string; product_name: string | null }) => void;
}) {
  const formats = useFormats();
  const phone = useWidth() === "phone";
  const [by, setBy] = useState<Measure>("revenue");
  const result = useTopProductsQuery(by);
  const rows = result.data?.products ?? [];
  // The answer's own measure: the one that was chosen may still be on its way.
  const measure = (result.data?.by ?? by) as Measure;
  const most = Math.max(0, ...rows.map((row) => row[measure]));
  const columns: Column<Row>[] = [
    { key: "product", title: "Product", value: productName, sortable: false },
    ...(phone ? [] : [{ key: "category", title: "Category", value: (row: Row) => row.category, sortable: false }]),
    ...MEASURES.filter(({ value }) => !phone || value === measure).map(({ value, label }): Column<Row> => ({
      key: value,
      title: label,
      value: (row) => row[value],
      numeric: true,
      sortable: false,
      render: (row) => {
        const text = value === "revenue" ? formats.moneyExact(row.revenue) : formats.count(row[value]);
        return value === measure ? <BarCell part={most === 0 ? 0 : row[value] / most} text={text} /> : text;
      },
    })),
  ];
  return (
    <Card
      title="Top sellers"
      note={phone ? "Of all time" : "Of all time; what is cancelled or returned is taken off"}
      className="list-above"
      flush
      updated={result.data?.lastUpdated}
      actions={<Segmented<Measure> size="small" aria-label="Measure" options={MEASURES} value={by} onChange={setBy} />}
    >
      <QueryBody title="Top sellers" result={result}>
        {() =>
          rows.length === 0 ? (
            <Empty title="Nothing was bought yet">The first purchase appears here as it happens.</Empty>
          ) : (
            <DataTable
              caption="Top sellers"
              columns={columns}
              rows={rows}
              rowKey={(row) => row.product_id}
              onRow={onOpen}
            />
          )
        }
      </QueryBody>
    </Card>
  );
}
