import { Button, Dropdown } from "antd";
import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { FilterBar } from "@/app/FilterBar";
import { useFilters } from "@/app/useFilters";
import { asFile, type Address } from "@/data/analyses";
import { FILTER_NAMES, type Filters } from "@/data/filters";
import { downloadAddress } from "@/ui/download";

const NAMES: Record<keyof Filters, string> = {
  segment: "Segment",
  churn: "Churn risk",
  category: "Category",
  from: "Period",
  to: "Period",
};

interface Props {
  /** What it answers, in a sentence. */
  children: ReactNode;
  /** The filters that it takes. */
  takes: readonly (keyof Filters)[];
  /** What is exported, under the name that the file gets. */
  files?: { name: string; address: Address };
}

/** Over an analysis: what it answers, the filters, what has no part in it, its controls, and its rows as a file. */
export function AnalysisHead({ children, takes, files }: Props) {
  const { filters } = useFilters();
  const left = new Set(
    FILTER_NAMES.filter((name) => filters[name] !== undefined && !takes.includes(name)).map((name) => NAMES[name]),
  );
  return (
    <>
      <div className="analysis-head">
        <p className="brief">{children}</p>
        {files !== undefined && (
          <Dropdown
            trigger={["click"]}
            menu={{
              items: (["csv", "parquet"] as const).map((format) => ({
                key: format,
                label: format === "csv" ? "As CSV" : "As Parquet",
                onClick: () => downloadAddress(`${files.name}.${format}`, asFile(files.address, format)),
              })),
            }}
          >
            <Button icon={<Download size={14} />}>Export</Button>
          </Dropdown>
        )}
      </div>
      {takes.length > 0 && <FilterBar />}
      {left.size > 0 && (
        <p className="analysis-note" role="status">
          {[...left].join(" and ")} {left.size === 1 ? "has" : "have"} no part in this.
        </p>
      )}
    </>
  );
}
