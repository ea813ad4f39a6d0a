import { Button, Dropdown, type MenuProps } from "antd";
import { ChartColumn, ChartLine, ChartPie, Download, Ellipsis, Image, Table2, Waypoints } from "lucide-react";
import type { ReactNode } from "react";
import type { ChartType } from "./forms";

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

interface Props {
  title: string;
  type: ChartType;
  offered: readonly ChartType[];
  onType: (type: ChartType) => void;
  onPng: () => void;
  onCsv: () => void;
}

/** Beside a card's title: its other forms, and what it shows as a file. */
export default function CardMenu({ title, type, offered, onType, onPng, onCsv }: Props) {
  const items: MenuProps["items"] = [
    ...offered
      .filter((each) => each !== type)
      .map((each) => ({ key: each, ...TYPES[each], onClick: () => onType(each) })),
    ...(offered.length === 0 ? [] : [{ type: "divider" as const }]),
    ...(type === "table" ? [] : [{ key: "png", label: "Download PNG", icon: <Image size={14} />, onClick: onPng }]),
    { key: "csv", label: "Download CSV", icon: <Download size={14} />, onClick: onCsv },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
      <Button type="text" size="small" aria-label={`More for ${title}`} icon={<Ellipsis size={16} />} />
    </Dropdown>
  );
}
