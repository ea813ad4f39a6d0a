import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env.TRIBUTARY ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      "@client/live": here("../src/main/resources/io/tributary/api/client/live.js"),
      "@": here("./src"),
    },
  },
  // Plotly's dependencies expect Node's name of the global object.
  define: { global: "globalThis" },
  build: {
    outDir: here("../target/classes/dashboard"),
    emptyOutDir: true,
    manifest: true,
    // The page's policy forbids what is not a file: nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
  server: {
    port: 5173,
    proxy: {
      "/api": server,
      "/openapi.json": server,
      "/docs": server,
      "/ws": { target: server.replace("http", "ws"), ws: true },
    },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["./src/testing.ts"],
    restoreMocks: true,
  },
});
