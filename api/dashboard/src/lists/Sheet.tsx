import { X } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";

/** Something of its own beside the page, until it is closed: by its cross, by Escape, or by what is in it. */
export function Sheet({
  title,
  wide = false,
  onClose,
  children,
}: {
  title: string;
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // What is there to be done comes before how to leave.
    element?.querySelector<HTMLElement>(".sheet-body :is(input, select)")?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? "sheet wide" : "sheet"}
      aria-label={title}
      // Also when the browser itself closes it.
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="icon touch" aria-label="Close" onClick={onClose}>
          <X size={18} aria-hidden />
        </button>
      </header>
      {children}
    </dialog>
  );
}
