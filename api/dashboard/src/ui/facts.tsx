import { Eye, FileSignature, MessageSquare, MousePointerClick, ShoppingBag, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import type { Fact } from "@/data/types";
import type { Formats } from "./format";

/** A fact in words: what happened, what else there is to say, and what it was worth. */
export interface FactText {
  kind: "purchase" | "return" | "service" | "response" | "visit" | "contract";
  icon: ReactNode;
  /** To be read behind a name: "bought 2 × Coffee". */
  deed: string;
  detail: string | null;
  money: number | null;
  /** False where the money is no revenue: what was cancelled. */
  counts: boolean;
}

const ICON = { size: 14, strokeWidth: 1.9, "aria-hidden": true } as const;

export function factText(fact: Fact, formats: Formats): FactText {
  switch (fact.kind) {
    case "purchase":
      return purchase(fact, formats);
    case "interaction":
      return {
        kind: "service",
        icon: <MessageSquare {...ICON} />,
        deed:
          fact.satisfaction_score === null
            ? `contacted service: ${words(fact.interaction_type) ?? "unspecified"}`
            : `rated ${words(fact.interaction_type) ?? "an interaction"} ${fact.satisfaction_score} of 5`,
        detail: join(words(fact.resolution_status), fact.product_name ?? fact.product_id),
        money: null,
        counts: true,
      };
    case "response":
      return {
        kind: "response",
        icon: <MousePointerClick {...ICON} />,
        deed: `${response(fact.response_type)} “${fact.campaign_name ?? fact.campaign_id}”`,
        detail: fact.campaign_name == null ? null : `Campaign ${fact.campaign_id}`,
        money: null,
        counts: true,
      };
    case "session":
      return {
        kind: "visit",
        icon: <Eye {...ICON} />,
        deed: `viewed ${fact.pages_viewed === null ? "the shop" : plural(fact.pages_viewed, "page", formats)}`,
        detail: join(
          fact.time_spent === null ? null : formats.duration(fact.time_spent),
          fact.source === null ? null : `from ${fact.source}`,
        ),
        money: null,
        counts: true,
      };
    case "relationship":
      return {
        kind: "contract",
        icon: <FileSignature {...ICON} />,
        deed: `began ${words(fact.relationship_type)}: ${fact.product_name ?? fact.product_id}`,
        detail: fact.end_date === null ? "No end known" : `Until ${formats.day(fact.end_date)}`,
        money: fact.value,
        counts: true,
      };
  }
}

function purchase(fact: Extract<Fact, { kind: "purchase" }>, formats: Formats): FactText {
  const product = fact.product_name ?? fact.product_id;
  const units = Math.abs(fact.quantity);
  const what = units <= 1 ? product : `${formats.count(units)} × ${product}`;
  const verb = !fact.counts
    ? "cancelled"
    : fact.quantity < 0
      ? "returned"
      : fact.quantity === 0
        ? "was credited for"
        : "bought";
  const status = fact.status === null || fact.status.toUpperCase() === "COMPLETED" ? null : words(fact.status);
  return {
    kind: fact.quantity < 0 || !fact.counts ? "return" : "purchase",
    icon: fact.quantity < 0 || !fact.counts ? <Undo2 {...ICON} /> : <ShoppingBag {...ICON} />,
    deed: `${verb} ${what}`,
    detail: join(
      fact.order_id === null ? null : `Order ${fact.order_id}`,
      status,
      fact.store_id === null ? null : `Store ${fact.store_id}`,
    ),
    money: fact.total_amount,
    counts: fact.counts,
  };
}

/** What the sources write in capitals or with underscores, as words. */
function words(text: string | null): string | null {
  return text === null ? null : text.replaceAll("_", " ").toLowerCase();
}

function response(type: string | null): string {
  const known: Record<string, string> = {
    open: "opened",
    opened: "opened",
    click: "clicked",
    clicked: "clicked",
    purchase: "bought after",
    converted: "bought after",
    unsubscribe: "unsubscribed from",
  };
  return type === null ? "responded to" : (known[type.toLowerCase()] ?? `responded (${words(type)}) to`);
}

function plural(count: number, noun: string, formats: Formats): string {
  return `${formats.count(count)} ${noun}${count === 1 ? "" : "s"}`;
}

function join(...parts: (string | null)[]): string | null {
  const said = parts.filter((part): part is string => part !== null && part !== "");
  return said.length === 0 ? null : said.join(" · ");
}
