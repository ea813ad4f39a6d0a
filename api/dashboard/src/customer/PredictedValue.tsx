import type { Customer, Explanation } from "@/data/types";
import { useFormats } from "@/ui/formats";
import { RollingNumber } from "@/ui/RollingNumber";
import { ScoreCard, Sentences, type ExplanationResult } from "./Explained";

/** What the next 90 days are expected to bring, and what they would of somebody who is still a customer for certain. */
export function PredictedValue({ customer, explanation }: { customer: Customer; explanation: ExplanationResult }) {
  const formats = useFormats();
  return (
    <ScoreCard
      title="Predicted value, 90 days"
      explanation={explanation}
      head={
        <p className="big">
          <b className="num">
            <RollingNumber value={customer.predicted_value_90d} write={formats.moneyExact} />
          </b>
          <span className="muted num">{formats.number(customer.predicted_purchases_90d, 2)} days with a purchase</span>
        </p>
      }
      body={({ scores }) => (
        <>
          <Compared scores={scores} />
          <p>{scores.predicted_purchases_90d.sentence}</p>
          <Sentences sentences={[scores.predicted_value_90d.sentence]} />
        </>
      )}
      next={({ scores }) => scores.predicted_value_90d.reason}
    />
  );
}

function Compared({ scores }: { scores: Explanation["scores"] }) {
  const formats = useFormats();
  const value = scores.predicted_value_90d.value;
  const alive = scores.predicted_purchases_90d.inputs?.aliveProbability;
  if (value === null || alive === undefined || alive === 0) {
    return null;
  }
  // The prediction is the one for somebody who is still a customer, times the chance of that.
  return (
    <div className="ba">
      <div>
        <span>If still a customer</span>
        <i>
          <u style={{ width: "100%" }} />
        </i>
        <span className="num">{formats.money(value / alive)}</span>
      </div>
      <div>
        <span>Times {formats.percent(alive, 0)} chance</span>
        <i>
          <u style={{ width: `${alive * 100}%` }} />
        </i>
        <span className="num">{formats.money(value)}</span>
      </div>
    </div>
  );
}
