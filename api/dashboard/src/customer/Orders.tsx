import { useOrdersInfiniteQuery } from "@/data/api";
import type { ServerError } from "@/data/request";
import type { CustomerOrder } from "@/data/types";
import { Empty, Failed, Loading } from "@/ui/CardState";
import { useFormats } from "@/ui/formats";
import { useEndSeen } from "@/ui/useEndSeen";
import { useOnChange } from "@/ui/useOnChange";

export const TONES: Record<string, string> = {
  CANCELLED: "seg-bad",
  RETURNED: "seg-bad",
  PENDING: "seg-warn",
  SHIPPED: "seg-strong",
};

/** The orders of a customer with what was in them, newest first. */
export function Orders({ id, state }: { id: string; state: string }) {
  const formats = useFormats();
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useOrdersInfiniteQuery(id);
  useOnChange(state, refetch);
  const end = useEndSeen(hasNextPage && !isFetching, () => void fetchNextPage());
  if (data === undefined) {
    return error === undefined ? (
      <Loading label="the orders" />
    ) : (
      <Failed title="The orders" message={(error as ServerError).message} retry={() => void refetch()} />
    );
  }
  const orders = data.pages.flatMap((page) => page.orders);
  if (orders.length === 0) {
    return <Empty title="No orders yet">The first purchase appears here as it happens.</Empty>;
  }
  return (
    <>
      <div className="tablebox">
        <table className="table">
          <caption className="vh">Orders, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Order</th>
              <th scope="col">Date</th>
              <th scope="col">Status</th>
              <th scope="col" className="right">
                Units
              </th>
              <th scope="col" className="right">
                Total
              </th>
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <tr key={order.id}>
                <td>
                  {order.id}
                  <div className="order-lines">{contents(order)}</div>
                </td>
                <td title={formats.exact(order.order_date)}>{formats.day(order.order_date)}</td>
                <td>
                  <span className={`seg ${TONES[order.status] ?? "seg-ok"}`}>
                    {order.status.charAt(0) + order.status.slice(1).toLowerCase()}
                  </span>
                </td>
                <td className="right num">{formats.count(order.units)}</td>
                <td className="right num">
                  <b>{formats.moneyExact(order.total_amount)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div ref={end} className="tl-end">
        {hasNextPage ? "Reading on" : `${formats.count(orders.length)} in all`}
      </div>
    </>
  );
}

function contents(order: CustomerOrder): string {
  return order.lines
    .map((line) => `${line.quantity === 1 ? "" : `${line.quantity} × `}${line.product_name ?? line.product_id}`)
    .join(", ");
}
