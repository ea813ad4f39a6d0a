import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { SideNav } from "./SideNav";

/** The navigation of small screens, over the page until something is chosen. */
export function MenuDrawer({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="menu-drawer"
      aria-label="Menu"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div>
        <header>
          <b>Tributary</b>
          <button type="button" className="touch" aria-label="Close menu" onClick={() => dialog.current?.close()}>
            <X size={20} aria-hidden />
          </button>
        </header>
        <nav aria-label="Pages">
          <SideNav folded={false} />
        </nav>
      </div>
    </dialog>
  );
}
