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
import { TITLES } from "./titles";
import { TopCustomersCard } from "./TopCustomersCard";

/** What can stand on the overview, by the names that layouts have for it. */
export const CARDS: Record<string, { title: string; Card: ComponentType<{ filters: Filters }> }> = {
  kpis: { title: TITLES.kpis, Card: KpiStrip },
  revenue: { title: TITLES.revenue, Card: RevenueCard },
  activity: { title: TITLES.activity, Card: ActivityCard },
  churn: { title: TITLES.churn, Card: ChurnCard },
  top: { title: TITLES.top, Card: TopCustomersCard },
  segments: { title: TITLES.segments, Card: SegmentsCard },
  map: { title: TITLES.map, Card: MapCard },
  categories: { title: TITLES.categories, Card: CategoriesCard },
  satisfaction: { title: TITLES.satisfaction, Card: SatisfactionCard },
};
