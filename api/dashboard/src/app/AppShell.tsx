import { Suspense, useEffect, useRef, useState } from "react";
import { Outlet, useLocation } from "react-router";
import { sidebarFolded } from "@/data/preferences";
import { useAppDispatch, useAppSelector } from "@/data/store";
import { Loading } from "@/ui/CardState";
import { useWidth } from "@/ui/useWidth";
import { ConnectionBanner } from "./ConnectionBanner";
import { Foot } from "./Foot";
import { MenuDrawer } from "./MenuDrawer";
import { SideNav } from "./SideNav";
import { TopBar } from "./TopBar";

/** What stands around every page. */
export function AppShell() {
  const width = useWidth();
  const dispatch = useAppDispatch();
  const folded = useAppSelector((state) => state.preferences.sidebarFolded) ?? width === "tablet";
  const lost = useAppSelector((state) => state.connection.lostAt !== null);
  const [menu, setMenu] = useState(false);
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const arrived = useRef(pathname);
  useEffect(() => {
    if (arrived.current !== pathname) {
      arrived.current = pathname;
      setMenu(false);
      window.scrollTo(0, 0);
      // Whoever does not see the page change is taken to where it begins, but not away from what they type.
      if (document.activeElement?.tagName !== "INPUT") {
        main.current?.focus({ preventScroll: true });
      }
    }
  }, [pathname]);
  return (
    <div className={`shell ${width} ${folded && width !== "phone" ? "rail" : ""} ${lost ? "lost" : ""}`}>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <TopBar phone={width === "phone"} onMenu={() => setMenu(true)} />
      {width === "phone" ? (
        menu && <MenuDrawer onClose={() => setMenu(false)} />
      ) : (
        <nav className="side" aria-label="Pages">
          <SideNav folded={folded} onFold={() => dispatch(sidebarFolded(!folded))} />
        </nav>
      )}
      <main id="main" tabIndex={-1} ref={main}>
        <ConnectionBanner />
        <Suspense fallback={<Loading label="the page" />}>
          <Outlet />
        </Suspense>
        <Foot />
      </main>
    </div>
  );
}
