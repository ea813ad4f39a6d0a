import { Segmented } from "antd";
import { FORMS } from "@/charts/forms";
import { chartTypeChosen } from "@/data/preferences";
import { useAppDispatch, useAppSelector } from "@/data/store";
import { CHARTS, FORM_NAMES } from "./charts";
import { Group } from "./Group";

/** The form of each chart; a chart's own menu sets the same. */
export function ChartForms() {
  const dispatch = useAppDispatch();
  const chosen = useAppSelector((state) => state.preferences.chartTypes);
  return (
    <Group name="charts" title="Charts" note="The form of each; its own menu, at its upper right, changes the same">
      {CHARTS.map(({ page, charts }) => (
        <div key={page} className="chart-forms">
          <h3>{page}</h3>
          {charts.map(([id, title]) => {
            const forms = FORMS[id] ?? [];
            return (
              <div key={id} className="setting">
                <b>{title}</b>
                <Segmented
                  aria-label={title}
                  options={forms.map((form) => ({ value: form, label: FORM_NAMES[form] }))}
                  value={forms.find((form) => form === chosen[id]) ?? forms[0]}
                  onChange={(type) => dispatch(chartTypeChosen({ card: id, type }))}
                />
              </div>
            );
          })}
        </div>
      ))}
    </Group>
  );
}
