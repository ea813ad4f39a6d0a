import { noteAsOf } from "./clock";
import { knownPositions, notePosition, POSITION } from "./position";

/** What went wrong, in a sentence for the reader; status 0 where no answer came. */
export interface ServerError {
  status: number;
  message: string;
}

/** What is to be changed, instead of read. */
export interface Change {
  method: "POST" | "PATCH";
  body: unknown;
}

export type Answer<T> = { data: T; error?: undefined } | { data?: undefined; error: ServerError };

const PATIENCE_MS = 15_000;

/** Asks the server. An answer that is no success, or none at all, is a value and not an exception. */
export async function fetchJson<T>(address: string, signal: AbortSignal, change?: Change): Promise<Answer<T>> {
  let answer: Response;
  try {
    answer = await fetch(address, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
      ...(change === undefined
        ? { headers: knownPositions() }
        : {
            method: change.method,
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify(change.body),
          }),
    });
  } catch (failure) {
    const late = failure instanceof DOMException && failure.name === "TimeoutError";
    return {
      error: {
        status: 0,
        message: late ? `The server did not answer within ${PATIENCE_MS / 1000} s.` : "The server can't be reached.",
      },
    };
  }
  if (change !== undefined) {
    notePosition(answer.headers.get(POSITION));
  }
  const body: unknown = await answer.json().catch(() => null);
  if (!answer.ok) {
    return { error: { status: answer.status, message: sentence(body) ?? `The server answered ${answer.status}.` } };
  }
  noteAsOf((body as { lastUpdated?: string } | null)?.lastUpdated);
  return { data: body as T };
}

function sentence(body: unknown): string | null {
  const error = typeof body === "object" && body !== null ? (body as { error?: unknown }).error : undefined;
  return typeof error === "string" ? `${error.charAt(0).toUpperCase()}${error.slice(1)}.`.replace(/\.\.$/, ".") : null;
}
