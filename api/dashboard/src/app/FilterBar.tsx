import { Button } from "antd";
import { SlidersHorizontal } from "lucide-react";
import { Suspense, useState } from "react";
import { isEmpty, type Filters } from "@/data/filters";
import { useFormats } from "@/ui/formats";
import { lazily } from "@/ui/lazily";
import { useWidth } from "@/ui/useWidth";
import { FilterChip } from "./FilterChip";
import { periodText } from "./periods";
import { useFilters } from "./useFilters";

/** The first figure does not wait for what opens. */
const FilterControls = lazily(() => import("./FilterControls"));

/** What narrows every figure of the page; what is on stands beside it, each to be taken away. */
export function FilterBar() {
  const formats = useFormats();
  const phone = useWidth() === "phone";
  const { filters, change, clear } = useFilters();
  const [open, setOpen] = useState(false);
  const chips: { name: string; value: string; without: Partial<Filters> }[] = [];
  if (filters.from !== undefined || filters.to !== undefined) {
    chips.push({
      name: "Period",
      value: periodText(filters, formats),
      without: { from: undefined, to: undefined },
    });
  }
  if (filters.segment !== undefined) {
    chips.push({ name: "Segment", value: filters.segment, without: { segment: undefined } });
  }
  if (filters.category !== undefined) {
    chips.push({ name: "Category", value: filters.category, without: { category: undefined } });
  }
  if (filters.churn !== undefined) {
    chips.push({ name: "Churn risk", value: filters.churn, without: { churn: undefined } });
  }
  const controls = (
    <Suspense fallback={<span className="filters-waiting" />}>
      <FilterControls filters={filters} onChange={change} />
    </Suspense>
  );
  return (
    <section className="filterbar" aria-label="Filters">
      <div className="filter-row">
        {phone ? (
          <Button icon={<SlidersHorizontal size={15} />} aria-expanded={open} onClick={() => setOpen(!open)}>
            Filters
            {chips.length > 0 && <span className="badge">{chips.length}</span>}
          </Button>
        ) : (
          controls
        )}
        {chips.length > 0 && !phone && <span className="vr" aria-hidden />}
        {chips.map((chip) => (
          <FilterChip key={chip.name} name={chip.name} value={chip.value} onRemove={() => change(chip.without)} />
        ))}
        {!isEmpty(filters) && (
          <Button type="link" onClick={clear}>
            Clear all
          </Button>
        )}
      </div>
      {phone && open && <div className="filter-sheet">{controls}</div>}
    </section>
  );
}
