import { fetchJson } from "@/data/request";
import type { DeadLetter, DeadLettersResolved } from "@/data/types";
import { listApi } from "@/lists/api";
import { begun, ended } from "@/lists/pending";

/** Open letters of a source, for a reason, and what is to become of them. */
export interface Many {
  source?: string;
  reason?: string;
  /** Why they are discarded; they are sent again without one. */
  note?: string;
}

export const letterApi = listApi.injectEndpoints({
  endpoints: (build) => ({
    deadLetter: build.query<DeadLetter, string>({
      query: (id) => `/api/dead_letters/${encodeURIComponent(id)}`,
      providesTags: [{ type: "list", id: "dead_letters" }],
      keepUnusedDataFor: 0,
    }),
    resolveMany: build.mutation<DeadLettersResolved, Many>({
      async queryFn({ note, ...picked }, { signal }) {
        return fetchJson<DeadLettersResolved>(
          note === undefined ? "/api/dead_letters/replay" : "/api/dead_letters/discard",
          signal,
          { method: "POST", body: note === undefined ? picked : { ...picked, note } },
        );
      },
      /** What is on the screen shows at once what it is to be; the server's answer takes its place. */
      async onQueryStarted({ source, reason, note }, { getState, queryFulfilled }) {
        const status = note === undefined ? "REPLAYED" : "DISCARDED";
        const marks: number[] = [];
        for (const question of listApi.util.selectCachedArgsForQuery(getState(), "listPage")) {
          const page = listApi.endpoints.listPage.select(question)(getState()).data;
          for (const row of question.list === "dead_letters" ? (page?.rows ?? []) : []) {
            const letter = row as DeadLetter;
            if (
              letter.status === "OPEN" &&
              (source === undefined || letter.source === source) &&
              (reason === undefined || letter.reason === reason)
            ) {
              marks.push(
                begun({
                  list: "dead_letters",
                  key: letter.dead_letter_id,
                  method: "POST",
                  acts: true,
                  shown: { status },
                }),
              );
            }
          }
        }
        await queryFulfilled.catch(() => undefined);
        marks.forEach(ended);
      },
      invalidatesTags: [{ type: "list", id: "dead_letters" }],
    }),
  }),
});

export const { useDeadLetterQuery, useResolveManyMutation } = letterApi;
