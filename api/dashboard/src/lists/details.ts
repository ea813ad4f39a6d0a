import { query } from "@/data/filters";
import { followChannel } from "@/data/follow";
import { fetchJson, type Answer } from "@/data/request";
import type { OrdersOfId, OrderWithLines, ProductMetrics, TopProductsAnswer } from "@/data/types";
import type { components } from "@/data/schema";
import { listApi } from "./api";

export type Trend = components["schemas"]["TrendAnswer"];
export type Measure = "revenue" | "units" | "orders" | "views";

/** What known customers made of a campaign in a week; weeks begin on Mondays. */
export interface CampaignWeek {
  week: string;
  responses: number;
  positive: number;
  unsubscribes: number;
}

const LIVE_EVERY_MS = 5000;

const WEEKS = `
  SELECT strftime(date_trunc('week', response_date), '%Y-%m-%d') AS week, count(*) AS responses,
    count(*) FILTER (coalesce(lower(response_type), '') <> 'unsubscribe') AS positive
  FROM campaign_responses
  WHERE campaign_id = ? AND customer_id IN (SELECT customer_id FROM customer_info)
  GROUP BY ALL ORDER BY week`;

/** What the pages of lists show beside them. */
export const detailApi = listApi.injectEndpoints({
  endpoints: (build) => ({
    order: build.query<OrderWithLines | null, { id: string; customer: string; kind: string }>({
      async queryFn({ id, customer, kind }, { signal }) {
        const answer = await fetchJson<OrdersOfId>(`/api/orders/${encodeURIComponent(id)}`, signal);
        return answer.error
          ? { error: answer.error }
          : {
              data: answer.data.orders.find((order) => order.customer_id === customer && order.kind === kind) ?? null,
            };
      },
      providesTags: [{ type: "list", id: "orders" }],
    }),
    productMetrics: build.query<ProductMetrics, string>({
      query: (id) => `/api/products/${encodeURIComponent(id)}/metrics`,
      providesTags: [{ type: "list", id: "products" }],
    }),
    topProducts: build.query<TopProductsAnswer, Measure>({
      query: (by) => `/api/products/top${query({}, { by, limit: 5 })}`,
      onCacheEntryAdded: followChannel("categories", "signal", LIVE_EVERY_MS),
    }),
    responsesOverTime: build.query<Trend, "month" | "week" | "day">({
      query: (by) => `/api/analyses/trends${query({}, { metric: "responses", by })}`,
      onCacheEntryAdded: followChannel("kpis", "signal", LIVE_EVERY_MS),
    }),
    campaignWeeks: build.query<CampaignWeek[], string>({
      async queryFn(id, { signal }) {
        const answer: Answer<{ rows: [string, number, number][] }> = await fetchJson("/api/query", signal, {
          method: "POST",
          body: { sql: WEEKS, parameters: [id] },
        });
        return answer.error
          ? { error: answer.error }
          : {
              data: answer.data.rows.map(([week, responses, positive]) => ({
                week,
                responses,
                positive,
                unsubscribes: responses - positive,
              })),
            };
      },
    }),
  }),
});

export const {
  useOrderQuery,
  useProductMetricsQuery,
  useTopProductsQuery,
  useResponsesOverTimeQuery,
  useCampaignWeeksQuery,
} = detailApi;
