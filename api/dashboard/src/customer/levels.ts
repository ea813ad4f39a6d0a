/** A purchase, return or adjustment that counts. */
export interface Money {
  id: string;
  occurred_at: string;
  total_amount: number;
}

/** The lifetime value after one of them. */
export interface Level {
  key: string;
  time: string;
  change: number;
  value: number;
}

const cents = (amount: number) => Math.round(amount * 100);

/**
 * The value after each fact, oldest first. Counted back from what it is now, so that it ends there even where the oldest
 * facts were too many to be asked for; in whole hundredths, since sums of decimals drift.
 */
export function levels(facts: Money[], total: number): Level[] {
  const ordered = [...facts].sort((a, b) =>
    a.occurred_at < b.occurred_at ? -1 : a.occurred_at > b.occurred_at ? 1 : 0,
  );
  let value = cents(total) - ordered.reduce((sum, fact) => sum + cents(fact.total_amount), 0);
  return ordered.map((fact) => {
    value += cents(fact.total_amount);
    return { key: fact.id, time: fact.occurred_at, change: fact.total_amount, value: value / 100 };
  });
}

/** What each month brought, those that brought nothing too. */
export function months(steps: Level[]): { month: string; value: number }[] {
  const sums = new Map<string, number>();
  for (const step of steps) {
    const month = step.time.slice(0, 7);
    sums.set(month, (sums.get(month) ?? 0) + cents(step.change));
  }
  const first = steps[0]?.time.slice(0, 7);
  const last = steps.at(-1)?.time.slice(0, 7);
  const result: { month: string; value: number }[] = [];
  for (let month = first; month !== undefined && last !== undefined && month <= last; month = after(month)) {
    result.push({ month, value: (sums.get(month) ?? 0) / 100 });
  }
  return result;
}

function after(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}
