import { Button, Dropdown, type MenuProps } from "antd";
import { ChartColumn, ChartLine, ChartPie, Download, Ellipsis, Image, Table2, Waypoints } from "lucide-react";
import { useRef, type ReactNode } from "react";
import { chartTypeChosen } from "@/data/preferences";
import { useAppDispatch, useAppSelector } from "@/data/store";
import { useRoles } from "@/design/theme";
import { Card, type CardProps } from "@/ui/Card";
import { DataTable, type Column } from "@/ui/DataTable";
import { csvOf, downloadText } from "@/ui/download";

export type ChartType = "pie" | "bar" | "line" | "gauge" | "map" | "flow" | "network" | "table";

const TYPES: Record<ChartType, { label: string; icon: ReactNode }> = {
  pie: { label: "Show as ring", icon: <ChartPie size={14} /> },
  bar: { label: "Show as bars", icon: <ChartColumn size={14} /> },
  line: { label: "Show as line", icon: <ChartLine size={14} /> },
  gauge: { label: "Show as gauge", icon: <ChartPie size={14} /> },
  map: { label: "Show as map", icon: <ChartPie size={14} /> },
  flow: { label: "Show as flow", icon: <Waypoints size={14} /> },
  network: { label: "Show as network", icon: <Waypoints size={14} /> },
  table: { label: "Show as table", icon: <Table2 size={14} /> },
};

interface Props<Row> extends Omit<CardProps, "children"> {
  id: string;
  /** The first is what is shown until the reader chooses; the table is always offered. */
  types: ChartType[];
  columns: Column<Row>[];
  rows: Row[];
  /** What is saved, where that is not what the table shows. */
  csvRows?: Row[];
  rowKey: (row: Row) => string;
  onRow?: (row: Row) => void;
  rowClass?: (row: Row) => string;
  children: (type: Exclude<ChartType, "table">) => ReactNode;
  /** Beside the menu. */
  actions?: ReactNode;
}

/** A card with a chart: the menu changes its form, shows its numbers as a table, and saves both. */
export function ChartCard<Row>(props: Props<Row>) {
  const { id, types, columns, rows, csvRows = rows, rowKey, onRow, rowClass, children, actions, ...card } = props;
  const dispatch = useAppDispatch();
  const roles = useRoles();
  const body = useRef<HTMLDivElement>(null);
  const offered = types.length === 0 ? [] : [...types, "table" as const];
  const chosen = useAppSelector((state) => state.preferences.chartTypes[id]);
  const type = offered.find((each) => each === chosen) ?? types[0] ?? "table";
  const name = `tributary-${id}`;

  const save = async () => {
    const plot = body.current?.querySelector<HTMLElement>(".js-plotly-plot");
    if (plot) {
      const { downloadPng } = await import("./png");
      await downloadPng(plot, name, card.title, roles);
    }
    const drawn = body.current?.querySelector<SVGSVGElement>("svg.drawn");
    if (drawn) {
      const { downloadSvgAsPng } = await import("./svgPng");
      await downloadSvgAsPng(drawn, name, card.title, roles);
    }
  };
  const items: MenuProps["items"] = [
    ...offered
      .filter((each) => each !== type)
      .map((each) => ({
        key: each,
        ...TYPES[each],
        onClick: () => dispatch(chartTypeChosen({ card: id, type: each })),
      })),
    ...(offered.length === 0 ? [] : [{ type: "divider" as const }]),
    ...(type === "table"
      ? []
      : [{ key: "png", label: "Download PNG", icon: <Image size={14} />, onClick: () => void save() }]),
    {
      key: "csv",
      label: "Download CSV",
      icon: <Download size={14} />,
      onClick: () => downloadText(`${name}.csv`, csvOf(columns, csvRows)),
    },
  ];
  return (
    <Card
      {...card}
      actions={
        <>
          {type !== "table" && actions}
          <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
            <Button type="text" size="small" aria-label={`More for ${card.title}`} icon={<Ellipsis size={16} />} />
          </Dropdown>
        </>
      }
    >
      <div ref={body} className="chart-body">
        {type === "table" && rows.length > 0 ? (
          <DataTable
            caption={card.title}
            columns={columns}
            rows={rows}
            rowKey={rowKey}
            onRow={onRow}
            rowClass={rowClass}
          />
        ) : (
          children(type === "table" ? (types[0] as "pie") : type)
        )}
      </div>
    </Card>
  );
}
