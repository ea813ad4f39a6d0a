import type { CampaignRow } from "@/data/types";
import { BarCell } from "@/lists/BarCell";
import { useCampaignWeeksQuery, type CampaignWeek } from "@/lists/details";
import { Sheet } from "@/lists/Sheet";
import { Empty } from "@/ui/CardState";
import { DataTable, type Column } from "@/ui/DataTable";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { campaignColumns, campaignName } from "./columns";

const COLUMNS = campaignColumns(() => undefined).slice(1);

/** What a campaign has come to, in all and week by week. */
export function CampaignSheet({ campaign, onClose }: { campaign: CampaignRow; onClose: () => void }) {
  const formats = useFormats();
  const result = useCampaignWeeksQuery(campaign.campaign_id);
  const most = Math.max(0, ...(result.data ?? []).map((week) => week.positive));
  const columns: Column<CampaignWeek>[] = [
    {
      key: "week",
      title: "Week of",
      value: (row) => row.week,
      render: (row) => formats.day(row.week),
    },
    {
      key: "responses",
      title: "Responses",
      value: (row) => row.responses,
      numeric: true,
      render: (row) => formats.count(row.responses),
    },
    {
      key: "unsubscribes",
      title: "Unsubscribed",
      value: (row) => row.unsubscribes,
      numeric: true,
      render: (row) => formats.count(row.unsubscribes),
    },
    {
      key: "positive",
      title: "Positive",
      value: (row) => row.positive,
      numeric: true,
      render: (row) => <BarCell part={most === 0 ? 0 : row.positive / most} text={formats.count(row.positive)} />,
    },
  ];
  return (
    <Sheet title={campaignName(campaign)} wide onClose={onClose}>
      <div className="sheet-body">
        <dl className="facts-list">
          {COLUMNS.map((column) => (
            <div key={column.name}>
              <dt title={column.definition}>{column.label}</dt>
              <dd className="num">{column.write(campaign, formats)}</dd>
            </div>
          ))}
        </dl>
        <h3>Results by week</h3>
        <QueryBody title="The results" result={result}>
          {(weeks) =>
            weeks.length === 0 ? (
              <Empty title="No responses yet">The first response appears here as it happens.</Empty>
            ) : (
              <DataTable caption="Results by week" columns={columns} rows={weeks} rowKey={(row) => row.week} />
            )
          }
        </QueryBody>
      </div>
    </Sheet>
  );
}
