import { Segmented } from "antd";
import { useState } from "react";
import { Card } from "@/ui/Card";
import { useWidth } from "@/ui/useWidth";
import type { FactKind } from "@/data/types";
import { Orders } from "./Orders";
import { Timeline } from "./Timeline";

type Choice = "All" | "Purchases" | "Service" | "Campaigns" | "Visits" | "Contracts" | "Orders";

const KINDS: Record<Exclude<Choice, "Orders">, FactKind | undefined> = {
  All: undefined,
  Purchases: "purchase",
  Service: "interaction",
  Campaigns: "response",
  Visits: "session",
  Contracts: "relationship",
};
const CHOICES: Choice[] = ["All", "Purchases", "Service", "Campaigns", "Visits", "Contracts", "Orders"];

/** Everything that happened, newest first, by kind; purchases as orders as well. */
export function History({ id, state }: { id: string; state: string }) {
  const phone = useWidth() === "phone";
  const [choice, setChoice] = useState<Choice>("All");
  return (
    <Card
      title={choice === "Orders" ? "Orders" : "Timeline"}
      actions={
        phone ? undefined : (
          <Segmented<Choice> size="small" options={CHOICES} value={choice} onChange={setChoice} aria-label="Kind" />
        )
      }
    >
      {phone && (
        <div className="kinds">
          <Segmented<Choice> size="small" options={CHOICES} value={choice} onChange={setChoice} aria-label="Kind" />
        </div>
      )}
      {choice === "Orders" ? (
        <Orders id={id} state={state} />
      ) : (
        <Timeline key={choice} id={id} kind={KINDS[choice]} state={state} />
      )}
    </Card>
  );
}
