import { Segmented } from "antd";
import { preferencesSet, themeChosen, type Theme } from "@/data/preferences";
import { useAppDispatch, useAppSelector } from "@/data/store";
import { useTheme } from "@/design/theme";
import { useWidth } from "@/ui/useWidth";
import { Group } from "./Group";
import { Setting } from "./Setting";

const THEMES: { value: Theme; label: string }[] = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "system", label: "As the system" },
];

type Menu = "wide" | "narrow" | "window";

const MENUS: { value: Menu; label: string }[] = [
  { value: "wide", label: "With names" },
  { value: "narrow", label: "Icons alone" },
  { value: "window", label: "As the window" },
];

/** Theme and navigation. */
export function Appearance() {
  const dispatch = useAppDispatch();
  const theme = useAppSelector((state) => state.preferences.theme);
  const folded = useAppSelector((state) => state.preferences.sidebarFolded);
  const now = useTheme();
  const phone = useWidth() === "phone";
  return (
    <Group name="appearance" title="Appearance" note="How all pages look">
      <Setting label="Theme" hint={theme === "system" ? `The system asks for ${now} now.` : undefined}>
        <Segmented<Theme>
          aria-label="Theme"
          options={THEMES}
          value={theme}
          onChange={(chosen) => dispatch(themeChosen(chosen))}
        />
      </Setting>
      {!phone && (
        <Setting label="Menu" hint="The list of pages on the left; on phones it folds away.">
          <Segmented<Menu>
            aria-label="Menu"
            options={MENUS}
            value={folded === null ? "window" : folded ? "narrow" : "wide"}
            onChange={(menu) =>
              dispatch(preferencesSet({ sidebarFolded: menu === "window" ? null : menu === "narrow" }))
            }
          />
        </Setting>
      )}
    </Group>
  );
}
