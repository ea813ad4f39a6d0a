import { Dropdown, Segmented } from "antd";
import { CircleUserRound } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { useAppDispatch, useAppSelector } from "@/data/store";
import { themeChosen, type Theme } from "@/data/preferences";
import { useFormats } from "@/ui/formats";

const THEMES: { value: Theme; label: string }[] = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "system", label: "As the system" },
];

/** What is the reader's own: the theme, how figures are written, and where to read on. */
export default function ProfileMenu() {
  const dispatch = useAppDispatch();
  const theme = useAppSelector((state) => state.preferences.theme);
  const { locale, currency } = useFormats();
  const [open, setOpen] = useState(false);
  return (
    <Dropdown
      trigger={["click"]}
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      popupRender={() => (
        <section className="profile" aria-label="Your settings">
          <h2>Theme</h2>
          <Segmented<Theme>
            options={THEMES}
            value={theme}
            onChange={(chosen) => dispatch(themeChosen(chosen))}
            aria-label="Theme"
            block
          />
          <h2>Figures</h2>
          <dl>
            <div>
              <dt>Language and region</dt>
              <dd>{locale}</dd>
            </div>
            <div>
              <dt>Currency</dt>
              <dd>{currency}</dd>
            </div>
            <div>
              <dt>Time zone</dt>
              <dd>UTC</dd>
            </div>
          </dl>
          <p>
            <Link to="/settings" onClick={() => setOpen(false)}>
              All settings
            </Link>
          </p>
          <h2>Read on</h2>
          <ul>
            <li>
              <a href="/docs">API, to browse and try out</a>
            </li>
            <li>
              <a href="/openapi.json">OpenAPI description</a>
            </li>
          </ul>
        </section>
      )}
    >
      <button
        type="button"
        className="icon touch"
        aria-label="Your settings"
        aria-haspopup="dialog"
        aria-expanded={open}
      >
        <CircleUserRound size={18} aria-hidden />
      </button>
    </Dropdown>
  );
}
