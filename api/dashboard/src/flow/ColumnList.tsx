import type { LineageColumn } from "@/data/lineage";

const ROLES: Record<LineageColumn["role"], string> = {
  column: "",
  used: "used",
  key: "key: whose a row is, and what tells rows apart",
  control: "says which record of a row holds",
  unused: "no column of customer_360 is made of it",
};

/** The columns of a table or a group, and what each is made of or is for. */
export function ColumnList({ columns }: { columns: LineageColumn[] }) {
  return (
    <>
      <h3>Columns</h3>
      <dl className="flow-made">
        {columns.map(({ name, role, sources }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{sources.length > 0 ? sources.join(", ") : ROLES[role]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
