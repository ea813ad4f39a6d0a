import { query } from "@/data/filters";
import { followChannel } from "@/data/follow";
import { fetchJson } from "@/data/request";
import type { CampaignMetrics, OrdersOfId, OrderWithLines, ProductMetrics, TopProductsAnswer } from "@/data/types";
import type { components } from "@/data/schema";
import { listApi } from "./api";

export type Trend = components["schemas"]["TrendAnswer"];
export type Measure = "revenue" | "units" | "orders" | "views";

const LIVE_EVERY_MS = 5000;

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
    campaignMetrics: build.query<CampaignMetrics, string>({
      query: (id) => `/api/campaigns/${encodeURIComponent(id)}/metrics`,
      providesTags: [{ type: "list", id: "campaigns" }],
      onCacheEntryAdded: followChannel("kpis", "signal", LIVE_EVERY_MS),
    }),
  }),
});

export const {
  useOrderQuery,
  useProductMetricsQuery,
  useTopProductsQuery,
  useResponsesOverTimeQuery,
  useCampaignMetricsQuery,
} = detailApi;
