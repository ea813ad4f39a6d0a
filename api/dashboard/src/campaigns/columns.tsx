import type { CampaignRow } from "@/data/types";
import type { ListColumn } from "@/lists/column";
import type { Formats } from "@/ui/format";

/** A campaign's name, or its id where no name is known. */
export const campaignName = (campaign: { campaign_id: string; campaign_name: string | null }): string =>
  campaign.campaign_name ?? campaign.campaign_id;

const count = (
  name: "responses" | "positive_responses" | "unsubscribes" | "responders",
  label: string,
  definition: string,
): ListColumn<CampaignRow> => ({
  name,
  label,
  definition,
  kind: "number",
  width: 116,
  write: (row, formats) => formats.count(row[name]),
});

const time = (name: "start_date" | "end_date", label: string, definition: string): ListColumn<CampaignRow> => ({
  name,
  label,
  definition,
  kind: "time",
  width: 112,
  write: (row, formats: Formats) => formats.day(row[name]),
});

/** The columns of campaigns with their results; a click on a name opens one. */
export function campaignColumns(onOpen: (campaign: CampaignRow) => void): ListColumn<CampaignRow>[] {
  return [
    {
      name: "campaign_name",
      label: "Campaign",
      definition: "The name that is shown to people; the id where there is none.",
      kind: "text",
      width: 208,
      write: campaignName,
      render: (row) => (
        <button type="button" className="rowlink" onClick={() => onOpen(row)}>
          {campaignName(row)}
        </button>
      ),
    },
    {
      name: "channel",
      label: "Channel",
      definition: "By which it reaches people.",
      kind: "text",
      width: 108,
      write: (row) => row.channel ?? "–",
    },
    time("start_date", "Start", "When it starts; without one it has not started."),
    time("end_date", "End", "When it ends."),
    {
      name: "target_audience",
      label: "Audience",
      definition: "Whom it is for, in words.",
      kind: "text",
      width: 148,
      write: (row) => row.target_audience ?? "–",
    },
    count("responses", "Responses", "Responses of known customers, of any kind."),
    count("positive_responses", "Positive", "Responses other than an unsubscription."),
    count("unsubscribes", "Unsubscribed", "Responses that are an unsubscription."),
    count("responders", "Responders", "Customers with a positive response."),
    {
      name: "response_rate",
      label: "Response rate",
      definition: "Responders divided by known customers.",
      kind: "number",
      width: 124,
      write: (row, formats) => formats.percent(row.response_rate),
      render: (row, formats) => <b>{formats.percent(row.response_rate)}</b>,
    },
    {
      name: "campaign_id",
      label: "Id",
      definition: "As the source has it.",
      kind: "text",
      width: 108,
      write: (row) => row.campaign_id,
    },
  ];
}

export const USUAL_COLUMNS = [
  "campaign_name",
  "channel",
  "start_date",
  "end_date",
  "responses",
  "unsubscribes",
  "responders",
  "response_rate",
];
