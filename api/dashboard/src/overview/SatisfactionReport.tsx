import { Drawer, Segmented } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { customerAddress } from "@/customer/names";
import { useSatisfactionReportQuery } from "@/data/api";
import type { Filters } from "@/data/filters";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { useWidth } from "@/ui/useWidth";

const GROUPS = [
  { value: "month", label: "Month" },
  { value: "interaction_type", label: "Type" },
  { value: "category", label: "Category" },
];
const SHOWN = 3;

/** Satisfaction by what it was about, with those behind the low scores. */
export default function SatisfactionReport({ filters, onClose }: { filters: Filters; onClose: () => void }) {
  const formats = useFormats();
  const phone = useWidth() === "phone";
  const [by, setBy] = useState("month");
  const result = useSatisfactionReportQuery({ filters, by });
  return (
    <Drawer open onClose={onClose} title="Satisfaction" size={phone ? "100%" : 560} classNames={{ body: "breakdown" }}>
      <Segmented options={GROUPS} value={by} onChange={setBy} aria-label="Group by" />
      <QueryBody title="The report" result={result}>
        {({ satisfaction, low }) => (
          <table className="table plain">
            <caption className="vh">Satisfaction by {by}</caption>
            <thead>
              <tr>
                <th scope="col">{GROUPS.find((group) => group.value === by)?.label}</th>
                <th scope="col" className="right">
                  Mean
                </th>
                <th scope="col" className="right">
                  Ratings
                </th>
                <th scope="col" className="right">
                  {low} or less
                </th>
                <th scope="col">Worst rated by</th>
              </tr>
            </thead>
            <tbody>
              {satisfaction.map((group) => (
                <tr key={group.group ?? ""}>
                  <td>
                    {by === "month" && group.group !== null
                      ? formats.month(group.group)
                      : (group.name ?? group.group ?? "–")}
                  </td>
                  <td className="right num">{formats.number(group.mean, 2)}</td>
                  <td className="right num">{formats.count(group.count)}</td>
                  <td className="right num">{formats.percent(group.low_share)}</td>
                  <td>
                    {group.worst_customers.slice(0, SHOWN).map((id) => (
                      <Link key={id} to={customerAddress(id)} className="idlink">
                        {id}
                      </Link>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </QueryBody>
    </Drawer>
  );
}
