import { Search } from "lucide-react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useNavigate } from "react-router";
import { customerAddress, customerName } from "@/customer/names";
import { useSearchQuery } from "@/data/api";
import type { CustomerRow } from "@/data/types";
import { Avatar } from "@/ui/Avatar";
import { useFormats } from "@/ui/formats";
import { useDelayed } from "@/ui/useDelayed";
import { Highlighted } from "./Highlighted";

const PAUSE_MS = 120;
const LONGEST = 200;

/** Finds customers while one types: `/` comes here, arrows choose, Enter opens, Escape goes back. */
export function SearchBox({ autoFocus = false, onDone }: { autoFocus?: boolean; onDone?: () => void }) {
  const formats = useFormats();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const q = useDelayed(text.trim(), PAUSE_MS);
  const { data, currentData, error, isFetching } = useSearchQuery(q, { skip: q === "" });
  const found = q === "" ? [] : ((currentData ?? data)?.customers ?? []);
  const shown = open && text.trim() !== "";

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const at = event.target as HTMLElement;
      if (
        event.key === "/" &&
        !event.ctrlKey &&
        !event.metaKey &&
        !/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) &&
        !at.isContentEditable
      ) {
        event.preventDefault();
        input.current?.focus();
        input.current?.select();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    if (autoFocus) {
      input.current?.focus();
    }
  }, [autoFocus]);
  useEffect(() => setActive(0), [q]);

  const go = (customer: CustomerRow) => {
    setOpen(false);
    setText("");
    input.current?.blur();
    onDone?.();
    void navigate(customerAddress(customer.customer_id));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((now) => (found.length === 0 ? 0 : (now + step + found.length) % found.length));
    } else if (event.key === "Enter") {
      const chosen = found[active];
      // Answers to what was typed before are not what is meant.
      if (chosen !== undefined && q === text.trim() && !isFetching) {
        go(chosen);
      }
    } else if (event.key === "Escape") {
      setOpen(false);
      setText("");
      input.current?.blur();
      onDone?.();
    }
  };
  return (
    <div className="search" role="search">
      <Search size={15} aria-hidden />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search customers by name, email or id"
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && found[active] !== undefined ? `${list}-${active}` : undefined}
        placeholder="Search customers by name, email or id"
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden>/</kbd>
      {/* Kept in the page while closed: the input refers to it. */}
      <div className="found" hidden={!shown}>
        <ul id={list} role="listbox" aria-label="Customers found">
          {found.map((customer, index) => (
            <li
              key={customer.customer_id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === active}
              // Before the input loses focus, which would close the list.
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setActive(index)}
              onClick={() => go(customer)}
            >
              <Avatar id={customer.customer_id} name={customerName(customer)} />
              <span>
                <b>
                  <Highlighted text={customerName(customer)} words={q} />
                </b>
                <small>
                  <Highlighted
                    text={`${customer.customer_id}${customer.email === null ? "" : ` · ${customer.email}`}`}
                    words={q}
                  />
                </small>
              </span>
              <span className="num">{formats.money(customer.total_lifetime_value)}</span>
            </li>
          ))}
        </ul>
        <p role="status">
          {error !== undefined
            ? "Search does not answer. It is tried again as you type."
            : q === "" || currentData === undefined
              ? "Searching"
              : currentData.total === 0
                ? `Nobody matches “${q}”. Try a part of the name, the email or the id.`
                : currentData.total > found.length
                  ? `${formats.count(found.length)} of ${formats.count(currentData.total)}. Type on to narrow it down.`
                  : `${formats.count(currentData.total)} found`}
        </p>
      </div>
    </div>
  );
}
