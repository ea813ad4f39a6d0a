import { Button } from "antd";
import { Check, Copy, Download } from "lucide-react";
import { useState } from "react";
import { useAppSelector } from "@/data/store";
import type { Customer } from "@/data/types";
import { Ago } from "@/ui/Ago";
import { Avatar } from "@/ui/Avatar";
import { useFormats } from "@/ui/formats";
import { customerName } from "./names";

const TONES: Record<string, string> = { High: "seg-bad", Medium: "seg-warn", Low: "seg-ok" };
const SHOWN_MS = 2000;

/** Who it is, and where they stand. */
export function IdentityHeader({ customer }: { customer: Customer }) {
  const formats = useFormats();
  const open = useAppSelector(({ connection }) => connection.state === "open" && !connection.paused);
  const [copied, setCopied] = useState(false);
  const name = customerName(customer);
  const copy = async () => {
    await navigator.clipboard.writeText(customer.customer_id);
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  return (
    <section className="card ident" aria-label="Identity">
      <Avatar id={customer.customer_id} name={name} size={56} />
      <div className="who">
        <h1>{name}</h1>
        <p>
          <span className={`seg ${customer.customer_segment === "High Value" ? "seg-strong" : ""}`}>
            {customer.customer_segment}
          </span>
          {customer.rfm_segment !== null && <span className="seg">{customer.rfm_segment}</span>}
          {customer.churn_risk !== null && (
            <span className={`seg ${TONES[customer.churn_risk] ?? ""}`}>{customer.churn_risk} churn risk</span>
          )}
        </p>
        <p className="idline">
          <span className="num">
            {customer.customer_id}
            <button
              type="button"
              className="mini"
              aria-label={copied ? "Copied" : "Copy id"}
              onClick={() => void copy()}
            >
              {copied ? <Check size={12} aria-hidden /> : <Copy size={12} aria-hidden />}
            </button>
          </span>
          {customer.email !== null && <span>{customer.email}</span>}
          {customer.region !== null && <span>{customer.region}</span>}
          {customer.registration_date !== null && <span>Customer since {formats.day(customer.registration_date)}</span>}
        </p>
      </div>
      <div className="acts">
        <span className={`muted live ${open ? "" : "off"}`}>
          <i aria-hidden />
          {open ? "Live" : "Standing still"}
          {customer.last_seen_at !== null && (
            <>
              , last seen <Ago time={customer.last_seen_at} />
            </>
          )}
        </span>
        <Button
          icon={<Download size={14} />}
          href={`/api/customers/${encodeURIComponent(customer.customer_id)}/export`}
          download={`tributary-${customer.customer_id}.json`}
        >
          Everything held, as JSON
        </Button>
      </div>
    </section>
  );
}
