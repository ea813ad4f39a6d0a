import { useState, type ReactNode } from "react";
import type { ListName, Lists } from "./api";
import { OutcomeNote } from "./OutcomeNote";
import { RowForm, valuesOfRow, type Field, type Values } from "./RowForm";
import { useSaving } from "./useSaving";

/** How the rows of a list are created and changed. */
interface Editor<Name extends ListName> {
  list: Name;
  /** What a row is, in the singular: "customer". */
  noun: string;
  /** The column that rows are told apart by; asked for only when one is created. */
  id: Field;
  fields: Field[];
  /** A row of which nothing is known yet. */
  blank: object;
  nameOf: (row: Lists[Name]) => string;
  /** Where a row can be looked at, if anywhere. */
  addressOf?: (id: string) => string;
}

/** A form that is open: for a new row, or for one that is there. */
interface Editing<Row> {
  row: Row | null;
  typed?: Values;
  refusal?: string;
}

const UNNAMED = "New";

/** The form of a list's rows. What is saved shows at once; what is refused is taken back, with the way back to the form. */
export function useRowEditor<Name extends ListName>(editor: Editor<Name>) {
  type Row = Lists[Name];
  const { list, noun, id, fields, blank, nameOf, addressOf } = editor;
  const [editing, setEditing] = useState<Editing<Row> | null>(null);
  const { run, outcome, forget } = useSaving();

  const save = (row: Row | null, changes: Record<string, unknown>, typed: Values) => {
    setEditing(null);
    const known = String(
      (row === null ? changes[id.name] : (row as unknown as Record<string, unknown>)[id.name]) ?? UNNAMED,
    );
    const shown = row === null ? { ...blank, [id.name]: known, ...changes } : changes;
    const name = nameOf({ ...blank, ...row, ...shown } as unknown as Row);
    void run(
      {
        list,
        key: known,
        address: row === null ? `/api/${list}` : `/api/${list}/${encodeURIComponent(known)}`,
        method: row === null ? "POST" : "PATCH",
        body: changes,
        shown,
      },
      (answer) => ({
        refused: false,
        text: `${name} was ${row === null ? "created" : "changed"}.`,
        action:
          addressOf !== undefined && typeof answer[id.name] === "string"
            ? { label: "Open", to: addressOf(String(answer[id.name])) }
            : undefined,
      }),
      (message) => ({
        refused: true,
        text: `${name} was not ${row === null ? "created" : "changed"}. ${message}`,
        action: { label: "Edit again", run: () => setEditing({ row, typed, refusal: message }) },
      }),
    );
  };

  const element: ReactNode = (
    <>
      {editing !== null && (
        <RowForm
          title={editing.row === null ? `New ${noun}` : `Edit ${nameOf(editing.row)}`}
          fields={editing.row === null ? [id, ...fields] : fields}
          before={editing.row === null ? {} : valuesOfRow(fields, editing.row)}
          typed={editing.typed}
          refusal={editing.refusal}
          onSave={(changes, typed) => save(editing.row, changes, typed)}
          onClose={() => setEditing(null)}
        />
      )}
      <OutcomeNote outcome={outcome} onForget={forget} />
    </>
  );
  return { create: () => setEditing({ row: null }), edit: (row: Row) => setEditing({ row }), element };
}
