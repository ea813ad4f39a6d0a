import { Checkbox } from "antd";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useKpisQuery } from "@/data/api";
import type { Filters } from "@/data/filters";
import { inOrder, kpiToggled, preferencesSet } from "@/data/preferences";
import { useAppDispatch, useAppSelector } from "@/data/store";
import { describe, LABELS, writeKpi } from "@/overview/kpis";
import { useFormats } from "@/ui/formats";
import { Group } from "./Group";

/** From here on hundredths are left out, as on the overview. */
const LARGE = 100_000;
const EVERYBODY: Filters = {};

type Way = "up" | "down";

/** Which key figures stand on the overview, and in what order; the first is the large one. */
export function KeyFigures() {
  const dispatch = useAppDispatch();
  const formats = useFormats();
  const order = useAppSelector((state) => state.preferences.kpiOrder);
  const hidden = useAppSelector((state) => state.preferences.hiddenKpis);
  const { data } = useKpisQuery(EVERYBODY);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ label: string; way: Way } | null>(null);
  const labels = inOrder(LABELS, order, (label) => label);
  const shown = labels.filter((label) => !hidden.includes(label));

  // A row that changes its place in the page loses the focus.
  useEffect(() => {
    const row = moved.current === null ? -1 : order.indexOf(moved.current.label);
    const buttons = [...(list.current?.children[row]?.querySelectorAll<HTMLButtonElement>("button") ?? [])];
    const wanted = buttons.find((button) => button.dataset.way === moved.current?.way);
    (wanted?.disabled === false ? wanted : buttons.find((button) => !button.disabled))?.focus();
    moved.current = null;
  }, [order]);

  const move = (label: string, way: Way) => {
    const from = labels.indexOf(label);
    const to = from + (way === "up" ? -1 : 1);
    const others = labels.filter((each) => each !== label);
    moved.current = { label, way };
    dispatch(preferencesSet({ kpiOrder: [...others.slice(0, to), label, ...others.slice(to)] }));
    setSaid(`${describe(label).title} is number ${to + 1} of ${labels.length}`);
  };
  return (
    <Group name="kpis" title="Key figures" note="What is shown at the top of the overview; the first is the large one">
      <ol className="kpi-order" ref={list}>
        {labels.map((label, index) => {
          const kpi = data?.kpiData.find((each) => each.label === label);
          const { title, definition } = describe(label);
          const on = !hidden.includes(label);
          return (
            <li key={label} title={definition}>
              <Checkbox checked={on} disabled={on && shown.length === 1} onChange={() => dispatch(kpiToggled(label))}>
                {title}
              </Checkbox>
              <span className="num muted">
                {kpi === undefined ? "" : writeKpi(kpi.unit, formats, (kpi.value ?? 0) >= LARGE)(kpi.value)}
              </span>
              {(["up", "down"] as const).map((way) => (
                <button
                  key={way}
                  type="button"
                  className="icon touch"
                  data-way={way}
                  aria-label={`Move ${title} ${way}`}
                  disabled={index === (way === "up" ? 0 : labels.length - 1)}
                  onClick={() => move(label, way)}
                >
                  {way === "up" ? <ArrowUp size={15} aria-hidden /> : <ArrowDown size={15} aria-hidden />}
                </button>
              ))}
            </li>
          );
        })}
      </ol>
      <p className="vh" role="status">
        {said}
      </p>
    </Group>
  );
}
