import { useCallback, useState } from "react";
import type { ServerError } from "@/data/request";
import { useSaveMutation, type Save } from "./api";

/** What became of a change, to be read where it is still of use. */
export interface Outcome {
  refused: boolean;
  text: string;
  /** What can be done about it. */
  action?: { label: string; run: () => void } | { label: string; to: string };
}

/** Saves changes, and says what became of the last one. */
export function useSaving() {
  const [save] = useSaveMutation();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const run = useCallback(
    async (
      change: Save,
      done: (answer: Record<string, unknown>) => Outcome,
      failed: (message: string) => Outcome,
    ): Promise<void> => {
      setOutcome(null);
      const { data, error } = await save(change);
      setOutcome(error === undefined ? done(data ?? {}) : failed((error as ServerError).message));
    },
    [save],
  );
  return { run, outcome, forget: useCallback(() => setOutcome(null), []) };
}
