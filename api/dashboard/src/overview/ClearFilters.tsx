import { Button } from "antd";
import { useFilters } from "@/app/useFilters";
import { isEmpty } from "@/data/filters";

/** The way out of a card in which nothing is left, where it is the filters' doing. */
export function ClearFilters() {
  const { filters, clear } = useFilters();
  return isEmpty(filters) ? null : <Button onClick={clear}>Clear filters</Button>;
}
