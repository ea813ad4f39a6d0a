package io.tributary.api.rest;

import java.util.List;
import java.util.Map;

/**
 * How charts look: the colours of the dashboard on a light ground, and the template with all that isn't about one chart. A
 * client with another look puts its own template in the place of {@code layout.template}.
 */
final class PlotlyLook {
    static final String TEXT = "#14212B";
    static final String ACCENT = "#0E6F7C";
    static final String GROUND = "#FFFFFF";
    /** Judgements: fine, to be watched, bad. */
    static final String OK = "#1F9068";

    static final String WARN = "#C48A0A";
    static final String BAD = "#C8452F";
    /** What belongs nowhere. */
    static final String NONE = "#849399";
    /** Something ordered, from weak to strong. */
    static final List<String> RAMP = List.of("#5C9DA7", "#16727F", "#0B4852");

    static final String NO_COLOUR = "rgba(0,0,0,0)";

    private static final String TEXT_2 = "#4A5A67";
    private static final String TEXT_3 = "#5B6A75";
    private static final String LINE = "#E3E8EB";
    private static final String STRONG_LINE = "#C6CFD6";
    private static final List<String> KINDS =
            List.of(ACCENT, "#4E3A00", "#003784", "#902C49", "#94993D", "#917BC7", "#A57065", NONE);
    private static final String FONT =
            "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

    private PlotlyLook() {}

    /** {@code layout.template}. */
    static Map<String, Object> template() {
        Map<String, Object> axis = Map.of(
                "color", TEXT_3,
                "gridcolor", LINE,
                "linecolor", LINE,
                "zerolinecolor", STRONG_LINE,
                "automargin", true,
                "title", Map.of("font", Map.of("size", 12, "color", TEXT_2)));
        Map<String, Object> axisOfSpace = Map.of(
                "color",
                TEXT_3,
                "gridcolor",
                LINE,
                "linecolor",
                STRONG_LINE,
                "zeroline",
                false,
                "showbackground",
                false,
                "title",
                Map.of("font", Map.of("size", 12, "color", TEXT_2)));
        return Map.of(
                "layout",
                Map.of(
                        "font", Map.of("family", FONT, "size", 12, "color", TEXT_2),
                        "title", Map.of("font", Map.of("size", 16, "color", TEXT), "x", 0.02, "xanchor", "left"),
                        "paper_bgcolor", GROUND,
                        "plot_bgcolor", GROUND,
                        "colorway", KINDS,
                        "hovermode", "closest",
                        "xaxis", axis,
                        "yaxis", axis,
                        "scene", Map.of("xaxis", axisOfSpace, "yaxis", axisOfSpace, "zaxis", axisOfSpace)));
    }
}
