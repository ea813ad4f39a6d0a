import { ChevronDown } from "lucide-react";
import { use, useId, useState, type ReactNode } from "react";
import { Ago } from "./Ago";
import { FoldContext } from "./fold";
import { useWidth } from "./useWidth";

export interface CardProps {
  title: string;
  /** One line under the title: legend, unit, or what is shown. */
  note?: ReactNode;
  /** Controls at the right end of the title. */
  actions?: ReactNode;
  children: ReactNode;
  /** ISO time of the last change; none where the card says it itself. */
  updated?: string;
  className?: string;
  /** Without the padding of the body, as tables want it. */
  flush?: boolean;
  /** On phones: folded, with this answer in the fold. */
  fold?: ReactNode;
}

/** A region of a page with a title; its height does not depend on what it has to show. */
export function Card({ title, note, actions, children, updated, className = "", flush = false, fold }: CardProps) {
  const phone = useWidth() === "phone";
  const own = useState(false);
  const known = use(FoldContext);
  const [open, setOpen] = known === null ? own : [known.open, known.setOpen];
  const body = useId();
  const foldable = phone && fold !== undefined;
  return (
    <section className={`card ${className}`} aria-label={title}>
      {foldable ? (
        <h2 className="folded">
          <button type="button" aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
            <span>{title}</span>
            <span className="num">{fold}</span>
            <ChevronDown size={18} aria-hidden />
          </button>
        </h2>
      ) : (
        <header>
          <div>
            <h2>{title}</h2>
            {note !== undefined && <p>{note}</p>}
          </div>
          {actions !== undefined && <div className="card-actions">{actions}</div>}
        </header>
      )}
      <div id={body} className={flush ? "card-body flush" : "card-body"} hidden={foldable && !open}>
        {foldable && actions !== undefined && <div className="card-actions">{actions}</div>}
        {(!foldable || open) && children}
      </div>
      {updated !== undefined && (!foldable || open) && (
        <footer>
          Updated <Ago time={updated} />
        </footer>
      )}
    </section>
  );
}
