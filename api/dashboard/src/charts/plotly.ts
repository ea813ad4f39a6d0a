// The part of Plotly that the charts here need; everything of it is loaded once and late.
import bar from "plotly.js/lib/bar";
import Plotly from "plotly.js/lib/core";
import indicator from "plotly.js/lib/indicator";
import pie from "plotly.js/lib/pie";
import scatter3d from "plotly.js/lib/scatter3d";

(Plotly as unknown as { register(traces: object[]): void }).register([bar, indicator, pie, scatter3d]);

export default Plotly;
