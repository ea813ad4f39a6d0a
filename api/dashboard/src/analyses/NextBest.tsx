import { useNextBestQuery } from "@/data/analyses";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/CardState";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";

const SHOWN = 8;

/** What a customer may buy next, and because of what. */
export function NextBest({ customer }: { customer: string }) {
  const formats = useFormats();
  const result = useNextBestQuery(`/api/customers/${encodeURIComponent(customer)}/next_best_products?limit=${SHOWN}`);
  return (
    <Card title="What to offer next" note={`What others bought with what ${customer} has`} className="offers">
      <QueryBody title="What to offer next" result={result}>
        {({ products }) =>
          products.length === 0 ? (
            <Empty title="Nothing to offer yet">Nobody bought anything with what this customer has.</Empty>
          ) : (
            <ol>
              {products.map((each) => (
                <li key={each.product_id} className="offer">
                  <span>{each.product_name ?? each.product_id}</span>
                  <b className="num" title="Confidence: share of the orders with the one that hold the other">
                    {formats.percent(each.confidence)}
                  </b>
                  <i aria-hidden>
                    <u style={{ width: `${each.confidence * 100}%` }} />
                  </i>
                  <small>Since they have {each.because_of_name ?? each.because_of}</small>
                </li>
              ))}
            </ol>
          )
        }
      </QueryBody>
    </Card>
  );
}
