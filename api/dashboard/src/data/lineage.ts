import { api } from "./api";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type LineageAnswer = Schemas["LineageAnswer"];
export type LineageNode = Schemas["LineageNode"];
export type LineageLink = Schemas["LineageLink"];
export type LineageColumn = Schemas["LineageColumn"];
export type LineageView = LineageAnswer["view"];

const { useLineageQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    lineage: build.query<LineageAnswer, LineageView>({ query: (view) => `/api/lineage?view=${view}` }),
  }),
});

/** Counters are read every second and rates are means of ten: asking every two shows all there is to see. */
const EVERY_MS = 2000;

/** The graph of what flows, asked for again as long as somebody looks at it: no channel tells of it. */
export const useFlows = (view: LineageView) => useLineageQuery(view, { pollingInterval: EVERY_MS });
