import type { ReactNode } from "react";
import type { ServerError } from "@/data/request";
import type { Explanation } from "@/data/types";

export interface ExplanationResult {
  data?: Explanation;
  error?: unknown;
}

/** The sentences behind a score, folded until somebody wants them. */
export function Sentences({ sentences }: { sentences: string[] }) {
  return (
    <details>
      <summary>How it comes about</summary>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </details>
  );
}

/** A score's card: what it is, why, and when it changes. */
export function ScoreCard({
  title,
  explanation,
  head,
  body,
  next,
}: {
  title: string;
  explanation: ExplanationResult;
  head: ReactNode;
  body: (explanation: Explanation) => ReactNode;
  next: (explanation: Explanation) => ReactNode;
}) {
  const { data, error } = explanation;
  return (
    <section className="card score" aria-label={title}>
      <h2>{title}</h2>
      {head}
      {data !== undefined ? (
        body(data)
      ) : (
        <p className="muted">
          {error === undefined ? "Reading the reasons" : `No reasons to be had. ${(error as ServerError).message}`}
        </p>
      )}
      <footer>
        <b>Next change</b>
        {data === undefined ? "–" : next(data)}
      </footer>
    </section>
  );
}
