import { api } from "./api";
import type { Answer, ServerError } from "./request";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type QuerySchema = Schemas["QuerySchema"];
export type QueryTable = QuerySchema["tables"][number];
export type QueryRows = Schemas["QueryRows"];

export const { useQuerySchemaQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    querySchema: build.query<QuerySchema, void>({ query: () => "/api/query/schema", keepUnusedDataFor: 3600 }),
  }),
});

const ask = (sql: string, format: "json" | "csv", signal: AbortSignal) =>
  fetch(`/api/query?format=${format}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ sql }),
    signal,
  });

async function refusal(answer: Response): Promise<ServerError> {
  const body: unknown = await answer.json().catch(() => null);
  const error = (body as { error?: unknown } | null)?.error;
  return {
    status: answer.status,
    message: typeof error === "string" ? error : `The server answered ${answer.status}.`,
  };
}

/** Runs a statement; how long one may take is the server's to say. An interrupted one rejects, as fetch does. */
export async function runSql(sql: string, signal: AbortSignal): Promise<Answer<QueryRows>> {
  try {
    const answer = await ask(sql, "json", signal);
    return answer.ok ? { data: (await answer.json()) as QueryRows } : { error: await refusal(answer) };
  } catch (failure) {
    if (signal.aborted) {
      throw failure;
    }
    return { error: { status: 0, message: "The server can't be reached." } };
  }
}

/** The rows of a statement as the server writes them into a file. */
export async function sqlAsCsv(sql: string): Promise<string | null> {
  const answer = await ask(sql, "csv", new AbortController().signal).catch(() => null);
  return answer?.ok ? answer.text() : null;
}
