import { Button, Segmented } from "antd";
import { Plus } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import type { ListName } from "./api";
import type { Kind, ListColumn } from "./column";
import { ConditionRow } from "./ConditionRow";
import { isGroup, OPERATORS, parsed, written, type Condition, type Group } from "./expression";
import { FilterText } from "./FilterText";

interface Props<Row> {
  list: ListName;
  columns: ListColumn<Row>[];
  filter: string | undefined;
  /** Why the server can't understand the filter, where it can't. */
  refusal: string | undefined;
  onChange: (filter: string | undefined) => void;
}

const NOTHING: Group = { match: "all", parts: [] };

/** A filter as rows of conditions, or as the expression that they are; the one is written from the other. */
export function FilterBuilder<Row>({ list, columns, filter, refusal, onChange }: Props<Row>) {
  const filtered = columns.filter((column) => column.filtered !== false);
  const kindOf = (name: string): Kind => filtered.find((column) => column.name === name)?.kind ?? "text";
  const readable = (text: string | undefined) => {
    const group = text === undefined ? NOTHING : parsed(text);
    return group !== null && everyColumn(group, (name) => filtered.some((column) => column.name === name))
      ? group
      : null;
  };
  const [group, setGroup] = useState<Group | null>(() => readable(filter));
  const [asText, setAsText] = useState(group === null);
  const known = useRef(filter);
  const id = useId();
  useEffect(() => {
    // What others have chosen: a view, the address, the way back.
    if (known.current !== filter) {
      known.current = filter;
      const other = readable(filter);
      setGroup(other);
      setAsText((before) => before || other === null);
    }
    // The columns are the list's own and stay what they are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [filter]);

  const change = (next: Group) => {
    setGroup(next);
    const text = written(next, kindOf);
    if (text !== known.current) {
      known.current = text;
      onChange(text);
    }
  };
  const fresh = (): Condition => {
    const column = filtered[0];
    return { column: column?.name ?? "", operator: OPERATORS[column?.kind ?? "text"][0]?.[0] ?? "=", values: [] };
  };
  const shown = group ?? NOTHING;
  const rows = (of: Group, put: (next: Group) => void, nested: boolean) =>
    of.parts.map((part, at) => {
      const set = (next: Condition | Group | null) =>
        put({ ...of, parts: of.parts.flatMap((each, i) => (i === at ? (next === null ? [] : [next]) : [each])) });
      const word = at === 0 ? (nested ? "" : "Where") : of.match === "all" ? "and" : "or";
      return isGroup(part) ? (
        <fieldset key={at} className="filter-group">
          <legend>{word === "Where" ? "Where" : word}</legend>
          {rows(part, (next) => set(next.parts.length === 0 ? null : next), true)}
          <Button
            type="text"
            size="small"
            icon={<Plus size={14} />}
            onClick={() => set({ ...part, parts: [...part.parts, fresh()] })}
          >
            Add condition to the group
          </Button>
        </fieldset>
      ) : (
        <ConditionRow
          key={at}
          word={word}
          list={list}
          condition={part}
          columns={filtered}
          onChange={set}
          onRemove={() => set(null)}
        />
      );
    });

  return (
    <section className="card filter-builder" aria-label="Filter">
      {asText ? (
        <FilterText
          filter={filter}
          refusal={refusal}
          columns={filtered}
          onApply={(text) => {
            known.current = text;
            setGroup(readable(text));
            onChange(text);
          }}
        />
      ) : (
        <>
          {rows(shown, change, false)}
          {refusal !== undefined && <p role="alert">{refusal}</p>}
        </>
      )}
      <div className="filter-acts">
        {!asText && (
          <>
            <Button
              type="text"
              icon={<Plus size={14} />}
              onClick={() => change({ ...shown, parts: [...shown.parts, fresh()] })}
            >
              Add condition
            </Button>
            <Button
              type="text"
              onClick={() =>
                change({
                  ...shown,
                  parts: [...shown.parts, { match: shown.match === "all" ? "any" : "all", parts: [fresh(), fresh()] }],
                })
              }
            >
              {shown.match === "all" ? "Add “or” group" : "Add “and” group"}
            </Button>
          </>
        )}
        <span className="grow" />
        {!asText && shown.parts.length > 1 && (
          <Segmented<Group["match"]>
            size="small"
            aria-label="Which must hold"
            name={id}
            value={shown.match}
            options={[
              { value: "all", label: "All match" },
              { value: "any", label: "Any matches" },
            ]}
            onChange={(match) => change(turned(shown, match))}
          />
        )}
        <Button
          type="text"
          disabled={asText && group === null}
          title={asText && group === null ? "This filter says more than rows can show." : undefined}
          onClick={() => setAsText(!asText)}
        >
          {asText ? "Edit as rows" : "Edit as text"}
        </Button>
      </div>
    </section>
  );
}

/** A group joined the other way; a group inside is always joined unlike the one around it. */
function turned(group: Group, match: Group["match"]): Group {
  const inner = match === "all" ? "any" : "all";
  return { match, parts: group.parts.map((part) => (isGroup(part) ? { ...part, match: inner } : part)) };
}

const everyColumn = (group: Group, known: (name: string) => boolean): boolean =>
  group.parts.every((part) => (isGroup(part) ? everyColumn(part, known) : known(part.column)));
