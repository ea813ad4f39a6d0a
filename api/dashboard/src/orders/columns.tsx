import { Link } from "react-router";
import { customerAddress } from "@/customer/names";
import type { OrderRow } from "@/data/types";
import type { ListColumn } from "@/lists/column";
import { OrderStatus } from "./OrderStatus";
import { STATUSES } from "./statuses";

/** The columns of orders; a click on an order's id opens it. */
export function orderColumns(onOpen: (order: OrderRow) => void): ListColumn<OrderRow>[] {
  return [
    {
      name: "order_id",
      label: "Order",
      definition: "The order's id, the customer's own; of a purchase without an order, that of the purchase.",
      kind: "text",
      width: 148,
      write: (row) => row.order_id,
      render: (row) => (
        <button type="button" className="rowlink" onClick={() => onOpen(row)}>
          {row.order_id}
        </button>
      ),
    },
    {
      name: "order_date",
      label: "Date",
      definition: "When the earliest purchase in it that counts was made.",
      kind: "time",
      width: 112,
      write: (row, formats) => formats.day(row.order_date),
      render: (row, formats) => <span title={formats.exact(row.order_date)}>{formats.day(row.order_date)}</span>,
    },
    {
      name: "customer_name",
      label: "Customer",
      definition: "Whose order it is: first and last name.",
      kind: "text",
      width: 168,
      write: (row) => row.customer_name ?? row.customer_id,
      render: (row) => (
        <Link to={customerAddress(row.customer_id)} className="rowlink">
          {row.customer_name ?? row.customer_id}
        </Link>
      ),
    },
    {
      name: "status",
      label: "Status",
      definition: "Of its purchases: MIXED where they differ. What is cancelled or returned does not count.",
      kind: "text",
      width: 124,
      options: [...STATUSES, "MIXED"],
      write: (row) => row.status,
      render: (row) => <OrderStatus status={row.status} />,
    },
    {
      name: "lines",
      label: "Lines",
      definition: "Purchases and returns in it.",
      kind: "number",
      width: 84,
      write: (row, formats) => formats.count(row.lines),
    },
    {
      name: "purchases",
      label: "Purchases",
      definition: "Purchases in it that count.",
      kind: "number",
      width: 104,
      write: (row, formats) => formats.count(row.purchases),
    },
    {
      name: "units",
      label: "Units",
      definition: "Units of what counts, returns taken off.",
      kind: "number",
      width: 84,
      write: (row, formats) => formats.count(row.units),
    },
    {
      name: "amount",
      label: "Amount",
      definition: "Money of what counts.",
      kind: "number",
      width: 116,
      write: (row, formats) => formats.moneyExact(row.amount),
      render: (row, formats) => <b>{formats.moneyExact(row.amount)}</b>,
    },
    {
      name: "customer_id",
      label: "Customer id",
      definition: "Whose order it is.",
      kind: "text",
      width: 116,
      write: (row) => row.customer_id,
    },
    {
      name: "kind",
      label: "Kind",
      definition: "order, or transaction for a purchase without an order.",
      kind: "text",
      width: 108,
      options: ["order", "transaction"],
      write: (row) => row.kind,
    },
  ];
}

export const USUAL_COLUMNS = ["order_id", "order_date", "customer_name", "status", "lines", "units", "amount"];
