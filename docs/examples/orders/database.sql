-- A shop's own database, as such databases are: nothing in it is named as Tributary names it.
CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  given_name text,
  family_name text,
  mail text,
  country text,
  tier text,
  born date,
  signed_up timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE products (
  sku text PRIMARY KEY,
  title text NOT NULL,
  department text,
  maker text,
  price_cents integer NOT NULL
);
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers,
  placed_at timestamptz NOT NULL DEFAULT now(),
  state text NOT NULL DEFAULT 'paid' CHECK (state IN ('basket', 'open', 'paid', 'sent', 'cancelled'))
);
CREATE TABLE order_items (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders ON DELETE CASCADE,
  sku text NOT NULL REFERENCES products,
  quantity integer NOT NULL,
  unit_price numeric(10, 2) NOT NULL
);
CREATE TABLE tickets (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  customer_id bigint NOT NULL REFERENCES customers,
  opened_at timestamptz NOT NULL DEFAULT now(),
  channel text,
  stars smallint
);
CREATE TABLE mailings (
  id integer PRIMARY KEY,
  subject text,
  sent_on date
);
CREATE TABLE clicks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  mailing_id integer NOT NULL REFERENCES mailings,
  customer_id bigint NOT NULL REFERENCES customers,
  clicked_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE visits (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers,
  began_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  seconds integer,
  skus text[]
);
CREATE TABLE subscriptions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers,
  sku text NOT NULL REFERENCES products,
  since date NOT NULL,
  until date,
  monthly_price numeric(10, 2)
);

-- Deletions and changes then say what the row was before, and so whose it was.
ALTER TABLE customers REPLICA IDENTITY FULL;
ALTER TABLE products REPLICA IDENTITY FULL;
ALTER TABLE orders REPLICA IDENTITY FULL;
ALTER TABLE order_items REPLICA IDENTITY FULL;
ALTER TABLE tickets REPLICA IDENTITY FULL;
ALTER TABLE mailings REPLICA IDENTITY FULL;
ALTER TABLE clicks REPLICA IDENTITY FULL;
ALTER TABLE visits REPLICA IDENTITY FULL;
ALTER TABLE subscriptions REPLICA IDENTITY FULL;

INSERT INTO customers (given_name, family_name, mail, country, tier, born) VALUES
  ('Ada', 'Lovelace', 'ada@example.org', 'UK', 'gold', '1985-12-10'),
  ('Alan', 'Turing', 'alan@example.org', 'UK', NULL, '1982-06-23'),
  ('Grace', 'Hopper', 'grace@example.org', 'US', 'silver', NULL);
INSERT INTO products VALUES
  ('KETTLE', 'Kettle', 'Kitchen', 'Boilwell', 4990),
  ('LAMP', 'Desk lamp', 'Living', 'Lumen', 7900),
  ('TEA', 'Tea, 500 g', 'Food', 'Leaf & Co', 1250);
INSERT INTO orders (customer_id, placed_at, state) VALUES
  (1, now() - interval '40 days', 'sent'), (1, now() - interval '3 days', 'paid'),
  (2, now() - interval '100 days', 'sent'), (3, now() - interval '10 days', 'basket');
INSERT INTO order_items (order_id, sku, quantity, unit_price) VALUES
  (1, 'KETTLE', 1, 49.90), (1, 'TEA', 2, 12.50), (2, 'LAMP', 1, 75.00), (3, 'TEA', 4, 12.00), (4, 'LAMP', 1, 79.00);
INSERT INTO tickets (customer_id, channel, stars) VALUES (1, 'mail', 5), (2, 'phone', 2);
INSERT INTO mailings VALUES (1, 'Spring is here', current_date - 30);
INSERT INTO clicks (mailing_id, customer_id) VALUES (1, 1);
INSERT INTO visits (customer_id, seconds, skus) VALUES (1, 340, '{LAMP,TEA}'), (3, 20, NULL);
INSERT INTO subscriptions (customer_id, sku, since, monthly_price) VALUES (1, 'TEA', current_date - 60, 12.50);
