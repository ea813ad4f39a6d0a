import { createContext, useContext } from "react";
import { formatsOf, type Formats } from "./format";

export const FormatsContext = createContext<Formats>(formatsOf({ locale: "en-GB", currency: "EUR" }));

export const useFormats = (): Formats => useContext(FormatsContext);
