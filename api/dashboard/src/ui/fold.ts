import { createContext } from "react";

/** Whether the card around is unfolded, where the page knows; cards without such a page know it themselves. */
export const FoldContext = createContext<{ open: boolean; setOpen: (open: boolean) => void } | null>(null);
