import type { Data, Layout, PlotMouseEvent, PlotlyHTMLElement } from "plotly.js";
import { useEffect, useRef } from "react";
import { useTheme } from "@/design/theme";
import Plotly from "./plotly";
import { plotlyConfig, plotlyTemplate } from "./plotlyTemplate";

export interface PlotProps {
  data: Data[];
  layout: Partial<Layout>;
  /** What the chart shows, as a finding: "Highest January 2026, €348,900". */
  label: string;
  /** The point that was clicked. */
  onPoint?: (point: PlotMouseEvent["points"][number]) => void;
}

/** A chart as large as its place. Give it the same arrays while nothing has changed: it draws anew when they differ. */
export default function Plot({ data, layout, label, onPoint }: PlotProps) {
  const mode = useTheme();
  const box = useRef<HTMLDivElement>(null);
  const clicked = useRef(onPoint);
  useEffect(() => {
    clicked.current = onPoint;
  }, [onPoint]);

  useEffect(() => {
    const element = box.current;
    if (element === null) {
      return;
    }
    let stale = false;
    void document.fonts.ready.then(async () => {
      if (stale) {
        return;
      }
      const first = !element.classList.contains("js-plotly-plot");
      const whole = { template: plotlyTemplate(mode), autosize: true, ...layout };
      const plot = (await Plotly.react(element, data, whole, plotlyConfig)) as unknown as PlotlyHTMLElement;
      if (first) {
        plot.on("plotly_click", (event) => event.points[0] && clicked.current?.(event.points[0]));
      }
    });
    return () => {
      stale = true;
    };
  }, [data, layout, mode]);

  useEffect(() => {
    const element = box.current;
    if (element === null) {
      return;
    }
    let size = `${element.clientWidth} ${element.clientHeight}`;
    const observer = new ResizeObserver(() => {
      const now = `${element.clientWidth} ${element.clientHeight}`;
      if (now !== size && element.clientWidth > 0 && element.querySelector(".main-svg") !== null) {
        size = now;
        void Plotly.Plots.resize(element);
      }
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      Plotly.purge(element);
    };
  }, []);

  return <div ref={box} role="img" aria-label={label} className={onPoint === undefined ? "plot" : "plot clickable"} />;
}
