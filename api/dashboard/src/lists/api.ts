import { api } from "@/data/api";
import { query } from "@/data/filters";
import { followChannel } from "@/data/follow";
import { fetchJson, type Answer } from "@/data/request";
import type { CampaignRow, CustomerRow, DeadLetterRow, OrderRow, ProductRow } from "@/data/types";
import type { Question } from "./column";
import { begun, ended } from "./pending";

/** Lists of the server, and what a row of each is. */
export interface Lists {
  customers: CustomerRow;
  orders: OrderRow;
  products: ProductRow;
  campaigns: CampaignRow;
  dead_letters: DeadLetterRow;
}
export type ListName = keyof Lists;
export type ListRow = Lists[ListName];

export const ROWS_A_PAGE = 100;

export interface PageQuestion extends Question {
  list: ListName;
  /** Of the page before; null for the first. */
  cursor: string | null;
  /** Rows before the first page; with a cursor there is none. */
  skip?: number;
}

export interface ListPage {
  rows: ListRow[];
  /** Rows of all pages. */
  total: number;
  nextCursor: string | null;
  lastUpdated: string;
}

/** What a reader wants a row to be. */
export interface Save {
  list: ListName;
  /** Of the row that is changed, or of the one that there will be. */
  key: string;
  /** Where it goes. */
  address: string;
  method: "POST" | "PATCH";
  /** True where a row that is there is acted upon: a POST without it makes a new one. */
  acts?: boolean;
  /** None where the address says all. */
  body: Record<string, unknown> | undefined;
  /** What the row says until the server has answered. */
  shown: Record<string, unknown>;
}

/** How long a page is remembered that nobody looks at any more: what is scrolled by does not pile up. */
const KEPT_S = 10;
const LIVE_EVERY_MS = 5000;

/** A row's key, which no other of its list has. Ids of orders are each customer's own. */
export function keyOf(list: ListName, row: ListRow | Record<string, unknown>): string {
  const of = row as Record<string, string>;
  switch (list) {
    case "customers":
      return String(of.customer_id);
    case "products":
      return String(of.product_id);
    case "campaigns":
      return String(of.campaign_id);
    case "dead_letters":
      return String(of.dead_letter_id);
    case "orders":
      return JSON.stringify([of.customer_id, of.order_id, of.kind]);
  }
}

export const listApi = api.enhanceEndpoints({ addTagTypes: ["list"] }).injectEndpoints({
  endpoints: (build) => ({
    listPage: build.query<ListPage, PageQuestion>({
      async queryFn({ list, filter, sort, q, cursor, skip }, { signal }) {
        const answer: Answer<Record<string, unknown>> = await fetchJson(
          `/api/${list}${query({}, { filter, sort, q, limit: ROWS_A_PAGE, cursor: cursor ?? undefined, skip })}`,
          signal,
        );
        if (answer.error) {
          return { error: answer.error };
        }
        const { [list]: rows, ...page } = answer.data;
        return { data: { ...page, rows } as ListPage };
      },
      keepUnusedDataFor: KEPT_S,
      providesTags: (_page, _error, { list }) => [{ type: "list", id: list }],
      onCacheEntryAdded: followChannel("kpis", "signal", LIVE_EVERY_MS),
    }),
    /** Shows a change at once; the server's answer takes its place, and a refused one is as if it had not been. */
    save: build.mutation<Record<string, unknown>, Save>({
      async queryFn({ address, method, body }, { signal }) {
        return fetchJson<Record<string, unknown>>(address, signal, { method, body });
      },
      async onQueryStarted(save, { dispatch, getState, queryFulfilled }) {
        const mark = begun(save);
        try {
          const { data } = await queryFulfilled;
          for (const question of listApi.util.selectCachedArgsForQuery(getState(), "listPage")) {
            if (question.list === save.list) {
              dispatch(
                listApi.util.updateQueryData("listPage", question, (page) => {
                  const row = page.rows.find((each) => keyOf(save.list, each) === save.key);
                  if (row !== undefined) {
                    Object.assign(row, answered(row, { ...save.shown, ...data }));
                  }
                }),
              );
            }
          }
        } catch {
          // Whoever saved says why; the row is what it was as soon as the mark is gone.
        } finally {
          ended(mark);
        }
      },
      invalidatesTags: (_row, error, { list }) => (error === undefined ? [{ type: "list", id: list }] : []),
    }),
  }),
});

/** Of an answer, what a row of the list has too. */
export function answered(row: object, answer: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => name in row));
}

export const { useListPageQuery, useSaveMutation } = listApi;
