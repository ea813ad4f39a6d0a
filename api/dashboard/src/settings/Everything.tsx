import { Button } from "antd";
import { Download, RotateCcw, Upload } from "lucide-react";
import { useRef, useState } from "react";
import { preferencesOf, preferencesSet } from "@/data/preferences";
import { useAppDispatch, useAppSelector } from "@/data/store";
import { Card } from "@/ui/Card";
import { downloadText } from "@/ui/download";
import { GROUPS, useReset } from "./groups";

const ALL = Object.values(GROUPS).flat();

/** All settings as a file, from a file, and as they were in the beginning. */
export function Everything() {
  const dispatch = useAppDispatch();
  const preferences = useAppSelector((state) => state.preferences);
  const { changed, reset } = useReset(ALL);
  const [said, setSaid] = useState("");
  const file = useRef<HTMLInputElement>(null);

  const bring = async (chosen: File) => {
    try {
      const read: unknown = JSON.parse(await chosen.text());
      if (typeof read !== "object" || read === null || Array.isArray(read)) {
        throw new SyntaxError("not an object");
      }
      dispatch(preferencesSet(preferencesOf(read)));
      setSaid(`Settings are those of ${chosen.name}.`);
    } catch {
      setSaid(`${chosen.name} has no settings in it: choose a file that was saved here.`);
    }
  };
  return (
    <Card title="All settings" note="Kept in this browser, for all its tabs">
      <div className="all-settings">
        <Button
          icon={<Download size={14} />}
          onClick={() =>
            downloadText("tributary-settings.json", JSON.stringify(preferences, null, 2), "application/json")
          }
        >
          Save as a file
        </Button>
        <Button icon={<Upload size={14} />} onClick={() => file.current?.click()}>
          Take from a file
        </Button>
        <Button
          icon={<RotateCcw size={14} />}
          disabled={!changed}
          onClick={() => {
            reset();
            setSaid("All settings are as they were in the beginning.");
          }}
        >
          Reset everything
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept="application/json,.json"
          aria-label="A file of settings"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            // The same file can be chosen again.
            event.target.value = "";
            if (chosen !== undefined) {
              void bring(chosen);
            }
          }}
        />
      </div>
      <p role="status">{said}</p>
    </Card>
  );
}
