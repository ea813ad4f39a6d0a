import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";
import { forgetAsOf } from "./data/clock";

afterEach(() => {
  cleanup();
  localStorage.clear();
  forgetAsOf();
});
