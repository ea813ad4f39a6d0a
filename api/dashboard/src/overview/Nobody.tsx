import { Hourglass } from "lucide-react";
import type { ReactNode } from "react";
import { useFilters } from "@/app/useFilters";
import { useCatchingUp } from "@/data/catchingUp";
import { isEmpty } from "@/data/filters";
import { Empty } from "@/ui/CardState";
import { ClearFilters } from "./ClearFilters";

/** A card in which nothing is left: because of the filters, because figures are on their way, or because nothing has come yet. */
export function Nobody({ title, children, yet }: { title: string; children: ReactNode; yet: string }) {
  const { filters } = useFilters();
  const behind = useCatchingUp();
  if (!isEmpty(filters)) {
    return (
      <Empty title={title} action={<ClearFilters />}>
        {children}
      </Empty>
    );
  }
  return behind > 0 ? (
    <Empty title="On its way" Icon={Hourglass}>
      Records are still being read in. This fills as they are counted.
    </Empty>
  ) : (
    <Empty title="Nothing yet" Icon={Hourglass}>
      {yet}
    </Empty>
  );
}
