import { createApi } from "@reduxjs/toolkit/query/react";
import { followActivity, followChannel, followCustomer, followRfm } from "./follow";
import type { Money } from "@/customer/levels";
import { query, type Filters } from "./filters";
import { fetchJson, type Answer } from "./request";
import type {
  Activity,
  CategoriesAnswer,
  ChurnRiskAnswer,
  Customer,
  CustomerRow,
  CustomersPage,
  CustomerOrdersPage,
  Display,
  Explanation,
  FactKind,
  KpisAnswer,
  MonthlyRevenueAnswer,
  RfmAnswer,
  RfmPoint,
  SatisfactionAnswer,
  SatisfactionReport,
  SegmentsAnswer,
  Status,
  TimelinePage,
  TopCustomersAnswer,
} from "./types";

/** Points that the map draws at most: what a browser still turns smoothly. */
export const MOST_POINTS = 50_000;
const POINTS_A_PAGE = 10_000;
/** More likely gone than not, and not yet gone for certain. */
const SLIPPING = "churn_risk_score >= 0.5 and churn_risk_score < 0.95";
const TIMELINE_PAGE = 30;
const ORDERS_PAGE = 100;
const PURCHASE_PAGES = 5;

const path = (id: string) => `/api/customers/${encodeURIComponent(id)}`;

/** Everything that is asked of the server, once for all who show it; what can be pushed is pushed into it. */
export const api = createApi({
  reducerPath: "api",
  baseQuery: (address: string, { signal }) => fetchJson(address, signal),
  keepUnusedDataFor: 30,
  endpoints: (build) => ({
    status: build.query<Status, void>({ query: () => "/api/status" }),
    display: build.query<Display, void>({ query: () => "/api/display", keepUnusedDataFor: 86_400 }),
    kpis: build.query<KpisAnswer, Filters>({
      query: (filters) => `/api/kpis${query(filters)}`,
      onCacheEntryAdded: followChannel("kpis"),
    }),
    segments: build.query<SegmentsAnswer, Filters>({
      query: (filters) => `/api/customer_segments${query(filters)}`,
      onCacheEntryAdded: followChannel("segments"),
    }),
    churn: build.query<ChurnRiskAnswer, Filters>({
      query: (filters) => `/api/churn_risk${query(filters)}`,
      onCacheEntryAdded: followChannel("churn"),
    }),
    revenue: build.query<MonthlyRevenueAnswer, Filters>({
      query: (filters) => `/api/monthly_revenue${query(filters)}`,
      onCacheEntryAdded: followChannel("revenue"),
    }),
    categories: build.query<CategoriesAnswer, Filters>({
      query: (filters) => `/api/product_category_performance${query(filters)}`,
      onCacheEntryAdded: followChannel("categories"),
    }),
    satisfaction: build.query<SatisfactionAnswer, Filters>({
      query: (filters) => `/api/customer_satisfaction${query(filters)}`,
      onCacheEntryAdded: followChannel("satisfaction"),
    }),
    topCustomers: build.query<TopCustomersAnswer, Filters>({
      query: (filters) => `/api/top_customers${query(filters)}`,
      onCacheEntryAdded: followChannel("top_customers"),
    }),
    /** Whole rows of some customers, by id. */
    customersById: build.query<Record<string, CustomerRow>, string[]>({
      async queryFn(ids, { signal }) {
        if (ids.length === 0) {
          return { data: {} };
        }
        const list = ids.map((id) => `'${id.replaceAll("'", "''")}'`).join(",");
        const answer = await fetchJson<CustomersPage>(
          `/api/customers${query({}, { filter: `customer_id in (${list})`, limit: ids.length })}`,
          signal,
        );
        return answer.error
          ? { error: answer.error }
          : { data: Object.fromEntries(answer.data.customers.map((row) => [row.customer_id, row])) };
      },
      onCacheEntryAdded: followChannel("top_customers", "signal"),
    }),
    /** The most valuable of those who may be won back, and how many there are. */
    slipping: build.query<CustomersPage, { segment?: string; limit: number }>({
      query: ({ segment, limit }) =>
        `/api/customers${query({}, { filter: SLIPPING, segment, sort: "-total_lifetime_value", limit })}`,
      onCacheEntryAdded: followChannel("churn", "signal"),
    }),
    /** The most valuable of those at high risk, and how many there are. */
    atRisk: build.query<CustomersPage, { segment?: string; limit: number }>({
      query: ({ segment, limit }) =>
        `/api/customers${query({}, { churn: "High", segment, sort: "-total_lifetime_value", limit })}`,
      onCacheEntryAdded: followChannel("churn", "signal"),
    }),
    rfm: build.query<{ points: RfmPoint[]; complete: boolean; lastUpdated: string }, Filters>({
      async queryFn(filters, { signal }) {
        const points: RfmPoint[] = [];
        let cursor: string | null = null;
        let lastUpdated: string;
        do {
          const answer: Answer<RfmAnswer> = await fetchJson<RfmAnswer>(
            `/api/rfm_segmentation${query(filters, { limit: POINTS_A_PAGE, cursor: cursor ?? undefined })}`,
            signal,
          );
          if (answer.error) {
            return { error: answer.error };
          }
          points.push(...answer.data.rfmData);
          cursor = answer.data.nextCursor;
          lastUpdated = answer.data.lastUpdated;
        } while (cursor !== null && points.length < MOST_POINTS);
        return { data: { points, complete: cursor === null, lastUpdated } };
      },
      onCacheEntryAdded: followRfm,
    }),
    activity: build.query<Activity[], void>({ queryFn: () => ({ data: [] }), onCacheEntryAdded: followActivity }),
    search: build.query<CustomersPage, string>({
      query: (q) => `/api/customers${query({}, { q, limit: 8 })}`,
      keepUnusedDataFor: 60,
    }),
    customer: build.query<Customer | null, string>({ query: path, onCacheEntryAdded: followCustomer }),
    explanation: build.query<Explanation, string>({ query: (id) => `${path(id)}/explain` }),
    /** What moved the lifetime value of a customer. */
    purchases: build.query<Money[], string>({
      async queryFn(id, { signal }) {
        const facts: Money[] = [];
        let cursor: string | null = null;
        for (let page = 0; page < PURCHASE_PAGES && (page === 0 || cursor !== null); page += 1) {
          const answer: Answer<TimelinePage> = await fetchJson<TimelinePage>(
            `${path(id)}/timeline${query({}, { kind: "purchase", limit: 1000, cursor: cursor ?? undefined })}`,
            signal,
          );
          if (answer.error) {
            return { error: answer.error };
          }
          for (const fact of answer.data.timeline) {
            if (fact.kind === "purchase" && fact.counts) {
              facts.push({ id: fact.id, occurred_at: fact.occurred_at, total_amount: fact.total_amount });
            }
          }
          cursor = answer.data.nextCursor;
        }
        return { data: facts };
      },
    }),
    timeline: build.infiniteQuery<TimelinePage, { id: string; kind?: FactKind }, string | null>({
      infiniteQueryOptions: {
        initialPageParam: null,
        getNextPageParam: (last) => last.nextCursor ?? undefined,
      },
      query: ({ queryArg: { id, kind }, pageParam }) =>
        `${path(id)}/timeline${query({}, { kind, limit: TIMELINE_PAGE, cursor: pageParam ?? undefined })}`,
    }),
    orders: build.infiniteQuery<CustomerOrdersPage, string, string | null>({
      infiniteQueryOptions: {
        initialPageParam: null,
        getNextPageParam: (last) => last.nextCursor ?? undefined,
      },
      query: ({ queryArg: id, pageParam }) =>
        `${path(id)}/orders${query({}, { limit: ORDERS_PAGE, cursor: pageParam ?? undefined })}`,
    }),
    satisfactionReport: build.query<SatisfactionReport, { filters: Filters; by: string }>({
      query: ({ filters: { segment, churn, from, to }, by }) =>
        `/api/analyses/satisfaction${query({ segment, churn, from, to }, { by, limit: 24 })}`,
    }),
  }),
});

export const {
  useStatusQuery,
  useDisplayQuery,
  useKpisQuery,
  useSegmentsQuery,
  useChurnQuery,
  useRevenueQuery,
  useCategoriesQuery,
  useSatisfactionQuery,
  useTopCustomersQuery,
  useCustomersByIdQuery,
  useSlippingQuery,
  useAtRiskQuery,
  useRfmQuery,
  useActivityQuery,
  useSearchQuery,
  useCustomerQuery,
  useExplanationQuery,
  usePurchasesQuery,
  useTimelineInfiniteQuery,
  useOrdersInfiniteQuery,
  useSatisfactionReportQuery,
} = api;
