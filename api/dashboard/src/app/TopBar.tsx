import { CircleUserRound, Menu, Moon, Search, Sun, X } from "lucide-react";
import { Suspense, useState } from "react";
import { Link } from "react-router";
import { themeChosen } from "@/data/preferences";
import { useAppDispatch } from "@/data/store";
import { useTheme } from "@/design/theme";
import { lazily } from "@/ui/lazily";
import { ConnectionPill } from "./ConnectionPill";
import { Logo } from "./Logo";
import { SearchBox } from "./SearchBox";

const ProfileMenu = lazily(() => import("./ProfileMenu"));

/** Logo, search, connection, theme, and what is the reader's own. */
export function TopBar({ phone, onMenu }: { phone: boolean; onMenu: () => void }) {
  const mode = useTheme();
  const dispatch = useAppDispatch();
  const [searching, setSearching] = useState(false);
  const Theme = mode === "dark" ? Sun : Moon;
  if (phone && searching) {
    return (
      <header className="top">
        <SearchBox autoFocus onDone={() => setSearching(false)} />
        <button type="button" className="icon touch" aria-label="Close search" onClick={() => setSearching(false)}>
          <X size={20} aria-hidden />
        </button>
      </header>
    );
  }
  return (
    <header className="top">
      {phone && (
        <button type="button" className="icon touch" aria-label="Open menu" onClick={onMenu}>
          <Menu size={20} aria-hidden />
        </button>
      )}
      <Link className="brand" to="/overview" aria-label="Tributary, overview">
        <Logo />
        <b>Tributary</b>
      </Link>
      {!phone && <SearchBox />}
      <span className="grow" />
      {phone && (
        <button type="button" className="icon touch" aria-label="Search" onClick={() => setSearching(true)}>
          <Search size={19} aria-hidden />
        </button>
      )}
      <ConnectionPill phone={phone} />
      {!phone && (
        <button
          type="button"
          className="icon touch"
          aria-label={mode === "dark" ? "Light theme" : "Dark theme"}
          onClick={() => dispatch(themeChosen(mode === "dark" ? "light" : "dark"))}
        >
          <Theme size={17} aria-hidden />
        </button>
      )}
      <Suspense
        fallback={
          <span className="icon touch">
            <CircleUserRound size={18} aria-hidden />
          </span>
        }
      >
        <ProfileMenu />
      </Suspense>
    </header>
  );
}
