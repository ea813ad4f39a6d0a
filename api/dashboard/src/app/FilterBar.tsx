import { Button, Select } from "antd";
import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { useCategoriesQuery } from "@/data/api";
import { isEmpty, type Filters } from "@/data/filters";
import { RISKS, SEGMENTS } from "@/data/types";
import { useFormats } from "@/ui/formats";
import { useWidth } from "@/ui/useWidth";
import { FilterChip } from "./FilterChip";
import { PeriodChoice } from "./PeriodChoice";
import { periodText } from "./periods";
import { useFilters } from "./useFilters";

const NOTHING: Filters = {};

/** What narrows every figure of the page; what is on stands beside it, each to be taken away. */
export function FilterBar() {
  const formats = useFormats();
  const phone = useWidth() === "phone";
  const { filters, change, clear } = useFilters();
  const [open, setOpen] = useState(false);
  const { data } = useCategoriesQuery(NOTHING);
  const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const categories = (data?.categoryData ?? []).map((row) => row.category).sort();
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
    <>
      <PeriodChoice filters={filters} onChange={change} />
      <Select
        aria-label="Segment"
        placeholder="Segment"
        value={filters.segment}
        allowClear
        options={options(SEGMENTS)}
        popupMatchSelectWidth={false}
        onChange={(segment) => change({ segment })}
      />
      <Select
        aria-label="Category"
        placeholder="Category"
        value={filters.category}
        allowClear
        showSearch
        options={options(categories)}
        popupMatchSelectWidth={false}
        onChange={(category) => change({ category })}
      />
      <Select
        aria-label="Churn risk"
        placeholder="Churn risk"
        value={filters.churn}
        allowClear
        options={options(RISKS)}
        popupMatchSelectWidth={false}
        onChange={(churn) => change({ churn })}
      />
    </>
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
