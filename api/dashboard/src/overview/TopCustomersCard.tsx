import { useEffect, useMemo, useRef, useState } from "react";
import { Link } from "react-router";
import { ChartCard } from "@/charts/ChartCard";
import { customerAddress } from "@/customer/names";
import { useCustomersByIdQuery, useTopCustomersQuery } from "@/data/api";
import type { Filters } from "@/data/filters";
import type { CustomerRow, TopCustomer } from "@/data/types";
import { motion } from "@/design/tokens";
import { Ago } from "@/ui/Ago";
import { Avatar } from "@/ui/Avatar";
import { DataTable, type Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { RiskBars } from "@/ui/RiskBars";
import { useWidth } from "@/ui/useWidth";
import { Nobody } from "./Nobody";

type Row = TopCustomer & { more?: CustomerRow };

const NOTHING: TopCustomer[] = [];
const NOBODY: Record<string, CustomerRow> = {};

/** The best customers; a row glows once when its revenue or its place has changed. */
export function TopCustomersCard({ filters }: { filters: Filters }) {
  const formats = useFormats();
  const phone = useWidth() === "phone";
  const result = useTopCustomersQuery(filters);
  const known = result.data?.topCustomers ?? NOTHING;
  // Whoever has spent nothing is nobody's best customer.
  const top = useMemo(() => known.filter((customer) => customer.lifetimeValue > 0), [known]);
  const ids = useMemo(() => top.map((customer) => customer.id).sort(), [top]);
  const { data: details = NOBODY } = useCustomersByIdQuery(ids, { skip: ids.length === 0 });
  const fresh = useChanged(top);
  const rows: Row[] = top.map((customer) => ({ ...customer, more: details[customer.id] }));
  const columns: Column<Row>[] = [
    {
      key: "name",
      title: "Customer",
      value: (row) => row.name ?? row.id,
      render: (row) => (
        <span className="person">
          <Avatar id={row.id} name={row.name ?? row.id} />
          <span>
            <Link to={customerAddress(row.id)}>{row.name ?? row.id}</Link>
            <small>{row.email ?? row.id}</small>
          </span>
        </span>
      ),
    },
    ...(phone
      ? []
      : ([
          { key: "type", title: "RFM segment", value: (row) => row.more?.rfm_segment ?? null },
          {
            key: "risk",
            title: "Churn risk",
            value: (row) => row.more?.churn_risk_score ?? null,
            render: (row) => <RiskBars risk={row.more?.churn_risk ?? null} />,
          },
          {
            key: "last",
            title: "Last purchase",
            value: (row) => row.more?.last_purchase_date ?? null,
            render: (row) => (row.more?.last_purchase_date ? <Ago time={row.more.last_purchase_date} /> : "–"),
          },
          {
            key: "orders",
            title: "Orders",
            value: (row) => row.more?.total_orders ?? null,
            numeric: true,
            render: (row) => formats.count(row.more?.total_orders),
          },
        ] satisfies Column<Row>[])),
    {
      key: "revenue",
      title: "Revenue",
      value: (row) => row.lifetimeValue,
      numeric: true,
      render: (row) => <b>{phone ? formats.money(row.lifetimeValue) : formats.moneyExact(row.lifetimeValue)}</b>,
    },
  ];
  return (
    <ChartCard
      id="top"
      title="Top customers"
      note={filters.from || filters.to || filters.category ? "By revenue in what is filtered" : "By lifetime value"}
      columns={columns}
      rows={[]}
      csvRows={rows}
      rowKey={(row) => row.id}
      updated={result.data?.lastUpdated}
      flush
    >
      {() => (
        <QueryBody title="Top customers" result={result}>
          {() =>
            rows.length === 0 ? (
              <Nobody
                title="No customers match"
                yet="Whoever has spent the most appears here, with the first purchase."
              >
                Nobody bought what the filters ask for.
              </Nobody>
            ) : (
              <DataTable
                caption="Top customers"
                columns={columns}
                rows={rows}
                rowKey={(row) => row.id}
                rowClass={(row) => (fresh.has(row.id) ? "fresh" : "")}
                initialSort={{ key: "revenue", descending: true }}
              />
            )
          }
        </QueryBody>
      )}
    </ChartCard>
  );
}

/** Ids of those who have changed since they were last shown, for as long as a row glows. */
function useChanged(top: TopCustomer[]): Set<string> {
  const before = useRef<Map<string, number> | null>(null);
  const [fresh, setFresh] = useState<Set<string>>(() => new Set());
  useEffect(() => {
    const known = before.current;
    before.current = top.length === 0 ? known : new Map(top.map((customer) => [customer.id, customer.lifetimeValue]));
    const changed = known === null ? [] : top.filter((customer) => known.get(customer.id) !== customer.lifetimeValue);
    if (changed.length === 0 || changed.length === top.length) {
      // All of them at once is another filter and no news.
      return;
    }
    setFresh(new Set(changed.map((customer) => customer.id)));
    const timer = setTimeout(() => setFresh(new Set()), motion.glow);
    return () => clearTimeout(timer);
  }, [top]);
  return fresh;
}
