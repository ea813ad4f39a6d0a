import { Link } from "react-router";
import { customerAddress, customerName } from "@/customer/names";
import type { ProductMetrics } from "@/data/types";
import { BarCell } from "@/lists/BarCell";
import { useProductMetricsQuery } from "@/lists/details";
import { Sheet } from "@/lists/Sheet";
import { DataTable, type Column } from "@/ui/DataTable";
import type { Formats } from "@/ui/format";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { productName } from "./columns";

type Month = ProductMetrics["by_month"][number];
type Buyer = ProductMetrics["top_buyers"][number];

/** What a product has come to. */
export function ProductSheet({
  product,
  onClose,
}: {
  product: { product_id: string; product_name: string | null };
  onClose: () => void;
}) {
  const formats = useFormats();
  const result = useProductMetricsQuery(product.product_id);
  return (
    <Sheet title={productName(product)} wide onClose={onClose}>
      <div className="sheet-body">
        <QueryBody title="The product" result={result}>
          {(metrics) => (
            <>
              <dl className="facts-list">
                {facts(metrics, formats).map(([label, value]) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd className="num">{value}</dd>
                  </div>
                ))}
              </dl>
              <h3>By month</h3>
              <Months months={metrics.by_month} formats={formats} />
              {metrics.top_buyers.length > 0 && (
                <>
                  <h3>Who bought most</h3>
                  <DataTable
                    caption="Who bought most"
                    columns={buyerColumns(formats)}
                    rows={metrics.top_buyers}
                    rowKey={(row) => row.customer_id}
                  />
                </>
              )}
            </>
          )}
        </QueryBody>
      </div>
    </Sheet>
  );
}

function facts(metrics: ProductMetrics, formats: Formats): [string, string][] {
  return [
    ["Revenue", formats.moneyExact(metrics.revenue)],
    ["Units", formats.count(metrics.units)],
    ["Orders", formats.count(metrics.orders)],
    ["Buyers", formats.count(metrics.buyers)],
    ["Average price", formats.moneyExact(metrics.average_price)],
    ["Returned units", formats.count(metrics.returned_units)],
    ["Views", formats.count(metrics.views)],
    ["First sold", formats.day(metrics.first_sold)],
    ["Last sold", formats.day(metrics.last_sold)],
  ];
}

function Months({ months, formats }: { months: Month[]; formats: Formats }) {
  const most = Math.max(0, ...months.map((month) => month.revenue));
  const columns: Column<Month>[] = [
    { key: "month", title: "Month", value: (row) => row.month, render: (row) => formats.month(row.month) },
    {
      key: "units",
      title: "Units",
      value: (row) => row.units,
      numeric: true,
      render: (row) => formats.count(row.units),
    },
    {
      key: "orders",
      title: "Orders",
      value: (row) => row.orders,
      numeric: true,
      render: (row) => formats.count(row.orders),
    },
    {
      key: "revenue",
      title: "Revenue",
      value: (row) => row.revenue,
      numeric: true,
      render: (row) => <BarCell part={most === 0 ? 0 : row.revenue / most} text={formats.moneyExact(row.revenue)} />,
    },
  ];
  return (
    <DataTable
      caption="By month"
      columns={columns}
      rows={months}
      rowKey={(row) => row.month}
      initialSort={{ key: "month", descending: true }}
    />
  );
}

function buyerColumns(formats: Formats): Column<Buyer>[] {
  return [
    {
      key: "name",
      title: "Customer",
      value: customerName,
      render: (row) => <Link to={customerAddress(row.customer_id)}>{customerName(row)}</Link>,
    },
    {
      key: "units",
      title: "Units",
      value: (row) => row.units,
      numeric: true,
      render: (row) => formats.count(row.units),
    },
    {
      key: "revenue",
      title: "Revenue",
      value: (row) => row.revenue,
      numeric: true,
      render: (row) => formats.moneyExact(row.revenue),
    },
  ];
}
