import type { QualityCheck } from "@/data/analyses";
import { hashOf } from "@/sql/statement";

/** Below so large a share of failures a check says nothing that could be mended. */
const MOST_SHOWN = 10;

/**
 * What to mend first: what does not fit together before what is missing, since figures are wrong by the one and only
 * poorer by the other; and of each what fails most.
 */
export function toMend(checks: QualityCheck[]): QualityCheck[] {
  const rank = ({ dimension }: QualityCheck) => (dimension === "consistency" ? 0 : 1);
  const share = ({ failed, checked }: QualityCheck) => (checked === 0 ? 0 : failed / checked);
  return checks
    .filter(({ failed }) => failed > 0)
    .sort((a, b) => rank(a) - rank(b) || share(b) - share(a) || b.failed - a.failed)
    .slice(0, MOST_SHOWN);
}

const KNOWN: Record<string, string> = {
  customer: "customer_id NOT IN (SELECT customer_id FROM customer_info)",
  product: "product_id NOT IN (SELECT product_id FROM product_catalog)",
  campaign: "campaign_id NOT IN (SELECT campaign_id FROM marketing_campaigns)",
};

/** Where the rows of a check can be seen, where SQL can tell them by one column. */
export function rowsAddress({ table, check }: QualityCheck): string | null {
  const [, word = "", verb] = /^(\w+) is (there|known)$/.exec(check) ?? [];
  const fails = verb === "there" ? `${word} IS NULL` : KNOWN[word];
  return fails === undefined
    ? null
    : `/query${hashOf({ sql: `SELECT *\nFROM ${table}\nWHERE ${fails}\nLIMIT 1000`, as: "table" })}`;
}

/** All checks of a dimension as one share, each row and check counted once. */
export function scoreOf(checks: QualityCheck[], dimension: string): number | null {
  const some = checks.filter((check) => check.dimension === dimension);
  const checked = some.reduce((sum, check) => sum + check.checked, 0);
  return checked === 0 ? null : 1 - some.reduce((sum, check) => sum + check.failed, 0) / checked;
}
