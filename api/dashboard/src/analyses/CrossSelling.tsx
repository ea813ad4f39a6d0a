import { Segmented } from "antd";
import { useFilters } from "@/app/useFilters";
import { ChartCard } from "@/charts/ChartCard";
import { analysis, only, useCrossSellingQuery, type CrossSellingPair } from "@/data/analyses";
import { ClearFilters } from "@/overview/ClearFilters";
import { Empty } from "@/ui/CardState";
import type { Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { AnalysisHead } from "./AnalysisHead";
import { Network } from "./Network";
import { Offers } from "./Offers";
import { useAddress, useChoice, useText } from "./useChoice";

const ITEMS = ["product", "category"] as const;
const BASKETS = ["order", "customer"] as const;
const SORTS = ["support", "confidence", "lift"] as const;
const PAIRS = 60;
const NOTHING: CrossSellingPair[] = [];

/** What is bought together, and what to offer to those who have bought something. */
export default function CrossSelling() {
  const formats = useFormats();
  const { filters } = useFilters();
  const change = useAddress();
  const [by] = useChoice("by", ITEMS);
  const [within, setWithin] = useChoice("within", BASKETS);
  const [sort, setSort] = useChoice("sort", SORTS);
  const [item, setItem] = useText("item");
  const takes = by === "category" ? (["segment", "churn", "from", "to"] as const) : FILTERS;
  const picked = only(filters, ...takes);
  const address = analysis("cross_sell", picked, { by, within, sort, limit: PAIRS });
  const result = useCrossSellingQuery(address);
  const pairs = result.data?.pairs ?? NOTHING;
  const columns: Column<CrossSellingPair>[] = [
    { key: "a", title: "One", value: (pair) => pair.name_a ?? pair.item_a },
    { key: "b", title: "Other", value: (pair) => pair.name_b ?? pair.item_b },
    {
      key: "support_count",
      title: "Together",
      definition: "Baskets that hold both",
      value: (pair) => pair.support_count,
      numeric: true,
      render: (pair) => formats.count(pair.support_count),
    },
    {
      key: "support",
      title: "Support",
      definition: "Share of all baskets that hold both",
      value: (pair) => pair.support,
      numeric: true,
      render: (pair) => formats.percent(pair.support, 2),
    },
    {
      key: "ab",
      title: "One → other",
      definition: "Confidence: share of the baskets with the one that hold the other",
      value: (pair) => pair.confidence_a_to_b,
      numeric: true,
      render: (pair) => formats.percent(pair.confidence_a_to_b),
    },
    {
      key: "ba",
      title: "Other → one",
      definition: "Confidence: share of the baskets with the other that hold the one",
      value: (pair) => pair.confidence_b_to_a,
      numeric: true,
      render: (pair) => formats.percent(pair.confidence_b_to_a),
    },
    {
      key: "lift",
      title: "Lift",
      definition: "How many times as often together as by chance",
      value: (pair) => pair.lift,
      numeric: true,
      render: (pair) => formats.number(pair.lift, 2),
    },
  ];
  const baskets = within === "order" ? "orders" : "customers";
  return (
    <>
      <AnalysisHead takes={takes} files={{ name: "tributary-cross-sell", address }}>
        What is bought together, and which products to offer to buyers of another.
      </AnalysisHead>
      <div className="analysis-controls">
        <Segmented
          aria-label="Pairs of"
          options={[
            { value: "product", label: "Products" },
            { value: "category", label: "Categories" },
          ]}
          value={by}
          onChange={(value) => change({ by: value === ITEMS[0] ? null : value, item: null })}
        />
        <Segmented
          aria-label="Together in"
          options={[
            { value: "order", label: "In an order" },
            { value: "customer", label: "By a customer" },
          ]}
          value={within}
          onChange={setWithin}
        />
        <Segmented
          aria-label="Strongest by"
          options={[
            { value: "support", label: "Most often" },
            { value: "confidence", label: "Most likely" },
            { value: "lift", label: "Least by chance" },
          ]}
          value={sort}
          onChange={setSort}
        />
      </div>
      <div className="analysis-grid">
        <ChartCard
          id="cross-sell"
          title="Bought together"
          note={
            result.data === undefined
              ? ""
              : `The ${formats.count(pairs.length)} strongest pairs of ${formats.count(result.data.baskets)} ${baskets}, at least ${formats.count(result.data.minSupport)} with both`
          }
          columns={columns}
          rows={pairs}
          rowKey={(pair) => `${pair.item_a} ${pair.item_b}`}
          updated={result.data?.lastUpdated}
        >
          {() => (
            <QueryBody title="Pairs" result={result}>
              {() =>
                pairs.length === 0 ? (
                  <Empty title="No pairs" action={<ClearFilters />}>
                    Nothing was bought together often enough.
                  </Empty>
                ) : (
                  <Network
                    pairs={pairs}
                    weight={(pair) =>
                      sort === "support"
                        ? pair.support_count
                        : sort === "lift"
                          ? pair.lift
                          : Math.max(pair.confidence_a_to_b, pair.confidence_b_to_a)
                    }
                    chosen={item}
                    onChoose={(each) => setItem(each === item ? null : each)}
                    label={`${pairs.length} pairs of what is bought together`}
                  />
                )
              }
            </QueryBody>
          )}
        </ChartCard>
        <Offers item={item} by={by} within={within} filters={picked} onChoose={setItem} />
      </div>
    </>
  );
}

const FILTERS = ["segment", "churn", "category", "from", "to"] as const;
