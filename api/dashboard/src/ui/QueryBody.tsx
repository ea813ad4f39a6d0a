import type { ReactNode } from "react";
import type { ServerError } from "@/data/request";
import { Failed, Loading } from "./CardState";

interface Result<Data> {
  /** The newest there is, of the filters before while those of now are on their way. */
  data?: Data;
  currentData?: Data;
  error?: unknown;
  isFetching: boolean;
  refetch: () => unknown;
}

/** What stands in a card while there is no answer, when there is none, and when there is one. */
export function QueryBody<Data>({
  title,
  result,
  children,
}: {
  title: string;
  result: Result<Data>;
  children: (data: Data) => ReactNode;
}) {
  const { data, currentData, error, isFetching, refetch } = result;
  if (error !== undefined && currentData === undefined) {
    return <Failed title={title} message={(error as ServerError).message} retry={() => refetch()} />;
  }
  if (data === undefined) {
    return <Loading label={title} />;
  }
  const changing = isFetching && currentData === undefined;
  return (
    <div className={changing ? "answer changing" : "answer"} aria-busy={changing}>
      {children(data)}
    </div>
  );
}
