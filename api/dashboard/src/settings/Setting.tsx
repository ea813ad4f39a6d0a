import type { ReactNode } from "react";

interface Props {
  label: string;
  /** The id of the control, where it is one that a label can name. */
  of?: string;
  hint?: ReactNode;
  children: ReactNode;
}

/** One thing to choose: its name, what it does, and the choice. */
export function Setting({ label, of, hint, children }: Props) {
  return (
    <div className="setting">
      <div>
        {of === undefined ? <b>{label}</b> : <label htmlFor={of}>{label}</label>}
        {hint !== undefined && <p className="muted">{hint}</p>}
      </div>
      {children}
    </div>
  );
}
