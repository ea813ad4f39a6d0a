import { Pencil } from "lucide-react";

/** At the end of a row that can be changed. */
export function EditButton({ name, onEdit }: { name: string; onEdit: () => void }) {
  return (
    <button type="button" className="icon touch" aria-label={`Edit ${name}`} title="Edit" onClick={onEdit}>
      <Pencil size={14} aria-hidden />
    </button>
  );
}
