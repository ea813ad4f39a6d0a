import type { ComponentType } from "react";
import type { Filters } from "@/data/filters";
import { ActivityCard } from "./ActivityCard";
import { CategoriesCard } from "./CategoriesCard";
import { ChurnCard } from "./ChurnCard";
import { KpiStrip } from "./KpiStrip";
import { MapCard } from "./MapCard";
import { RevenueCard } from "./RevenueCard";
import { SatisfactionCard } from "./SatisfactionCard";
import { SegmentsCard } from "./SegmentsCard";
import { TopCustomersCard } from "./TopCustomersCard";

/** What can stand on the overview, by the names that layouts have for it. */
export const CARDS: Record<string, { title: string; Card: ComponentType<{ filters: Filters }> }> = {
  kpis: { title: "Key figures", Card: KpiStrip },
  revenue: { title: "Revenue by month", Card: RevenueCard },
  activity: { title: "Just happened", Card: ActivityCard },
  churn: { title: "Who may leave", Card: ChurnCard },
  top: { title: "Top customers", Card: TopCustomersCard },
  segments: { title: "Customer segments", Card: SegmentsCard },
  map: { title: "Customer map", Card: MapCard },
  categories: { title: "Revenue by category", Card: CategoriesCard },
  satisfaction: { title: "Satisfaction", Card: SatisfactionCard },
};
