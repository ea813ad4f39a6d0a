import { Button } from "antd";
import { useId, useState } from "react";
import type { DeadLetter, DeadLetterRow } from "@/data/types";
import { Sheet } from "@/lists/Sheet";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { useDeadLetterQuery } from "./api";
import { shownRecord, typedRecord } from "./record";
import { statusText } from "./statuses";

interface Props {
  letter: DeadLetterRow;
  /** What was typed and refused before, and why. */
  typed?: string;
  refusal?: string;
  /** Sends it again: as it is, or another record in its place, with what was typed. */
  onReplay: (corrected?: { record: Record<string, unknown>; typed: string }) => void;
  onDiscard: (note: string) => void;
  onClose: () => void;
}

/** A record that was put aside: why, what was in it, and what can be done about it. */
export function LetterSheet({ letter, typed, refusal, onReplay, onDiscard, onClose }: Props) {
  const formats = useFormats();
  const result = useDeadLetterQuery(letter.dead_letter_id);
  return (
    <Sheet title={`Dead letter ${letter.dead_letter_id}`} wide onClose={onClose}>
      <div className="sheet-body">
        {refusal !== undefined && (
          <p className="refusal" role="alert">
            {refusal}
          </p>
        )}
        <p>
          <b>{letter.reason}</b>
          <span className="muted">
            , {letter.source}, {formats.exact(letter.failed_at)}
          </span>
        </p>
        <p>
          {letter.field !== null && <code>{letter.field}</code>} {letter.message}
          {letter.offending_value !== null && (
            <>
              ; it is <code>{letter.offending_value}</code>
            </>
          )}
        </p>
        <QueryBody title="The record" result={result}>
          {(whole) =>
            whole.status === "OPEN" ? (
              <Open whole={whole} typed={typed} onReplay={onReplay} onDiscard={onDiscard} />
            ) : (
              <>
                <p>
                  {statusText(whole.status)}
                  {whole.resolved_at !== null && `, ${formats.exact(whole.resolved_at)}`}
                  {whole.note !== null && `: ${whole.note}`}
                </p>
                <pre className="letter-record">{shownOf(whole)}</pre>
              </>
            )
          }
        </QueryBody>
      </div>
    </Sheet>
  );
}

const shownOf = (whole: DeadLetter) =>
  whole.record !== null ? shownRecord(whole.record) : (whole.text ?? whole.value_base64 ?? "There was nothing in it.");

function Open({
  whole,
  typed,
  onReplay,
  onDiscard,
}: { whole: DeadLetter } & Pick<Props, "typed" | "onReplay" | "onDiscard">) {
  const [text, setText] = useState(typed ?? shownRecord(whole.record));
  const [note, setNote] = useState("");
  const id = useId();
  const read = typedRecord(text);
  const changed = text !== shownRecord(whole.record);
  const canBeSent = whole.obstacle === null && whole.available;
  const submit = () => {
    if (changed && read.record !== undefined) {
      onReplay({ record: read.record, typed: text });
    } else if (!changed && canBeSent) {
      onReplay();
    }
  };
  return (
    <>
      {!whole.available && <p className="muted">Kafka no longer has what was in it.</p>}
      {whole.form !== "AVRO" && whole.record === null && whole.available && (
        <>
          <p className="muted">What came, as {whole.form === "TEXT" ? "text" : "bytes in Base64"}:</p>
          <pre className="letter-record">{shownOf(whole)}</pre>
        </>
      )}
      <form
        className="letter-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label htmlFor={`${id}record`}>The record{whole.table === null ? "" : `, as ${whole.table} has it`}</label>
        <textarea
          id={`${id}record`}
          className="field letter-record"
          spellCheck={false}
          rows={Math.min(18, text.split("\n").length + 1)}
          value={text}
          aria-invalid={read.problem !== undefined}
          aria-describedby={`${id}problem`}
          onChange={(event) => setText(event.target.value)}
        />
        <small id={`${id}problem`} role="status">
          {read.problem ?? (!changed && whole.obstacle !== null ? `As it is: ${whole.obstacle.error}.` : "")}
        </small>
        <Button
          type="primary"
          htmlType="submit"
          disabled={read.problem !== undefined || (!changed && !canBeSent) || (changed && whole.table === null)}
        >
          {changed ? "Send corrected" : "Send again"}
        </Button>
      </form>
      <form
        className="letter-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (note.trim() !== "") {
            onDiscard(note.trim());
          }
        }}
      >
        <label htmlFor={`${id}note`}>Why it is discarded</label>
        <input
          id={`${id}note`}
          className="field"
          value={note}
          maxLength={1000}
          autoComplete="off"
          onChange={(event) => setNote(event.target.value)}
        />
        <Button htmlType="submit" disabled={note.trim() === ""}>
          Discard
        </Button>
      </form>
    </>
  );
}
