import { Segmented, Select } from "antd";
import { Link } from "react-router";
import { useFilters } from "@/app/useFilters";
import { customerAddress } from "@/customer/names";
import { analysis, only, useRelationsQuery, type CustomerProduct } from "@/data/analyses";
import { ClearFilters } from "@/overview/ClearFilters";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/CardState";
import { DataTable, type Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { AnalysisHead } from "./AnalysisHead";
import { FoundCustomer, FoundProduct } from "./Found";
import { NextBest } from "./NextBest";
import { useChoice, useText } from "./useChoice";

const TAKES = ["segment", "churn", "category", "from", "to"] as const;
const ENDED = ["false", "true"] as const;
const LIMITS = ["100", "1000"] as const;
const STATES = { running: "Has it", ended: "Had it", upcoming: "Will have it" };

/** Who has which product, from a customer to products and from a product to customers. */
export default function Relations() {
  const formats = useFormats();
  const { filters } = useFilters();
  const [customer, setCustomer] = useText("customer");
  const [product, setProduct] = useText("product");
  const [ended, setEnded] = useChoice("ended", ENDED);
  const [limit, setLimit] = useChoice("limit", LIMITS);
  const address = analysis("customer_products", only(filters, ...TAKES), {
    customer_id: customer ?? undefined,
    product_id: product ?? undefined,
    ended,
    limit,
  });
  const result = useRelationsQuery(address);
  const columns: Column<CustomerProduct>[] = [
    {
      key: "customer",
      title: "Customer",
      value: (row) => row.customer_name ?? row.customer_id,
      render: (row) => <Link to={customerAddress(row.customer_id)}>{row.customer_name ?? row.customer_id}</Link>,
    },
    {
      key: "product",
      title: "Product",
      value: (row) => row.product_name ?? row.product_id,
      render: (row) => (
        <button type="button" className="rowbutton" onClick={() => setProduct(row.product_id)}>
          {row.product_name ?? row.product_id}
        </button>
      ),
    },
    { key: "category", title: "Category", value: (row) => row.category },
    {
      key: "type",
      title: "Relation",
      definition: "purchase, or the type of a contract as its source names it",
      value: (row) => row.relationship_type.toLowerCase(),
    },
    {
      key: "state",
      title: "State",
      value: (row) => STATES[row.state],
      render: (row) => <span className={`seg ${row.state === "running" ? "seg-ok" : ""}`}>{STATES[row.state]}</span>,
    },
    {
      key: "since",
      title: "Since",
      definition: "The first purchase; when a contract began or begins",
      value: (row) => row.since,
      render: (row) => formats.day(row.since),
    },
    {
      key: "until",
      title: "Until",
      definition: "The last return, where all was given back; when a contract ended or ends",
      value: (row) => row.until,
      render: (row) => formats.day(row.until),
    },
    {
      key: "units",
      title: "Units",
      definition: "Returns taken off; contracts name none",
      value: (row) => row.units,
      numeric: true,
      render: (row) => formats.count(row.units),
    },
    {
      key: "worth",
      title: "Worth",
      definition: "Money, returns taken off; of a contract what its source says it is worth",
      value: (row) => row.worth,
      numeric: true,
      render: (row) => formats.moneyExact(row.worth),
    },
  ];
  return (
    <>
      <AnalysisHead takes={TAKES} files={{ name: "tributary-customer-products", address }}>
        Who has which product, from purchases and from contracts: choose a customer, a product, or both.
      </AnalysisHead>
      <div className="analysis-controls">
        <FoundCustomer value={customer} onChange={setCustomer} />
        <FoundProduct value={product} onChange={setProduct} />
        <Segmented
          aria-label="Ended relations"
          options={[
            { value: "false", label: "What they have" },
            { value: "true", label: "And what they had" },
          ]}
          value={ended}
          onChange={setEnded}
        />
        <Select
          aria-label="Most rows"
          value={limit}
          options={LIMITS.map((each) => ({ value: each, label: `At most ${formats.count(Number(each))}` }))}
          onChange={setLimit}
        />
      </div>
      <div className={customer === null ? "" : "analysis-grid"}>
        <Card
          title="Customers and products"
          note={
            result.data === undefined
              ? ""
              : `${formats.count(result.data.relations.length)} of ${formats.count(result.data.total)}, what is worth most first`
          }
          flush
          className="scrolls"
          updated={result.data?.lastUpdated}
        >
          <QueryBody title="Relations" result={result}>
            {({ relations }) =>
              relations.length === 0 ? (
                <Empty title="Nobody has it" action={<ClearFilters />}>
                  There is no such relation. Show what has ended too, or choose less.
                </Empty>
              ) : (
                <DataTable
                  caption="Customers and products"
                  columns={columns}
                  rows={relations}
                  rowKey={(row) => `${row.customer_id} ${row.product_id} ${row.relationship_id ?? ""}`}
                />
              )
            }
          </QueryBody>
        </Card>
        {customer !== null && <NextBest customer={customer} />}
      </div>
    </>
  );
}
