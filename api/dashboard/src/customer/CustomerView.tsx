import { useEffect, useRef } from "react";
import { useExplanationQuery, usePurchasesQuery } from "@/data/api";
import type { Customer } from "@/data/types";
import { CardBoundary } from "@/ui/CardBoundary";
import { ChurnScore } from "./ChurnScore";
import { ColumnGroups } from "./ColumnGroups";
import { FactStrip } from "./FactStrip";
import { IdentityHeader } from "./IdentityHeader";
import { History } from "./History";
import { PredictedValue } from "./PredictedValue";
import { RfmScores } from "./RfmScores";
import { ValueOverTime } from "./ValueOverTime";

/** The page of a customer who is known. */
export function CustomerView({ customer }: { customer: Customer }) {
  const id = customer.customer_id;
  const explanation = useExplanationQuery(id);
  const purchases = usePurchasesQuery(id);
  // Pushed is the row; what is derived from the same facts is asked for when the row has changed.
  const state = JSON.stringify({ ...customer, lastUpdated: null });
  const known = useRef(state);
  const { refetch: refetchExplanation } = explanation;
  const { refetch: refetchPurchases } = purchases;
  useEffect(() => {
    if (known.current !== state) {
      known.current = state;
      void refetchExplanation();
      void refetchPurchases();
    }
  }, [state, refetchExplanation, refetchPurchases]);
  return (
    <>
      <IdentityHeader customer={customer} />
      <div className="customer-grid">
        <FactStrip customer={customer} />
        <ChurnScore customer={customer} explanation={explanation} />
        <RfmScores customer={customer} explanation={explanation} />
        <PredictedValue customer={customer} explanation={explanation} />
        <div className="stack">
          <CardBoundary title="Value over time">
            <ValueOverTime customer={customer} purchases={purchases} />
          </CardBoundary>
          <History id={id} state={state} />
        </div>
        <ColumnGroups customer={customer} />
      </div>
    </>
  );
}
