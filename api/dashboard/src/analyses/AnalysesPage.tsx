import { Suspense, type ComponentType } from "react";
import { Link, Navigate, useParams } from "react-router";
import { useFilters } from "@/app/useFilters";
import { useTitle } from "@/app/useTitle";
import { query } from "@/data/filters";
import "@/design/analyses.css";
import "@/design/work.css";
import { CopyLink } from "@/overview/CopyLink";
import { CardBoundary } from "@/ui/CardBoundary";
import { Loading } from "@/ui/CardState";
import { lazily } from "@/ui/lazily";

const ANALYSES: Record<string, { title: string; Analysis: ComponentType }> = {
  cross_sell: { title: "Cross-selling", Analysis: lazily(() => import("./CrossSelling")) },
  relations: { title: "Customers and products", Analysis: lazily(() => import("./Relations")) },
  trends: { title: "Trends", Analysis: lazily(() => import("./Trends")) },
  summary: { title: "What is in the data", Analysis: lazily(() => import("./Summary")) },
  quality: { title: "Data quality", Analysis: lazily(() => import("./Quality")) },
  satisfaction: { title: "Satisfaction", Analysis: lazily(() => import("./Satisfaction")) },
};

/** Analyses, one at a time; filters stay when one goes to another. */
export default function AnalysesPage() {
  const { name = "" } = useParams();
  const { filters } = useFilters();
  const chosen = ANALYSES[name];
  useTitle(chosen?.title ?? "Analyses");
  if (chosen === undefined) {
    return <Navigate to="/analyses/cross_sell" replace />;
  }
  return (
    <>
      <div className="page-head row">
        <div>
          <h1>Analyses</h1>
        </div>
        <span className="head-acts">
          <CopyLink />
        </span>
      </div>
      <nav className="analysis-tabs" aria-label="Analyses">
        {Object.entries(ANALYSES).map(([each, { title }]) => (
          <Link key={each} to={`/analyses/${each}${query(filters)}`} aria-current={each === name ? "page" : undefined}>
            {title}
          </Link>
        ))}
      </nav>
      <CardBoundary key={name} title={chosen.title}>
        <Suspense fallback={<Loading label={chosen.title} />}>
          <chosen.Analysis />
        </Suspense>
      </CardBoundary>
    </>
  );
}
