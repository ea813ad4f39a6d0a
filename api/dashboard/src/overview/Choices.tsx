import { Checkbox } from "antd";
import { cardToggled, kpiToggled } from "@/data/preferences";
import { useAppDispatch, useAppSelector } from "@/data/store";
import { describe, LABELS } from "./kpis";
import { TITLES } from "./titles";

/** Which cards stand on the overview; at least one. */
export function CardChoice() {
  const dispatch = useAppDispatch();
  const hidden = useAppSelector((state) => state.preferences.hiddenCards);
  return (
    <Choice
      legend="Cards shown"
      names={Object.entries(TITLES)}
      hidden={hidden}
      onToggle={(name) => dispatch(cardToggled(name))}
    />
  );
}

/** Which key figures are shown; at least one. */
export function KpiChoice() {
  const dispatch = useAppDispatch();
  const hidden = useAppSelector((state) => state.preferences.hiddenKpis);
  return (
    <Choice
      legend="Key figures shown"
      names={LABELS.map((label) => [label, describe(label).title])}
      hidden={hidden}
      onToggle={(label) => dispatch(kpiToggled(label))}
    />
  );
}

interface Props {
  legend: string;
  names: [name: string, title: string][];
  hidden: string[];
  onToggle: (name: string) => void;
}

function Choice({ legend, names, hidden, onToggle }: Props) {
  const left = names.filter(([name]) => !hidden.includes(name));
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {names.map(([name, title]) => {
        const shown = !hidden.includes(name);
        return (
          <Checkbox key={name} checked={shown} disabled={shown && left.length === 1} onChange={() => onToggle(name)}>
            {title}
          </Checkbox>
        );
      })}
    </fieldset>
  );
}
