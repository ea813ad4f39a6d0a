import { Tooltip } from "antd";
import type { Customer } from "@/data/types";
import { Changing } from "@/ui/Changing";
import { useFormats } from "@/ui/formats";
import { COLUMN_GROUPS } from "./columns";

/** Everything that is known of a customer; what a column means is said when one points at it. */
export function ColumnGroups({ customer }: { customer: Customer }) {
  const formats = useFormats();
  return (
    <aside className="card defs" aria-label="All columns">
      {COLUMN_GROUPS.map((group) => (
        <section key={group.title} className="def">
          <h3>{group.title}</h3>
          <dl>
            {group.columns.map((column) => (
              <div key={column.name} data-column={column.name}>
                <dt>
                  <Tooltip title={column.definition} trigger={["hover", "focus", "click"]}>
                    <button type="button">{column.label}</button>
                  </Tooltip>
                </dt>
                <dd className="num">
                  <Changing text={column.write(customer, formats)} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </aside>
  );
}
