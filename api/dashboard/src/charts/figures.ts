import type { Annotations, Data, Layout } from "plotly.js";
import type { Roles } from "@/design/tokens";

/** A part of a whole, or a bar. */
export interface Part {
  label: string;
  value: number;
  color: string;
  /** The value as people write it. */
  text: string;
  /** False while another one is chosen. */
  on: boolean;
}

const FADED = 0.28;

/** A colour as it is when something else is chosen. */
export function faded(color: string, roles: Roles): string {
  const part = (from: number) => {
    const [a, b] = [color, roles.surface].map((hex) => parseInt(hex.slice(from, from + 2), 16)) as [number, number];
    return Math.round(a * FADED + b * (1 - FADED))
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

export interface Figure {
  data: Data[];
  layout: Partial<Layout>;
}

/** A ring with the answer in its middle. */
export function ring(parts: Part[], answer: string, unit: string, roles: Roles): Figure {
  return {
    data: [
      {
        type: "pie",
        labels: parts.map((part) => part.label),
        values: parts.map((part) => part.value),
        customdata: parts.map((part) => part.text),
        marker: {
          colors: parts.map((part) => (part.on ? part.color : faded(part.color, roles))),
          line: { color: roles.surface, width: 2 },
        },
        hovertemplate: "%{label}<br><b>%{customdata}</b>, %{percent}<extra></extra>",
      } as unknown as Data,
    ],
    layout: {
      margin: { l: 0, r: 0, t: 4, b: 4 },
      annotations: [
        centred(`<b>${answer}</b>`, 0.55, 20, roles.text),
        centred(unit, 0.38, 11, roles.text3),
      ] as Annotations[],
    },
  };
}

function centred(text: string, y: number, size: number, color: string): Partial<Annotations> {
  return { text, x: 0.5, y, showarrow: false, font: { size, color } };
}

/** Horizontal bars, the first one on top, each with its value at its end. */
export function bars(parts: Part[], roles: Roles): Figure {
  const upwards = [...parts].reverse();
  const longest = Math.max(1, ...parts.map((part) => part.value));
  const least = Math.min(0, ...parts.map((part) => part.value));
  return {
    data: [
      {
        type: "bar",
        orientation: "h",
        y: upwards.map((part) => part.label),
        x: upwards.map((part) => part.value),
        text: upwards.map((part) => part.text),
        marker: { color: upwards.map((part) => (part.on ? part.color : faded(part.color, roles))), cornerradius: 3 },
        hovertemplate: "%{y}<br><b>%{text}</b><extra></extra>",
      } as unknown as Data,
    ],
    layout: {
      xaxis: { visible: false, range: [least * 1.3, longest * 1.3], fixedrange: true },
      yaxis: {
        showgrid: false,
        zeroline: false,
        fixedrange: true,
        type: "category",
        tickfont: { size: 12, color: roles.text2 },
        nticks: 30,
      },
      margin: { l: 8, r: 8, t: 0, b: 0, pad: 6 } as Layout["margin"],
    },
  };
}

/** Round numbers from 0 to about a maximum, for an axis whose labels are written by us. */
export function ticks(lowest: number, highest: number, about = 4): number[] {
  const span = Math.max(highest - Math.min(0, lowest), 1e-9);
  const rough = span / about;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((each) => each * magnitude >= rough) ?? 10) * magnitude;
  const first = Math.floor(Math.min(0, lowest) / step);
  const last = Math.ceil(highest / step);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
