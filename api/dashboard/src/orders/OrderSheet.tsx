import { Button } from "antd";
import { useId, useState } from "react";
import { Link } from "react-router";
import { customerAddress } from "@/customer/names";
import type { OrderRow, OrderWithLines } from "@/data/types";
import { useOrderQuery } from "@/lists/details";
import { Sheet } from "@/lists/Sheet";
import { DataTable, type Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { OrderStatus } from "./OrderStatus";
import { STATUSES, statusText } from "./statuses";

type Line = OrderWithLines["order_lines"][number];

/** An order with what is in it, and what has become of it. */
export function OrderSheet({
  order,
  wanted,
  refusal,
  onStatus,
  onClose,
}: {
  order: OrderRow;
  /** The status that was chosen and refused before. */
  wanted?: string;
  refusal?: string;
  onStatus: (status: string) => void;
  onClose: () => void;
}) {
  const formats = useFormats();
  const result = useOrderQuery({ id: order.order_id, customer: order.customer_id, kind: order.kind });
  const [status, setStatus] = useState(wanted ?? order.status);
  const id = useId();
  const columns: Column<Line>[] = [
    { key: "product", title: "Product", value: (line) => line.product_name ?? line.product_id },
    { key: "category", title: "Category", value: (line) => line.category },
    {
      key: "status",
      title: "Status",
      value: (line) => line.status,
      render: (line) => <OrderStatus status={line.status} />,
    },
    {
      key: "units",
      title: "Units",
      value: (line) => line.quantity,
      numeric: true,
      render: (line) => formats.count(line.quantity),
    },
    {
      key: "amount",
      title: "Amount",
      value: (line) => line.total_amount,
      numeric: true,
      render: (line) => formats.moneyExact(line.total_amount),
    },
  ];
  return (
    <Sheet title={`Order ${order.order_id}`} wide onClose={onClose}>
      <div className="sheet-body">
        {refusal !== undefined && (
          <p className="refusal" role="alert">
            {refusal}
          </p>
        )}
        <p>
          <Link to={customerAddress(order.customer_id)}>{order.customer_name ?? order.customer_id}</Link>
          <span className="muted">
            , {formats.day(order.order_date)}, <b className="num">{formats.moneyExact(order.amount)}</b>
          </span>
        </p>
        <form
          className="order-status"
          onSubmit={(event) => {
            event.preventDefault();
            onStatus(status);
          }}
        >
          <label htmlFor={id}>Status</label>
          <select id={id} className="field" value={status} onChange={(event) => setStatus(event.target.value)}>
            {order.status === "MIXED" && <option value="MIXED">Mixed</option>}
            {STATUSES.map((each) => (
              <option key={each} value={each}>
                {statusText(each)}
              </option>
            ))}
          </select>
          <Button type="primary" htmlType="submit" disabled={status === order.status || status === "MIXED"}>
            Change status
          </Button>
          <small>Of every line. What is cancelled or returned counts in no figure.</small>
        </form>
        <QueryBody title="The order" result={result}>
          {(whole) =>
            whole === null ? (
              <p>The order is not there any more.</p>
            ) : (
              <DataTable
                caption="Lines"
                columns={columns}
                rows={whole.order_lines}
                rowKey={(line) => line.transaction_id}
              />
            )
          }
        </QueryBody>
      </div>
    </Sheet>
  );
}
