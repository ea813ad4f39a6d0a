import { customerAddress, customerName } from "@/customer/names";
import { EditButton } from "@/lists/EditButton";
import { ListPage } from "@/lists/ListPage";
import type { Field } from "@/lists/RowForm";
import { useRowEditor } from "@/lists/useRowEditor";
import { CUSTOMER_COLUMNS, USUAL_COLUMNS } from "./columns";
import { CUSTOMER_VIEWS } from "./views";

const ID: Field = {
  name: "customer_id",
  label: "Id",
  hint: "As the source has it. Without one the server gives it a new one.",
  longest: 255,
};

const FIELDS: Field[] = [
  { name: "first_name", label: "First name" },
  { name: "last_name", label: "Last name" },
  { name: "email", label: "Email", type: "email" },
  { name: "phone_number", label: "Phone", type: "tel" },
  { name: "date_of_birth", label: "Born", type: "date" },
  { name: "registration_date", label: "Registered", type: "date" },
  { name: "region", label: "Region" },
  { name: "customer_type", label: "Type", hint: "As the source names it, for example member." },
  { name: "status", label: "Status", hint: "As the source names it, for example active." },
];

/** What a row says of somebody who has done nothing yet. */
const NOBODY = {
  ...Object.fromEntries(CUSTOMER_COLUMNS.map((column) => [column.name, null])),
  total_lifetime_value: 0,
  total_orders: 0,
  total_purchases: 0,
  units: 0,
  total_website_visits: 0,
  customer_segment: "Low Value",
};

/** All customers, to be found, narrowed, compared, taken away as a file, created and corrected. */
export function CustomersPage() {
  const { create, edit, element } = useRowEditor({
    list: "customers",
    noun: "customer",
    id: ID,
    fields: FIELDS,
    blank: NOBODY,
    nameOf: customerName,
    addressOf: customerAddress,
  });
  return (
    <>
      <ListPage
        list="customers"
        title="Customers"
        columns={CUSTOMER_COLUMNS}
        usual={USUAL_COLUMNS}
        usualSort="-total_lifetime_value"
        views={CUSTOMER_VIEWS}
        searched="name, email or id"
        create={{ label: "New customer", run: create }}
        actions={(row) => <EditButton name={customerName(row)} onEdit={() => edit(row)} />}
      />
      {element}
    </>
  );
}

export default CustomersPage;
