import { theme as antdTheme, type ThemeConfig } from "antd";

/** One source for colour, type, space and motion. Charts read the same object (plotlyTemplate.ts), CSS reads it as --t-* variables. */
export type Mode = "light" | "dark";

export interface Roles {
  bg: string;
  surface: string;
  sunken: string;
  raised: string;
  line: string;
  lineStrong: string;
  text: string;
  text2: string;
  text3: string;
  accent: string;
  accentHover: string;
  onAccent: string;
  accentSoft: string;
  ok: string;
  warn: string;
  bad: string;
  okSoft: string;
  warnSoft: string;
  badSoft: string;
  /** graphic marks (≥ 3:1 on surface): gauge, churn, thresholds */
  markOk: string;
  markWarn: string;
  markBad: string;
  markNone: string;
  /** 8 categorical colours, same order of meaning in light and dark */
  cat: readonly string[];
  /** ordinal ramp, weak → strong */
  seq: readonly string[];
  shadow1: string;
  shadow2: string;
}

export const roles: Record<Mode, Roles> = {
  light: {
    bg: "#F6F7F8",
    surface: "#FFFFFF",
    sunken: "#F0F3F5",
    raised: "#FFFFFF",
    line: "#E3E8EB",
    lineStrong: "#C6CFD6",
    text: "#14212B",
    text2: "#4A5A67",
    text3: "#5B6A75",
    accent: "#0E6F7C",
    accentHover: "#0A5762",
    onAccent: "#FFFFFF",
    accentSoft: "#E2F0F2",
    ok: "#1B7A4B",
    warn: "#8F5B00",
    bad: "#B3352B",
    okSoft: "#E4F3EA",
    warnSoft: "#FAF0DB",
    badSoft: "#FBE9E7",
    markOk: "#1F9068",
    markWarn: "#C48A0A",
    markBad: "#C8452F",
    markNone: "#DCE2E6",
    cat: ["#0E6F7C", "#4E3A00", "#003784", "#902C49", "#94993D", "#917BC7", "#A57065", "#849399"],
    seq: ["#5C9DA7", "#16727F", "#0B4852"],
    shadow1: "0 1px 2px rgba(20,33,43,.05)",
    shadow2: "0 8px 28px rgba(20,33,43,.14)",
  },
  dark: {
    bg: "#0F1519",
    surface: "#161E24",
    sunken: "#1D272E",
    raised: "#1D272E",
    line: "#28343C",
    lineStrong: "#3C4B55",
    text: "#E6ECF0",
    text2: "#AAB7C1",
    text3: "#8C9BA6",
    accent: "#4DB6C4",
    accentHover: "#72C8D3",
    onAccent: "#05262B",
    accentSoft: "#14343A",
    ok: "#5CC594",
    warn: "#E3B155",
    bad: "#F28B80",
    okSoft: "#143226",
    warnSoft: "#352A12",
    badSoft: "#3C201D",
    markOk: "#3FAE83",
    markWarn: "#D9A53A",
    markBad: "#E2685A",
    markNone: "#2B3740",
    cat: ["#4DB6C4", "#A58D59", "#077FC4", "#FEA0A1", "#D1E372", "#856083", "#A65756", "#ACE0FF"],
    seq: ["#3F7C86", "#4DB6C4", "#A6DFE7"],
    shadow1: "none",
    shadow2: "0 10px 32px rgba(0,0,0,.5)",
  },
};

export const font = {
  family: "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  mono: "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  /** px size / line height */
  size: {
    micro: [11, 16],
    small: [12, 18],
    body: [13, 20],
    title: [14, 20],
    page: [20, 28],
    kpi: [22, 28],
    hero: [34, 40],
  },
} as const;

export const space = [0, 4, 8, 12, 16, 20, 24, 32, 48] as const;
export const radius = { chip: 6, control: 6, card: 10, dialog: 12, round: 999 } as const;
/** ms; all become 0 under prefers-reduced-motion */
export const motion = {
  press: 80,
  hover: 120,
  roll: 400,
  open: 200,
  glow: 1600,
  ease: "cubic-bezier(.2,0,0,1)",
} as const;
export const breakpoints = { phone: 768, desktop: 1200 } as const;
export const grid = {
  desktop: { columns: 12, gap: 16, margin: 24 },
  tablet: { columns: 8, gap: 16, margin: 20 },
  phone: { columns: 4, gap: 12, margin: 16 },
} as const;

export const antdThemeFor = (mode: Mode): ThemeConfig => {
  const r = roles[mode];
  return {
    algorithm: mode === "dark" ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    cssVar: { key: "tributary" },
    token: {
      fontFamily: font.family,
      fontFamilyCode: font.mono,
      fontSize: 13,
      controlHeight: 32,
      borderRadius: radius.control,
      borderRadiusLG: radius.card,
      colorPrimary: r.accent,
      colorPrimaryHover: r.accentHover,
      colorLink: r.accent,
      colorLinkHover: r.accentHover,
      colorTextLightSolid: r.onAccent,
      colorSuccess: r.ok,
      colorWarning: r.warn,
      colorError: r.bad,
      colorInfo: r.accent,
      colorBgLayout: r.bg,
      colorBgContainer: r.surface,
      colorBgElevated: r.raised,
      colorBorder: r.lineStrong,
      colorBorderSecondary: r.line,
      colorSplit: r.line,
      colorText: r.text,
      colorTextSecondary: r.text2,
      colorTextTertiary: r.text3,
      colorTextDescription: r.text3,
      colorTextPlaceholder: r.text3,
      boxShadow: r.shadow2,
      boxShadowSecondary: r.shadow2,
      boxShadowTertiary: r.shadow1,
      motionDurationFast: "0.08s",
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.2s",
      wireframe: false,
    },
    components: {
      Button: {
        colorPrimary: r.accent,
        colorPrimaryHover: r.accentHover,
        colorPrimaryActive: r.accentHover,
        primaryColor: r.onAccent,
        primaryShadow: "none",
        defaultShadow: "none",
        dangerShadow: "none",
        fontWeight: 500,
      },
      Table: {
        headerBg: "transparent",
        headerColor: r.text3,
        headerSplitColor: "transparent",
        rowHoverBg: r.sunken,
        cellPaddingBlockSM: 8,
        cellPaddingInlineSM: 12,
        borderColor: r.line,
        rowSelectedBg: r.accentSoft,
        rowSelectedHoverBg: r.accentSoft,
        headerSortActiveBg: "transparent",
        headerSortHoverBg: r.sunken,
        bodySortBg: "transparent",
      },
      Menu: {
        itemHeight: 34,
        itemBorderRadius: 6,
        itemMarginInline: 8,
        itemMarginBlock: 1,
        itemBg: "transparent",
        itemColor: r.text2,
        itemHoverBg: r.sunken,
        itemHoverColor: r.text,
        itemSelectedBg: r.accentSoft,
        itemSelectedColor: r.accent,
        groupTitleColor: r.text3,
        groupTitleFontSize: 11,
        activeBarBorderWidth: 0,
        darkItemBg: "transparent",
      },
      Segmented: {
        itemSelectedBg: mode === "dark" ? "#33414B" : r.surface,
        trackBg: r.sunken,
        itemColor: r.text2,
        itemSelectedColor: r.text,
        trackPadding: 2,
      },
      Tooltip: { colorBgSpotlight: mode === "dark" ? "#33414B" : "#14212B", colorTextLightSolid: "#FFFFFF" },
      Select: { optionSelectedBg: r.accentSoft },
      Tag: { defaultBg: r.sunken, defaultColor: r.text2 },
    },
  };
};
