import type { Customer } from "@/data/types";
import { ScoreCard, Sentences, type ExplanationResult } from "./Explained";

const HIGHEST = 5;
const WEAK = 2;

/** Recency, frequency, monetary value, and the segments that follow from them. */
export function RfmScores({ customer, explanation }: { customer: Customer; explanation: ExplanationResult }) {
  const scores = [
    ["Recency", customer.recency_score],
    ["Frequency", customer.frequency_score],
    ["Monetary", customer.monetary_score],
  ] as const;
  return (
    <ScoreCard
      title="RFM scores"
      explanation={explanation}
      head={
        <ul className="rfm">
          {scores.map(([name, score]) => (
            <li key={name}>
              <span>{name}</span>
              <Meter score={score} />
              <b className="num">{score ?? "–"}</b>
            </li>
          ))}
        </ul>
      }
      body={({ scores: why }) => (
        <>
          <p>{why.rfm_segment.sentence}</p>
          <p>{why.customer_segment.sentence}</p>
          <Sentences
            sentences={[why.recency_score.sentence, why.frequency_score.sentence, why.monetary_score.sentence]}
          />
        </>
      )}
      next={({ scores: why }) => `${why.customer_segment.next}. ${why.recency_score.reason}`}
    />
  );
}

function Meter({ score }: { score: number | null }) {
  return (
    <span className="meter" role="img" aria-label={score === null ? "no score" : `${score} of ${HIGHEST}`}>
      {Array.from({ length: HIGHEST }, (_, index) => (
        <i key={index} className={score === null || index >= score ? "" : score <= WEAK ? "weak" : "on"} />
      ))}
    </span>
  );
}
