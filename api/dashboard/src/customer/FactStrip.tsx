import type { Customer } from "@/data/types";
import { Ago } from "@/ui/Ago";
import { useFormats } from "@/ui/formats";
import { RollingNumber } from "@/ui/RollingNumber";

/** The five figures that one asks for first. */
export function FactStrip({ customer }: { customer: Customer }) {
  const formats = useFormats();
  return (
    <dl className="facts">
      <div>
        <dt>Lifetime value</dt>
        <dd>
          <b className="num">
            <RollingNumber value={customer.total_lifetime_value} write={formats.moneyExact} />
          </b>
          <br />
          <small>{formats.count(customer.units)} units</small>
        </dd>
      </div>
      <div>
        <dt>Orders</dt>
        <dd>
          <b className="num">{formats.count(customer.total_orders)}</b>
          <br />
          <small>average {formats.moneyExact(customer.average_order_value)}</small>
        </dd>
      </div>
      <div>
        <dt>Last purchase</dt>
        <dd>
          <b className="num">
            {customer.last_purchase_date === null ? "–" : <Ago time={customer.last_purchase_date} />}
          </b>
          <br />
          <small>{formats.day(customer.last_purchase_date)}</small>
        </dd>
      </div>
      <div>
        <dt>Expected in 90 days</dt>
        <dd>
          <b className="num">{formats.moneyExact(customer.predicted_value_90d)}</b>
          <br />
          <small>in {formats.number(customer.predicted_purchases_90d, 1)} days with a purchase</small>
        </dd>
      </div>
      <div>
        <dt>Satisfaction</dt>
        <dd>
          <b className="num">
            {customer.average_satisfaction_score === null
              ? "–"
              : `${formats.number(customer.average_satisfaction_score, 1)} of 5`}
          </b>
          <br />
          <small>
            {customer.last_interaction_date === null
              ? "no contact yet"
              : `last contact ${formats.day(customer.last_interaction_date)}`}
          </small>
        </dd>
      </div>
    </dl>
  );
}
