import { Button } from "antd";
import { useId, useState } from "react";
import { analysis, useDeadLettersByReasonQuery } from "@/data/analyses";
import { Sheet } from "@/lists/Sheet";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import type { Many } from "./api";

const MOST = 1000;

/** All open letters of a source and reason: sent again, or discarded. */
export function ManySheet({ onResolve, onClose }: { onResolve: (many: Many) => void; onClose: () => void }) {
  const result = useDeadLettersByReasonQuery(analysis("quality/dead_letters", {}));
  const [chosen, setChosen] = useState(0);
  const [note, setNote] = useState("");
  const formats = useFormats();
  const id = useId();
  return (
    <Sheet title="Many at a time" onClose={onClose}>
      <div className="sheet-body">
        <QueryBody title="Open letters" result={result}>
          {({ deadLetters }) => {
            const group = deadLetters[chosen] ?? deadLetters[0];
            if (group === undefined) {
              return <p>No letter is open.</p>;
            }
            const picked = { source: group.source, reason: group.reason };
            return (
              <form className="letter-form" onSubmit={(event) => event.preventDefault()}>
                <label htmlFor={`${id}group`}>Open letters of</label>
                <select
                  id={`${id}group`}
                  className="field"
                  value={chosen}
                  onChange={(event) => setChosen(Number(event.target.value))}
                >
                  {deadLetters.map((each, at) => (
                    <option key={`${each.source} ${each.reason}`} value={at}>
                      {each.source}, {each.reason}: {formats.count(each.dead_letters)}
                    </option>
                  ))}
                </select>
                <small>The oldest first, {formats.count(MOST)} at a time. What can't be taken in stays open.</small>
                <Button type="primary" onClick={() => onResolve(picked)}>
                  Send all again
                </Button>
                <label htmlFor={`${id}note`}>Why they are discarded</label>
                <input
                  id={`${id}note`}
                  className="field"
                  value={note}
                  maxLength={1000}
                  autoComplete="off"
                  onChange={(event) => setNote(event.target.value)}
                />
                <Button disabled={note.trim() === ""} onClick={() => onResolve({ ...picked, note: note.trim() })}>
                  Discard all
                </Button>
              </form>
            );
          }}
        </QueryBody>
      </div>
    </Sheet>
  );
}
