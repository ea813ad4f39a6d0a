/** What somebody typed as a record: the object that it is, or what is wrong with it. */
export type Typed = { record: Record<string, unknown>; problem?: undefined } | { record?: undefined; problem: string };

/** Reads a record as it is typed. Numbers stay what they are: 12.50 is sent as 12.5, which is the same amount. */
export function typedRecord(text: string): Typed {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return { problem: "A record is a JSON object, in braces." };
    }
    return { record: value as Record<string, unknown> };
  } catch (failure) {
    return { problem: `This is no JSON: ${failure instanceof Error ? failure.message : String(failure)}` };
  }
}

/** A record as it is shown to be corrected. */
export function shownRecord(record: unknown): string {
  return JSON.stringify(record ?? {}, null, 2);
}
