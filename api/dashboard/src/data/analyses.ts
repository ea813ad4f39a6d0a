import { api } from "./api";
import { type Filters, query } from "./filters";
import type { components } from "./schema";
import type { CustomersPage } from "./types";

type Schemas = components["schemas"];
export type CrossSellingAnswer = Schemas["CrossSellingAnswer"];
export type CrossSellingPair = Schemas["CrossSellingPair"];
export type CustomerProduct = Schemas["CustomerProduct"];
export type TrendAnswer = Schemas["TrendAnswer"];
export type TrendPoint = Schemas["TrendPoint"];
export type ColumnSummary = Schemas["ColumnSummary"];
export type Correlation = Schemas["Correlation"];
export type QualityCheck = Schemas["QualityCheck"];
export type QualityDeadLetters = Schemas["QualityDeadLetters"];
export type QualitySource = Schemas["QualitySource"];
export type QualityPeriod = Schemas["QualityPeriod"];
export type SatisfactionGroup = Schemas["SatisfactionGroup"];
export type NextBestProduct = Schemas["NextBestProduct"];
export type ProductsPage = Schemas["ProductsPage"];

/** Analyses are asked for by their address, which exports have too. */
export const {
  useCrossSellingQuery,
  useRelationsQuery,
  useNextBestQuery,
  useTrendQuery,
  useSummaryQuery,
  useCorrelationsQuery,
  useQualityQuery,
  useQualitySourcesQuery,
  useQualityHistoryQuery,
  useDeadLettersByReasonQuery,
  useSatisfactionByQuery,
  useProductsFoundQuery,
  useCustomersFoundQuery,
} = api.injectEndpoints({
  endpoints: (build) => ({
    crossSelling: build.query<CrossSellingAnswer, string>({ query: (address) => address }),
    relations: build.query<Schemas["CustomerProductsAnswer"], string>({ query: (address) => address }),
    nextBest: build.query<Schemas["NextBestAnswer"], string>({ query: (address) => address }),
    trend: build.query<TrendAnswer, string>({ query: (address) => address }),
    summary: build.query<Schemas["SummaryAnswer"], string>({ query: (address) => address }),
    correlations: build.query<Schemas["CorrelationsAnswer"], string>({ query: (address) => address }),
    quality: build.query<Schemas["QualityAnswer"], string>({ query: (address) => address }),
    qualitySources: build.query<Schemas["QualitySourcesAnswer"], string>({ query: (address) => address }),
    qualityHistory: build.query<Schemas["QualityHistoryAnswer"], string>({ query: (address) => address }),
    deadLettersByReason: build.query<Schemas["QualityDeadLettersAnswer"], string>({ query: (address) => address }),
    satisfactionBy: build.query<Schemas["SatisfactionReport"], string>({ query: (address) => address }),
    productsFound: build.query<ProductsPage, string>({
      query: (q) => `/api/products${query({}, { q: q === "" ? undefined : q, limit: 20 })}`,
    }),
    customersFound: build.query<CustomersPage, string>({
      query: (q) => `/api/customers${query({}, { q: q === "" ? undefined : q, limit: 20 })}`,
    }),
  }),
});

/** The filters that an analysis takes; the others have no part in it. */
export function only(filters: Filters, ...names: (keyof Filters)[]): Filters {
  return Object.fromEntries(
    names.map((name) => [name, filters[name]]).filter(([, value]) => value !== undefined),
  ) as Filters;
}

export type Address = `/api/${string}`;

/** An analysis under filters, with what else it is asked for. */
export function analysis(
  name: string,
  filters: Filters,
  more: Record<string, string | number | undefined> = {},
): Address {
  return `/api/analyses/${name}${query(filters, more)}`;
}

/** The same as a file. */
export const asFile = (address: Address, format: "csv" | "parquet"): Address =>
  `${address}${address.includes("?") ? "&" : "?"}format=${format}`;
