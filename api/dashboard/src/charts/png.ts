import type { Data, Layout } from "plotly.js";
import type { Roles } from "@/design/tokens";
import { downloadAddress } from "@/ui/download";
import Plotly from "./plotly";

const SCALE = 2;
const TITLE_HEIGHT = 40;

/** Saves a chart as it stands, with its title and on the ground of its card. */
export async function downloadPng(element: HTMLElement, name: string, title: string, roles: Roles): Promise<void> {
  const { data, layout } = element as HTMLElement & { data: Data[]; layout: Partial<Layout> };
  const margin = layout.margin ?? {};
  const address = await Plotly.toImage(
    {
      data,
      layout: {
        ...layout,
        paper_bgcolor: roles.surface,
        title: {
          text: title,
          x: 0,
          xref: "paper",
          font: { size: 14, color: roles.text },
          y: 1,
          yanchor: "top",
          pad: { t: 12 },
        },
        margin: { ...margin, t: (margin.t ?? 0) + TITLE_HEIGHT, l: (margin.l ?? 0) + 12 },
      },
    },
    {
      format: "png",
      width: Math.max(200, element.clientWidth),
      height: Math.max(160, element.clientHeight + TITLE_HEIGHT),
      scale: SCALE,
    },
  );
  downloadAddress(`${name}.png`, address);
}
