import { Ellipsis } from "lucide-react";
import { Suspense, useRef, type ReactNode } from "react";
import { chartTypeChosen } from "@/data/preferences";
import { useAppDispatch, useAppSelector } from "@/data/store";
import { useRoles } from "@/design/theme";
import { Card, type CardProps } from "@/ui/Card";
import { DataTable, type Column } from "@/ui/DataTable";
import { csvOf, downloadText } from "@/ui/download";
import { lazily } from "@/ui/lazily";
import { FORMS, type ChartType } from "./forms";

/** The first figure does not wait for menus. */
const CardMenu = lazily(() => import("./CardMenu"));

interface Props<Row> extends Omit<CardProps, "children"> {
  /** What its forms, the reader's choice of them and its files are known by. */
  id: string;
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
  const { id, columns, rows, csvRows = rows, rowKey, onRow, rowClass, children, actions, ...card } = props;
  const dispatch = useAppDispatch();
  const roles = useRoles();
  const body = useRef<HTMLDivElement>(null);
  const offered = FORMS[id] ?? [];
  const chosen = useAppSelector((state) => state.preferences.chartTypes[id]);
  const type = offered.find((each) => each === chosen) ?? offered[0] ?? "table";
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
  return (
    <Card
      {...card}
      actions={
        <>
          {type !== "table" && actions}
          <Suspense
            fallback={
              <span className="menu-waiting">
                <Ellipsis size={16} aria-hidden />
              </span>
            }
          >
            <CardMenu
              title={card.title}
              type={type}
              offered={offered}
              onType={(each) => dispatch(chartTypeChosen({ card: id, type: each }))}
              onPng={() => void save()}
              onCsv={() => downloadText(`${name}.csv`, csvOf(columns, csvRows))}
            />
          </Suspense>
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
          children(type === "table" ? (offered[0] as "pie") : type)
        )}
      </div>
    </Card>
  );
}
