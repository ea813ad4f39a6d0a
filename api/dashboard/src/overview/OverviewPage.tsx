import { Button } from "antd";
import { LayoutGrid } from "lucide-react";
import { Suspense, useState } from "react";
import { useLocation } from "react-router";
import { FilterBar } from "@/app/FilterBar";
import { useFilters } from "@/app/useFilters";
import { useTitle } from "@/app/useTitle";
import { DESIGNED, inReadingOrder, shown } from "@/data/layout";
import { useAppSelector } from "@/data/store";
import { CardBoundary } from "@/ui/CardBoundary";
import { useWidth } from "@/ui/useWidth";
import { lazily } from "@/ui/lazily";
import { Brief } from "./Brief";
import { CARDS } from "./cards";
import { CopyLink } from "./CopyLink";
import { Sections } from "./Sections";

const LayoutEditor = lazily(() => import("./LayoutEditor"));

/** All figures at a glance, live, narrowed by one set of filters. */
export function OverviewPage() {
  useTitle("Overview");
  const { filters } = useFilters();
  const width = useWidth();
  const [editing, setEditing] = useState((useLocation().state as { editing?: boolean } | null)?.editing === true);
  const layouts = useAppSelector((state) => state.preferences.layouts);
  const hidden = useAppSelector((state) => state.preferences.hiddenCards);
  const layout = inReadingOrder(
    shown((width !== "phone" && layouts[width]) || DESIGNED[width === "phone" ? "desktop" : width], hidden),
  );
  return (
    <>
      <div className="page-head row">
        <div>
          <h1>Overview</h1>
          <Brief filters={filters} />
        </div>
        {width !== "phone" && (
          <span className="head-acts">
            <CopyLink />
            <Button
              type="text"
              icon={<LayoutGrid size={14} />}
              aria-pressed={editing}
              onClick={() => setEditing(!editing)}
            >
              {editing ? "Done" : "Edit layout"}
            </Button>
          </span>
        )}
      </div>
      <FilterBar />
      {width === "phone" ? (
        <Sections
          sections={layout.flatMap(({ id }) => {
            const { Card, title } = CARDS[id] ?? {};
            return Card === undefined || title === undefined
              ? []
              : [
                  {
                    id,
                    title,
                    card: (
                      <CardBoundary title={title}>
                        <Card filters={filters} />
                      </CardBoundary>
                    ),
                  },
                ];
          })}
        />
      ) : editing ? (
        <Suspense fallback={<div className="grid-waiting" />}>
          <LayoutEditor width={width} />
        </Suspense>
      ) : (
        <div className="grid">
          {layout.map(({ id, x, y, w, h }) => {
            const { Card, title } = CARDS[id] ?? {};
            return (
              Card !== undefined && (
                <div
                  key={id}
                  className="cell"
                  data-card={id}
                  style={{ gridColumn: `${x + 1} / span ${w}`, gridRow: `${y + 1} / span ${h}` }}
                >
                  <CardBoundary title={title ?? ""}>
                    <Card filters={filters} />
                  </CardBoundary>
                </div>
              )
            );
          })}
        </div>
      )}
    </>
  );
}

export default OverviewPage;
