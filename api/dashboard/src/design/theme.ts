import { createContext, useContext } from "react";
import { roles, type Mode, type Roles } from "./tokens";

export const ThemeContext = createContext<Mode>("light");

export const useTheme = (): Mode => useContext(ThemeContext);

/** The colours of the theme, for what is not drawn by CSS. */
export const useRoles = (): Roles => roles[useTheme()];
