import { Button } from "antd";
import { useId, useState } from "react";
import { Sheet } from "./Sheet";

/** A field of a record as a form asks for it. */
export interface Field {
  name: string;
  label: string;
  type?: "text" | "email" | "tel" | "date" | "number";
  hint?: string;
  options?: readonly string[];
  longest?: number;
}

export type Values = Record<string, string>;

/** A record as a form shows it: absent is empty, a time is its day. */
export function valuesOfRow(fields: Field[], row: object): Values {
  return Object.fromEntries(
    fields.map(({ name, type }) => {
      const value = (row as Record<string, unknown>)[name];
      const text = value === null || value === undefined ? "" : String(value);
      return [name, type === "date" ? text.slice(0, 10) : text];
    }),
  );
}

/** What of a record is to change: empty takes away, numbers are numbers. */
export function changesOf(fields: Field[], before: Values, after: Values): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .filter(({ name }) => (before[name] ?? "") !== (after[name] ?? "").trim())
      .map(({ name, type }) => {
        const text = (after[name] ?? "").trim();
        return [name, text === "" ? null : type === "number" ? Number(text) : text];
      }),
  );
}

interface Props {
  title: string;
  fields: Field[];
  /** What the record says now. */
  before: Values;
  /** What was typed and refused before. */
  typed?: Values;
  /** What is wrong with that. */
  refusal?: string;
  onSave: (changes: Record<string, unknown>, typed: Values) => void;
  onClose: () => void;
}

/** A record to be filled in or changed. It closes when it is saved: the list shows the change at once. */
export function RowForm({ title, fields, before, typed, refusal, onSave, onClose }: Props) {
  const [values, setValues] = useState(typed ?? before);
  const id = useId();
  const changes = changesOf(fields, before, values);
  const nothing = Object.keys(changes).length === 0;
  return (
    <Sheet title={title} onClose={onClose}>
      <form
        className="row-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!nothing) {
            onSave(changes, values);
          }
        }}
      >
        <div className="sheet-body">
          {refusal !== undefined && (
            <p className="refusal" role="alert">
              {refusal}
            </p>
          )}
          {fields.map(({ name, label, type = "text", hint, options, longest }) => (
            <div key={name} className="form-field">
              <label htmlFor={`${id}${name}`}>{label}</label>
              <input
                id={`${id}${name}`}
                // Numbers are typed as text: what is none should be said in words, and nothing should spin.
                type={type === "number" ? "text" : type}
                inputMode={type === "number" ? "decimal" : undefined}
                pattern={type === "number" ? "-?\\d+(\\.\\d+)?" : undefined}
                title={type === "number" ? "A number such as 12.50" : undefined}
                className="field"
                value={values[name] ?? ""}
                maxLength={longest ?? 1000}
                autoComplete="off"
                list={options === undefined ? undefined : `${id}${name}-options`}
                aria-describedby={hint === undefined ? undefined : `${id}${name}-hint`}
                onChange={(event) => setValues({ ...values, [name]: event.target.value })}
              />
              {options !== undefined && (
                <datalist id={`${id}${name}-options`}>
                  {options.map((option) => (
                    <option key={option} value={option} />
                  ))}
                </datalist>
              )}
              {hint !== undefined && <small id={`${id}${name}-hint`}>{hint}</small>}
            </div>
          ))}
        </div>
        <footer>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="primary" htmlType="submit" disabled={nothing}>
            Save
          </Button>
        </footer>
      </form>
    </Sheet>
  );
}
