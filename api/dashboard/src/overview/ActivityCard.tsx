import { Segmented } from "antd";
import { memo, useMemo, useState } from "react";
import { Link } from "react-router";
import { customerAddress } from "@/customer/names";
import { useActivityQuery } from "@/data/api";
import { businessNow } from "@/data/clock";
import { factKey } from "@/data/follow";
import { useAppSelector } from "@/data/store";
import type { Activity } from "@/data/types";
import { Ago } from "@/ui/Ago";
import { Card } from "@/ui/Card";
import { factText } from "@/ui/facts";
import { useFormats } from "@/ui/formats";
import { usePaced } from "@/ui/usePaced";
import { useWidth } from "@/ui/useWidth";
import { entries } from "./feed";

type Choice = "All" | "Purchases";

const NOTHING: Activity[] = [];
/** Above so many facts a second rows change together, and less often than they come. */
const READABLE_RATE = 3;
const PACE_MS = 2000;
const SHOWN = { phone: 6, tablet: 12, desktop: 24 } as const;

/** What has just happened, as it does; stands still while somebody reads in it. */
export function ActivityCard() {
  const formats = useFormats();
  const width = useWidth();
  const { rate, state, paused } = useAppSelector((all) => all.connection);
  const { data: newest = NOTHING } = useActivityQuery();
  const busy = rate > READABLE_RATE;
  const data = usePaced(newest, busy ? PACE_MS : 0);
  const [choice, setChoice] = useState<Choice>("All");
  const [held, setHeld] = useState<Activity[] | null>(null);
  const [opened] = useState(businessNow);
  const rows = useMemo(
    () => entries((held ?? data).filter((fact) => choice === "All" || fact.kind === "purchase")).slice(0, SHOWN[width]),
    [held, data, choice, width],
  );
  const waiting =
    held === null ? 0 : data.filter((fact) => !held.some((other) => factKey(other) === factKey(fact))).length;
  return (
    <Card
      title="Just happened"
      note={
        waiting > 0
          ? `Held while you read: ${formats.count(waiting)} more`
          : paused
            ? "Paused"
            : state === "open"
              ? `${formats.number(rate, rate < 10 ? 1 : 0)} facts a second`
              : "Waiting for the connection"
      }
      className="feed-card"
      actions={
        <Segmented<Choice>
          size="small"
          options={["All", "Purchases"]}
          value={choice}
          onChange={setChoice}
          aria-label="Kind"
        />
      }
    >
      {rows.length === 0 ? (
        <p className="muted feed-empty">Nothing yet. What customers do appears here as it happens.</p>
      ) : (
        <ol
          className="feed"
          aria-live="off"
          aria-label="Newest facts"
          onMouseEnter={() => setHeld(data)}
          onMouseLeave={() => setHeld(null)}
          onFocus={() => setHeld((now) => now ?? data)}
          onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setHeld(null)}
        >
          {rows.map(({ key, fact, more, money }) => (
            <FeedRow
              key={key}
              fact={fact}
              more={more}
              money={money}
              // Where all rows are new, that they are says nothing.
              fresh={!busy && Date.parse(fact.occurred_at) >= opened}
            />
          ))}
        </ol>
      )}
    </Card>
  );
}

interface RowProps {
  fact: Activity;
  more: number;
  money: number | null;
  fresh: boolean;
}

const FeedRow = memo(function FeedRow({ fact, more, money, fresh }: RowProps) {
  const formats = useFormats();
  const text = factText(fact, formats);
  // Whether it was new is decided once: a row glows when it comes, and not again when others do.
  const [glows] = useState(fresh);
  return (
    <li className={glows ? "fresh" : ""}>
      <i className={`k-${text.kind}`}>{text.icon}</i>
      <span>
        <Link to={customerAddress(fact.customer_id)}>{fact.customer_name ?? fact.customer_id}</Link> {text.deed}
        {more > 0 && ` and ${formats.count(more)} more`}
      </span>
      {money !== null && <b className={text.counts ? "num" : "num void"}>{formats.moneyExact(money)}</b>}
      <Ago time={fact.occurred_at} />
    </li>
  );
});
