import { useTitle } from "@/app/useTitle";
import { Appearance } from "./Appearance";
import { ChartForms } from "./ChartForms";
import { Everything } from "./Everything";
import { KeyFigures } from "./KeyFigures";
import { OverviewLayout } from "./OverviewLayout";
import { Writing } from "./Writing";
import "@/design/settings.css";

/** What a reader has chosen, in one place; every change holds at once. */
export function SettingsPage() {
  useTitle("Settings");
  return (
    <>
      <div className="page-head">
        <h1>Settings</h1>
        <p className="brief">Yours, on this browser. Every change holds at once.</p>
      </div>
      <div className="settings">
        <div>
          <Appearance />
          <Writing />
          <KeyFigures />
        </div>
        <div>
          <OverviewLayout />
          <ChartForms />
          <Everything />
        </div>
      </div>
    </>
  );
}

export default SettingsPage;
