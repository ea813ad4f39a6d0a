import { useMemo, useState } from "react";
import { EditButton } from "@/lists/EditButton";
import { ListPage } from "@/lists/ListPage";
import type { Field } from "@/lists/RowForm";
import { useRowEditor } from "@/lists/useRowEditor";
import type { SavedView } from "@/lists/views";
import { productColumns, productName, USUAL_COLUMNS } from "./columns";
import { ProductSheet } from "./ProductSheet";
import { TopSellers } from "./TopSellers";

const VIEWS: SavedView[] = [
  { name: "All products" },
  { name: "New in 90 days", filter: "launch_date >= 90 days ago", sort: "-launch_date" },
  { name: "Without a category", filter: "category is null" },
];

const ID: Field = {
  name: "product_id",
  label: "Id",
  hint: "As the source has it. Without one the server gives it a new one.",
  longest: 255,
};

const FIELDS: Field[] = [
  { name: "product_name", label: "Name" },
  { name: "category", label: "Category" },
  { name: "brand", label: "Brand" },
  { name: "price", label: "Price", type: "number", hint: "0 or more, with at most 2 decimals." },
  { name: "launch_date", label: "Launched", type: "date" },
  { name: "product_type", label: "Type" },
  { name: "status", label: "Status" },
];

const BLANK = Object.fromEntries(FIELDS.map((field) => [field.name, null]));

/** The catalogue: what sells, what each product has come to, and the products themselves, created and corrected. */
export function ProductsPage() {
  const [opened, setOpened] = useState<{ product_id: string; product_name: string | null } | null>(null);
  const columns = useMemo(() => productColumns(setOpened), []);
  const { create, edit, element } = useRowEditor({
    list: "products",
    noun: "product",
    id: ID,
    fields: FIELDS,
    blank: BLANK,
    nameOf: productName,
  });
  return (
    <>
      <ListPage
        list="products"
        title="Products"
        columns={columns}
        usual={USUAL_COLUMNS}
        usualSort="product_name"
        views={VIEWS}
        searched="name, category, brand or id"
        create={{ label: "New product", run: create }}
        actions={(row) => <EditButton name={productName(row)} onEdit={() => edit(row)} />}
      >
        <TopSellers onOpen={setOpened} />
      </ListPage>
      {opened !== null && <ProductSheet key={opened.product_id} product={opened} onClose={() => setOpened(null)} />}
      {element}
    </>
  );
}

export default ProductsPage;
