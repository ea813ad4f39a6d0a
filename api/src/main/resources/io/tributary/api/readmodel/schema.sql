-- The read model: the eight source tables, customer_360, and dead_letters. What is stored lies in the schema base; by their own names, and
-- with the columns of the contract, they are views, as analysts and exports query them.
-- Instants are UTC. Texts are compared by code point, which is how DuckDB compares them.
-- Each table holds winners only: no duplicate, no superseded version, nothing withdrawn or deleted.
-- customer_no stands for a customer_id where tables are joined, which goes several times faster by small whole numbers than by
-- texts. It is this file's alone: another build numbers customers in another order, and no answer holds it.
-- A file that was made with another text than this one is built anew. What fills the tables: 1 (raise it when the same
-- records are to give other rows).

CREATE SCHEMA base;

-- Everybody who was ever named, known or not, numbered from 0 without a gap in the order of first appearance.
CREATE TABLE base.customer_numbers (
    customer_no INTEGER NOT NULL,
    customer_id VARCHAR PRIMARY KEY
);

CREATE TABLE base.customer_info (
    customer_no INTEGER NOT NULL,
    customer_id VARCHAR NOT NULL,
    first_name VARCHAR,
    last_name VARCHAR,
    email VARCHAR,
    phone_number VARCHAR,
    date_of_birth TIMESTAMP,
    registration_date TIMESTAMP,
    region VARCHAR,
    customer_type VARCHAR,
    status VARCHAR,
    attributes VARCHAR -- a JSON object of texts; NULL without any
);

CREATE TABLE base.product_catalog (
    product_id VARCHAR PRIMARY KEY,
    product_name VARCHAR,
    category VARCHAR,
    brand VARCHAR,
    price DECIMAL(15, 2),
    launch_date TIMESTAMP,
    product_type VARCHAR,
    status VARCHAR
);

CREATE TABLE base.marketing_campaigns (
    campaign_id VARCHAR PRIMARY KEY,
    campaign_name VARCHAR,
    start_date TIMESTAMP,
    end_date TIMESTAMP,
    channel VARCHAR,
    target_audience VARCHAR
);

CREATE TABLE base.purchase_transactions (
    customer_no INTEGER NOT NULL,
    customer_id VARCHAR NOT NULL,
    transaction_id VARCHAR NOT NULL,
    product_id VARCHAR NOT NULL,
    purchase_date TIMESTAMP NOT NULL,
    quantity BIGINT NOT NULL,
    total_amount DECIMAL(15, 2) NOT NULL,
    store_id VARCHAR,
    order_id VARCHAR,
    status VARCHAR
);

CREATE TABLE base.customer_service (
    customer_no INTEGER NOT NULL,
    customer_id VARCHAR NOT NULL,
    interaction_id VARCHAR NOT NULL,
    interaction_date TIMESTAMP NOT NULL,
    interaction_type VARCHAR,
    product_id VARCHAR,
    resolution_status VARCHAR,
    satisfaction_score INTEGER
);

CREATE TABLE base.campaign_responses (
    customer_no INTEGER NOT NULL,
    customer_id VARCHAR NOT NULL,
    response_id VARCHAR NOT NULL,
    campaign_id VARCHAR NOT NULL,
    response_date TIMESTAMP NOT NULL,
    response_type VARCHAR
);

CREATE TABLE base.website_behavior (
    customer_no INTEGER NOT NULL,
    customer_id VARCHAR NOT NULL,
    session_id VARCHAR NOT NULL,
    visit_date TIMESTAMP NOT NULL,
    pages_viewed BIGINT,
    time_spent BIGINT,
    source VARCHAR,
    viewed_products VARCHAR[]
);

CREATE TABLE base.customer_products (
    customer_no INTEGER NOT NULL,
    customer_id VARCHAR NOT NULL,
    relationship_id VARCHAR NOT NULL,
    product_id VARCHAR NOT NULL,
    relationship_type VARCHAR NOT NULL,
    start_date TIMESTAMP NOT NULL,
    end_date TIMESTAMP,
    value DECIMAL(15, 2)
);

-- Known customers only. A row is as it was last published: right but for what drifts with time by less than is published
-- (docs/metrics.md); as_of says of when. Each customer once, by its one writer: rows change with every fact, and a table
-- without an index can take them out and in again many times faster, and give their place back at its next checkpoint.
CREATE TABLE base.customer_360 (
    customer_no INTEGER NOT NULL,
    customer_id VARCHAR NOT NULL,
    first_name VARCHAR,
    last_name VARCHAR,
    email VARCHAR,
    phone_number VARCHAR,
    date_of_birth TIMESTAMP,
    registration_date TIMESTAMP,
    total_lifetime_value DECIMAL(19, 2) NOT NULL,
    total_purchases BIGINT NOT NULL,
    last_purchase_date TIMESTAMP,
    favorite_product_category VARCHAR,
    favorite_brand VARCHAR,
    average_order_value DECIMAL(23, 6),
    customer_segment VARCHAR NOT NULL,
    recency_score INTEGER,
    frequency_score INTEGER,
    monetary_score INTEGER,
    last_interaction_date TIMESTAMP,
    last_interaction_type VARCHAR,
    average_satisfaction_score DECIMAL(21, 6),
    total_website_visits BIGINT NOT NULL,
    average_time_spent_on_site DECIMAL(21, 6),
    most_viewed_product_category VARCHAR,
    campaign_response_rate DECIMAL(21, 6),
    preferred_marketing_channel VARCHAR,
    churn_risk_score DECIMAL(21, 6),
    rfm_segment VARCHAR,
    churn_risk VARCHAR,
    predicted_purchases_90d DECIMAL(21, 6),
    predicted_value_90d DECIMAL(29, 6),
    first_purchase_date TIMESTAMP,
    days_since_last_purchase BIGINT,
    total_orders BIGINT NOT NULL,
    units BIGINT NOT NULL,
    region VARCHAR,
    customer_type VARCHAR,
    status VARCHAR,
    last_seen_at TIMESTAMP,
    as_of TIMESTAMP NOT NULL
);

-- Orders of known customers: what purchase_transactions say of each, kept beside them since adding up all of them takes
-- longer than a list may take. Made anew for the customers of a batch in its transaction, so it has no key.
CREATE TABLE base.orders (
    order_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL, -- 'order', or 'transaction' where order_id is that of a transaction without one
    customer_no INTEGER NOT NULL,
    customer_id VARCHAR NOT NULL,
    customer_name VARCHAR,
    order_date TIMESTAMP NOT NULL, -- of the first purchase, or of the first line where there is none
    last_purchase_date TIMESTAMP, -- NULL without a purchase
    days_between DATE[], -- with a purchase, between the days of the first and the last; NULL without any
    status VARCHAR NOT NULL,
    lines BIGINT NOT NULL,
    purchases BIGINT NOT NULL,
    units BIGINT NOT NULL,
    amount DECIMAL(19, 2) NOT NULL
);

-- What was put aside, as long as Kafka has it or longer: a row a record of the topic dead-letters, without what was in it.
CREATE TABLE base.dead_letters (
    dead_letter_id VARCHAR PRIMARY KEY, -- partition and offset in the topic
    source VARCHAR NOT NULL, -- the topic as its table is called
    source_topic VARCHAR NOT NULL,
    source_partition INTEGER NOT NULL,
    source_offset BIGINT NOT NULL,
    record_key VARCHAR,
    kind VARCHAR NOT NULL,
    reason VARCHAR NOT NULL, -- that of a letter without a code is its kind
    field VARCHAR,
    offending_value VARCHAR,
    message VARCHAR NOT NULL,
    received_at TIMESTAMP NOT NULL,
    failed_at TIMESTAMP NOT NULL
);

-- What became of some of them, if they are still there; a row a record of the topic dead-letter-resolutions, the last of each.
CREATE TABLE base.dead_letter_resolutions (
    dead_letter_id VARCHAR PRIMARY KEY,
    status VARCHAR NOT NULL,
    note VARCHAR,
    corrected BOOLEAN NOT NULL,
    resolved_at TIMESTAMP NOT NULL
);

CREATE VIEW customer_info AS SELECT * EXCLUDE (customer_no) FROM base.customer_info;
CREATE VIEW purchase_transactions AS SELECT * EXCLUDE (customer_no) FROM base.purchase_transactions;
CREATE VIEW customer_service AS SELECT * EXCLUDE (customer_no) FROM base.customer_service;
CREATE VIEW campaign_responses AS SELECT * EXCLUDE (customer_no) FROM base.campaign_responses;
CREATE VIEW website_behavior AS SELECT * EXCLUDE (customer_no) FROM base.website_behavior;
CREATE VIEW customer_products AS SELECT * EXCLUDE (customer_no) FROM base.customer_products;
CREATE VIEW customer_360 AS SELECT * EXCLUDE (customer_no) FROM base.customer_360;
CREATE VIEW product_catalog AS SELECT * FROM base.product_catalog;
CREATE VIEW marketing_campaigns AS SELECT * FROM base.marketing_campaigns;
CREATE VIEW dead_letters AS
    SELECT l.*, coalesce(r.status, 'OPEN') AS status, r.resolved_at, coalesce(r.corrected, false) AS corrected, r.note
    FROM base.dead_letters l LEFT JOIN base.dead_letter_resolutions r USING (dead_letter_id);

-- How far each topic that feeds the tables has been taken in, written in the same transaction as its records. By id and
-- epoch it is noticed when the topic is no longer the one that was read, or has lost what was read.
CREATE TABLE feed_position (
    topic VARCHAR NOT NULL,
    partition INTEGER NOT NULL,
    next_offset BIGINT NOT NULL,
    leader_epoch INTEGER,
    topic_id VARCHAR NOT NULL,
    PRIMARY KEY (topic, partition)
);

-- One row: the version of this text, and whether everything that was there when the build began has been taken in.
CREATE TABLE feed_state (
    schema_version VARCHAR NOT NULL,
    complete BOOLEAN NOT NULL
);
