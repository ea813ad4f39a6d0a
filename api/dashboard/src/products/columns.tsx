import type { ProductRow } from "@/data/types";
import type { ListColumn } from "@/lists/column";

/** A product's name, or its id where no name is known. */
export const productName = (product: { product_id: string; product_name: string | null }): string =>
  product.product_name ?? product.product_id;

const text = (
  name: "category" | "brand" | "product_type" | "status",
  label: string,
  definition: string,
): ListColumn<ProductRow> => ({
  name,
  label,
  definition,
  kind: "text",
  width: 132,
  write: (row) => row[name] ?? "–",
});

/** The columns of the catalogue; a click on a product's name opens it. */
export function productColumns(onOpen: (product: ProductRow) => void): ListColumn<ProductRow>[] {
  return [
    {
      name: "product_name",
      label: "Product",
      definition: "The name that is shown to people; the id where there is none.",
      kind: "text",
      width: 208,
      write: productName,
      render: (row) => (
        <button type="button" className="rowlink" onClick={() => onOpen(row)}>
          {productName(row)}
        </button>
      ),
    },
    text("category", "Category", "As the catalogue names it."),
    text("brand", "Brand", "As the catalogue names it."),
    {
      name: "price",
      label: "Price",
      definition: "List price.",
      kind: "number",
      width: 104,
      write: (row, formats) => formats.moneyExact(row.price),
    },
    {
      name: "launch_date",
      label: "Launched",
      definition: "When it came to market.",
      kind: "time",
      width: 116,
      write: (row, formats) => formats.day(row.launch_date),
    },
    text("product_type", "Type", "Kind of product, as the source names it."),
    text("status", "Status", "State in the catalogue, as the source names it."),
    {
      name: "product_id",
      label: "Id",
      definition: "As the source has it.",
      kind: "text",
      width: 112,
      write: (row) => row.product_id,
    },
  ];
}

export const USUAL_COLUMNS = ["product_name", "category", "brand", "price", "launch_date", "status", "product_id"];
