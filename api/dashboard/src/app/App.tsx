import { ConfigProvider } from "antd";
import { lazy, useEffect } from "react";
import { createBrowserRouter, Navigate, RouterProvider } from "react-router";
import { useDisplayQuery } from "@/data/api";
import { useAppSelector } from "@/data/store";
import { applyTheme } from "@/design/applyTheme";
import { ThemeContext } from "@/design/theme";
import { antdThemeFor } from "@/design/tokens";
import { formatsOf } from "@/ui/format";
import { FormatsContext } from "@/ui/formats";
import { useMediaQuery } from "@/ui/useMediaQuery";
import { useReducedMotion } from "@/ui/useReducedMotion";
import { AppShell } from "./AppShell";
import { Nothing } from "./Nothing";

const OverviewPage = lazy(() => import("@/overview/OverviewPage"));
const CustomerPage = lazy(() => import("@/customer/CustomerPage"));
const CustomersPage = lazy(() => import("@/customers/CustomersPage"));
const OrdersPage = lazy(() => import("@/orders/OrdersPage"));
const ProductsPage = lazy(() => import("@/products/ProductsPage"));
const CampaignsPage = lazy(() => import("@/campaigns/CampaignsPage"));
const AnalysesPage = lazy(() => import("@/analyses/AnalysesPage"));
const FlowPage = lazy(() => import("@/flow/FlowPage"));
const QueryPage = lazy(() => import("@/sql/QueryPage"));

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
      { path: "query", element: <QueryPage /> },
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
  const formats = useFormatsOf(display?.locale, display?.currency);
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

/** The same formats for the same settings, so that whoever depends on them is not drawn anew. */
function useFormatsOf(locale = "en-GB", currency = "EUR") {
  const key = `${locale} ${currency}`;
  if (made?.key !== key) {
    made = { key, formats: formatsOf({ locale, currency }) };
  }
  return made.formats;
}
