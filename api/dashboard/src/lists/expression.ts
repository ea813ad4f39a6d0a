import type { Kind } from "./column";
import { tokens, type Token } from "./tokens";

/** How a condition compares. Each is written as docs/queries.md has it. */
export type Operator =
  | "="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "in"
  | "not in"
  | "between"
  | "contains"
  | "starts with"
  | "is null"
  | "is not null"
  | "before days"
  | "since days";

export interface Condition {
  column: string;
  operator: Operator;
  /** As they are typed: without quotes. */
  values: string[];
}

/** Conditions of which all or any must hold; one group may stand in another. */
export interface Group {
  match: "all" | "any";
  parts: (Condition | Group)[];
}

export const isGroup = (part: Condition | Group): part is Group => "match" in part;

/** The operators of each kind of column, with their names for readers, the most wanted first. */
export const OPERATORS: Record<Kind, [Operator, string][]> = {
  text: [
    ["=", "is"],
    ["!=", "is not"],
    ["in", "is one of"],
    ["not in", "is none of"],
    ["contains", "contains"],
    ["starts with", "starts with"],
    ["is null", "is absent"],
    ["is not null", "is there"],
  ],
  number: [
    [">", "is more than"],
    [">=", "is at least"],
    ["<", "is less than"],
    ["<=", "is at most"],
    ["=", "is"],
    ["!=", "is not"],
    ["between", "is between"],
    ["in", "is one of"],
    ["not in", "is none of"],
    ["is null", "is absent"],
    ["is not null", "is there"],
  ],
  time: [
    ["before days", "is more than … days ago"],
    ["since days", "is in the last … days"],
    ["=", "is on"],
    ["<", "is before"],
    [">", "is after"],
    [">=", "is on or after"],
    ["<=", "is on or before"],
    ["between", "is between"],
    ["is null", "is absent"],
    ["is not null", "is there"],
  ],
};

/** How many values an operator takes; any number for lists. */
export function valuesOf(operator: Operator): number {
  return operator === "is null" || operator === "is not null" ? 0 : operator === "between" ? 2 : 1;
}

const NUMBER = /^-?\d+(\.\d+)?$/;
const TIME = /^(\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?|today|\d+ days? ago)$/;

const isList = (operator: Operator) => operator === "in" || operator === "not in";

/** What is compared with: in lists, a comma at the end is not yet a value. */
const said = ({ operator, values }: Condition) => (isList(operator) ? values.filter((value) => value !== "") : values);

/** Whether a condition says all that it must. */
export function isComplete(whole: Condition, kind: Kind): boolean {
  const { operator } = whole;
  const values = said(whole);
  const needed = valuesOf(operator);
  if (needed === 0) {
    return true;
  }
  if (values.length < needed) {
    return false;
  }
  if (kind === "text") {
    return values.every((value) => value !== "");
  }
  if (operator === "before days" || operator === "since days") {
    return values.every((value) => /^\d{1,5}$/.test(value));
  }
  return values.every((value) => (kind === "number" ? NUMBER : TIME).test(value));
}

/** A group as an expression; conditions that say too little are left out, and nothing is no filter. */
export function written(group: Group, kindOf: (column: string) => Kind): string | undefined {
  const parts = group.parts.flatMap((part) => {
    if (isGroup(part)) {
      const inner = written(part, kindOf);
      const several =
        part.parts.filter((each) => isGroup(each) || isComplete(each, kindOf(each.column))).length > 1 &&
        part.match !== group.match;
      return inner === undefined ? [] : [several ? `(${inner})` : inner];
    }
    return isComplete(part, kindOf(part.column)) ? [condition(part, kindOf(part.column))] : [];
  });
  return parts.length === 0 ? undefined : parts.join(group.match === "all" ? " and " : " or ");
}

function condition(whole: Condition, kind: Kind): string {
  const { column, operator } = whole;
  const values = said(whole);
  const value = (text: string) => (kind === "text" ? `'${text.replaceAll("'", "''")}'` : text);
  const first = value(values[0] ?? "");
  switch (operator) {
    case "is null":
    case "is not null":
      return `${column} ${operator}`;
    case "in":
    case "not in":
      return `${column} ${operator} (${values.map(value).join(", ")})`;
    case "between":
      return `${column} between ${first} and ${value(values[1] ?? "")}`;
    case "before days":
      return `${column} < ${first} days ago`;
    case "since days":
      return `${column} >= ${first} days ago`;
    default:
      return `${column} ${operator} ${first}`;
  }
}

/**
 * An expression as rows of conditions. Null where it can't be shown so: it holds `not (…)`, nests deeper than one group in
 * another, or is none at all; the server says then what is wrong with it.
 */
export function parsed(text: string): Group | null {
  const all = tokens(text);
  if (all === null || all.length === 0) {
    return null;
  }
  try {
    const reader = new Reader(all);
    const root = reader.any();
    return reader.done() && depth(root) <= 2 ? root : null;
  } catch (failure) {
    if (failure instanceof Unreadable) {
      return null;
    }
    throw failure;
  }
}

const depth = (group: Group): number =>
  1 + Math.max(0, ...group.parts.map((part) => (isGroup(part) ? depth(part) : 0)));

class Unreadable extends Error {}

/** Reads tokens by the grammar of docs/queries.md, `not` before parts left out. */
class Reader {
  private at = 0;

  constructor(private readonly all: Token[]) {}

  done(): boolean {
    return this.at === this.all.length;
  }

  any(): Group {
    return this.joined("any", "or", () => this.every());
  }

  private every(): Group {
    return this.joined("all", "and", () => {
      if (!this.taken("(")) {
        return { match: "all", parts: [this.condition()] };
      }
      const inner = this.any();
      this.take(")");
      return inner;
    });
  }

  /** Parts joined by a word; a part that is alone, or joined by the same word, needs no group of its own. */
  private joined(match: Group["match"], word: string, next: () => Group): Group {
    const groups = [next()];
    while (this.taken(word)) {
      groups.push(next());
    }
    const [only] = groups;
    if (groups.length === 1 && only !== undefined) {
      return only;
    }
    return {
      match,
      parts: groups.flatMap((group) => (group.match === match || group.parts.length === 1 ? group.parts : [group])),
    };
  }

  private condition(): Condition {
    const name = this.next();
    if (name.type !== "word") {
      throw new Unreadable();
    }
    const column = name.text;
    const negated = this.taken("not");
    if (this.taken("in")) {
      this.take("(");
      const values = [this.value()];
      while (this.taken(",")) {
        values.push(this.value());
      }
      this.take(")");
      return { column, operator: negated ? "not in" : "in", values };
    }
    if (negated) {
      throw new Unreadable();
    }
    if (this.taken("is")) {
      const there = this.taken("not");
      this.take("null");
      return { column, operator: there ? "is not null" : "is null", values: [] };
    }
    if (this.taken("between")) {
      const low = this.value();
      this.take("and");
      return { column, operator: "between", values: [low, this.value()] };
    }
    if (this.taken("contains")) {
      return { column, operator: "contains", values: [this.value()] };
    }
    if (this.taken("starts")) {
      this.take("with");
      return { column, operator: "starts with", values: [this.value()] };
    }
    const sign = this.next();
    if (sign.type !== "sign" || !/^(=|!=|<|<=|>|>=)$/.test(sign.text)) {
      throw new Unreadable();
    }
    return this.relative({ column, operator: sign.text as Operator, values: [this.value()] });
  }

  /** "More than 60 days ago" is a row of its own. */
  private relative(condition: Condition): Condition {
    const days = /^(\d+) days ago$/.exec(condition.values[0] ?? "")?.[1];
    if (days === undefined || (condition.operator !== "<" && condition.operator !== ">=")) {
      return condition;
    }
    return { ...condition, operator: condition.operator === "<" ? "before days" : "since days", values: [days] };
  }

  private value(): string {
    const token = this.next();
    if (token.type === "text" || token.type === "time" || token.text.toLowerCase() === "today") {
      return token.text;
    }
    if (token.type !== "number") {
      throw new Unreadable();
    }
    if (this.taken("days") || this.taken("day")) {
      this.take("ago");
      return `${token.text} days ago`;
    }
    return token.text;
  }

  private next(): Token {
    const token = this.all[this.at];
    if (token === undefined) {
      throw new Unreadable();
    }
    this.at += 1;
    return token;
  }

  private taken(word: string): boolean {
    const token = this.all[this.at];
    const is = token !== undefined && token.type !== "text" && token.text.toLowerCase() === word;
    this.at += is ? 1 : 0;
    return is;
  }

  private take(word: string): void {
    if (!this.taken(word)) {
      throw new Unreadable();
    }
  }
}
