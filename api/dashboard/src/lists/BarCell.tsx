/** A number with a bar as long as its part of the largest. */
export function BarCell({ part, text }: { part: number; text: string }) {
  return (
    <span className="barcell">
      <span aria-hidden>
        <i style={{ width: `${Math.max(0, Math.min(1, part)) * 100}%` }} />
      </span>
      {text}
    </span>
  );
}
