import { useMemo, useState } from "react";
import type { CampaignRow } from "@/data/types";
import { EditButton } from "@/lists/EditButton";
import { ListPage } from "@/lists/ListPage";
import type { Field } from "@/lists/RowForm";
import { useRowEditor } from "@/lists/useRowEditor";
import type { SavedView } from "@/lists/views";
import { campaignColumns, campaignName, USUAL_COLUMNS } from "./columns";
import { CampaignSheet } from "./CampaignSheet";
import { ResponsesCard } from "./ResponsesCard";

const VIEWS: SavedView[] = [
  { name: "All campaigns" },
  { name: "Running", filter: "start_date <= today and (end_date is null or end_date >= today)" },
  { name: "Best answered", sort: "-response_rate" },
];

const ID: Field = {
  name: "campaign_id",
  label: "Id",
  hint: "As the source has it. Without one the server gives it a new one.",
  longest: 255,
};

const FIELDS: Field[] = [
  { name: "campaign_name", label: "Name" },
  { name: "channel", label: "Channel", hint: "For example EMAIL." },
  { name: "start_date", label: "Start", type: "date", hint: "Without one it has not started." },
  { name: "end_date", label: "End", type: "date" },
  { name: "target_audience", label: "Audience", hint: "Whom it is for, in words." },
];

/** What a row says of a campaign that nobody has answered to. */
const BLANK = {
  ...Object.fromEntries(FIELDS.map((field) => [field.name, null])),
  responses: 0,
  positive_responses: 0,
  unsubscribes: 0,
  responders: 0,
  response_rate: 0,
};

/** All campaigns with their results, created and corrected. */
export function CampaignsPage() {
  const [opened, setOpened] = useState<CampaignRow | null>(null);
  const columns = useMemo(() => campaignColumns(setOpened), []);
  const { create, edit, element } = useRowEditor({
    list: "campaigns",
    noun: "campaign",
    id: ID,
    fields: FIELDS,
    blank: BLANK,
    nameOf: campaignName,
  });
  return (
    <>
      <ListPage
        list="campaigns"
        title="Campaigns"
        columns={columns}
        usual={USUAL_COLUMNS}
        usualSort="-start_date"
        views={VIEWS}
        searched="name, channel or id"
        create={{ label: "New campaign", run: create }}
        actions={(row) => <EditButton name={campaignName(row)} onEdit={() => edit(row)} />}
      >
        <ResponsesCard />
      </ListPage>
      {opened !== null && <CampaignSheet campaign={opened} onClose={() => setOpened(null)} />}
      {element}
    </>
  );
}

export default CampaignsPage;
