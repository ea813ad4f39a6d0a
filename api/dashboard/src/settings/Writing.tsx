import { Segmented } from "antd";
import { useMemo } from "react";
import { useDisplayQuery } from "@/data/api";
import { preferencesSet, type MoneyAs } from "@/data/preferences";
import { useAppDispatch, useAppSelector } from "@/data/store";
import { useFormats } from "@/ui/formats";
import { useNow } from "@/ui/useNow";
import { Group } from "./Group";
import { Setting } from "./Setting";
import { currencies, locales, type Named } from "./writing";

const AMOUNT = 1234.5;
const LARGE = 3_031_917;
const HOURS = 5;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const MONEY: { value: MoneyAs; label: string }[] = [
  { value: "symbol", label: "Symbol" },
  { value: "code", label: "Code" },
];

/** How numbers, dates and money are written, with examples. */
export function Writing() {
  const dispatch = useAppDispatch();
  const formats = useFormats();
  const { locale, currency, moneyAs } = useAppSelector((state) => state.preferences);
  const { data: display } = useDisplayQuery();
  const offered = useMemo(() => locales(locale), [locale]);
  const money = useMemo(() => currencies(currency), [currency]);
  const at = useNow((now) => Math.floor(now / MINUTE_MS) * MINUTE_MS);
  return (
    <Group name="writing" title="Numbers, dates and money" note="How figures are written; their values stay the same">
      <Setting
        label="Language and region"
        of="locale"
        hint="Of numbers and dates. The pages themselves are in English."
      >
        <Choice
          id="locale"
          value={locale}
          usual={display?.locale}
          options={offered}
          onChoose={(chosen) => dispatch(preferencesSet({ locale: chosen }))}
        />
      </Setting>
      <Setting
        label="Currency"
        of="currency"
        hint="What money is called. Amounts are never converted: €10 becomes $10."
      >
        <Choice
          id="currency"
          value={currency}
          usual={display?.currency}
          options={money}
          onChoose={(chosen) => dispatch(preferencesSet({ currency: chosen }))}
        />
      </Setting>
      <Setting label="Currency as">
        <Segmented<MoneyAs>
          aria-label="Currency as"
          options={MONEY}
          value={moneyAs}
          onChange={(chosen) => dispatch(preferencesSet({ moneyAs: chosen }))}
        />
      </Setting>
      <dl className="examples" aria-label="Examples">
        {[
          ["An amount", formats.moneyExact(AMOUNT)],
          ["A key figure", formats.money(LARGE)],
          ["On an axis", formats.moneyShort(LARGE)],
          ["A number", formats.count(LARGE)],
          ["A share", formats.percent(0.4261)],
          ["A day", formats.day(at)],
          ["A month", formats.month(new Date(at).toISOString().slice(0, 7))],
          ["A while ago", formats.ago(at - HOURS * HOUR_MS, at)],
          ["A time", formats.exact(at)],
        ].map(([name, example]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{example}</dd>
          </div>
        ))}
      </dl>
    </Group>
  );
}

interface ChoiceProps {
  id: string;
  value: string | null;
  /** What the server says, once it has. */
  usual: string | undefined;
  options: Named[];
  onChoose: (value: string | null) => void;
}

function Choice({ id, value, usual, options, onChoose }: ChoiceProps) {
  return (
    <select
      id={id}
      className="field"
      value={value ?? ""}
      onChange={(event) => onChoose(event.target.value === "" ? null : event.target.value)}
    >
      <option value="">{`As the server says${usual === undefined ? "" : `, ${usual}`}`}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
