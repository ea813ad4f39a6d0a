import type { Customer } from "@/data/types";
import { useFormats } from "@/ui/formats";
import { RiskBars } from "@/ui/RiskBars";
import { RollingNumber } from "@/ui/RollingNumber";
import { ScoreCard, Sentences, type ExplanationResult } from "./Explained";

/** The chance that the customer has left. */
export function ChurnScore({ customer, explanation }: { customer: Customer; explanation: ExplanationResult }) {
  const formats = useFormats();
  const score = customer.churn_risk_score;
  return (
    <ScoreCard
      title="Churn risk"
      explanation={explanation}
      head={
        <>
          <p className="big">
            <b className="num">
              <RollingNumber value={score} write={(value) => formats.number(value, 2)} />
            </b>
            <RiskBars risk={customer.churn_risk} />
          </p>
          <div className="scale" aria-hidden>
            <i className="ok" />
            <i className="warn" />
            <i className="bad" />
            {score !== null && <u style={{ left: `${score * 100}%` }} />}
          </div>
        </>
      }
      body={({ scores }) => (
        <>
          <p>{scores.churn_risk_score.sentence}</p>
          <p>{scores.retention_status.sentence}</p>
          {scores.churn_risk_score.inputs !== null && (
            <Sentences
              sentences={[
                `Model ${scores.churn_risk_score.model}, version ${scores.churn_risk_score.version}: x ${scores.churn_risk_score.inputs.x}, t_x ${scores.churn_risk_score.inputs.t_x}, T ${scores.churn_risk_score.inputs.T}.`,
                scores.churn_risk_score.inputs.explained,
              ]}
            />
          )}
        </>
      )}
      next={({ scores }) => {
        const change = scores.churn_risk_score.nextChange ?? scores.retention_status.nextChange;
        return change === null || change === undefined
          ? "only a purchase, or another fit of the model, changes it"
          : `${change.to} on ${formats.day(change.at)} without a purchase`;
      }}
    />
  );
}
