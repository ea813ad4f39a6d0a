import type { Config, Layout, Template } from "plotly.js";
import { font, roles, type Mode } from "@/design/tokens";

/** The one Plotly template. A chart passes `layout: { template: plotlyTemplate(mode), … }` and sets nothing that is set here. */
export function plotlyTemplate(mode: Mode): Template {
  const r = roles[mode];
  const axis = {
    color: r.text3,
    gridcolor: r.line,
    gridwidth: 1,
    griddash: "solid",
    linecolor: r.line,
    zerolinecolor: r.lineStrong,
    zerolinewidth: 1,
    tickfont: { size: 11, color: r.text3 },
    title: { font: { size: 11, color: r.text3 }, standoff: 8 },
    ticks: "",
    automargin: true,
    fixedrange: false,
  } as const;
  const axis3d = {
    color: r.text3,
    gridcolor: r.line,
    linecolor: r.lineStrong,
    zeroline: false,
    showbackground: false,
    showspikes: false,
    tickfont: { size: 10, color: r.text3 },
    title: { font: { size: 11, color: r.text2 } },
    nticks: 5,
  };
  return {
    layout: {
      font: { family: font.family, size: 12, color: r.text2 },
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      colorway: [...r.cat],
      margin: { l: 8, r: 8, t: 8, b: 8, pad: 4 },
      showlegend: false,
      bargap: 0.42,
      hovermode: "closest",
      dragmode: false,
      separators: ".,",
      hoverlabel: {
        bgcolor: mode === "dark" ? "#33414B" : "#14212B",
        bordercolor: "rgba(0,0,0,0)",
        font: { family: font.family, size: 12, color: "#FFFFFF" },
        align: "left",
        namelength: -1,
      },
      xaxis: { ...axis, showgrid: false, zeroline: false },
      yaxis: { ...axis, zeroline: true, nticks: 5 },
      scene: { xaxis: axis3d, yaxis: axis3d, zaxis: axis3d, bgcolor: "rgba(0,0,0,0)" },
      colorscale: { sequential: r.seq.map((c, i) => [i / (r.seq.length - 1), c]) as never },
      transition: { duration: 0 },
    } as unknown as Partial<Layout>,
    data: {
      pie: [
        {
          hole: 0.72,
          sort: false,
          direction: "clockwise",
          textinfo: "none",
          marker: { line: { color: r.surface, width: 2 } },
          hovertemplate: "%{label}<br><b>%{value:,}</b> customers, %{percent}<extra></extra>",
        },
      ],
      bar: [
        {
          marker: { line: { width: 0 }, cornerradius: 3 } as never,
          textposition: "outside",
          cliponaxis: false,
          textfont: { size: 12, color: r.text },
        },
      ],
      scatter: [{ line: { width: 2, shape: "linear" }, marker: { size: 6 } }],
      scatter3d: [{ marker: { size: 2.6, opacity: 0.85, line: { width: 0 } } }],
      indicator: [
        {
          gauge: {
            axis: { tickcolor: r.lineStrong, tickfont: { size: 11, color: r.text3 } },
            borderwidth: 0,
            bgcolor: "rgba(0,0,0,0)",
          } as never,
        },
      ],
    } as never,
  };
}

/** aspectratio must stand in the chart's own layout: Plotly 3.7 writes back to layout.scene.aspectratio and throws when only the template has it. Pass a fresh copy: Plotly mutates it. */
export const scene3d = () =>
  ({
    aspectmode: "manual",
    aspectratio: { x: 1.3, y: 1.1, z: 0.85 },
    camera: { eye: { x: 1.3, y: -1.5, z: 0.5 }, center: { x: -0.06, y: -0.05, z: -0.16 } },
  }) as const;

/** No mode bar, no logo, no scroll hijack: the card's own menu offers PNG, CSV, table and chart type. */
export const plotlyConfig: Partial<Config> = {
  displayModeBar: false,
  displaylogo: false,
  responsive: true,
  scrollZoom: false,
  doubleClick: "reset",
  showTips: false,
};
