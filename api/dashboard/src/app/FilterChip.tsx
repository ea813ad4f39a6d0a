import { X } from "lucide-react";

/** A filter that is on, and the button that takes it away. */
export function FilterChip({ name, value, onRemove }: { name: string; value: string; onRemove: () => void }) {
  return (
    <span className="chip">
      <span className="muted">{name}</span>
      <b>{value}</b>
      <button type="button" aria-label={`Remove filter ${name}: ${value}`} onClick={onRemove}>
        <X size={13} aria-hidden />
      </button>
    </span>
  );
}
