import { Select } from "antd";
import { useState } from "react";
import { customerName } from "@/customer/names";
import { useCustomersFoundQuery, useProductsFoundQuery } from "@/data/analyses";
import { useDelayed } from "@/ui/useDelayed";

const PAUSE_MS = 150;

interface Props {
  value: string | null;
  onChange: (id: string | null) => void;
}

/** Chooses a product by its name, brand, category or id. */
export function FoundProduct({ value, onChange }: Props) {
  const [text, setText] = useState("");
  const { data } = useProductsFoundQuery(useDelayed(text.trim(), PAUSE_MS));
  const options = (data?.products ?? []).map(({ product_id, product_name }) => ({
    value: product_id,
    label: product_name === null ? product_id : `${product_name} (${product_id})`,
  }));
  return <Found label="Product" value={value} options={options} onSearch={setText} onChange={onChange} />;
}

/** Chooses a customer by name, email or id. */
export function FoundCustomer({ value, onChange }: Props) {
  const [text, setText] = useState("");
  const { data } = useCustomersFoundQuery(useDelayed(text.trim(), PAUSE_MS));
  const options = (data?.customers ?? []).map((customer) => ({
    value: customer.customer_id,
    label: `${customerName(customer)} (${customer.customer_id})`,
  }));
  return <Found label="Customer" value={value} options={options} onSearch={setText} onChange={onChange} />;
}

interface FoundProps extends Props {
  label: string;
  options: { value: string; label: string }[];
  onSearch: (text: string) => void;
}

function Found({ label, value, options, onSearch, onChange }: FoundProps) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      className="found-one"
      value={value ?? undefined}
      options={options}
      allowClear
      showSearch={{ filterOption: false, onSearch }}
      popupMatchSelectWidth={false}
      onChange={(id: string | undefined) => onChange(id ?? null)}
    />
  );
}
