import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { PostgreSQL, sql } from "@codemirror/lang-sql";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorState, Prec, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, drawSelection, keymap, placeholder, type DecorationSet } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { useEffect, useRef } from "react";
import type { QueryTable } from "@/data/sql";
import { tablesIn } from "./statement";

export interface EditorProps {
  value: string;
  onChange: (value: string) => void;
  onRun: () => void;
  tables: QueryTable[];
  /** Where something is wrong: an offset. */
  wrongAt: number | null;
}

const markWrong = StateEffect.define<number | null>();

/** The word at which the server gave up, until the statement is changed. */
const wrong = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const effect = transaction.effects.find((each) => each.is(markWrong));
    if (effect === undefined) {
      return transaction.docChanged ? Decoration.none : marks;
    }
    const at = effect.value as number | null;
    const { doc } = transaction.state;
    if (at === null || doc.length === 0) {
      return Decoration.none;
    }
    const from = Math.min(at, doc.length - 1);
    const word = transaction.state.wordAt(from);
    return Decoration.set([Decoration.mark({ class: "wrong" }).range(word?.from ?? from, word?.to ?? from + 1)]);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const look = EditorView.theme({
  "&": { height: "100%", fontSize: "13px", backgroundColor: "transparent", color: "var(--t-text)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
    lineHeight: "20px",
  },
  ".cm-content": { padding: "10px 0", caretColor: "var(--t-text)" },
  ".cm-line": { padding: "0 14px" },
  ".cm-cursor": { borderLeftColor: "var(--t-text)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--t-accentSoft)",
  },
  ".cm-placeholder": { color: "var(--t-text3)" },
  ".cm-tooltip": {
    backgroundColor: "var(--t-raised)",
    border: "1px solid var(--t-line)",
    borderRadius: "6px",
    boxShadow: "var(--t-shadow2)",
    color: "var(--t-text)",
  },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--t-accentSoft)",
    color: "var(--t-text)",
  },
  ".cm-completionDetail": { color: "var(--t-text3)", fontStyle: "normal", marginLeft: "10px" },
  ".cm-completionInfo": { maxWidth: "300px", padding: "6px 10px", fontSize: "12px" },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--t-accent)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--t-ok)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--t-warn)" },
  { tag: [tags.comment], color: "var(--t-text3)", fontStyle: "italic" },
]);

const completionOf = ({ name, type, description }: QueryTable["columns"][number]): Completion => ({
  label: name,
  type: "property",
  detail: type,
  info: description,
});

/** Writes SQL with tables and columns completed. Tab leaves it, as everywhere on the page; Ctrl or Cmd and Enter run. */
export default function Editor({ value, onChange, onRun, tables, wrongAt }: EditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const newest = useRef({ onChange, onRun, tables });
  useEffect(() => {
    newest.current = { onChange, onRun, tables };
  }, [onChange, onRun, tables]);

  useEffect(() => {
    if (place.current === null) {
      return;
    }
    const run = () => {
      newest.current.onRun();
      return true;
    };
    const columns = (context: CompletionContext): CompletionResult | null => {
      const word = context.matchBefore(/\w+/);
      const dotted = context.matchBefore(/\.\w*/);
      if (dotted !== null || (word === null && !context.explicit)) {
        return null;
      }
      const options = tablesIn(context.state.doc.toString(), newest.current.tables).flatMap((table) =>
        table.columns.map(completionOf),
      );
      return { from: word?.from ?? context.pos, options, validFor: /^\w*$/ };
    };
    const schema = Object.fromEntries(
      tables.map((table) => [
        table.name,
        {
          self: { label: table.name, type: "class", info: table.description },
          children: table.columns.map(completionOf),
        },
      ]),
    );
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: value,
        extensions: [
          Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
          history(),
          drawSelection(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          sql({ dialect: PostgreSQL, schema, upperCaseKeywords: true }),
          PostgreSQL.language.data.of({ autocomplete: columns }),
          autocompletion({ icons: false }),
          syntaxHighlighting(colours),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ "aria-label": "SQL statement", spellcheck: "false" }),
          placeholder("SELECT … FROM customer_360"),
          wrong,
          look,
          EditorView.updateListener.of(
            (update) => update.docChanged && newest.current.onChange(update.state.doc.toString()),
          ),
        ],
      }),
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
    // Made anew once the tables are known; what is written is passed on below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [tables]);

  useEffect(() => {
    const editor = view.current;
    if (editor !== null && editor.state.doc.toString() !== value) {
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
    }
  }, [value]);
  useEffect(() => {
    view.current?.dispatch({ effects: markWrong.of(wrongAt) });
  }, [wrongAt]);
  return <div ref={place} className="sql-editor" />;
}
