import { Button } from "antd";
import { useMemo, useState } from "react";
import type { ServerError } from "@/data/request";
import type { DeadLetterRow } from "@/data/types";
import { ListPage } from "@/lists/ListPage";
import { OutcomeNote } from "@/lists/OutcomeNote";
import { useSaving, type Outcome } from "@/lists/useSaving";
import type { SavedView } from "@/lists/views";
import { useFormats } from "@/ui/formats";
import { useResolveManyMutation, type Many } from "./api";
import { letterColumns, USUAL_COLUMNS } from "./columns";
import { LetterSheet } from "./LetterSheet";
import { ManySheet } from "./ManySheet";
import "@/design/letters.css";

const VIEWS: SavedView[] = [
  { name: "Open", filter: "status = 'OPEN'" },
  { name: "All dead letters" },
  { name: "Unreadable", filter: "status = 'OPEN' and kind = 'UNREADABLE'" },
  { name: "Sent again", filter: "status = 'REPLAYED'", sort: "-resolved_at" },
  { name: "Discarded", filter: "status = 'DISCARDED'", sort: "-resolved_at" },
];

interface Opened {
  letter: DeadLetterRow;
  typed?: string;
  refusal?: string;
}

/** Records that could not be taken in: what was in them, and what becomes of them. */
export function DeadLettersPage() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [many, setMany] = useState(false);
  const [manyOutcome, setManyOutcome] = useState<Outcome | null>(null);
  const { run, outcome, forget } = useSaving();
  const [resolveMany] = useResolveManyMutation();
  const formats = useFormats();
  const columns = useMemo(() => letterColumns((letter) => setOpened({ letter })), []);
  const resolve = (
    letter: DeadLetterRow,
    to: "replay" | "discard",
    body: Record<string, unknown> | undefined,
    typed?: string,
  ) => {
    setOpened(null);
    setManyOutcome(null);
    void run(
      {
        list: "dead_letters",
        key: letter.dead_letter_id,
        address: `/api/dead_letters/${encodeURIComponent(letter.dead_letter_id)}/${to}`,
        method: "POST",
        acts: true,
        body,
        shown: { status: to === "replay" ? "REPLAYED" : "DISCARDED" },
      },
      () => ({
        refused: false,
        text: `Dead letter ${letter.dead_letter_id} was ${to === "replay" ? "sent again" : "discarded"}.`,
      }),
      (message) => ({
        refused: true,
        text: `Dead letter ${letter.dead_letter_id} stays open. ${message}`,
        action: { label: "Look again", run: () => setOpened({ letter, typed, refusal: message }) },
      }),
    );
  };
  const resolveAll = async (wanted: Many) => {
    setMany(false);
    forget();
    setManyOutcome(null);
    const { data, error } = await resolveMany(wanted);
    setManyOutcome(
      data === undefined
        ? { refused: true, text: `Nothing was changed. ${(error as ServerError).message}` }
        : {
            refused: data.unresolved.length > 0,
            text:
              `${formats.count(data.resolved)} ${wanted.note === undefined ? "sent again" : "discarded"}` +
              (data.unresolved[0] === undefined
                ? "."
                : `, ${formats.count(data.unresolved.length)} stay open; the first: ${data.unresolved[0].error}.`),
          },
    );
  };
  return (
    <>
      <ListPage
        list="dead_letters"
        title="Dead letters"
        columns={columns}
        usual={USUAL_COLUMNS}
        usualSort="-failed_at"
        views={VIEWS}
        searched="key, value or message"
        exported={false}
        head={<Button onClick={() => setMany(true)}>Many at a time</Button>}
      />
      {opened !== null && (
        <LetterSheet
          key={opened.letter.dead_letter_id}
          {...opened}
          onReplay={(corrected) => resolve(opened.letter, "replay", corrected?.record, corrected?.typed)}
          onDiscard={(note) => resolve(opened.letter, "discard", { note })}
          onClose={() => setOpened(null)}
        />
      )}
      {many && <ManySheet onResolve={(wanted) => void resolveAll(wanted)} onClose={() => setMany(false)} />}
      <OutcomeNote
        outcome={manyOutcome ?? outcome}
        onForget={() => {
          setManyOutcome(null);
          forget();
        }}
      />
    </>
  );
}

export default DeadLettersPage;
