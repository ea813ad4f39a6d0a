/** A word, sign or value of a filter expression; texts without their quotes. */
export interface Token {
  type: "word" | "sign" | "text" | "number" | "time";
  text: string;
}

const PATTERN =
  /\s+|(?<text>'(?:[^']|'')*')|(?<time>\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?)|(?<number>-?\d+(?:\.\d+)?)|(?<word>[A-Za-z_]\w*)|(?<sign><=|>=|!=|[=<>(),])/y;

/** The tokens of an expression; null where something in it is none. */
export function tokens(expression: string): Token[] | null {
  const all: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < expression.length) {
    const groups = PATTERN.exec(expression)?.groups;
    if (groups === undefined) {
      return null;
    }
    for (const type of ["text", "time", "number", "word", "sign"] as const) {
      const text = groups[type];
      if (text !== undefined) {
        all.push({ type, text: type === "text" ? text.slice(1, -1).replaceAll("''", "'") : text });
      }
    }
  }
  return all;
}
