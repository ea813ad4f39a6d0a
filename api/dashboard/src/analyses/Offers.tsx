import { analysis, useCrossSellingQuery } from "@/data/analyses";
import type { Filters } from "@/data/filters";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/CardState";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { FoundProduct } from "./Found";
import { nameIn, offersFor } from "./rules";

const SHOWN = 10;
const PAIRS = 1000;

interface Props {
  item: string | null;
  by: "product" | "category";
  within: string;
  filters: Filters;
  onChoose: (item: string | null) => void;
}

/** What to offer to buyers of something: what others bought with it, most probable first. */
export function Offers({ item, by, within, filters, onChoose }: Props) {
  const formats = useFormats();
  const address = analysis("cross_sell", filters, { by, within, item: item ?? undefined, limit: PAIRS });
  const result = useCrossSellingQuery(address, { skip: item === null });
  const name = item === null ? "" : nameIn(item, result.currentData?.pairs ?? []);
  return (
    <Card
      title="What to offer"
      note={item === null ? "Choose what they have bought, here or in the network" : `To buyers of ${name}`}
      className="offers"
    >
      {by === "product" && <FoundProduct value={item} onChange={onChoose} />}
      {item !== null && (
        <QueryBody title="What to offer" result={result}>
          {({ pairs }) => {
            const offers = offersFor(item, pairs).slice(0, SHOWN);
            return offers.length === 0 ? (
              <Empty title="Nothing to offer yet">Too few have bought anything with it.</Empty>
            ) : (
              <ol>
                {offers.map((offer) => (
                  <li key={offer.item}>
                    <button type="button" onClick={() => onChoose(offer.item)}>
                      <span>{offer.name}</span>
                      <b
                        className="num"
                        title={`Confidence: share of the ${within === "order" ? "orders" : "customers"} with ${name} that have it too`}
                      >
                        {formats.percent(offer.confidence)}
                      </b>
                      <i aria-hidden>
                        <u style={{ width: `${offer.confidence * 100}%` }} />
                      </i>
                      <small>
                        {formats.count(offer.together)} together, {formats.number(offer.lift, 1)} times as often as by
                        chance
                      </small>
                    </button>
                  </li>
                ))}
              </ol>
            );
          }}
        </QueryBody>
      )}
    </Card>
  );
}
