/// <reference types="vite/client" />
declare module "plotly.js/lib/core" {
  import type * as Whole from "plotly.js";
  const Plotly: typeof Whole;
  export default Plotly;
}
declare module "plotly.js/lib/*" {
  const trace: object;
  export default trace;
}
