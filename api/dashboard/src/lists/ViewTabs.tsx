import { Button } from "antd";
import { Bookmark, X } from "lucide-react";
import { useState } from "react";
import type { View } from "./useQuestion";
import { forgetView, saveView, useSavedViews, type SavedView } from "./views";

const same = (a: View, b: View) =>
  (["filter", "sort", "q", "columns"] as const).every((name) => (a[name] ?? "") === (b[name] ?? ""));

/** Views that everybody has, and those that this browser keeps. What is shown can be kept under a name. */
export function ViewTabs({
  list,
  views,
  view,
  onShow,
}: {
  list: string;
  views: SavedView[];
  view: View;
  onShow: (view: View) => void;
}) {
  const saved = useSavedViews(list);
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState("");
  const known = [...views, ...saved].some((each) => same(each, view));
  const tab = (each: SavedView) => (
    <button
      type="button"
      aria-pressed={same(each, view)}
      onClick={() => onShow({ filter: each.filter, sort: each.sort, q: each.q, columns: each.columns })}
    >
      {each.name}
    </button>
  );
  return (
    <div className="views">
      <ul aria-label="Views">
        {views.map((each) => (
          <li key={each.name}>{tab(each)}</li>
        ))}
        {saved.map((each) => (
          <li key={`saved ${each.name}`} className="saved">
            {tab(each)}
            <button
              type="button"
              className="mini"
              aria-label={`Forget view ${each.name}`}
              onClick={() => forgetView(list, each.name)}
            >
              <X size={13} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {naming ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            saveView(list, name, view);
            setNaming(false);
            setName("");
          }}
        >
          <input
            aria-label="Name of the view"
            placeholder="Name of the view"
            value={name}
            maxLength={60}
            required
            // Asked for by the button that stood here.
            ref={(input) => input?.focus()}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => event.key === "Escape" && setNaming(false)}
          />
          <Button htmlType="submit" type="primary" disabled={name.trim() === ""}>
            Save
          </Button>
          <Button type="text" onClick={() => setNaming(false)}>
            Cancel
          </Button>
        </form>
      ) : (
        !known && (
          <Button icon={<Bookmark size={14} />} onClick={() => setNaming(true)}>
            Save as view
          </Button>
        )
      )}
    </div>
  );
}
