import { X } from "lucide-react";
import { useId } from "react";
import type { ListName } from "./api";
import type { ListColumn } from "./column";
import { OPERATORS, valuesOf, type Condition, type Operator } from "./expression";
import { useSuggestions } from "./suggestions";

interface Props<Row> {
  list: ListName;
  /** What stands before it: "Where", "and", "or". */
  word: string;
  condition: Condition;
  columns: ListColumn<Row>[];
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

/** A condition: column, comparison, value. */
export function ConditionRow<Row>({ list, word, condition, columns, onChange, onRemove }: Props<Row>) {
  const column = columns.find((each) => each.name === condition.column) ?? columns[0];
  const kind = column?.kind ?? "text";
  const groups = [...new Set(columns.map((each) => each.group ?? ""))];
  // What was written as text may compare in ways that are not offered.
  const offered = OPERATORS[kind];
  const operators: typeof offered = offered.some(([operator]) => operator === condition.operator)
    ? offered
    : [...offered, [condition.operator, condition.operator]];
  const chooseColumn = (name: string) => {
    const next = columns.find((each) => each.name === name);
    const stays = next?.kind === kind;
    onChange({
      column: name,
      operator: stays ? condition.operator : (OPERATORS[next?.kind ?? "text"][0]?.[0] ?? "="),
      values: stays && next?.options === undefined && column?.options === undefined ? condition.values : [],
    });
  };
  const chooseOperator = (operator: Operator) => {
    const days = (each: Operator) => each === "before days" || each === "since days";
    onChange({
      ...condition,
      operator,
      values: days(operator) === days(condition.operator) ? condition.values.slice(0, lengthOf(operator)) : [],
    });
  };
  return (
    <div className="condition">
      <span className="muted">{word}</span>
      <select aria-label="Column" value={condition.column} onChange={(event) => chooseColumn(event.target.value)}>
        {groups.map((group) => {
          const options = columns
            .filter((each) => (each.group ?? "") === group)
            .map((each) => (
              <option key={each.name} value={each.name}>
                {each.label}
              </option>
            ));
          return group === "" ? (
            options
          ) : (
            <optgroup key={group} label={group}>
              {options}
            </optgroup>
          );
        })}
      </select>
      <select
        aria-label="Comparison"
        value={condition.operator}
        onChange={(event) => chooseOperator(event.target.value as Operator)}
      >
        {operators.map(([operator, label]) => (
          <option key={operator} value={operator}>
            {label}
          </option>
        ))}
      </select>
      <Values list={list} condition={condition} kind={kind} options={column?.options} onChange={onChange} />
      <button type="button" className="icon touch" aria-label="Remove condition" onClick={onRemove}>
        <X size={15} aria-hidden />
      </button>
    </div>
  );
}

const lengthOf = (operator: Operator) =>
  operator === "in" || operator === "not in" ? Number.MAX_SAFE_INTEGER : valuesOf(operator);

function Values({
  list,
  condition,
  kind,
  options,
  onChange,
}: {
  list: ListName;
  condition: Condition;
  kind: ListColumn<never>["kind"];
  options: readonly string[] | undefined;
  onChange: (condition: Condition) => void;
}) {
  const { operator, values } = condition;
  const suggested = useSuggestions(list, kind === "text" && options === undefined ? condition.column : undefined);
  const offered = useId();
  const put = (at: number, value: string) => {
    const next = [...values];
    next[at] = value;
    onChange({ ...condition, values: Array.from(next, (each) => each ?? "") });
  };
  if (operator === "in" || operator === "not in") {
    return (
      <input
        aria-label="Values, separated by commas"
        placeholder="one, two, three"
        // Kept as it is typed: a comma at the end is the beginning of the next value.
        value={values.join(", ").replace(/, $/, ",")}
        onChange={(event) => onChange({ ...condition, values: event.target.value.split(/, ?/) })}
        onBlur={() => onChange({ ...condition, values: values.map((each) => each.trim()).filter((each) => each) })}
      />
    );
  }
  const days = operator === "before days" || operator === "since days";
  const inputs = Array.from({ length: valuesOf(operator) }, (_, at) => {
    const value = values[at] ?? "";
    const label = valuesOf(operator) === 2 ? (at === 0 ? "From" : "To") : days ? "Days" : "Value";
    if (
      kind === "text" &&
      options !== undefined &&
      (value === "" || options.includes(value)) &&
      operator !== "contains"
    ) {
      return (
        <select key={at} aria-label={label} value={value} onChange={(event) => put(at, event.target.value)}>
          <option value="">choose</option>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      );
    }
    const day = kind === "time" && !days && (value === "" || /^\d{4}-\d{2}-\d{2}$/.test(value));
    return (
      <input
        key={at}
        list={suggested.length > 0 ? offered : undefined}
        type={day ? "date" : "text"}
        inputMode={kind === "number" || days ? "decimal" : undefined}
        aria-label={label}
        placeholder={days ? "60" : undefined}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => put(at, kind === "text" ? event.target.value : event.target.value.trim())}
      />
    );
  });
  return (
    <>
      {inputs}
      {suggested.length > 0 && (
        <datalist id={offered}>
          {suggested.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </>
  );
}
