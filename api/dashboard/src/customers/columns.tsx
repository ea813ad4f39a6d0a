import { Link } from "react-router";
import { COLUMN_GROUPS } from "@/customer/columns";
import { customerAddress, customerName } from "@/customer/names";
import { RISKS, SEGMENTS, type Customer, type CustomerRow } from "@/data/types";
import type { Kind, ListColumn } from "@/lists/column";
import { Ago } from "@/ui/Ago";
import { Avatar } from "@/ui/Avatar";
import { RiskBars } from "@/ui/RiskBars";

const TIMES = new Set<string>([
  "date_of_birth",
  "registration_date",
  "last_seen_at",
  "first_purchase_date",
  "last_purchase_date",
  "last_interaction_date",
]);

const NUMBERS = new Set<string>([
  "total_lifetime_value",
  "total_orders",
  "total_purchases",
  "units",
  "average_order_value",
  "days_since_last_purchase",
  "total_website_visits",
  "average_time_spent_on_site",
  "average_satisfaction_score",
  "campaign_response_rate",
  "recency_score",
  "frequency_score",
  "monetary_score",
  "churn_risk_score",
  "predicted_purchases_90d",
  "predicted_value_90d",
]);

const OPTIONS: Record<string, readonly string[]> = { customer_segment: SEGMENTS, churn_risk: RISKS };

const WIDTHS: Record<Kind, number> = { text: 132, number: 112, time: 124 };
const WIDER: Record<string, number> = { email: 220, customer_segment: 124, customer_id: 108, phone_number: 148 };

const kindOf = (name: string): Kind => (TIMES.has(name) ? "time" : NUMBERS.has(name) ? "number" : "text");

/** Who it is, which leads to the customer's page. */
const person: ListColumn<CustomerRow> = {
  name: "name",
  label: "Customer",
  definition: "First and last name with the email, or the id where no name is known. Sorted by last name.",
  kind: "text",
  group: "Profile",
  width: 208,
  sort: ["last_name", "first_name"],
  filtered: false,
  write: customerName,
  render: (row) => (
    <span className="person">
      <Avatar id={row.customer_id} name={customerName(row)} />
      <span>
        <Link to={customerAddress(row.customer_id)}>{customerName(row)}</Link>
        <small>{row.email ?? row.customer_id}</small>
      </span>
    </span>
  ),
};

const RENDERED: Record<string, ListColumn<CustomerRow>["render"]> = {
  customer_segment: (row) => (
    <span className={`seg ${row.customer_segment === "High Value" ? "seg-strong" : ""}`}>{row.customer_segment}</span>
  ),
  churn_risk: (row) => <RiskBars risk={row.churn_risk} />,
  last_seen_at: (row) => (row.last_seen_at === null ? "–" : <Ago time={row.last_seen_at} />),
  total_lifetime_value: (row, formats) => <b>{formats.moneyExact(row.total_lifetime_value)}</b>,
};

/** Every column of customer_360, with the meaning that the page of a customer gives too. */
export const CUSTOMER_COLUMNS: ListColumn<CustomerRow>[] = [
  person,
  ...COLUMN_GROUPS.flatMap((group) =>
    group.columns.map((column): ListColumn<CustomerRow> => {
      const kind = kindOf(column.name);
      return {
        name: column.name,
        label: column.label,
        definition: column.definition,
        kind,
        group: group.title,
        width: WIDER[column.name] ?? WIDTHS[kind],
        write: (row, formats) => column.write(row as Customer, formats),
        render: RENDERED[column.name],
        options: OPTIONS[column.name],
      };
    }),
  ),
];

export const USUAL_COLUMNS = [
  "name",
  "customer_segment",
  "total_lifetime_value",
  "total_orders",
  "last_purchase_date",
  "days_since_last_purchase",
  "churn_risk",
  "rfm_segment",
  "customer_id",
];
