import { useMemo, useState } from "react";
import type { OrderRow } from "@/data/types";
import { keyOf } from "@/lists/api";
import { ListPage } from "@/lists/ListPage";
import { OutcomeNote } from "@/lists/OutcomeNote";
import { useSaving } from "@/lists/useSaving";
import type { SavedView } from "@/lists/views";
import { orderColumns, USUAL_COLUMNS } from "./columns";
import { OrderSheet } from "./OrderSheet";
import { statusText } from "./statuses";

const VIEWS: SavedView[] = [
  { name: "All orders" },
  { name: "To be sent", filter: "status in ('PENDING', 'COMPLETED')" },
  { name: "Large", filter: "amount >= 500", sort: "-amount" },
  { name: "Taken back", filter: "status in ('CANCELLED', 'RETURNED')" },
];

interface Opened {
  order: OrderRow;
  wanted?: string;
  refusal?: string;
}

/** All orders, with their lines, and what becomes of them. */
export function OrdersPage() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { run, outcome, forget } = useSaving();
  const columns = useMemo(() => orderColumns((order) => setOpened({ order })), []);
  const change = (order: OrderRow, status: string) => {
    setOpened(null);
    void run(
      {
        list: "orders",
        key: keyOf("orders", order),
        address: `/api/orders/${encodeURIComponent(order.order_id)}`,
        method: "PATCH",
        body: { status, customer_id: order.customer_id },
        shown: { status },
      },
      () => ({ refused: false, text: `Order ${order.order_id} is ${statusText(status).toLowerCase()} now.` }),
      (message) => ({
        refused: true,
        text: `Order ${order.order_id} was not changed. ${message}`,
        action: { label: "Look again", run: () => setOpened({ order, wanted: status, refusal: message }) },
      }),
    );
  };
  return (
    <>
      <ListPage
        list="orders"
        title="Orders"
        columns={columns}
        usual={USUAL_COLUMNS}
        usualSort="-order_date"
        views={VIEWS}
        searched="id"
      />
      {opened !== null && (
        <OrderSheet
          key={keyOf("orders", opened.order)}
          {...opened}
          onStatus={(status) => change(opened.order, status)}
          onClose={() => setOpened(null)}
        />
      )}
      <OutcomeNote outcome={outcome} onForget={forget} />
    </>
  );
}

export default OrdersPage;
