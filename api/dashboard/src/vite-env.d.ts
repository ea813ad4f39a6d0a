/// <reference types="vite/client" />
declare module "plotly.js/lib/core" {
  const Plotly: typeof import("plotly.js");
  export default Plotly;
}
declare module "plotly.js/lib/*" {
  const trace: object;
  export default trace;
}
