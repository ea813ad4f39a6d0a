import "@fontsource-variable/inter/wght.css";
import "./design/base.css";
import "./design/frame.css";
import "./design/cards.css";
import "./design/customer.css";
import "./design/small.css";
import { createRoot } from "react-dom/client";
import { Provider } from "react-redux";
import { App } from "./app/App";
import { openLive, watchConnection } from "./data/live";
import { createStore } from "./data/store";
import { applyTheme } from "./design/applyTheme";

const root = document.getElementById("root");
if (root !== null) {
  applyTheme(document.documentElement.dataset.theme === "dark" ? "dark" : "light");
  const live = openLive();
  const store = createStore(live);
  watchConnection(live, store);
  createRoot(root).render(
    <Provider store={store}>
      <App />
    </Provider>,
  );
}
