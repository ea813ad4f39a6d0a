import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { FoldContext } from "@/ui/fold";
import { useReducedMotion } from "@/ui/useReducedMotion";
import { useSwipe } from "@/ui/useSwipe";

export interface Section {
  id: string;
  title: string;
  card: ReactNode;
}

/** Room above a section that one has gone to: the top bar and the names of the sections. */
const ABOVE_PX = 56 + 48 + 8;

/** The cards of small screens: one under the other, gone through by their names, or by swiping from one to the next. */
export function Sections({ sections }: { sections: Section[] }) {
  const still = useReducedMotion();
  const place = useRef<HTMLDivElement>(null);
  const names = useRef<HTMLElement>(null);
  const [current, setCurrent] = useState(sections[0]?.id ?? "");
  const [open, setOpen] = useState<Record<string, boolean>>({});
  const cell = (id: string) => place.current?.querySelector<HTMLElement>(`[data-card="${id}"]`);

  const go = (id: string) => {
    setOpen((before) => ({ ...before, [id]: true }));
    // Once it is unfolded: what is below may be as short as the screen.
    requestAnimationFrame(() => {
      const top = (cell(id)?.getBoundingClientRect().top ?? 0) + window.scrollY - ABOVE_PX;
      window.scrollTo({ top, behavior: still ? "auto" : "smooth" });
    });
  };
  useSwipe(place, true, (step) => {
    const next = sections[sections.findIndex((each) => each.id === current) + step];
    if (next !== undefined) {
      go(next.id);
    }
  });

  const look = useCallback(() => {
    const cells = [...(place.current?.querySelectorAll<HTMLElement>("[data-card]") ?? [])];
    const passed = cells.filter((each) => each.getBoundingClientRect().top <= ABOVE_PX + 8);
    const atEnd = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2;
    const seen = atEnd && window.scrollY > 0 ? cells.at(-1) : (passed.at(-1) ?? cells[0]);
    if (seen?.dataset.card !== undefined) {
      setCurrent(seen.dataset.card);
    }
  }, []);
  useEffect(() => {
    window.addEventListener("scroll", look, { passive: true });
    return () => window.removeEventListener("scroll", look);
  }, [look]);
  useEffect(() => {
    const row = names.current;
    const name = row?.querySelector<HTMLElement>('[aria-current="true"]');
    if (row && name) {
      row.scrollTo({ left: name.offsetLeft - (row.clientWidth - name.clientWidth) / 2, behavior: "auto" });
    }
  }, [current]);

  return (
    <>
      <nav className="sections" aria-label="Sections" ref={names}>
        {sections.map(({ id, title }) => (
          <button key={id} type="button" aria-current={id === current ? "true" : undefined} onClick={() => go(id)}>
            {title}
          </button>
        ))}
      </nav>
      <div className="grid" ref={place}>
        {sections.map(({ id, card }) => (
          <div key={id} className="cell" data-card={id}>
            <FoldContext
              value={{
                open: open[id] === true,
                setOpen: (now) => setOpen((before) => ({ ...before, [id]: now })),
              }}
            >
              {card}
            </FoldContext>
          </div>
        ))}
      </div>
    </>
  );
}
