import { useMemo } from "react";
import { useFilters } from "@/app/useFilters";
import { useSegmentsQuery } from "@/data/api";
import { except, type Filters } from "@/data/filters";
import type { Segment, SegmentsAnswer } from "@/data/types";
import { useRoles } from "@/design/theme";
import { useFormats } from "@/ui/formats";
import { Nobody } from "./Nobody";
import { ShareCard } from "./ShareCard";

const NOTHING: SegmentsAnswer["segmentData"] = [];

/** Customers by segment. */
export function SegmentsCard({ filters }: { filters: Filters }) {
  const formats = useFormats();
  const roles = useRoles();
  const { toggle } = useFilters();
  const result = useSegmentsQuery(except(filters, "segment"));
  const rows = result.data?.segmentData ?? NOTHING;
  const shares = useMemo(
    () =>
      rows.map(({ segment, count }, index) => ({
        name: segment,
        count,
        // The ramp runs from weak to strong, the segments from high to low.
        color: roles.seq[rows.length - 1 - index] ?? roles.accent,
      })),
    [rows, roles],
  );
  return (
    <ShareCard
      id="segments"
      title="Customer segments"
      note="By lifetime value"
      of="Segment"
      shares={shares}
      chosen={filters.segment}
      onChoose={(name) => toggle("segment", name as Segment)}
      answer={formats.count}
      unit="customers"
      result={result}
      nobody={
        <Nobody title="No customers match" yet="Customers appear here as their records come in.">
          Nobody has what the filters ask for.
        </Nobody>
      }
    >
      {({ chart, legend }) => (
        <div className="donut col">
          {chart}
          {legend}
        </div>
      )}
    </ShareCard>
  );
}
