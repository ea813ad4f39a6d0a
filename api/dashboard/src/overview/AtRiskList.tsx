import { Link } from "react-router";
import { customerAddress, customerName } from "@/customer/names";
import { useSlippingQuery } from "@/data/api";
import type { CustomerRow } from "@/data/types";
import { Avatar } from "@/ui/Avatar";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";

const SHOWN = 4;
const DAY_MS = 86_400_000;

/** The most valuable customers who are slipping away, each with what is unusual about them. */
export function AtRiskList({ segment }: { segment?: string }) {
  const formats = useFormats();
  const result = useSlippingQuery({ segment, limit: SHOWN });
  return (
    <div className="risklist">
      <h3 title="Churn risk from 0.50 to 0.95: more likely gone than not, and not yet gone for certain">
        <span>
          Slipping away
          {result.data !== undefined && result.data.total > SHOWN && (
            <small className="num">
              {" "}
              {SHOWN} of {formats.count(result.data.total)}
            </small>
          )}
        </span>
        <small>Lifetime value</small>
        <small>Risk</small>
      </h3>
      <QueryBody title="Customers at risk" result={result}>
        {({ customers }) =>
          customers.length === 0 ? (
            <p className="muted">Nobody is slipping away.</p>
          ) : (
            <ul>
              {customers.map((customer) => (
                <li key={customer.customer_id}>
                  <Link to={customerAddress(customer.customer_id)}>
                    <Avatar id={customer.customer_id} name={customerName(customer)} />
                    <span>
                      <b>{customerName(customer)}</b>
                      <small title="Between two orders on average; days without a purchase">{silence(customer)}</small>
                    </span>
                    <b className="num">{formats.money(customer.total_lifetime_value)}</b>
                    <span className="num risknum" title="Churn risk, 0 to 1">
                      {formats.number(customer.churn_risk_score, 2)}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </QueryBody>
    </div>
  );
}

/** How long between two orders on average, against how long there has been none. */
export function silence(
  customer: Pick<
    CustomerRow,
    "first_purchase_date" | "last_purchase_date" | "total_orders" | "days_since_last_purchase"
  >,
): string {
  const { first_purchase_date: first, last_purchase_date: last, total_orders: orders } = customer;
  const days = customer.days_since_last_purchase;
  if (first === null || last === null || days === null) {
    return "No purchase yet";
  }
  if (orders < 2) {
    return `Bought once, ${days} days ago`;
  }
  const between = Math.max(1, Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS / (orders - 1)));
  return `Every ${between === 1 ? "day" : `${between} days`}; silent for ${days}`;
}
