import type { ReactNode } from "react";

/** A churn risk as a word, with bars for those who don't tell the colours apart. */
export function RiskBars({ risk, children }: { risk: string | null; children?: ReactNode }) {
  if (risk === null) {
    return <span className="muted">–</span>;
  }
  return (
    <span className={`risk ${risk.toLowerCase()}`}>
      <i aria-hidden>
        <u />
        <u />
        <u />
      </i>
      {risk}
      {children}
    </span>
  );
}
