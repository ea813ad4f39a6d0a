import { Button } from "antd";
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, GripVertical } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import GridLayout, { useContainerWidth } from "react-grid-layout";
import "react-grid-layout/css/styles.css";
import {
  COLUMNS,
  compact,
  DESIGNED,
  GAP,
  LEAST,
  ROW_HEIGHT,
  shown,
  stepped,
  withHidden,
  type Layout,
  type Step,
} from "@/data/layout";
import { layoutChanged, layoutReset } from "@/data/preferences";
import { useAppDispatch, useAppSelector } from "@/data/store";
import { CARDS } from "./cards";
import { CardChoice, KpiChoice } from "./Choices";

const KEYS: Record<string, [Step, Step]> = {
  ArrowLeft: ["left", "narrower"],
  ArrowRight: ["right", "wider"],
  ArrowUp: ["up", "shorter"],
  ArrowDown: ["down", "taller"],
};

/** The cards to be dragged and resized, by mouse, touch or arrow keys; what is arranged is kept at once. */
export default function LayoutEditor({ width }: { width: "desktop" | "tablet" }) {
  const dispatch = useAppDispatch();
  const stored = useAppSelector((state) => state.preferences.layouts[width]);
  const hidden = useAppSelector((state) => state.preferences.hiddenCards);
  const whole = stored ?? DESIGNED[width];
  const layout = shown(whole, hidden);
  const columns = COLUMNS[width];
  const { width: pixels, containerRef, mounted } = useContainerWidth();
  const [said, setSaid] = useState("");

  const keep = (moved: Layout) => dispatch(layoutChanged({ width, layout: withHidden(moved, whole) }));
  const step = (id: string, taken: Step) => {
    const after = stepped(layout, id, taken, columns);
    const place = after.find((each) => each.id === id);
    keep(after);
    setSaid(
      place === undefined
        ? ""
        : `${CARDS[id]?.title}: column ${place.x + 1}, row ${place.y + 1}, ${place.w} wide, ${place.h} high`,
    );
  };
  const arranged = (changed: readonly { i: string; x: number; y: number; w: number; h: number }[]) =>
    keep(compact(changed.map(({ i, x, y, w, h }) => ({ id: i, x, y, w, h }))));
  const onKey = (event: KeyboardEvent, id: string) => {
    const steps = KEYS[event.key];
    if (steps !== undefined) {
      event.preventDefault();
      step(id, steps[event.shiftKey ? 1 : 0]);
    }
  };
  return (
    <>
      <div className="editor-bar">
        <span>
          Drag a card, or its lower right corner. With the keyboard: <kbd>Tab</kbd> to a card, arrows move it,{" "}
          <kbd>Shift</kbd> and arrows resize it.
        </span>
        <Button onClick={() => dispatch(layoutReset(width))} disabled={stored === undefined}>
          Back to the first layout
        </Button>
      </div>
      <CardChoice />
      <KpiChoice />
      <p className="vh" role="status">
        {said}
      </p>
      <div ref={containerRef} className="editor">
        {mounted && (
          <GridLayout
            width={pixels}
            layout={layout.map(({ id, ...place }) => ({
              i: id,
              ...place,
              minW: LEAST.w,
              minH: LEAST.h - (id === "kpis" ? 1 : 0),
            }))}
            gridConfig={{ cols: columns, rowHeight: ROW_HEIGHT, margin: [GAP, GAP], containerPadding: [0, 0] }}
            dragConfig={{ enabled: true }}
            resizeConfig={{ enabled: true }}
            // Not whenever it has arranged something: that may be older than what an arrow key has just done.
            onDragStop={arranged}
            onResizeStop={arranged}
          >
            {/* In an order that stays: what is moved in the page loses the focus. */}
            {DESIGNED[width]
              .filter(({ id }) => !hidden.includes(id))
              .map(({ id }) => (
                <div
                  key={id}
                  className="editable"
                  data-card={id}
                  tabIndex={0}
                  role="group"
                  aria-label={`${CARDS[id]?.title}: arrow keys move it, Shift and arrow keys resize it`}
                  onKeyDown={(event) => onKey(event, id)}
                >
                  <b>
                    <GripVertical size={16} aria-hidden />
                    {CARDS[id]?.title}
                  </b>
                  <span className="steps">
                    {(
                      [
                        ["left", ArrowLeft],
                        ["up", ArrowUp],
                        ["down", ArrowDown],
                        ["right", ArrowRight],
                      ] as const
                    ).map(([direction, Icon]) => (
                      <Button
                        key={direction}
                        size="small"
                        tabIndex={-1}
                        aria-label={`Move ${CARDS[id]?.title} ${direction}`}
                        icon={<Icon size={14} />}
                        onMouseDown={(event) => event.stopPropagation()}
                        onClick={() => step(id, direction)}
                      />
                    ))}
                  </span>
                </div>
              ))}
          </GridLayout>
        )}
      </div>
    </>
  );
}
