import { useTimelineInfiniteQuery } from "@/data/api";
import { factKey } from "@/data/follow";
import type { ServerError } from "@/data/request";
import type { FactKind } from "@/data/types";
import { Ago } from "@/ui/Ago";
import { Empty, Failed, Loading } from "@/ui/CardState";
import { factText } from "@/ui/facts";
import { useFormats } from "@/ui/formats";
import { useEndSeen } from "@/ui/useEndSeen";
import { useOnChange } from "@/ui/useOnChange";

/** The facts of a customer, newest first, without end as one scrolls. */
export function Timeline({ id, kind, state }: { id: string; kind?: FactKind; state: string }) {
  const formats = useFormats();
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useTimelineInfiniteQuery({ id, kind });
  useOnChange(state, refetch);
  const end = useEndSeen(hasNextPage && !isFetching, () => void fetchNextPage());
  if (data === undefined) {
    return error === undefined ? (
      <Loading label="the timeline" />
    ) : (
      <Failed title="The timeline" message={(error as ServerError).message} retry={() => void refetch()} />
    );
  }
  const facts = data.pages.flatMap((page) => page.timeline);
  if (facts.length === 0) {
    return (
      <Empty title="Nothing of this kind">
        There is no such fact of this customer yet. It appears here when there is.
      </Empty>
    );
  }
  return (
    <>
      <ol className="tl" aria-label="Facts, newest first">
        {facts.map((fact) => {
          const { kind: look, icon, deed, detail, money, counts } = factText(fact, formats);
          return (
            <li key={factKey(fact)}>
              <i className={`k-${look}`}>{icon}</i>
              <div>
                <b>{deed.charAt(0).toUpperCase() + deed.slice(1)}</b>
                {detail !== null && <small>{detail}</small>}
              </div>
              {money !== null ? <b className={counts ? "num" : "num void"}>{formats.moneyExact(money)}</b> : <span />}
              <Ago time={fact.occurred_at} />
            </li>
          );
        })}
      </ol>
      <div ref={end} className="tl-end">
        {hasNextPage ? "Reading on" : `${formats.count(facts.length)} in all`}
      </div>
    </>
  );
}
