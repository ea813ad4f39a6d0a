import { Select } from "antd";
import { useCategoriesQuery } from "@/data/api";
import type { Filters } from "@/data/filters";
import { RISKS, SEGMENTS } from "@/data/types";
import { PeriodChoice } from "./PeriodChoice";

const NOTHING: Filters = {};

const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

interface Props {
  filters: Filters;
  onChange: (changes: Partial<Filters>) => void;
}

/** Period, segment, category and risk, each to be chosen from a list. */
export default function FilterControls({ filters, onChange }: Props) {
  const { data } = useCategoriesQuery(NOTHING);
  const categories = (data?.categoryData ?? []).map((row) => row.category).sort();
  return (
    <>
      <PeriodChoice filters={filters} onChange={onChange} />
      <Select
        aria-label="Segment"
        placeholder="Segment"
        value={filters.segment}
        allowClear
        options={options(SEGMENTS)}
        popupMatchSelectWidth={false}
        onChange={(segment) => onChange({ segment })}
      />
      <Select
        aria-label="Category"
        placeholder="Category"
        value={filters.category}
        allowClear
        showSearch
        options={options(categories)}
        popupMatchSelectWidth={false}
        onChange={(category) => onChange({ category })}
      />
      <Select
        aria-label="Churn risk"
        placeholder="Churn risk"
        value={filters.churn}
        allowClear
        options={options(RISKS)}
        popupMatchSelectWidth={false}
        onChange={(churn) => onChange({ churn })}
      />
    </>
  );
}
