import { Button, Segmented } from "antd";
import { Combine } from "lucide-react";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { useTitle } from "@/app/useTitle";
import { ChartCard } from "@/charts/ChartCard";
import { useFlows, type LineageAnswer, type LineageView } from "@/data/lineage";
import "@/design/flow.css";
import "@/design/work.css";
import { CopyLink } from "@/overview/CopyLink";
import type { Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { FlowDetails } from "./FlowDetails";
import { flowOf, gathered, graphOf, type Arrow, type Graph } from "./graph";
import { Sankey } from "./Sankey";
import { several, speed } from "./words";

const NOTHING: Graph = { places: [], arrows: [] };

/** Where data comes from and goes to: what runs and what flows now, or of which columns customer_360 is made. */
export default function FlowPage() {
  useTitle("Data flow");
  const formats = useFormats();
  const [search, setSearch] = useSearchParams();
  const view: LineageView = search.get("view") === "columns" ? "columns" : "topology";
  const byColumn = view === "columns";
  const all = search.get("all") === "true";
  const wanted = search.get("at");
  const set = (name: string, value: string | null) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === null) {
        next.delete(name);
      } else {
        next.set(name, value);
      }
      if (name !== "at") {
        next.delete("at");
      }
      return next;
    });
  const result = useFlows(view);
  // Of the view that is asked for: the other one's answer has other places.
  const answer = result.currentData;
  const graph = useMemo(() => {
    const whole = answer === undefined ? NOTHING : graphOf(answer);
    return all || byColumn ? whole : gathered(whole, several);
  }, [answer, all, byColumn]);
  const shape = graph.places.map(({ id }) => id).join() + graph.arrows.map(({ id }) => id).join();
  const on = useMemo(() => {
    const reached = wanted === null ? null : flowOf(graph, wanted);
    return reached === null || reached.size === 0 ? null : reached;
    // What leads where changes with its shape, not with what flows.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shape, wanted]);
  const chosen = on === null ? null : wanted;
  const choose = (id: string | null) => set("at", id === chosen ? null : id);
  const name = (id: string) => graph.places.find((place) => place.id === id)?.label ?? id;
  const columns: Column<Arrow>[] = [
    { key: "source", title: "From", value: (arrow) => name(arrow.source) },
    { key: "target", title: "To", value: (arrow) => name(arrow.target) },
    { key: "label", title: "What", value: (arrow) => arrow.label },
    {
      key: "rate",
      title: "A second",
      value: (arrow) => arrow.rate,
      numeric: true,
      render: (arrow) => speed(arrow, formats),
    },
    {
      key: "records",
      title: "Since the start",
      value: (arrow) => arrow.records,
      numeric: true,
      render: (arrow) => formats.count(arrow.records),
    },
  ];
  return (
    <>
      <div className="page-head row">
        <div>
          <h1>Data flow</h1>
          <p className="brief">{answer === undefined ? "" : sentence(answer, graph)}</p>
        </div>
        <span className="head-acts">
          <CopyLink />
        </span>
      </div>
      <div className="flow-bar">
        <Segmented<LineageView>
          aria-label="View"
          options={[
            { value: "topology", label: "What flows now" },
            { value: "columns", label: "By column" },
          ]}
          value={view}
          onChange={(value) => set("view", value === "topology" ? null : value)}
        />
        {!byColumn && (
          <Button
            type="text"
            icon={<Combine size={14} />}
            aria-pressed={!all}
            onClick={() => set("all", all ? null : "true")}
          >
            Put small flows together
          </Button>
        )}
      </div>
      <div className={byColumn ? "flow-grid beside" : "flow-grid"}>
        <ChartCard
          id={byColumn ? "columns" : "flow"}
          title={byColumn ? "What customer_360 is made of" : "What flows where"}
          note={
            byColumn
              ? "As wide as columns are many"
              : "As wide as much flows, as a mean of ten seconds; pale where nothing does, or nothing counts it"
          }
          columns={columns}
          rows={graph.arrows}
          rowKey={(arrow) => arrow.id}
          onRow={(arrow) => choose(arrow.id)}
          rowClass={(arrow) => (arrow.id === chosen ? "chosen" : "")}
        >
          {() => (
            <QueryBody title="The flow" result={result}>
              {() => (
                <Sankey
                  graph={graph}
                  byColumn={byColumn}
                  on={on}
                  chosen={chosen}
                  onChoose={choose}
                  label={`${graph.places.length} places and ${graph.arrows.length} links, from left to right`}
                />
              )}
            </QueryBody>
          )}
        </ChartCard>
        <FlowDetails graph={graph} byColumn={byColumn} chosen={chosen} onChoose={choose} />
      </div>
    </>
  );
}

function sentence({ instances, view }: LineageAnswer, graph: Graph): string {
  if (view === "columns") {
    return "Which columns of the source tables each column of customer_360 is made of.";
  }
  const flowing = graph.arrows.filter((arrow) => (arrow.rate ?? 0) > 0).length;
  const here = instances.find((instance) => instance.measured)?.address;
  const where = instances.length > 1 ? ` Measured in ${here ?? "one"} of ${instances.length} instances.` : "";
  return flowing === 0
    ? `Nothing flows right now.${where}`
    : `${flowing} of ${graph.arrows.length} links carry something right now.${where}`;
}
