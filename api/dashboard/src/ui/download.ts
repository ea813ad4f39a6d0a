import type { Column } from "./DataTable";

/** Rows as RFC 4180 has them, with values and not their written form, so that a spreadsheet can compute with them. */
export function csvOf<Row>(columns: Column<Row>[], rows: Row[]): string {
  const line = (cells: (string | number | null)[]) => cells.map(cell).join(",");
  return `${[line(columns.map((column) => column.title)), ...rows.map((row) => line(columns.map((column) => column.value(row))))].join("\r\n")}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) {
    return "";
  }
  // A leading =, +, -, @ would be run as a formula by spreadsheets; numbers are none.
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function downloadText(name: string, text: string, type = "text/csv;charset=utf-8"): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  downloadAddress(name, address);
  URL.revokeObjectURL(address);
}

export function downloadAddress(name: string, address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
