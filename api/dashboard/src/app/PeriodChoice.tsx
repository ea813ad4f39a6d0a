import { Button, Dropdown } from "antd";
import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { businessNow } from "@/data/clock";
import type { Filters } from "@/data/filters";
import { useFormats } from "@/ui/formats";
import { dayOf, lastDays, periodText } from "./periods";

const PERIODS = [
  { key: "7", label: "Last 7 days" },
  { key: "30", label: "Last 30 days" },
  { key: "90", label: "Last 90 days" },
  { key: "365", label: "Last 365 days" },
];

interface Props {
  filters: Filters;
  onChange: (changes: Pick<Filters, "from" | "to">) => void;
}

/** Which purchases count: those of the last days, of any days, or all. */
export function PeriodChoice({ filters, onChange }: Props) {
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const { from, to } = filters;
  const any = from === undefined && to === undefined;
  const choose = (period: Pick<Filters, "from" | "to">) => {
    onChange(period);
    setOpen(false);
  };
  return (
    <Dropdown
      trigger={["click"]}
      open={open}
      onOpenChange={setOpen}
      popupRender={() => (
        <div className="period">
          <ul>
            <li>
              <button type="button" aria-pressed={any} onClick={() => choose({ from: undefined, to: undefined })}>
                All time
              </button>
            </li>
            {PERIODS.map(({ key, label }) => {
              const period = lastDays(Number(key), businessNow());
              return (
                <li key={key}>
                  <button
                    type="button"
                    aria-pressed={period.from === from && period.to === to}
                    onClick={() => choose(period)}
                  >
                    {label}
                  </button>
                </li>
              );
            })}
          </ul>
          {/* The browser's own: they are in its language, and work with every keyboard and screen reader. */}
          <label>
            From
            <input
              type="date"
              value={from ?? ""}
              max={to ?? "2099-12-31"}
              min="1900-01-01"
              onChange={(event) => onChange({ from: event.target.value || undefined, to })}
            />
          </label>
          <label>
            To
            <input
              type="date"
              value={to ?? ""}
              min={from ?? "1900-01-01"}
              max={dayOf(Date.UTC(2099, 11, 31))}
              onChange={(event) => onChange({ from, to: event.target.value || undefined })}
            />
          </label>
        </div>
      )}
    >
      <Button icon={<CalendarDays size={14} />} aria-haspopup="dialog" aria-expanded={open}>
        {any ? "All time" : periodText(filters, formats)}
      </Button>
    </Dropdown>
  );
}
