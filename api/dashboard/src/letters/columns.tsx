import type { DeadLetterRow } from "@/data/types";
import type { ListColumn } from "@/lists/column";
import { STATUSES, statusText } from "./statuses";

/** The columns of dead letters; a click on an id opens what was in the record. */
export function letterColumns(onOpen: (letter: DeadLetterRow) => void): ListColumn<DeadLetterRow>[] {
  return [
    {
      name: "dead_letter_id",
      label: "Id",
      definition: "Its partition and offset in the topic dead-letters.",
      kind: "text",
      width: 92,
      write: (row) => row.dead_letter_id,
      render: (row) => (
        <button type="button" className="rowlink" onClick={() => onOpen(row)}>
          {row.dead_letter_id}
        </button>
      ),
    },
    {
      name: "failed_at",
      label: "Put aside",
      definition: "When it was put aside.",
      kind: "time",
      width: 140,
      write: (row, formats) => formats.exact(row.failed_at),
    },
    {
      name: "source",
      label: "Source",
      definition: "The source table that the record was sent to.",
      kind: "text",
      width: 176,
      write: (row) => row.source,
    },
    {
      name: "reason",
      label: "Reason",
      definition: "Why it was put aside, as a code that stays.",
      kind: "text",
      width: 188,
      write: (row) => row.reason,
    },
    {
      name: "status",
      label: "Status",
      definition: "Open as long as nobody has seen to it; only those are counted.",
      kind: "text",
      width: 112,
      options: STATUSES,
      write: (row) => statusText(row.status),
    },
    {
      name: "field",
      label: "Field",
      definition: "The field that broke a rule.",
      kind: "text",
      width: 136,
      write: (row) => row.field ?? "",
    },
    {
      name: "offending_value",
      label: "Value",
      definition: "What stood in it.",
      kind: "text",
      width: 140,
      write: (row) => row.offending_value ?? "",
    },
    {
      name: "message",
      label: "Message",
      definition: "The rule in words, or what went wrong.",
      kind: "text",
      width: 280,
      write: (row) => row.message,
    },
    {
      name: "record_key",
      label: "Key",
      definition: "The record's key: most often the customer's id.",
      kind: "text",
      width: 120,
      write: (row) => row.record_key ?? "",
    },
    {
      name: "kind",
      label: "Kind",
      definition: "Bytes or schema; a rule of the contract; or it failed again and again.",
      kind: "text",
      width: 124,
      options: ["UNREADABLE", "INVALID", "QUARANTINED"],
      write: (row) => row.kind,
    },
    {
      name: "source_topic",
      label: "Topic",
      definition: "The topic that it was read from.",
      kind: "text",
      width: 196,
      write: (row) => row.source_topic,
    },
    {
      name: "received_at",
      label: "Received",
      definition: "When Kafka took it.",
      kind: "time",
      width: 140,
      write: (row, formats) => formats.exact(row.received_at),
    },
    {
      name: "resolved_at",
      label: "Resolved",
      definition: "When it was sent again or discarded.",
      kind: "time",
      width: 140,
      write: (row, formats) => (row.resolved_at === null ? "" : formats.exact(row.resolved_at)),
    },
    {
      name: "note",
      label: "Note",
      definition: "Why it was discarded.",
      kind: "text",
      width: 200,
      write: (row) => row.note ?? "",
    },
  ];
}

export const USUAL_COLUMNS = [
  "dead_letter_id",
  "failed_at",
  "source",
  "reason",
  "field",
  "offending_value",
  "message",
  "status",
];
