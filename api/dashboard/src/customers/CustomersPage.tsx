import { Pencil } from "lucide-react";
import { useState } from "react";
import { customerAddress, customerName } from "@/customer/names";
import type { CustomerRow } from "@/data/types";
import { ListPage } from "@/lists/ListPage";
import { OutcomeNote } from "@/lists/OutcomeNote";
import { RowForm, valuesOfRow, type Field, type Values } from "@/lists/RowForm";
import { useSaving } from "@/lists/useSaving";
import { CUSTOMER_COLUMNS, USUAL_COLUMNS } from "./columns";
import { CUSTOMER_VIEWS } from "./views";

const FIELDS: Field[] = [
  { name: "first_name", label: "First name" },
  { name: "last_name", label: "Last name" },
  { name: "email", label: "Email", type: "email" },
  { name: "phone_number", label: "Phone", type: "tel" },
  { name: "date_of_birth", label: "Born", type: "date" },
  { name: "registration_date", label: "Registered", type: "date" },
  { name: "region", label: "Region" },
  { name: "customer_type", label: "Type", hint: "As the source names it, for example RETAIL." },
  { name: "status", label: "Status", hint: "As the source names it, for example ACTIVE." },
];
const ID: Field = {
  name: "customer_id",
  label: "Id",
  hint: "As the source has it. Without one the server gives it a new one.",
  longest: 255,
};

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

/** A form that is open: for a new customer, or for one that is there. */
interface Editing {
  row: CustomerRow | null;
  typed?: Values;
  refusal?: string;
}

/** All customers, to be found, narrowed, compared, taken away as a file, created and corrected. */
export function CustomersPage() {
  const [editing, setEditing] = useState<Editing | null>(null);
  const { run, outcome, forget } = useSaving();

  const save = (row: CustomerRow | null, changes: Record<string, unknown>, typed: Values) => {
    setEditing(null);
    const id = row?.customer_id ?? (changes.customer_id as string | undefined);
    const shown = { ...(row === null ? { ...NOBODY, customer_id: id ?? "New" } : {}), ...changes };
    const name = customerName({ ...NOBODY, ...row, ...shown } as unknown as CustomerRow);
    void run(
      row === null
        ? { list: "customers", key: id ?? "New", address: "/api/customers", method: "POST", body: changes, shown }
        : {
            list: "customers",
            key: row.customer_id,
            address: `/api/customers/${encodeURIComponent(row.customer_id)}`,
            method: "PATCH",
            body: changes,
            shown,
          },
      (answer) => ({
        refused: false,
        text: row === null ? `${name} was created.` : `${name} was changed.`,
        action:
          typeof answer.customer_id === "string"
            ? { label: "Open", to: customerAddress(answer.customer_id) }
            : undefined,
      }),
      (message) => ({
        refused: true,
        text: `${name} was not ${row === null ? "created" : "changed"}. ${message}`,
        action: { label: "Edit again", run: () => setEditing({ row, typed, refusal: message }) },
      }),
    );
  };

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
        create={{ label: "New customer", run: () => setEditing({ row: null }) }}
        actions={(row) => (
          <button
            type="button"
            className="icon touch"
            aria-label={`Edit ${customerName(row)}`}
            onClick={() => setEditing({ row })}
          >
            <Pencil size={14} aria-hidden />
          </button>
        )}
      />
      {editing !== null && (
        <RowForm
          title={editing.row === null ? "New customer" : `Edit ${customerName(editing.row)}`}
          fields={editing.row === null ? [ID, ...FIELDS] : FIELDS}
          before={editing.row === null ? {} : valuesOfRow(FIELDS, editing.row)}
          typed={editing.typed}
          refusal={editing.refusal}
          onSave={(changes, typed) => save(editing.row, changes, typed)}
          onClose={() => setEditing(null)}
        />
      )}
      <OutcomeNote outcome={outcome} onForget={forget} />
    </>
  );
}

export default CustomersPage;
