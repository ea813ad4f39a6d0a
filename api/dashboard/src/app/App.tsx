import { ConfigProvider } from "antd";
import { useEffect } from "react";
import { createBrowserRouter, Navigate, RouterProvider } from "react-router";
import { useDisplayQuery } from "@/data/api";
import { useAppSelector } from "@/data/store";
import type { Display } from "@/data/types";
import { applyTheme } from "@/design/applyTheme";
import { ThemeContext } from "@/design/theme";
import { antdThemeFor } from "@/design/tokens";
import { formatsOf } from "@/ui/format";
import { FormatsContext } from "@/ui/formats";
import { useMediaQuery } from "@/ui/useMediaQuery";
import { useReducedMotion } from "@/ui/useReducedMotion";
import { lazily } from "@/ui/lazily";
import { AppShell } from "./AppShell";
import { Nothing } from "./Nothing";

const OverviewPage = lazily(() => import("@/overview/OverviewPage"));
const CustomerPage = lazily(() => import("@/customer/CustomerPage"));
const CustomersPage = lazily(() => import("@/customers/CustomersPage"));
const OrdersPage = lazily(() => import("@/orders/OrdersPage"));
const ProductsPage = lazily(() => import("@/products/ProductsPage"));
const CampaignsPage = lazily(() => import("@/campaigns/CampaignsPage"));
const AnalysesPage = lazily(() => import("@/analyses/AnalysesPage"));
const FlowPage = lazily(() => import("@/flow/FlowPage"));
const DeadLettersPage = lazily(() => import("@/letters/DeadLettersPage"));
const QueryPage = lazily(() => import("@/sql/QueryPage"));
const SettingsPage = lazily(() => import("@/settings/SettingsPage"));

const router = createBrowserRouter([
  {
    element: <AppShell />,
    children: [
      { index: true, element: <Navigate to="/overview" replace /> },
      { path: "overview", element: <OverviewPage /> },
      { path: "customers", element: <CustomersPage /> },
      { path: "customers/:id", element: <CustomerPage /> },
      { path: "orders", element: <OrdersPage /> },
      { path: "products", element: <ProductsPage /> },
      { path: "campaigns", element: <CampaignsPage /> },
      { path: "analyses/:name?", element: <AnalysesPage /> },
      { path: "flow", element: <FlowPage /> },
      { path: "dead-letters", element: <DeadLettersPage /> },
      { path: "query", element: <QueryPage /> },
      { path: "settings", element: <SettingsPage /> },
      { path: "*", element: <Nothing /> },
    ],
  },
]);

/** The page in its theme, with numbers written as the server was configured to. */
export function App() {
  const chosen = useAppSelector((state) => state.preferences.theme);
  const darkSystem = useMediaQuery("(prefers-color-scheme: dark)");
  const still = useReducedMotion();
  const mode = chosen === "system" ? (darkSystem ? "dark" : "light") : chosen;
  const { data: display } = useDisplayQuery();
  useEffect(() => applyTheme(mode), [mode]);
  const theme = antdThemeFor(mode);
  const formats = useFormatsOf(display);
  return (
    <ThemeContext value={mode}>
      <ConfigProvider theme={still ? { ...theme, token: { ...theme.token, motion: false } } : theme}>
        <FormatsContext value={formats}>
          <RouterProvider router={router} />
        </FormatsContext>
      </ConfigProvider>
    </ThemeContext>
  );
}

let made: { key: string; formats: ReturnType<typeof formatsOf> } | undefined;

/** As the server says and the reader has chosen; the same for the same, so that whoever depends on them is not drawn anew. */
function useFormatsOf({ locale, currency }: Display = { locale: "en-GB", currency: "EUR" }) {
  const ownLocale = useAppSelector((state) => state.preferences.locale);
  const ownCurrency = useAppSelector((state) => state.preferences.currency);
  const moneyAs = useAppSelector((state) => state.preferences.moneyAs);
  const display = { locale: ownLocale ?? locale, currency };
  const label = { currency: ownCurrency ?? currency, moneyAs };
  const key = JSON.stringify([display, label]);
  if (made?.key !== key) {
    made = { key, formats: formatsOf(display, label) };
  }
  return made.formats;
}
