import type { CampaignMetrics, CampaignRow } from "@/data/types";
import { BarCell } from "@/lists/BarCell";
import { useCampaignMetricsQuery } from "@/lists/details";
import { Sheet } from "@/lists/Sheet";
import { Empty } from "@/ui/CardState";
import { DataTable, type Column } from "@/ui/DataTable";
import type { Formats } from "@/ui/format";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { campaignName } from "./columns";

type Week = CampaignMetrics["by_week"][number];
type Type = CampaignMetrics["by_type"][number];

/** What a campaign has come to, in all, by type of response, and week by week. */
export function CampaignSheet({ campaign, onClose }: { campaign: CampaignRow; onClose: () => void }) {
  const formats = useFormats();
  const result = useCampaignMetricsQuery(campaign.campaign_id);
  return (
    <Sheet title={campaignName(campaign)} wide onClose={onClose}>
      <div className="sheet-body">
        <QueryBody title="The results" result={result}>
          {(metrics) => (
            <>
              <dl className="facts-list">
                {facts(campaign, metrics, formats).map(([label, value, definition]) => (
                  <div key={label}>
                    <dt title={definition}>{label}</dt>
                    <dd className="num">{value}</dd>
                  </div>
                ))}
              </dl>
              {metrics.by_week.length === 0 ? (
                <Empty title="No responses yet">The first response appears here as it happens.</Empty>
              ) : (
                <>
                  <h3>Results by week</h3>
                  <DataTable
                    caption="Results by week"
                    columns={weekColumns(metrics, formats)}
                    rows={metrics.by_week}
                    rowKey={(row) => row.week}
                    initialSort={{ key: "week", descending: true }}
                  />
                  <h3>Results by type</h3>
                  <DataTable
                    caption="Results by type"
                    columns={typeColumns(metrics, formats)}
                    rows={metrics.by_type}
                    rowKey={(row) => row.response_type ?? ""}
                  />
                </>
              )}
            </>
          )}
        </QueryBody>
      </div>
    </Sheet>
  );
}

function facts(row: CampaignRow, metrics: CampaignMetrics, formats: Formats): [string, string, string?][] {
  // As it is now: the row of the list is as old as its page.
  const campaign = metrics.campaign ?? row;
  return [
    ["Response rate", formats.percent(metrics.response_rate), "Responders divided by known customers."],
    ["Responders", formats.count(metrics.responders), "Customers with a positive response."],
    ["Reached", formats.count(metrics.customers_reached), "Customers with a response of any type."],
    ["Responses", formats.count(metrics.responses), "Responses of known customers, of any type."],
    ["Positive", formats.count(metrics.positive_responses), "Responses other than an unsubscription."],
    ["Unsubscribed", formats.count(metrics.unsubscribes), "Responses that are an unsubscription."],
    ["First response", formats.day(metrics.first_response)],
    ["Last response", formats.day(metrics.last_response)],
    ["Start", formats.day(campaign.start_date), "Without one it has not started."],
    ["End", formats.day(campaign.end_date)],
    ["Channel", campaign.channel ?? "–"],
    ["Audience", campaign.target_audience ?? "–"],
    ["Id", campaign.campaign_id],
  ];
}

function weekColumns(metrics: CampaignMetrics, formats: Formats): Column<Week>[] {
  const most = Math.max(0, ...metrics.by_week.map((week) => week.positive_responses));
  const count = (key: "responses" | "unsubscribes" | "new_responders", title: string): Column<Week> => ({
    key,
    title,
    value: (row) => row[key],
    numeric: true,
    render: (row) => formats.count(row[key]),
  });
  return [
    { key: "week", title: "Week of", value: (row) => row.start, render: (row) => formats.day(row.start) },
    count("responses", "Responses"),
    count("unsubscribes", "Unsubscribed"),
    count("new_responders", "New responders"),
    {
      key: "positive",
      title: "Positive",
      value: (row) => row.positive_responses,
      numeric: true,
      render: (row) => (
        <BarCell part={most === 0 ? 0 : row.positive_responses / most} text={formats.count(row.positive_responses)} />
      ),
    },
  ];
}

function typeColumns(metrics: CampaignMetrics, formats: Formats): Column<Type>[] {
  const share = (row: Type) => (metrics.responses === 0 ? null : row.responses / metrics.responses);
  return [
    {
      key: "type",
      title: "Type",
      value: (row) => row.response_type,
      render: (row) => row.response_type ?? "None given",
    },
    {
      key: "customers",
      title: "Customers",
      value: (row) => row.customers,
      numeric: true,
      render: (row) => formats.count(row.customers),
    },
    {
      key: "responses",
      title: "Responses",
      value: (row) => row.responses,
      numeric: true,
      render: (row) => formats.count(row.responses),
    },
    {
      key: "share",
      title: "Share",
      value: share,
      numeric: true,
      render: (row) => <BarCell part={share(row) ?? 0} text={formats.percent(share(row))} />,
    },
  ];
}
