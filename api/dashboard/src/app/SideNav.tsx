import {
  ChartScatter,
  Inbox,
  LayoutDashboard,
  Megaphone,
  Package,
  PanelLeftClose,
  PanelLeftOpen,
  Settings,
  ShoppingBag,
  SquareTerminal,
  Users,
  Waypoints,
} from "lucide-react";
import { NavLink } from "react-router";

/** A page has its place here once it exists. */
const PAGES = [
  { to: "/overview", label: "Overview", Icon: LayoutDashboard },
  { to: "/customers", label: "Customers", Icon: Users },
  { to: "/orders", label: "Orders", Icon: ShoppingBag },
  { to: "/products", label: "Products", Icon: Package },
  { to: "/campaigns", label: "Campaigns", Icon: Megaphone },
  { to: "/analyses", label: "Analyses", Icon: ChartScatter },
  { to: "/query", label: "Query", Icon: SquareTerminal },
  { to: "/flow", label: "Data flow", Icon: Waypoints },
  { to: "/dead-letters", label: "Dead letters", Icon: Inbox },
  { to: "/settings", label: "Settings", Icon: Settings },
];

const ICON = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

/** The pages, as icons with their names, or as icons alone. */
export function SideNav({ folded, onFold }: { folded: boolean; onFold?: () => void }) {
  const Fold = folded ? PanelLeftOpen : PanelLeftClose;
  return (
    <div>
      <ul>
        {PAGES.map(({ to, label, Icon }) => (
          <li key={to}>
            <NavLink to={to} title={folded ? label : undefined}>
              <Icon {...ICON} />
              <span className={folded ? "vh" : ""}>{label}</span>
            </NavLink>
          </li>
        ))}
      </ul>
      {onFold !== undefined && (
        <button type="button" className="fold" aria-expanded={!folded} onClick={onFold}>
          <Fold {...ICON} />
          <span className={folded ? "vh" : ""}>{folded ? "Expand menu" : "Collapse"}</span>
        </button>
      )}
    </div>
  );
}
