// Written by `npm run types` from docs/generated/openapi.json; don't edit.
export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this is, and where to go on; for browsers, the dashboard. */
        get: operations["getRoot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyses/correlations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which columns of numbers go together.
         * @description Rows are those of known customers, as exports have them. customer_360, customer_info and purchase_transactions take all filters, the other facts all but `category`, product_catalog `category`, marketing_campaigns none. Pearson, of every two columns over the rows that have both.
         */
        get: operations["getCorrelations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyses/cross_sell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products or categories that are bought together.
         * @description Pairs of purchases in the same basket with support, confidence in both directions and lift. `category` picks purchases, so pairs are within it; it can not be asked of pairs of categories. docs/metrics.md defines each figure.
         */
        get: operations["getCrossSelling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyses/customer_products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has which product: of a customer, of a product, or of everybody.
         * @description From purchases: what counts, returns taken off; the filters pick the lines that are looked at. And from the relationships of customer_products, such as contracts, each for itself: `from` and `to` pick those that hold on some of these days. Highest worth first, those that have none last.
         */
        get: operations["getCustomerProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyses/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What should be so of the data, and of how many rows it is not.
         * @description Over everything that was taken in, of known customers or not; `from` and `to` pick facts. What is not valid never gets into a table: how much of it was put aside and why is told beside the checks; `from` and `to` pick it by the day of that.
         */
        get: operations["getQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyses/quality/dead_letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many records were put aside, by source and reason.
         * @description Of those that are in /api/dead_letters; `from` and `to` pick them by the day they were put aside.
         */
        get: operations["getQualityOfDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyses/quality/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Facts by the period of their date that refer to a customer, product or campaign that is not known now.
         * @description By the facts' own dates, as known now: what is repaired later is repaired in the past.
         */
        get: operations["getQualityHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyses/quality/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of the records of each source, and how old its newest fact is.
         * @description Records are counted where they are read, as in /api/status.
         */
        get: operations["getQualityOfSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyses/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Satisfaction by month, kind of interaction, product or category, with the customers behind low scores.
         * @description Months are in their order, everything else comes worst first. `segment`, `churn`, `from` and `to` pick interactions; a category has no part in satisfaction.
         */
        get: operations["getSatisfactionReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyses/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is in the columns of a table.
         * @description Rows are those of known customers, as exports have them. customer_360, customer_info and purchase_transactions take all filters, the other facts all but `category`, product_catalog `category`, marketing_campaigns none.
         */
        get: operations["getSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyses/trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A metric by day, week or month, each beside the period before and as a moving average.
         * @description Facts count in the period of their own date; weeks are those of ISO 8601. Without `from`: 12 months, 12 weeks or 30 days, up to that of `to` or now; with it nothing before its first period is compared with. `segments`, `churn_risk` and `rfm_cells` are customers as they last were on days of the period, from daily snapshots of everybody.
         */
        get: operations["getTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns with their results: filtered, sorted, searched, page by page. */
        get: operations["listCampaigns"];
        put?: never;
        /**
         * Creates a campaign.
         * @description Under the id that the body names or a new one; the row comes as a record of its source table would, and counts from then on.
         */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A campaign with its results. */
        get: operations["getCampaign"];
        /**
         * Makes the row of a campaign what the body says, whole.
         * @description What the body leaves away is absent after. A campaign that was not known is created. Repeated, it changes nothing.
         */
        put: operations["replaceCampaign"];
        post?: never;
        /**
         * Ends a campaign.
         * @description The campaign is unknown again: responses to it stay, and take no part in rates and channels. The id can come back.
         */
        delete: operations["endCampaign"];
        options?: never;
        head?: never;
        /**
         * Changes some fields of a campaign.
         * @description JSON Merge Patch (RFC 7396): what is named is replaced, what is named with null is taken away, the rest stays.
         */
        patch: operations["patchCampaign"];
        trace?: never;
    };
    "/api/campaigns/{id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a campaign has come to, in all, by type of response, and week by week. */
        get: operations["getCampaignMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/churn_risk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers with a purchase by churn risk.
         * @description With a category, from or to, those with a picked purchase.
         */
        get: operations["getChurnRisk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer_satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mean satisfaction score, and how many of each were given.
         * @description Segment and churn pick customers, from and to their interactions; a category picks purchases, and so nothing here.
         */
        get: operations["getCustomerSatisfaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer_segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers by segment.
         * @description With a category, from or to, those with a picked purchase.
         */
        get: operations["getCustomerSegments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers with all columns of customer_360: filtered, sorted, searched, page by page.
         * @description With q alone, the best matches come first. What q finds can be filtered and sorted as long as it is at most 10,000 customers.
         */
        get: operations["listCustomers"];
        put?: never;
        /**
         * Creates a customer.
         * @description Under the id that the body names or a new one; the row comes as a record of its source table would, and counts from then on.
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One customer with all columns of customer_360
         * @description Computed when asked, so right as of now. From the instance that holds the customer, or a standby that is near enough.
         */
        get: operations["getCustomer"];
        /**
         * Makes the row of a customer what the body says, whole.
         * @description What the body leaves away is absent after. A customer that was not known is created. Repeated, it changes nothing.
         */
        put: operations["replaceCustomer"];
        post?: never;
        /**
         * Ends a customer.
         * @description The customer is no longer known: the facts stay, uncounted. The id can come back, and they count again.
         */
        delete: operations["endCustomer"];
        options?: never;
        head?: never;
        /**
         * Changes some fields of a customer.
         * @description JSON Merge Patch (RFC 7396): what is named is replaced, what is named with null is taken away, the rest stays.
         */
        patch: operations["patchCustomer"];
        trace?: never;
    };
    "/api/customers/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What makes each score of a customer what it is, as data and in words.
         * @description Values are those of the customer's row; beside them the inputs, what they are held against, and when time changes them.
         */
        get: operations["explainCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that is held about a person
         * @description Master data with attributes, customer_360, every fact, withdrawn ones too, and orders, as an attachment.
         */
        get: operations["exportCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The numbers of customer_360
         * @description A compact body with the numbers and classes, without what says who it is.
         */
        get: operations["getCustomerMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/next_best_products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products that a customer may buy next, and because of what.
         * @description Rules are those of /api/analyses/cross_sell under the same filters, from the 20 products that the customer has and bought last; of each product that follows the most probable rule is shown. Products that the customer has are left out unless asked for.
         */
        get: operations["getNextBestProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's orders with their lines, newest first
         * @description An order is the lines with one order_id, or one line without. Returns and lines that are cancelled or returned are shown, and marked as not counting.
         */
        get: operations["getOrdersOfCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a customer, newest first
         * @description Purchases, interactions, responses, sessions and relationships, these by their start; those that were withdrawn are left out. Ties by kind and id. Answers what is held of a customer who is not known, too.
         */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead_letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records that could not be taken in, the newest first unless sorted.
         * @description Records from Kafka that could not be read, broke a rule of the contract or failed again and again. What was in them is in the topic dead-letters, whole; here is where they came from, why they were put aside, and what became of them. HTTP and `load` refuse such records, so none of theirs is here.
         */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead_letters/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets records that were put aside be, up to 1,000 at a time.
         * @description Those with these ids, or the open ones of a source table, for a reason, or both, the oldest first.
         */
        post: operations["discardDeadLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead_letters/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends records that were put aside again, up to 1,000 at a time.
         * @description Those with these ids, or the open ones of a source table, for a reason, or both, the oldest first. What can't be taken in as it is stays open, and is listed with why.
         */
        post: operations["replayDeadLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead_letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A record that was put aside, with what was in it.
         * @description The row of the list, and the record as it came: decoded where it can be read today, as the source table's JSON or as whatever JSON or text it is. `obstacle` says what stands against taking it in as it is; null when nothing does, and it can be sent again.
         */
        get: operations["getDeadLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead_letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a record that was put aside be.
         * @description The letter counts no longer, and keeps what it was and why nobody sends it again.
         */
        post: operations["discardDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead_letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a record that was put aside again, as it is or corrected.
         * @description Without a body, the record as it came, if it could be taken in today: its schema may be known by now. With a body, that record in its place, in the form of `POST /api/events/{type}`. It is written to the topic of its source table, as the source would. The letter counts no longer, and keeps what it was.
         */
        post: operations["replayDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/display": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How figures are to be written for people. */
        get: operations["getDisplay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publishes records of a source table.
         * @description The body is an object, an array of them, or, as `application/x-ndjson`, an object a line. A malformed body publishes
         *     nothing; of a well-formed one each record stands for itself. The answer comes when Kafka has acknowledged all that was
         *     accepted.
         *
         *     A record that comes twice changes nothing; one of the same identity with other content is a correction; `deleted`
         *     withdraws it. JSON null and empty text are absent; a field that the table doesn't have is refused.
         */
        post: operations["postEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export/{dataset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a whole table, or the part that filters pick
         * @description Streamed, sorted by id, of one consistent state; known customers and their facts only. A download that fails after it has begun is cut off, so that no client takes it for whole. Columns and filters: docs/sql.md.
         */
        get: operations["exportDataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kpis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The seven key figures with their trend and twelve weekly levels.
         * @description Under a filter each is computed over what was picked; the retention rate ignores from and to.
         */
        get: operations["getKpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where data comes from and goes to, with what flows now.
         * @description By `topology`: doors, topics, and the nodes and stores of the running topology by its own description, with what is behind it. By `columns`: source tables, groups of columns and customer_360, each column with the source columns that it is made of. Records are counted in this instance since it started, `rate` is their mean over the last ten seconds; both are null where nothing counts them. As a file: the links.
         */
        get: operations["getLineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics/customers/{id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The numbers of customer_360
         * @description The same as /api/customers/{id}/metrics, under the path of the older assistant API.
         */
        get: operations["getMetricsOfCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as /api/kpis, under the path of the older assistant API.
         * @description Under a filter each is computed over what was picked; the retention rate ignores from and to.
         */
        get: operations["getKpisOfDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics/products/{id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as /api/products/{id}/metrics. */
        get: operations["getProductMetricsAlias"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics/top-products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as /api/products/top. */
        get: operations["getTopProductsAlias"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The models in force, and how well they foretell.
         * @description With these parameters, all digits of them, whoever computes the scores anew arrives at the same.
         */
        get: operations["getModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/fit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has the models fitted anew.
         * @description That it is done shows in a risen `version` of `/api/models`; its `remark` says what came of it.
         */
        post: operations["fitModels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/monthly_revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revenue by month of purchase, months without revenue included.
         * @description The 12 months that end with the present one. With from and to, the months from one to the other; with from alone, up to the present one; with to alone, the 12 that end with its month.
         */
        get: operations["getMonthlyRevenue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders of known customers, the newest first unless sorted. */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The orders of an id with their lines.
         * @description Ids of orders are each customer's own: the answer is a list, nearly always of one.
         */
        get: operations["getOrders"];
        /**
         * Gives an order another status.
         * @description A correction of every purchase in the order; CANCELLED and RETURNED take it out of every figure. A purchase without order_id is an order of its own, under its transaction_id.
         */
        put: operations["setOrderStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Gives an order another status.
         * @description A correction of every purchase in the order; CANCELLED and RETURNED take it out of every figure. A purchase without order_id is an order of its own, under its transaction_id.
         */
        patch: operations["changeOrderStatus"];
        trace?: never;
    };
    "/api/product_category_performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revenue and units by product category.
         * @description `Unknown` stands for products that are unknown or without a category.
         */
        get: operations["getProductCategoryPerformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue: filtered, sorted, searched, page by page. */
        get: operations["listProducts"];
        put?: never;
        /**
         * Creates a product.
         * @description Under the id that the body names or a new one; the row comes as a record of its source table would, and counts from then on.
         */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/top": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The products bought or looked at most. */
        get: operations["getTopProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A product of the catalogue. */
        get: operations["getProduct"];
        /**
         * Makes the row of a product what the body says, whole.
         * @description What the body leaves away is absent after. A product that was not known is created. Repeated, it changes nothing.
         */
        put: operations["replaceProduct"];
        post?: never;
        /**
         * Ends a product.
         * @description The product is unknown again: what was bought of it counts under 'Unknown'. The id can come back.
         */
        delete: operations["endProduct"];
        options?: never;
        head?: never;
        /**
         * Changes some fields of a product.
         * @description JSON Merge Patch (RFC 7396): what is named is replaced, what is named with null is taken away, the rest stays.
         */
        patch: operations["patchProduct"];
        trace?: never;
    };
    "/api/products/{id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a product has come to. */
        get: operations["getProductMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Run one reading SQL statement
         * @description One SELECT (or FROM, WITH, VALUES, DESCRIBE, SUMMARIZE) over the eight source tables, customer_360 and dead_letters, in one consistent state. What it may use, how values are written and what it may take: docs/sql.md.
         */
        get: operations["querySql"];
        put?: never;
        /**
         * Run one reading SQL statement with parameters
         * @description As GET /api/query, with values for the statement's question marks.
         */
        post: operations["postSql"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/query/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tables and columns that SQL can use */
        get: operations["querySchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rfm_segmentation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers with a purchase by recency, frequency and monetary value, in pages.
         * @description A filter says who is shown; what is shown of them stays that of the whole profile. The order is that of the ids' code points, so that customers who come and go between pages neither repeat nor hide anybody.
         */
        get: operations["getRfmSegmentation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody's figures as they last were on each day.
         * @description Days are those of the business clock. A day on which the server did not run is missing.
         */
        get: operations["getSnapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether everything that was accepted is in the figures, and what became of it. */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/top_customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customers of highest revenue.
         * @description Ranked by picked revenue; with a category, from or to, those with a picked transaction. Ties by the lowest id.
         */
        get: operations["getTopCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as /api/customers. */
        get: operations["listUsers"];
        put?: never;
        /**
         * Creates a customer.
         * @deprecated
         * @description As /api/customers, for clients of the older assistant API.
         */
        post: operations["createUserCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as /api/customers/{id}
         * @description Computed when asked, so right as of now. From the instance that holds the customer, or a standby that is near enough.
         */
        get: operations["getUser"];
        /**
         * Makes the row of a customer what the body says, whole.
         * @deprecated
         * @description As /api/customers/{id}, for clients of the older assistant API.
         */
        put: operations["replaceUserCustomer"];
        post?: never;
        /**
         * Ends a customer.
         * @deprecated
         * @description As /api/customers/{id}, for clients of the older assistant API.
         */
        delete: operations["endUserCustomer"];
        options?: never;
        head?: never;
        /**
         * Changes some fields of a customer.
         * @deprecated
         * @description As /api/customers/{id}, for clients of the older assistant API.
         */
        patch: operations["patchUserCustomer"];
        trace?: never;
    };
    "/api/users/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as /api/customers/{id}/explain. What makes each score of a customer what it is, as data and in words.
         * @description Values are those of the customer's row; beside them the inputs, what they are held against, and when time changes them.
         */
        get: operations["explainUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that is held about a person
         * @description Master data with attributes, customer_360, every fact, withdrawn ones too, and orders, as an attachment. The same as under /api/customers.
         */
        get: operations["exportCustomerOfUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The numbers of customer_360
         * @description A compact body with the numbers and classes, without what says who it is. The same as under /api/customers.
         */
        get: operations["getCustomerMetricsOfUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/next_best_products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as /api/customers/{id}/next_best_products.
         * @description Rules are those of /api/analyses/cross_sell under the same filters, from the 20 products that the customer has and bought last; of each product that follows the most probable rule is shown. Products that the customer has are left out unless asked for.
         */
        get: operations["getNextBestProductsOfUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's orders with their lines, newest first
         * @description An order is the lines with one order_id, or one line without. Returns and lines that are cancelled or returned are shown, and marked as not counting. The same as under /api/customers.
         */
        get: operations["getOrdersOfCustomerOfUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a customer, newest first
         * @description Purchases, interactions, responses, sessions and relationships, these by their start; those that were withdrawn are left out. Ties by kind and id. Answers what is held of a customer who is not known, too. The same as under /api/customers.
         */
        get: operations["getTimelineOfUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/churn_risk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers with a purchase by churn risk as a donut.
         * @description The figures are those of /api/churn_risk. Without anything to show, `data` is empty and the layout says so.
         */
        get: operations["getChurnRiskChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/client/live.d.ts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The types of that client. */
        get: operations["getLiveClientTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/client/live.js": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The client of live updates for browsers and Node.
         * @description A module without dependencies, to be imported from here or kept as a file.
         */
        get: operations["getLiveClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer_satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mean satisfaction score as a gauge.
         * @description The figures are those of /api/customer_satisfaction. Without anything to show, `data` is empty and the layout says so.
         */
        get: operations["getCustomerSatisfactionChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer_segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers by segment as a pie.
         * @description The figures are those of /api/customer_segments. Without anything to show, `data` is empty and the layout says so.
         */
        get: operations["getCustomerSegmentsChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description as a page to browse and to try things out on. */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether all parts are well. */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers at all. */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests can be answered; the same as `/health`. */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kpis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Key figures as flat values.
         * @description The same values as those of /api/kpis.
         */
        get: operations["getFlatKpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lineage as a Sankey diagram.
         * @description The same graph as that of /api/lineage. By `topology`, widths are records a second; what is not measured or at rest is pale, as thin as a hair, and says so when pointed at. Source and sink nodes are left out, and a link that would close a circle ends in a node of its own with an arrow that turns back. By `columns`, widths are numbers of columns.
         */
        get: operations["getLineageChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is counted and measured, for Prometheus.
         * @description Lag and records are of the whole installation: of several instances take the highest, not the sum. All else is of the instance that answers.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monthly_revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revenue by month as a line.
         * @description The figures are those of /api/monthly_revenue. Without anything to show, `data` is empty and the layout says so.
         */
        get: operations["getMonthlyRevenueChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This description.
         * @description Client types can be generated from it, for example with `openapi-typescript`.
         */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/product_category_performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revenue by category as horizontal bars.
         * @description The figures are those of /api/product_category_performance. Without anything to show, `data` is empty and the layout says so.
         */
        get: operations["getProductCategoryPerformanceChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rfm_segmentation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers by recency, frequency and monetary value as points in space, a trace a segment.
         * @description The figures are those of /api/rfm_segmentation, page by page alike. Without anybody to show, `data` is empty and the layout says so.
         */
        get: operations["getRfmSegmentationChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/top_customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customers of highest revenue as flat rows.
         * @description The same customers as those of /api/top_customers.
         */
        get: operations["getFlatTopCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description How fresh the answer is. */
        AnsweredAsOf: {
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-01-31T12:00:00Z
             */
            lastUpdated: string;
            /**
             * @description Records by which the standby that answered is behind; only then.
             * @example 12
             */
            standbyLag?: number;
        };
        /** @description A campaign and what known customers made of it. */
        CampaignAnswer: {
            /**
             * @description Id.
             * @example M1
             */
            campaign_id: string;
            /**
             * @description Name.
             * @example Spring
             */
            campaign_name: string | null;
            /**
             * Format: date-time
             * @description When it starts.
             * @example 2026-01-01T00:00:00Z
             */
            start_date: string | null;
            /**
             * Format: date-time
             * @description When it ends.
             * @example 2026-02-01T00:00:00Z
             */
            end_date: string | null;
            /**
             * @description Channel.
             * @example EMAIL
             */
            channel: string | null;
            /**
             * @description Whom it is for.
             * @example all
             */
            target_audience: string | null;
            /**
             * Format: int64
             * @description Responses of known customers.
             * @example 120
             */
            responses: number;
            /**
             * Format: int64
             * @description Those other than unsubscribe.
             * @example 110
             */
            positive_responses: number;
            /**
             * Format: int64
             * @description Those that are unsubscribe, in any case.
             * @example 10
             */
            unsubscribes: number;
            /**
             * Format: int64
             * @description Customers with a positive response.
             * @example 90
             */
            responders: number;
            /**
             * @description responders / known customers, 6 decimals; null without customers.
             * @example 0.09
             */
            response_rate: number | null;
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-03-15T12:00:00Z
             */
            lastUpdated: string;
        };
        /** @description What known customers made of a campaign. */
        CampaignMetrics: {
            /**
             * @description Id.
             * @example M1
             */
            campaign_id: string;
            /** @description Its row in the list; null where it is in no table of campaigns, but was answered. */
            campaign: components["schemas"]["CampaignRow"] | null;
            /**
             * Format: int64
             * @description Responses of known customers.
             * @example 120
             */
            responses: number;
            /**
             * Format: int64
             * @description Those other than unsubscribe.
             * @example 110
             */
            positive_responses: number;
            /**
             * Format: int64
             * @description Those that are unsubscribe, in any case.
             * @example 10
             */
            unsubscribes: number;
            /**
             * Format: int64
             * @description Customers with a response of any type.
             * @example 97
             */
            customers_reached: number;
            /**
             * Format: int64
             * @description Customers with a positive response.
             * @example 90
             */
            responders: number;
            /**
             * Format: int64
             * @description Known customers, whether or not they have responded.
             * @example 1000
             */
            customers: number;
            /**
             * Format: date-time
             * @description When the first one came; null without any.
             * @example 2026-01-02T09:30:00Z
             */
            first_response: string | null;
            /**
             * Format: date-time
             * @description When the last one came; null without any.
             * @example 2026-02-01T17:05:00Z
             */
            last_response: string | null;
            /**
             * @description responders / customers, 6 decimals; null without customers.
             * @example 0.09
             */
            response_rate: number | null;
            /** @description The 20 types with most responses, most first; ties by the lowest text, those without a type last. */
            by_type: components["schemas"]["CampaignResponseType"][];
            /** @description Weeks with a response, the first first. */
            by_week: components["schemas"]["CampaignWeek"][];
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-03-15T12:00:00Z
             */
            lastUpdated: string;
        };
        /** @description Null and empty text are absent. Dates in ISO 8601, with or without a time, UTC where no zone is given. */
        CampaignRecord: {
            /**
             * @description The id; where the address has one it need not be repeated.
             * @example M9001
             */
            campaign_id?: string | null;
            /**
             * @description Name shown to people.
             * @example Spring
             */
            campaign_name?: string | null;
            /**
             * @description When it starts; without one it has not started.
             * @example 2026-03-01T00:00:00Z
             */
            start_date?: string | null;
            /**
             * @description When it ends.
             * @example 2026-04-30T00:00:00Z
             */
            end_date?: string | null;
            /**
             * @description Channel by which it reaches people.
             * @example EMAIL
             */
            channel?: string | null;
            /**
             * @description Whom it is for, in words.
             * @example Gardeners
             */
            target_audience?: string | null;
            /**
             * Format: int64
             * @description Which of two records of the same id wins: the higher, of equal ones the later. Where it is absent, that of the stored row.
             * @example 3
             */
            version?: number | null;
            /**
             * @description Nothing but false: DELETE ends a row.
             * @example false
             * @enum {boolean|null}
             */
            deleted?: false | null;
        };
        /** @description A customer's response to a campaign. A fact, identified by customer_id and response_id. */
        CampaignResponse: {
            /**
             * @description The response's id, unique for the customer.
             * @example R1
             */
            response_id: string;
            /**
             * @description The campaign responded to; it need not be known yet.
             * @example M1
             */
            campaign_id: string;
            /**
             * @description The customer's id, 1 to 255 characters without control characters.
             * @example C1
             */
            customer_id: string;
            /**
             * @description When the customer responded.
             * @example 2025-09-04T07:12:00Z
             */
            response_date: components["schemas"]["Timestamp"];
            /**
             * @description Kind of response; 'unsubscribe' (any case) does not count as one, an absent type does.
             * @example click
             */
            response_type?: string | null;
            /**
             * Format: int64
             * @description Orders the records of one identity: the highest wins; of equal ones the later in the topic. 0 where the source has none.
             * @example 0
             */
            version?: number | null;
            /**
             * @description True withdraws the fact: every figure becomes what it would be without it.
             * @example false
             */
            deleted?: boolean | null;
        };
        /** @description Responses of one type. */
        CampaignResponseType: {
            /**
             * @description As the source writes it; null where it writes none.
             * @example click
             */
            response_type: string | null;
            /**
             * Format: int64
             * @description Responses of this type.
             * @example 80
             */
            responses: number;
            /**
             * Format: int64
             * @description Customers with one of them.
             * @example 71
             */
            customers: number;
        };
        /** @description A campaign and what known customers made of it. */
        CampaignRow: {
            /**
             * @description Id.
             * @example M1
             */
            campaign_id: string;
            /**
             * @description Name.
             * @example Spring
             */
            campaign_name: string | null;
            /**
             * Format: date-time
             * @description When it starts.
             * @example 2026-01-01T00:00:00Z
             */
            start_date: string | null;
            /**
             * Format: date-time
             * @description When it ends.
             * @example 2026-02-01T00:00:00Z
             */
            end_date: string | null;
            /**
             * @description Channel.
             * @example EMAIL
             */
            channel: string | null;
            /**
             * @description Whom it is for.
             * @example all
             */
            target_audience: string | null;
            /**
             * Format: int64
             * @description Responses of known customers.
             * @example 120
             */
            responses: number;
            /**
             * Format: int64
             * @description Those other than unsubscribe.
             * @example 110
             */
            positive_responses: number;
            /**
             * Format: int64
             * @description Those that are unsubscribe, in any case.
             * @example 10
             */
            unsubscribes: number;
            /**
             * Format: int64
             * @description Customers with a positive response.
             * @example 90
             */
            responders: number;
            /**
             * @description responders / known customers, 6 decimals; null without customers.
             * @example 0.09
             */
            response_rate: number | null;
        };
        /** @description The row as it is stored. */
        CampaignStored: {
            /**
             * @description The id.
             * @example M9001
             */
            campaign_id: string;
            /**
             * @description Name shown to people.
             * @example Spring
             */
            campaign_name: string | null;
            /**
             * Format: date-time
             * @description When it starts; without one it has not started.
             * @example 2026-03-01T00:00:00Z
             */
            start_date: string | null;
            /**
             * Format: date-time
             * @description When it ends.
             * @example 2026-04-30T00:00:00Z
             */
            end_date: string | null;
            /**
             * @description Channel by which it reaches people.
             * @example EMAIL
             */
            channel: string | null;
            /**
             * @description Whom it is for, in words.
             * @example Gardeners
             */
            target_audience: string | null;
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-01-31T12:00:00Z
             */
            lastUpdated: string;
        };
        /** @description Responses in a week. */
        CampaignWeek: {
            /**
             * @description Week of ISO 8601.
             * @example 2026-W01
             */
            week: string;
            /**
             * Format: date
             * @description Its Monday.
             * @example 2025-12-29
             */
            start: string;
            /**
             * Format: int64
             * @description Responses in it.
             * @example 41
             */
            responses: number;
            /**
             * Format: int64
             * @description Those other than unsubscribe.
             * @example 38
             */
            positive_responses: number;
            /**
             * Format: int64
             * @description Those that are unsubscribe, in any case.
             * @example 3
             */
            unsubscribes: number;
            /**
             * Format: int64
             * @description Customers with a positive response in it.
             * @example 36
             */
            responders: number;
            /**
             * Format: int64
             * @description Customers whose first positive response is in it; over all weeks, responders.
             * @example 30
             */
            new_responders: number;
        };
        /** @description A page of campaigns. */
        CampaignsPage: {
            /** @description The rows, in order. */
            campaigns: components["schemas"]["CampaignRow"][];
            /**
             * Format: int64
             * @description Rows in all pages together.
             * @example 1042
             */
            total: number;
            /**
             * @description Continues behind the last row; null when there are no more.
             * @example UDE0bzJHTFd1eGNMACtNMQ
             */
            nextCursor: string | null;
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-03-15T12:00:00Z
             */
            lastUpdated: string;
        };
        /** @description A product of the catalogue. An entity: the last record replaces the whole row, a tombstone deletes it. */
        CatalogProduct: {
            /**
             * @description The product's id, 1 to 255 characters without control characters.
             * @example P1
             */
            product_id: string;
            /**
             * @description Name shown to people.
             * @example Espresso machine
             */
            product_name?: string | null;
            /**
             * @description Category; without one the product counts under 'Unknown' in category figures.
             * @example Kitchen
             */
            category?: string | null;
            /**
             * @description Brand.
             * @example Alpina
             */
            brand?: string | null;
            /**
             * @description List price, 0 or more, in the currency of the installation.
             * @example 349
             */
            price?: number | null;
            /**
             * @description When the product came to market.
             * @example 2024-06-01
             */
            launch_date?: components["schemas"]["Timestamp"] | null;
            /**
             * @description Kind of product, as the source names it.
             * @example appliance
             */
            product_type?: string | null;
            /**
             * @description State in the catalogue, as the source names it.
             * @example active
             */
            status?: string | null;
            /**
             * Format: int64
             * @description Orders the records of one identity: the highest wins; of equal ones the later in the topic. 0 where the source has none.
             * @example 0
             */
            version?: number | null;
            /**
             * @description True deletes the entity as a tombstone does, and keeps the version for comparison with what comes later.
             * @example false
             */
            deleted?: boolean | null;
        };
        /** @description Revenue and units by category. */
        CategoriesAnswer: {
            /** @description The categories. */
            categoryData: components["schemas"]["CategoryRevenue"][];
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description What was sold of a category. */
        CategoryRevenue: {
            /**
             * @description The category that products have now.
             * @example Kitchen
             */
            category: string;
            /**
             * @description Money, returns taken off.
             * @example 685020
             */
            revenue: number;
            /**
             * Format: int64
             * @description Units, returns taken off.
             * @example 10412
             */
            units: number;
        };
        /** @description What time alone makes of it, without another fact; null when nothing. */
        Change: {
            /**
             * Format: date-time
             * @description When.
             * @example 2026-03-12T00:00:00Z
             */
            at: string;
            /**
             * @description What it is until then.
             * @example Low
             */
            from: string;
            /**
             * @description What it is from then on.
             * @example Medium
             */
            to: string;
        } | null;
        /** @description That it will be seen. */
        ChangeWritten: {
            /**
             * @description Where to look in a moment.
             * @example the change is written down and will be in force in a moment; /api/customers/C9001 shows it then
             */
            message: string;
        };
        /** @description How many customers have a churn risk. */
        ChurnCount: {
            /**
             * @description The risk.
             * @example Low
             */
            risk: string;
            /**
             * Format: int64
             * @description Customers.
             * @example 7114
             */
            count: number;
        };
        /** @description Customers with a purchase by churn risk. */
        ChurnRiskAnswer: {
            /** @description The risks. */
            churnData: components["schemas"]["ChurnCount"][];
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description What is in a column. */
        ColumnSummary: {
            /**
             * @description Its name.
             * @example total_orders
             */
            column: string;
            /**
             * @description text, number or time.
             * @example number
             */
            kind: string;
            /**
             * Format: int64
             * @description Values that are there.
             * @example 9871
             */
            count: number;
            /**
             * Format: int64
             * @description Rows without one.
             * @example 129
             */
            missing: number;
            /**
             * Format: int64
             * @description Different values.
             * @example 41
             */
            distinct: number;
            /**
             * @description The lowest value; texts by code point.
             * @example 1
             */
            min: string | number | null;
            /**
             * @description The highest value.
             * @example 57
             */
            max: string | number | null;
            /**
             * @description Of numbers: their mean.
             * @example 4.231
             */
            mean: number | null;
            /**
             * @description Of numbers: of the sample, computed in double precision; null of fewer than two.
             * @example 3.100482
             */
            standard_deviation: number | null;
            /**
             * @description Of numbers and times: the lowest value that 5 % of the values do not exceed, as percentile_disc gives it.
             * @example 1
             */
            p5: string | number | null;
            /**
             * @description The same of 25 %.
             * @example 2
             */
            p25: string | number | null;
            /**
             * @description The same of 50 %: the median.
             * @example 3
             */
            p50: string | number | null;
            /**
             * @description The same of 75 %.
             * @example 6
             */
            p75: string | number | null;
            /**
             * @description The same of 95 %.
             * @example 12
             */
            p95: string | number | null;
            /** @description Of numbers and times; one part where all values are equal. */
            histogram: components["schemas"]["HistogramBin"][] | null;
            /** @description The five most frequent values; ties by the lowest. */
            most_frequent: components["schemas"]["FrequentValue"][];
        };
        /** @description Two columns of numbers. */
        Correlation: {
            /**
             * @description The one.
             * @example total_orders
             */
            column_a: string;
            /**
             * @description The other.
             * @example units
             */
            column_b: string;
            /**
             * Format: int64
             * @description Rows that have both.
             * @example 9871
             */
            count: number;
            /**
             * @description From -1 to 1; null where one of them does not vary.
             * @example 0.912871
             */
            correlation: number | null;
        };
        /** @description Which columns go together. */
        CorrelationsAnswer: {
            /** @description The pairs. */
            correlations: components["schemas"]["Correlation"][];
            /**
             * @description The table.
             * @example customer_360
             */
            table: string;
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description What is bought together. */
        CrossSellingAnswer: {
            /** @description The pairs. */
            pairs: components["schemas"]["CrossSellingPair"][];
            /**
             * @description What is paired.
             * @example product
             */
            by: string;
            /**
             * @description What holds it together.
             * @example order
             */
            within: string;
            /**
             * Format: int64
             * @description Orders or customers with a picked purchase.
             * @example 1200
             */
            baskets: number;
            /**
             * Format: int64
             * @description Baskets that hold both, at least.
             * @example 2
             */
            minSupport: number;
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description Two items, the lower id first. */
        CrossSellingPair: {
            /**
             * @description product_id or category.
             * @example P1
             */
            item_a: string;
            /**
             * @description product_name; of a category, itself.
             * @example Espresso machine
             */
            name_a: string | null;
            /**
             * @description product_id or category.
             * @example P2
             */
            item_b: string;
            /**
             * @description product_name; of a category, itself.
             * @example Coffee beans 1 kg
             */
            name_b: string | null;
            /**
             * Format: int64
             * @description Baskets that hold both.
             * @example 42
             */
            support_count: number;
            /**
             * @description Their share of all baskets.
             * @example 0.035
             */
            support: number;
            /**
             * Format: int64
             * @description Baskets that hold a.
             * @example 100
             */
            count_a: number;
            /**
             * Format: int64
             * @description Baskets that hold b.
             * @example 84
             */
            count_b: number;
            /**
             * @description Share of the baskets with a that hold b.
             * @example 0.42
             */
            confidence_a_to_b: number;
            /**
             * @description Share of the baskets with b that hold a.
             * @example 0.5
             */
            confidence_b_to_a: number;
            /**
             * @description How many times as often as by chance.
             * @example 6
             */
            lift: number;
        };
        /** @description All of customer_360 as of now. */
        CustomerAsOfNow: components["schemas"]["CustomerRow"] & components["schemas"]["AnsweredAsOf"];
        /** @description A customer's master data. An entity: the last record replaces the whole row, a tombstone deletes it. */
        CustomerInfo: {
            /**
             * @description The customer's id, 1 to 255 characters without control characters.
             * @example C1
             */
            customer_id: string;
            /**
             * @description Given name.
             * @example Vera
             */
            first_name?: string | null;
            /**
             * @description Family name.
             * @example Souza
             */
            last_name?: string | null;
            /**
             * @description E-mail address.
             * @example vera@example.com
             */
            email?: string | null;
            /**
             * @description Telephone number, as the source writes it.
             * @example +41 44 000 00 00
             */
            phone_number?: string | null;
            /**
             * @description Date of birth; 00:00 UTC where the source gives a date.
             * @example 1980-02-29
             */
            date_of_birth?: components["schemas"]["Timestamp"] | null;
            /**
             * @description When the customer registered.
             * @example 2025-01-15
             */
            registration_date?: components["schemas"]["Timestamp"] | null;
            /**
             * @description Region, as the source names it.
             * @example North
             */
            region?: string | null;
            /**
             * @description Kind of customer, as the source names it.
             * @example consumer
             */
            customer_type?: string | null;
            /**
             * @description State of the account, as the source names it.
             * @example active
             */
            status?: string | null;
            /**
             * @description Anything else the source knows of the customer, name to text.
             * @example {
             *       "tier": "gold"
             *     }
             */
            attributes?: {
                [key: string]: string;
            } | null;
            /**
             * Format: int64
             * @description Orders the records of one identity: the highest wins; of equal ones the later in the topic. 0 where the source has none.
             * @example 0
             */
            version?: number | null;
            /**
             * @description True deletes the entity as a tombstone does, and keeps the version for comparison with what comes later.
             * @example false
             */
            deleted?: boolean | null;
        };
        /** @description The numbers of customer_360; definitions in docs/metrics.md. */
        CustomerMetrics: {
            /**
             * @description The customer.
             * @example C1
             */
            customer_id: string;
            /**
             * @description Money of all purchases that count.
             * @example 1280.5
             */
            total_lifetime_value: number;
            /**
             * @description Purchase lines that count.
             * @example 14
             */
            total_purchases: number;
            /**
             * @description Orders.
             * @example 9
             */
            total_orders: number;
            /**
             * @description Units, returns taken off.
             * @example 21
             */
            units: number;
            /**
             * @description Lifetime value by orders; null without one.
             * @example 142.277778
             */
            average_order_value: number | null;
            /**
             * @description By lifetime value.
             * @example High Value
             * @enum {string}
             */
            customer_segment: "High Value" | "Medium Value" | "Low Value";
            /**
             * @description 1 to 5, 5 best; null without a purchase.
             * @example 4
             */
            recency_score: number | null;
            /**
             * @description 1 to 5, 5 best; null without a purchase.
             * @example 4
             */
            frequency_score: number | null;
            /**
             * @description 1 to 5, 5 best; null without a purchase.
             * @example 4
             */
            monetary_score: number | null;
            /**
             * @description The cell of recency and frequency; null without a purchase.
             * @example Champions
             */
            rfm_segment: string | null;
            /**
             * @description Days; null without a purchase.
             * @example 12
             */
            days_since_last_purchase: number | null;
            /**
             * @description Mean of the scores given; null without one.
             * @example 4.5
             */
            average_satisfaction_score: number | null;
            /**
             * @description Sessions.
             * @example 31
             */
            total_website_visits: number;
            /**
             * @description Seconds; null where never said.
             * @example 95.25
             */
            average_time_spent_on_site: number | null;
            /**
             * @description Share of started campaigns responded to; null when none has started.
             * @example 0.25
             */
            campaign_response_rate: number | null;
            /**
             * @description 1 - P(alive); null without a purchase.
             * @example 0.12
             */
            churn_risk_score: number | null;
            /**
             * @description Low, Medium or High; null without a purchase.
             * @example Low
             */
            churn_risk: string | null;
            /**
             * @description Purchase days expected in the next 90 days.
             * @example 2.31
             */
            predicted_purchases_90d: number | null;
            /**
             * @description Money expected in the next 90 days.
             * @example 214.33
             */
            predicted_value_90d: number | null;
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2024-03-01T12:00:00Z
             */
            lastUpdated: string;
            /**
             * @description Only where a standby answered: records of its changelogs not applied, at most.
             * @example 2
             */
            standbyLag?: number;
        };
        /** @description An order with its lines. */
        CustomerOrder: {
            /**
             * @description order_id, or the transaction_id of a line without one.
             * @example O1
             */
            id: string;
            /**
             * @description Null for a transaction without order_id.
             * @example O1
             */
            order_id: string | null;
            /**
             * Format: date-time
             * @description When its first purchase line was.
             * @example 2024-02-20T00:00:00Z
             */
            order_date: string;
            /**
             * @description Of its least advanced purchase line that counts; where none does, of its most advanced line.
             * @example SHIPPED
             * @enum {string}
             */
            status: "PENDING" | "COMPLETED" | "SHIPPED" | "DELIVERED" | "CANCELLED" | "RETURNED";
            /**
             * @description True when it is one of total_orders.
             * @example true
             */
            counts: boolean;
            /**
             * @description Money of the lines that count, returns taken off.
             * @example 19.9
             */
            total_amount: number;
            /**
             * @description Units of the lines that count, returns taken off.
             * @example 2
             */
            units: number;
            /** @description By time and id. */
            lines: components["schemas"]["PurchaseFact"][];
        };
        /** @description Some orders of a customer, newest first. */
        CustomerOrdersPage: {
            /**
             * @description Whose they are.
             * @example C1
             */
            customerId: string;
            /**
             * @description False when there is no customer record, only facts.
             * @example true
             */
            known: boolean;
            /** @description The orders. */
            orders: components["schemas"]["CustomerOrder"][];
            /**
             * @description For the next page; null on the last.
             * @example MTcwODM4NzIwMDAwMCBvcmRlciBPMQ
             */
            nextCursor: string | null;
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2024-03-01T12:00:00Z
             */
            lastUpdated: string;
            /**
             * @description Only where a standby answered: records of its changelogs not applied, at most.
             * @example 2
             */
            standbyLag?: number;
        };
        /** @description A customer and a product. */
        CustomerProduct: {
            /**
             * @description The customer.
             * @example C1
             */
            customer_id: string;
            /**
             * @description First and last name, as far as they are known.
             * @example Vera Souza
             */
            customer_name: string | null;
            /**
             * @description The product.
             * @example P2
             */
            product_id: string;
            /**
             * @description Its name.
             * @example Coffee beans 1 kg
             */
            product_name: string | null;
            /**
             * @description Its category.
             * @example Grocery
             */
            category: string | null;
            /**
             * @description purchase, or the type of a relationship as its source names it.
             * @example purchase
             */
            relationship_type: string;
            /**
             * @description The relationship's id, unique for the customer; null of purchases.
             * @example null
             * @example R1
             */
            relationship_id: string | null;
            /**
             * @description How it stands as of lastUpdated.
             * @example running
             * @enum {string}
             */
            state: "running" | "ended" | "upcoming";
            /**
             * Format: date-time
             * @description The first purchase; when the relationship began or begins.
             * @example 2025-02-01T10:15:00Z
             */
            since: string;
            /**
             * Format: date-time
             * @description The last return, where everything was given back; when the relationship ended or ends.
             * @example null
             */
            until: string | null;
            /**
             * Format: date-time
             * @description The last purchase; null of relationships.
             * @example 2025-05-12T08:00:00Z
             */
            last_purchase: string | null;
            /**
             * Format: int64
             * @description Units, returns taken off; null of relationships, which name none.
             * @example 3
             */
            units: number | null;
            /**
             * @description Money, returns taken off; of a relationship what its source says it is worth, null when it doesn't.
             * @example 59.7
             */
            worth: number | null;
        };
        /** @description What ties a customer to a product other than a purchase: a contract, a subscription, a licence. A fact, identified by customer_id and relationship_id. */
        CustomerProductRelationship: {
            /**
             * @description The relationship's id, unique for the customer.
             * @example R1
             */
            relationship_id: string;
            /**
             * @description The customer's id, 1 to 255 characters without control characters.
             * @example C1
             */
            customer_id: string;
            /**
             * @description The product; it need not be known yet.
             * @example P1
             */
            product_id: string;
            /**
             * @description Kind of relationship, as the source names it (SUBSCRIPTION, CONTRACT, LICENCE, …).
             * @example SUBSCRIPTION
             */
            relationship_type: string;
            /**
             * @description From when on it holds.
             * @example 2025-03-01
             */
            start_date: components["schemas"]["Timestamp"];
            /**
             * @description From when on it no longer holds, not before start_date; absent while no end is known.
             * @example 2026-03-01
             */
            end_date?: components["schemas"]["Timestamp"] | null;
            /**
             * @description What it is worth as a whole, 0 or more, in the currency of the installation; in no figure of revenue.
             * @example 119.4
             */
            value?: number | null;
            /**
             * Format: int64
             * @description Orders the records of one identity: the highest wins; of equal ones the later in the topic. 0 where the source has none.
             * @example 0
             */
            version?: number | null;
            /**
             * @description True withdraws the fact: every figure becomes what it would be without it.
             * @example false
             */
            deleted?: boolean | null;
        };
        /** @description Who has what. */
        CustomerProductsAnswer: {
            /** @description The relations. */
            relations: components["schemas"]["CustomerProduct"][];
            /**
             * Format: int64
             * @description How many there are, also beyond the limit.
             * @example 2
             */
            total: number;
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description Null and empty text are absent. Dates in ISO 8601, with or without a time, UTC where no zone is given. */
        CustomerRecord: {
            /**
             * @description The id; where the address has one it need not be repeated.
             * @example C9001
             */
            customer_id?: string | null;
            /**
             * @description Given name.
             * @example Vera
             */
            first_name?: string | null;
            /**
             * @description Family name.
             * @example Souza
             */
            last_name?: string | null;
            /**
             * @description E-mail address.
             * @example vera@example.org
             */
            email?: string | null;
            /**
             * @description Telephone number, as the source writes it.
             * @example +49 30 1234567
             */
            phone_number?: string | null;
            /**
             * @description Date of birth.
             * @example 1980-02-29
             */
            date_of_birth?: string | null;
            /**
             * @description When the customer registered.
             * @example 2026-01-31T08:00:00Z
             */
            registration_date?: string | null;
            /**
             * @description Region, as the source names it.
             * @example North
             */
            region?: string | null;
            /**
             * @description Kind of customer, as the source names it.
             * @example consumer
             */
            customer_type?: string | null;
            /**
             * @description State of the account, as the source names it.
             * @example active
             */
            status?: string | null;
            /**
             * @description Anything else that is known of the customer: name to text.
             * @example {
             *       "tier": "gold"
             *     }
             */
            attributes?: {
                [key: string]: string | null;
            } | null;
            /**
             * Format: int64
             * @description Which of two records of the same id wins: the higher, of equal ones the later. Where it is absent, that of the stored row.
             * @example 3
             */
            version?: number | null;
            /**
             * @description Nothing but false: DELETE ends a row.
             * @example false
             * @enum {boolean|null}
             */
            deleted?: false | null;
        };
        /** @description A row of customer_360; null is absent. */
        CustomerRow: {
            /**
             * @description Id.
             * @example C1
             */
            customer_id: string;
            /**
             * @description First name.
             * @example Vera
             */
            first_name: string | null;
            /**
             * @description Last name.
             * @example Souza
             */
            last_name: string | null;
            /**
             * @description Email.
             * @example vera@example.org
             */
            email: string | null;
            /**
             * @description Phone number.
             * @example +49 30 1
             */
            phone_number: string | null;
            /**
             * @description A date, or an instant where the source gave a time of day.
             * @example 1980-02-29
             */
            date_of_birth: string | null;
            /**
             * Format: date-time
             * @description When they registered.
             * @example 2024-02-10T08:00:00Z
             */
            registration_date: string | null;
            /**
             * @description Sum of what counts, returns and adjustments included.
             * @example 1250.5
             */
            total_lifetime_value: number;
            /**
             * Format: int64
             * @description Transactions that count with quantity above 0.
             * @example 7
             */
            total_purchases: number;
            /**
             * Format: date-time
             * @description Of the latest purchase.
             * @example 2026-03-06T10:00:00Z
             */
            last_purchase_date: string | null;
            /**
             * @description Most units net of returns.
             * @example Bread
             */
            favorite_product_category: string | null;
            /**
             * @description Most units net of returns.
             * @example Acme
             */
            favorite_brand: string | null;
            /**
             * @description total_lifetime_value / total_orders, 6 decimals.
             * @example 178.642857
             */
            average_order_value: number | null;
            /**
             * @description High Value, Medium Value or Low Value.
             * @example High Value
             */
            customer_segment: string;
            /**
             * Format: int64
             * @description 1 to 5, 5 best.
             * @example 5
             */
            recency_score: number | null;
            /**
             * Format: int64
             * @description 1 to 5, 5 best.
             * @example 4
             */
            frequency_score: number | null;
            /**
             * Format: int64
             * @description 1 to 5, 5 best.
             * @example 5
             */
            monetary_score: number | null;
            /**
             * Format: date-time
             * @description Of the latest customer service fact.
             * @example 2026-02-25T00:00:00Z
             */
            last_interaction_date: string | null;
            /**
             * @description Of the same.
             * @example call
             */
            last_interaction_type: string | null;
            /**
             * @description Mean of the scores, 6 decimals.
             * @example 4.5
             */
            average_satisfaction_score: number | null;
            /**
             * Format: int64
             * @description Sessions.
             * @example 12
             */
            total_website_visits: number;
            /**
             * @description Seconds, mean, 6 decimals.
             * @example 61.5
             */
            average_time_spent_on_site: number | null;
            /**
             * @description Most product views.
             * @example Bread
             */
            most_viewed_product_category: string | null;
            /**
             * @description 0 to 1, 6 decimals.
             * @example 0.25
             */
            campaign_response_rate: number | null;
            /**
             * @description Most responses.
             * @example EMAIL
             */
            preferred_marketing_channel: string | null;
            /**
             * @description 1 - P(alive), 6 decimals.
             * @example 0.123456
             */
            churn_risk_score: number | null;
            /**
             * @description Name of the cell of recency and frequency.
             * @example Champions
             */
            rfm_segment: string | null;
            /**
             * @description Low, Medium or High.
             * @example Low
             */
            churn_risk: string | null;
            /**
             * @description Expected purchase days in 90 days.
             * @example 1.5
             */
            predicted_purchases_90d: number | null;
            /**
             * @description Their expected value.
             * @example 210.5
             */
            predicted_value_90d: number | null;
            /**
             * Format: date-time
             * @description Of the earliest purchase.
             * @example 2024-03-01T00:00:00Z
             */
            first_purchase_date: string | null;
            /**
             * Format: int64
             * @description Days to asOf, at least 0.
             * @example 9
             */
            days_since_last_purchase: number | null;
            /**
             * Format: int64
             * @description Orders with a purchase that counts.
             * @example 7
             */
            total_orders: number;
            /**
             * Format: int64
             * @description Units net of returns.
             * @example 11
             */
            units: number;
            /**
             * @description Region.
             * @example north
             */
            region: string | null;
            /**
             * @description Kind of customer.
             * @example private
             */
            customer_type: string | null;
            /**
             * @description Status of the customer.
             * @example active
             */
            status: string | null;
            /**
             * Format: date-time
             * @description Latest fact of any kind.
             * @example 2026-03-06T10:00:00Z
             */
            last_seen_at: string | null;
        };
        /** @description One interaction with customer service. A fact, identified by customer_id and interaction_id. */
        CustomerServiceInteraction: {
            /**
             * @description The interaction's id, unique for the customer.
             * @example I1
             */
            interaction_id: string;
            /**
             * @description The customer's id, 1 to 255 characters without control characters.
             * @example C1
             */
            customer_id: string;
            /**
             * @description When it took place.
             * @example 2025-02-10T11:00:00Z
             */
            interaction_date: components["schemas"]["Timestamp"];
            /**
             * @description Kind of interaction, as the source names it (CHAT, PHONE, …).
             * @example CHAT
             */
            interaction_type?: string | null;
            /**
             * @description The product it was about.
             * @example P1
             */
            product_id?: string | null;
            /**
             * @description How it stands, as the source names it.
             * @example RESOLVED
             */
            resolution_status?: string | null;
            /**
             * @description How content the customer was, 1 (worst) to 5 (best).
             * @example 5
             */
            satisfaction_score?: number | null;
            /**
             * Format: int64
             * @description Orders the records of one identity: the highest wins; of equal ones the later in the topic. 0 where the source has none.
             * @example 0
             */
            version?: number | null;
            /**
             * @description True withdraws the fact: every figure becomes what it would be without it.
             * @example false
             */
            deleted?: boolean | null;
        };
        /** @description All of customer_360, as GET /api/customers/{id} answers it. */
        CustomerStored: {
            /**
             * @description The customer's id.
             * @example C9001
             */
            customer_id: string;
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-01-31T12:00:00Z
             */
            lastUpdated: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A page of customers. */
        CustomersPage: {
            /** @description The rows, in order. */
            customers: components["schemas"]["CustomerRow"][];
            /**
             * Format: int64
             * @description Rows in all pages together.
             * @example 1042
             */
            total: number;
            /**
             * @description Continues behind the last row; null when there are no more.
             * @example RVRwamxYYmZRU1BCACtDMQ
             */
            nextCursor: string | null;
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-03-15T12:00:00Z
             */
            lastUpdated: string;
        };
        /** @description The figures of a day, as they last were on it. */
        DayFigures: {
            /**
             * Format: date
             * @description The day.
             * @example 2026-01-31
             */
            day: string;
            /**
             * Format: date-time
             * @description When on that day the figures were so.
             * @example 2026-01-31T23:59:58Z
             */
            asOf: string;
            /**
             * Format: int64
             * @description Known customers.
             * @example 4969
             */
            totalCustomers: number;
            /**
             * @description Money, returns taken off.
             * @example 5345884.52
             */
            totalRevenue: number;
            /**
             * Format: int64
             * @description Orders.
             * @example 59760
             */
            totalOrders: number;
            /**
             * @description Revenue an order; null without an order.
             * @example 89.456
             */
            averageOrderValue: number | null;
            /**
             * @description Mean satisfaction score, 1 to 5; null without a score.
             * @example 4.12
             */
            avgSatisfaction: number | null;
            /**
             * @description Share of customers who responded, over all started campaigns, 0 to 1; null without a started campaign.
             * @example 0.2125
             */
            campaignResponseRate: number | null;
            /**
             * @description Percent, 0 to 100; null when nobody bought before the window.
             * @example 71.25
             */
            retentionRate: number | null;
            /**
             * @description Segment to customers, highest value first.
             * @example {
             *       "High Value": 1200,
             *       "Medium Value": 2000,
             *       "Low Value": 1769
             *     }
             */
            segments: {
                [key: string]: number;
            };
            /**
             * @description Churn risk to customers with a purchase, lowest first.
             * @example {
             *       "Low": 3000,
             *       "Medium": 900,
             *       "High": 800
             *     }
             */
            churnRisk: {
                [key: string]: number;
            };
            /**
             * @description Recency and frequency score to customers, for example `54`; cells with nobody are left out.
             * @example {
             *       "11": 400,
             *       "55": 210
             *     }
             */
            rfmCells: {
                [key: string]: number;
            };
        };
        /** @description A record that was put aside, with what was in it. */
        DeadLetter: components["schemas"]["DeadLetterRow"] & {
            /**
             * @description Whether Kafka still has what was in it: 30 days at least.
             * @example true
             */
            available: boolean;
            /**
             * @description The source table that it was meant for; null where nobody knows.
             * @example purchase_transactions
             */
            table: string | null;
            /**
             * @description How it can be read: as a record of its table, as a JSON object, as text, as nothing but bytes; NONE where it was null.
             * @example AVRO
             * @enum {string|null}
             */
            form: "AVRO" | "JSON" | "TEXT" | "BYTES" | "NONE" | null;
            /**
             * @description The record, in the form of `POST /api/events/{type}` where it is one of its table.
             * @example {
             *       "transaction_id": "T1",
             *       "customer_id": "C1",
             *       "product_id": "P1",
             *       "purchase_date": "2026-01-31T00:00:00Z",
             *       "quantity": 2000000,
             *       "total_amount": 9.9
             *     }
             */
            record: {
                [key: string]: unknown;
            } | null;
            /**
             * @description What was in it, where it is text and no object.
             * @example null
             */
            text: string | null;
            /**
             * @description Its bytes, as they came.
             * @example AAAAAAU=
             */
            value_base64: string | null;
            /** @description What stands against taking it in as it is; null when nothing does, or its content is gone. */
            obstacle: components["schemas"]["DeadLetterObstacle"] | null;
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-03-15T12:00:00Z
             */
            lastUpdated: string;
        };
        /**
         * @description Ids; nothing else may then pick some.
         * @example [
         *       "0-17",
         *       "0-18"
         *     ]
         */
        DeadLetterIds: string[];
        /**
         * @description How many at most.
         * @default 1000
         * @example 100
         */
        DeadLetterLimit: number;
        /**
         * @description Why it is discarded.
         * @example A test of the till's software.
         */
        DeadLetterNote: string;
        /** @description What stands against taking a record in. */
        DeadLetterObstacle: {
            /**
             * @description All of it, in a sentence.
             * @example quantity 2000000 must be a whole number from -1000000 to 1000000
             */
            error: string;
            /**
             * @description The field; value for the record as a whole.
             * @example quantity
             */
            field: string;
            /**
             * @description What stands in it, at most 100 characters.
             * @example 2000000
             */
            value: string;
            /**
             * @description What it must be.
             * @example must be a whole number from -1000000 to 1000000
             */
            rule: string;
        };
        /**
         * @description Why they were put aside, as the list has it.
         * @example UNKNOWN_SCHEMA
         */
        DeadLetterReason: string;
        /** @description What became of a dead letter. */
        DeadLetterResolved: {
            /**
             * @description Its id.
             * @example 0-17
             */
            dead_letter_id: string;
            /**
             * @description What was done.
             * @example REPLAYED
             * @enum {string}
             */
            status: "REPLAYED" | "DISCARDED";
            /**
             * Format: date-time
             * @description When.
             * @example 2026-03-15T12:00:00Z
             */
            resolved_at: string;
            /**
             * @description What a read must bring to see the record that was sent.
             * @example Aw4AAQ
             */
            position: string;
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-03-15T12:00:00Z
             */
            lastUpdated: string;
        };
        /** @description A record that was put aside. */
        DeadLetterRow: {
            /**
             * @description Its partition and offset in the topic dead-letters.
             * @example 0-17
             */
            dead_letter_id: string;
            /**
             * @description The source table that it was sent to; rerouted where a record that was sent on does not say.
             * @example purchase_transactions
             */
            source: string;
            /**
             * @description The topic that it was read from.
             * @example cdp.purchase-transactions
             */
            source_topic: string;
            /**
             * @description Its partition there.
             * @example 3
             */
            source_partition: number;
            /**
             * Format: int64
             * @description Its offset there.
             * @example 1042
             */
            source_offset: number;
            /**
             * @description Its key read as UTF-8, at most 255 characters of it.
             * @example C1
             */
            record_key: string | null;
            /**
             * @description Bytes or schema; a rule of the contract; it failed its task several times over.
             * @example INVALID
             * @enum {string}
             */
            kind: "UNREADABLE" | "INVALID" | "QUARANTINED";
            /**
             * @description Why, as a code that stays: docs/metrics.md has all of them.
             * @example NUMBER_OUT_OF_RANGE
             */
            reason: string;
            /**
             * @description The field that broke a rule.
             * @example satisfaction_score
             */
            field: string | null;
            /**
             * @description What stood in it, at most 100 characters.
             * @example 7
             */
            offending_value: string | null;
            /**
             * @description The rule in words, or what went wrong.
             * @example must be a whole number from 1 to 5
             */
            message: string;
            /**
             * Format: date-time
             * @description When Kafka took the record; of one that was sent on, when it arrived.
             * @example 2026-03-15T11:59:59.120Z
             */
            received_at: string;
            /**
             * Format: date-time
             * @description When it was put aside.
             * @example 2026-03-15T11:59:59.180Z
             */
            failed_at: string;
            /**
             * @description OPEN as long as nobody has seen to it.
             * @example OPEN
             * @enum {string}
             */
            status: "OPEN" | "REPLAYED" | "DISCARDED";
            /**
             * Format: date-time
             * @description When it was sent again or discarded.
             * @example null
             */
            resolved_at: string | null;
            /**
             * @description Why it was discarded.
             * @example null
             */
            note: string | null;
        };
        /**
         * @description The source table that they were meant for, as the list has it.
         * @example purchase_transactions
         */
        DeadLetterSource: string;
        /** @description A page of dead letters. */
        DeadLettersPage: {
            /** @description The rows, in order. */
            dead_letters: components["schemas"]["DeadLetterRow"][];
            /**
             * Format: int64
             * @description Rows in all pages together.
             * @example 12
             */
            total: number;
            /**
             * @description Continues behind the last row; null when there are no more.
             * @example MlMtWmVQcXZJYS1LACsyMDI1LTA1LTEyVDA4OjAwACswLTE3
             */
            nextCursor: string | null;
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-03-15T12:00:00Z
             */
            lastUpdated: string;
        };
        /** @description Which dead letters are meant: ids, or source and reason. */
        DeadLettersPicked: {
            ids?: components["schemas"]["DeadLetterIds"];
            source?: components["schemas"]["DeadLetterSource"];
            reason?: components["schemas"]["DeadLetterReason"];
            limit?: components["schemas"]["DeadLetterLimit"];
        };
        /** @description What became of some dead letters. */
        DeadLettersResolved: {
            /**
             * @description How many count no longer.
             * @example 97
             */
            resolved: number;
            /** @description The others, each with why. */
            unresolved: {
                /**
                 * @description Its id.
                 * @example 0-17
                 */
                dead_letter_id: string;
                /**
                 * @description Why, in a sentence.
                 * @example quantity 2000000 must be a whole number from -1000000 to 1000000
                 */
                error: string;
            }[];
            /**
             * Format: int64
             * @description How many of that source and reason are still open; of all, where ids were given.
             * @example 3
             */
            open: number;
            /**
             * @description What a read must bring to see the records that were sent.
             * @example Aw4AAQ
             */
            position: string;
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-03-15T12:00:00Z
             */
            lastUpdated: string;
        };
        /** @description How figures are to be written for people. */
        Display: {
            /**
             * @description Language and country whose way of writing numbers and dates is used, as a language tag (BCP 47).
             * @example en-GB
             */
            locale: string;
            /**
             * @description What amounts of money are in (ISO 4217).
             * @example EUR
             */
            currency: string;
        };
        /** @description What is wrong, in a sentence. */
        Error: {
            /**
             * @description A sentence for people; it names the parameter or field, its value and what is expected.
             * @example parameter 'limit' is '0', but must be a whole number from 1 to 100
             */
            error: string;
        };
        /** @description A record, or an array of records of the same table. */
        Events: components["schemas"]["CustomerInfo"] | components["schemas"]["CatalogProduct"] | components["schemas"]["MarketingCampaign"] | components["schemas"]["PurchaseTransaction"] | components["schemas"]["CustomerServiceInteraction"] | components["schemas"]["CampaignResponse"] | components["schemas"]["WebsiteSession"] | components["schemas"]["CustomerProductRelationship"] | (components["schemas"]["CustomerInfo"] | components["schemas"]["CatalogProduct"] | components["schemas"]["MarketingCampaign"] | components["schemas"]["PurchaseTransaction"] | components["schemas"]["CustomerServiceInteraction"] | components["schemas"]["CampaignResponse"] | components["schemas"]["WebsiteSession"] | components["schemas"]["CustomerProductRelationship"])[];
        /** @description What became of the records. */
        EventsAnswer: {
            /**
             * @description Records that are now in their topic.
             * @example 1
             */
            accepted: number;
            /** @description The others. */
            rejected: components["schemas"]["RejectedEvent"][];
            /**
             * @description What was written, for the header X-CDP-Position of reads that must see it. Also a header of the answer.
             * @example AQADAQY
             */
            position: string;
            /**
             * Format: date-time
             * @description When the answer was given, by the wall clock.
             * @example 2026-01-31T12:00:00.123Z
             */
            lastUpdated: string;
        };
        /** @description All of the records were refused. */
        EventsRefused: {
            /**
             * @description What was wrong with the first of them.
             * @example satisfaction_score 7 must be a whole number from 1 to 5
             */
            error: string;
            /**
             * @description None.
             * @example 0
             * @constant
             */
            accepted: 0;
            /** @description All of them. */
            rejected: components["schemas"]["RejectedEvent"][];
            /**
             * @description Of nothing, since nothing was written.
             * @example AQ
             */
            position: string;
            /**
             * Format: date-time
             * @description When the answer was given, by the wall clock.
             * @example 2026-01-31T12:00:00.123Z
             */
            lastUpdated: string;
        };
        /** @description The chance that the customer has left, by the model of purchases; all null without a purchase. */
        ExplainedChurnRisk: {
            /**
             * @description churn_risk_score, 0 to 1.
             * @example 0.29
             */
            score: number | null;
            /**
             * @description churn_risk.
             * @example Low
             * @enum {string|null}
             */
            band: "Low" | "Medium" | "High" | null;
            /**
             * @description The model's name.
             * @example MBG/NBD
             */
            model: string | null;
            /**
             * Format: int64
             * @description Version of its parameters.
             * @example 3
             */
            version: number | null;
            /** @description Its parameters, all digits. */
            parameters: components["schemas"]["PurchaseParameters"] | null;
            /** @description What the model knows of the customer. */
            inputs: {
                /**
                 * @description Days with a purchase after the first one.
                 * @example 8
                 */
                x: number;
                /**
                 * @description Days from the first to the last purchase.
                 * @example 310
                 */
                t_x: number;
                /**
                 * @description Days from the first purchase to today.
                 * @example 320
                 */
                T: number;
                /**
                 * @description The same for people, with dates.
                 * @example x: days with a purchase after the first one, 2025-03-17; t_x: days from that to the last, 2026-01-21; T: days from that to today, 2026-01-31.
                 */
                explained: string;
            } | null;
            /**
             * @description The chance that the customer has not left; 1 − score.
             * @example 0.71
             */
            aliveProbability: number | null;
            nextChange: components["schemas"]["Change"];
            sentence: components["schemas"]["Sentence"];
        };
        /** @description Expected purchase days in the next 90 days; null without a purchase. */
        ExplainedPurchases: {
            /**
             * @description predicted_purchases_90d.
             * @example 1.412
             */
            value: number | null;
            /** @description What it follows from. */
            inputs: {
                /**
                 * @description Days that are foretold.
                 * @example 90
                 */
                days: number;
                /**
                 * @description The chance that the customer has not left.
                 * @example 0.71
                 */
                aliveProbability: number;
            } | null;
            /** @description The model's parameters, all digits. */
            parameters: components["schemas"]["PurchaseParameters"] | null;
            /**
             * Format: int64
             * @description Version of the parameters.
             * @example 3
             */
            version: number | null;
            nextChange: components["schemas"]["NoChange"];
            /**
             * @description What changes it.
             * @example Without a purchase it falls a little every day.
             */
            reason: string;
            sentence: components["schemas"]["Sentence"];
        };
        /** @description Where the customer stands in the retention rate. */
        ExplainedRetention: {
            /**
             * @description The standing; null without a purchase.
             * @example Retained
             * @enum {string|null}
             */
            value: "New" | "Retained" | "Lapsed" | null;
            /** @description The days in which a customer must have bought again. */
            window: {
                /**
                 * @description How many.
                 * @example 90
                 */
                days: number;
                /**
                 * Format: date
                 * @description The first of them.
                 * @example 2025-11-03
                 */
                from: string;
                /**
                 * Format: date
                 * @description Today.
                 * @example 2026-01-31
                 */
                to: string;
            };
            /** @description What it follows from; null without a purchase. */
            inputs: {
                /**
                 * Format: date
                 * @description Day of the first purchase.
                 * @example 2025-03-17
                 */
                firstPurchaseDay: string;
                /**
                 * Format: date
                 * @description Day of the last purchase.
                 * @example 2026-01-21
                 */
                lastPurchaseDay: string;
            } | null;
            nextChange: components["schemas"]["Change"];
            sentence: components["schemas"]["Sentence"];
        };
        /** @description The name of the cell of recency and frequency score. */
        ExplainedRfmSegment: {
            /**
             * @description rfm_segment; null without a purchase.
             * @example Champions
             */
            value: string | null;
            /**
             * @description Recency and frequency score as two digits; null without a purchase.
             * @example 54
             */
            cell: string | null;
            sentence: components["schemas"]["Sentence"];
        };
        /** @description A score against the cut points of everybody. */
        ExplainedScore: {
            /**
             * @description 1 to 5, 5 best; null without a purchase.
             * @example 4
             */
            score: number | null;
            /** @description What it follows from; null without a score. */
            inputs: {
                /**
                 * Format: date-time
                 * @description Of recency, when the last purchase was.
                 * @example 2026-01-21T10:15:00Z
                 */
                last_purchase_date?: string;
                /**
                 * Format: date
                 * @description Of recency, the day of that.
                 * @example 2026-01-21
                 */
                day?: string;
                /**
                 * @description Of recency, days since then.
                 * @example 10
                 */
                daysAgo?: number;
                /**
                 * Format: int64
                 * @description Of frequency, purchases.
                 * @example 12
                 */
                total_purchases?: number;
                /**
                 * @description Of monetary, money.
                 * @example 1204.1
                 */
                total_lifetime_value?: number;
            } | null;
            /** @description The 20, 40, 60 and 80 % quantiles of all customers with a purchase: days for recency, purchases for frequency, money for monetary; null without a score. */
            cutPoints: (string | number)[] | null;
            /**
             * Format: int64
             * @description Version of the cut points; null without a score.
             * @example 7
             */
            version: number | null;
            /**
             * Format: int64
             * @description Customers whose quantiles they are; null without a score.
             * @example 4700
             */
            population: number | null;
            nextChange: components["schemas"]["NoChange"];
            /**
             * @description What changes it.
             * @example Time alone does not move it: only the customer's own purchases do, and those of others that move the cut points.
             */
            reason: string;
            sentence: components["schemas"]["Sentence"];
        };
        /** @description Column of customer_360 to its reasons. */
        ExplainedScores: {
            customer_segment: components["schemas"]["ExplainedSegment"];
            recency_score: components["schemas"]["ExplainedScore"];
            frequency_score: components["schemas"]["ExplainedScore"];
            monetary_score: components["schemas"]["ExplainedScore"];
            rfm_segment: components["schemas"]["ExplainedRfmSegment"];
            churn_risk_score: components["schemas"]["ExplainedChurnRisk"];
            predicted_purchases_90d: components["schemas"]["ExplainedPurchases"];
            predicted_value_90d: components["schemas"]["ExplainedValue"];
            retention_status: components["schemas"]["ExplainedRetention"];
        };
        /** @description The segment by lifetime value. */
        ExplainedSegment: {
            /**
             * @description customer_segment.
             * @example High Value
             * @enum {string}
             */
            value: "High Value" | "Medium Value" | "Low Value";
            /** @description What it follows from. */
            inputs: {
                /**
                 * @description Money.
                 * @example 1204.1
                 */
                total_lifetime_value: number;
            };
            /**
             * @description Segment to the lifetime value from which it begins.
             * @example {
             *       "Medium Value": 250,
             *       "High Value": 1000
             *     }
             */
            thresholds: {
                [key: string]: number;
            };
            /**
             * @description What would make it another one.
             * @example Medium Value below 1,000.00
             */
            next: string;
            sentence: components["schemas"]["Sentence"];
        };
        /** @description Expected value of the next 90 days; null without a purchase. */
        ExplainedValue: {
            /**
             * @description predicted_value_90d, money.
             * @example 210
             */
            value: number | null;
            /** @description What it follows from. */
            inputs: {
                /**
                 * @description Days with a purchase.
                 * @example 9
                 */
                purchaseDays: number;
                /**
                 * @description What a purchase day was worth so far.
                 * @example 133.788889
                 */
                mean: number;
                /**
                 * @description What a purchase day of anybody is worth.
                 * @example 89.456
                 */
                populationMean: number;
                /**
                 * @description How much the own mean counts, 0 to 1.
                 * @example 0.9535
                 */
                weight: number;
                /**
                 * @description What the next purchase day is expected to be worth.
                 * @example 131.72
                 */
                expectedValueOfDay: number;
                /**
                 * @description Expected purchase days.
                 * @example 1.412
                 */
                predicted_purchases_90d: number;
            } | null;
            /** @description The model's parameters, all digits. */
            parameters: components["schemas"]["ValueParameters"] | null;
            /**
             * Format: int64
             * @description Version of the parameters.
             * @example 3
             */
            version: number | null;
            nextChange: components["schemas"]["NoChange"];
            /**
             * @description What changes it.
             * @example Without a purchase it falls a little every day.
             */
            reason: string;
            sentence: components["schemas"]["Sentence"];
        };
        /** @description Why a customer's scores are what they are. */
        Explanation: {
            /**
             * @description The customer.
             * @example C1
             */
            customerId: string;
            /**
             * Format: date-time
             * @description The business time.
             * @example 2026-01-31T12:00:00Z
             */
            asOf: string;
            /**
             * @description All of it in a sentence.
             * @example High Value, lifetime value 1,204.10, Loyal: 12 purchases on 9 days, the last 10 days ago; churn risk Low (alive with 71 %), and 210.00 expected in the next 90 days.
             */
            summary: string;
            scores: components["schemas"]["ExplainedScores"];
            /** @description The purchases that mattered, each once; the first, the last and the three largest. */
            facts: components["schemas"]["NotablePurchase"][];
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description One fact, with every field of its table. */
        Fact: components["schemas"]["PurchaseFact"] | components["schemas"]["InteractionFact"] | components["schemas"]["ResponseFact"] | components["schemas"]["SessionFact"] | components["schemas"]["RelationshipFact"];
        /** @description Key figures. */
        FlatKpis: {
            /**
             * Format: int64
             * @description Customers.
             * @example 12408
             */
            total_customers: number;
            /**
             * @description Money, returns taken off.
             * @example 3031917.42
             */
            total_lifetime_value: number;
            /**
             * @description Revenue an order; null without an order.
             * @example 63.25
             */
            average_order_value: number | null;
            /**
             * @description Percent, 0 to 100; null when nobody bought before the window.
             * @example 71.25
             */
            retention_rate: number | null;
        };
        /** @description One of the best customers. */
        FlatTopCustomer: {
            /**
             * @description customer_id.
             * @example C1
             */
            customer_id: string;
            /**
             * @description First name, where it is known.
             * @example Vera
             */
            first_name: string | null;
            /**
             * @description Last name, where it is known.
             * @example Lang
             */
            last_name: string | null;
            /**
             * @description The revenue ranked by.
             * @example 18450.2
             */
            total_lifetime_value: number;
        };
        /** @description A value and how often it is there. */
        FrequentValue: {
            /**
             * @description The value.
             * @example 1
             */
            value: string | number | null;
            /**
             * Format: int64
             * @description How often.
             * @example 812
             */
            count: number;
        };
        /** @description How the parts are. */
        Health: {
            /**
             * @description `UP` when every part is.
             * @example UP
             * @enum {string}
             */
            status: "UP" | "DOWN";
            /**
             * @description Part to `UP`, or to `DOWN` and what is wrong.
             * @example {
             *       "topology": "UP",
             *       "population": "UP"
             *     }
             */
            parts: {
                [key: string]: string;
            };
        };
        /** @description The row of customer_info as it is held. */
        HeldMasterData: {
            /**
             * @description The customer.
             * @example C1
             */
            customer_id: string;
            /**
             * @description First name.
             * @example Vera
             */
            first_name: string | null;
            /**
             * @description Last name.
             * @example Souza
             */
            last_name: string | null;
            /**
             * @description E-mail address.
             * @example v@example.org
             */
            email: string | null;
            /**
             * @description Phone number.
             * @example +49 30 1234
             */
            phone_number: string | null;
            /**
             * @description A date, or an instant where the source gave a time of day.
             * @example 1980-02-29
             */
            date_of_birth: string | null;
            /**
             * Format: date-time
             * @description When the customer registered.
             * @example 2024-02-10T08:00:00Z
             */
            registration_date: string | null;
            /**
             * @description Region.
             * @example north
             */
            region: string | null;
            /**
             * @description Type.
             * @example business
             */
            customer_type: string | null;
            /**
             * @description Status.
             * @example active
             */
            status: string | null;
            /**
             * @description Whatever else the source says.
             * @example {
             *       "shoe": "43"
             *     }
             */
            attributes: {
                [key: string]: string;
            };
            /**
             * @description Orders the records of one id; 0 where none was given.
             * @example 0
             */
            version: number;
            /**
             * @description True when the row was deleted and only kept to compare later versions with.
             * @example false
             */
            deleted: boolean;
        };
        /** @description One of ten equal parts between the lowest and the highest value. */
        HistogramBin: {
            /**
             * @description Where it begins.
             * @example 1
             */
            from: string | number | null;
            /**
             * @description Where it ends, which belongs to the next part; to the last, where it is the highest value.
             * @example 6
             */
            to: string | number | null;
            /**
             * Format: int64
             * @description Values in it.
             * @example 4711
             */
            count: number;
        };
        /** @description How well a fit without the last days foretold what then happened, beside what needs no model. */
        Holdout: {
            /**
             * @description Days that were held out.
             * @example 90
             */
            days: number;
            /**
             * Format: int64
             * @description Customers who had bought before.
             * @example 4500
             */
            customers: number;
            /**
             * Format: int64
             * @description Those who bought in the days held out.
             * @example 1800
             */
            returned: number;
            /** @description Errors of the model's expected purchases. */
            expectedPurchases: components["schemas"]["PredictionErrors"];
            /** @description Errors of going on at the customer's own rate. */
            ownRate: components["schemas"]["PredictionErrors"];
            /** @description How well each ranks who comes back, as the area under the ROC curve; 0.5 is chance. */
            auc: {
                /**
                 * @description By the model's expected purchases.
                 * @example 0.773
                 */
                expectedPurchases: number | null;
                /**
                 * @description By the model's chance to be alive.
                 * @example 0.687
                 */
                alive: number | null;
                /**
                 * @description By days since the last purchase, without a model.
                 * @example 0.771
                 */
                recency: number | null;
            };
        };
        /** @description An instance of the server. */
        Instance: {
            /**
             * @description How other instances reach it.
             * @example 127.0.0.1:8000
             */
            address: string;
            /**
             * @description The partitions of customers that run there.
             * @example [
             *       0,
             *       1,
             *       2,
             *       3
             *     ]
             */
            partitions: number[];
            /**
             * @description The partitions of which it keeps a copy that can take over.
             * @example []
             */
            standbys: number[];
        };
        /** @description An interaction with customer service. */
        InteractionFact: {
            /**
             * @description What kind of fact it is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "interaction";
            /**
             * @description The same as interaction_id.
             * @example X1
             */
            id: string;
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2024-02-20T00:00:00Z
             */
            occurred_at: string;
            /**
             * @description Its id among the customer's facts of this kind.
             * @example X1
             */
            interaction_id: string;
            /**
             * @description Whose fact it is.
             * @example C1
             */
            customer_id: string;
            /**
             * Format: date-time
             * @description The same as occurred_at.
             * @example 2024-02-20T00:00:00Z
             */
            interaction_date: string;
            /**
             * @description Of what type.
             * @example call
             */
            interaction_type: string | null;
            /**
             * @description What it was about.
             * @example P1
             */
            product_id: string | null;
            /**
             * @description What came of it.
             * @example resolved
             */
            resolution_status: string | null;
            /**
             * @description 1 worst, 5 best; null when none was given.
             * @example 4
             */
            satisfaction_score: number | null;
            /**
             * @description Orders the records of one id; 0 where none was given.
             * @example 0
             */
            version: number;
            /**
             * @description What the product is called; null where nobody knows. Not in exports.
             * @example Rye bread
             */
            product_name?: string | null;
            /**
             * @description Only in exports: true when the fact was withdrawn.
             * @example false
             */
            deleted?: boolean;
        };
        /** @description What is wrong, and with which field where it is one. */
        InvalidRecord: {
            /**
             * @description What is wrong, in a sentence.
             * @example price -1.00 must not be negative
             */
            error: string;
            /**
             * @description The field that breaks a rule.
             * @example price
             */
            field?: string;
            /**
             * @description What stands there, shortened.
             * @example -1.00
             */
            value?: string;
            /**
             * @description The rule.
             * @example must not be negative
             */
            rule?: string;
        };
        /** @description A key figure. */
        Kpi: {
            /**
             * @description Its name.
             * @example Total Revenue
             */
            label: string;
            /**
             * @description As of now; null where there is nothing to divide by.
             * @example 3031917.42
             */
            value: number | null;
            /**
             * @description What the numbers are; a fraction is of 1, percent of 100.
             * @example currency
             * @enum {string}
             */
            unit: "currency" | "count" | "score" | "fraction" | "percent";
            /**
             * @description Growth of the last 30 days over the 30 before, 0.1 for ten percent; null when there is nothing to compare with.
             * @example 0.084
             */
            trend: number | null;
            /**
             * @description The level at the end of the day 77, 70, … 7 and 0 days ago; null where there was none.
             * @example [
             *       2897455.1,
             *       3031917.42
             *     ]
             */
            sparklineData: (number | null)[];
        };
        /** @description The key figures. */
        KpisAnswer: {
            /** @description Seven key figures in a fixed order. */
            kpiData: components["schemas"]["Kpi"][];
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /**
         * Format: date-time
         * @description As of when the answer is.
         * @example 2026-01-31T12:00:00Z
         */
        LastUpdated: string;
        /** @description A graph with what flows through it. */
        LineageAnswer: {
            /** @description Where data goes. */
            links: components["schemas"]["LineageLink"][];
            /** @description What links lead from and to. */
            nodes: components["schemas"]["LineageNode"][];
            /**
             * @description Which graph it is.
             * @example topology
             * @enum {string}
             */
            view: "topology" | "columns";
            /**
             * @description What rates are for; of what, says the link's unit.
             * @example per second
             */
            rateUnit: string;
            /**
             * @description Over how many seconds rates are means.
             * @example 10
             */
            rateWindowSeconds: number;
            /**
             * Format: date-time
             * @description When counters were last read, by the wall clock; null before the first time.
             * @example 2026-03-15T12:00:00.250Z
             */
            measuredAt: string | null;
            /** @description All instances; what flows is measured in the one that answers. */
            instances: components["schemas"]["LineageInstance"][];
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description A column. */
        LineageColumn: {
            /**
             * @description Its name.
             * @example average_satisfaction_score
             */
            name: string;
            /**
             * @description Of a source table's: used; key (whose row it is, or what tells rows apart); control (which record of a row holds); unused (no column of customer_360 is made of it). Of others: column.
             * @example column
             * @enum {string}
             */
            role: "column" | "used" | "key" | "control" | "unused";
            /**
             * @description Source columns whose value can change its own; empty of source columns.
             * @example [
             *       "customer_service.satisfaction_score"
             *     ]
             */
            sources: string[];
        };
        /** @description An instance. */
        LineageInstance: {
            /**
             * @description Where other instances reach it.
             * @example 127.0.0.1:8000
             */
            address: string;
            /**
             * @description Whether records and rates include what flows in it.
             * @example true
             */
            measured: boolean;
        };
        /** @description Data goes from one node to another. */
        LineageLink: {
            /**
             * @description Id of a node.
             * @example topic:cdp.customer-info
             */
            source: string;
            /**
             * @description Id of a node.
             * @example source:from-customer-info
             */
            target: string;
            /**
             * @description What goes there.
             * @example records
             */
            label: string;
            /**
             * @description In the view by column, those that it is about.
             * @example [
             *       "interaction_date"
             *     ]
             */
            columns: string[];
            /**
             * @description What is counted; null where nothing is.
             * @example records
             */
            unit: string | null;
            /**
             * Format: int64
             * @description How many since this instance started; null where nothing counts them here.
             * @example 1200
             */
            records: number | null;
            /**
             * @description How many a second, as a mean over the window; null where nothing counts them here.
             * @example 3.5
             */
            rate: number | null;
        };
        /** @description A place that data comes from, is kept in, or goes to. */
        LineageNode: {
            /**
             * @description Kind and name.
             * @example processor:fold-facts
             */
            id: string;
            /**
             * @description What it is; table and group in the view by column.
             * @example processor
             * @enum {string}
             */
            kind: "door" | "topic" | "source" | "processor" | "store" | "sink" | "read_model" | "totals" | "output" | "table" | "group";
            /**
             * @description Its name as it is.
             * @example fold-facts
             */
            label: string;
            /** @description Of tables and groups; empty of others. */
            columns: components["schemas"]["LineageColumn"][];
        };
        /** @description Live updates of this instance; the counts are since its start. */
        LiveStatus: {
            /**
             * Format: int64
             * @description Open WebSockets.
             * @example 3
             */
            clients: number;
            /**
             * Format: int64
             * @description Channels that they follow, each counted for each client.
             * @example 8
             */
            subscriptions: number;
            /**
             * Format: int64
             * @description Messages that were sent.
             * @example 12040
             */
            messages: number;
            /**
             * Format: int64
             * @description States and events that a client was not sent, because it had newer ones to read.
             * @example 17
             */
            conflated: number;
            /**
             * Format: int64
             * @description Sockets that were closed because their client did not read, or was gone without a word.
             * @example 0
             */
            closedSlow: number;
        };
        /** @description A marketing campaign. An entity: the last record replaces the whole row, a tombstone deletes it. */
        MarketingCampaign: {
            /**
             * @description The campaign's id, 1 to 255 characters without control characters.
             * @example M1
             */
            campaign_id: string;
            /**
             * @description Name shown to people.
             * @example Autumn coffee weeks
             */
            campaign_name?: string | null;
            /**
             * @description When it starts; without one it has not started.
             * @example 2025-09-01
             */
            start_date?: components["schemas"]["Timestamp"] | null;
            /**
             * @description When it ends.
             * @example 2025-09-30
             */
            end_date?: components["schemas"]["Timestamp"] | null;
            /**
             * @description Channel it is sent through, as the source names it (EMAIL, SMS, …).
             * @example email
             */
            channel?: string | null;
            /**
             * @description Whom it addresses.
             * @example consumer
             */
            target_audience?: string | null;
            /**
             * Format: int64
             * @description Orders the records of one identity: the highest wins; of equal ones the later in the topic. 0 where the source has none.
             * @example 0
             */
            version?: number | null;
            /**
             * @description True deletes the entity as a tombstone does, and keeps the version for comparison with what comes later.
             * @example false
             */
            deleted?: boolean | null;
        };
        /** @description The models in force and those beside them. */
        Models: {
            /** @description The model of purchases that churn risk and predictions follow. */
            churn: components["schemas"]["PurchaseModel"];
            /** @description The model of what a purchase day is worth. */
            value: components["schemas"]["ValueModel"];
            /** @description Models of purchases that are fitted too and that nothing follows. */
            alternatives: components["schemas"]["PurchaseModel"][];
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description The revenue of a month. */
        MonthRevenue: {
            /**
             * @description Year and month.
             * @example 2026-01
             */
            month: string;
            /**
             * @description Money of the transactions that count, returns taken off.
             * @example 348900.15
             */
            revenue: number;
        };
        /** @description Revenue by month. */
        MonthlyRevenueAnswer: {
            /** @description The months. */
            revenueData: components["schemas"]["MonthRevenue"][];
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description What a customer may buy next. */
        NextBestAnswer: {
            /** @description The products. */
            products: components["schemas"]["NextBestProduct"][];
            /**
             * @description The customer.
             * @example C1
             */
            customer_id: string;
            /**
             * @description What holds products together.
             * @example order
             */
            within: string;
            /**
             * Format: int64
             * @description Orders or customers that rules are from.
             * @example 1200
             */
            baskets: number;
            /**
             * Format: int64
             * @description Baskets that hold both, at least.
             * @example 2
             */
            minSupport: number;
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description A product and the rule that leads to it. */
        NextBestProduct: {
            /**
             * @description The product.
             * @example P2
             */
            product_id: string;
            /**
             * @description Its name.
             * @example Coffee beans 1 kg
             */
            product_name: string | null;
            /**
             * @description Its category.
             * @example Grocery
             */
            category: string | null;
            /**
             * @description A product that the customer has.
             * @example P1
             */
            because_of: string;
            /**
             * @description Its name.
             * @example Espresso machine
             */
            because_of_name: string | null;
            /**
             * Format: date-time
             * @description When it was last bought.
             * @example 2025-02-01T10:15:00Z
             */
            last_bought: string;
            /**
             * Format: int64
             * @description Baskets that hold both.
             * @example 42
             */
            support_count: number;
            /**
             * @description Their share of all baskets.
             * @example 0.035
             */
            support: number;
            /**
             * Format: int64
             * @description Baskets with what the customer has.
             * @example 100
             */
            count_because_of: number;
            /**
             * Format: int64
             * @description Baskets with the product.
             * @example 84
             */
            count_product: number;
            /**
             * @description Share of the former that hold the latter.
             * @example 0.42
             */
            confidence: number;
            /**
             * @description How many times as often as by chance.
             * @example 6
             */
            lift: number;
            /**
             * @description Whether the customer has it.
             * @example false
             */
            owned: boolean;
        };
        /**
         * @description Nothing that time changes from one value to another.
         * @example null
         */
        NoChange: null;
        /** @description A purchase that mattered. */
        NotablePurchase: {
            /**
             * @description What it is notable for.
             * @example first purchase, second largest purchase
             */
            why: string;
            /**
             * @description Its id.
             * @example T2
             */
            transaction_id: string;
            /**
             * Format: date-time
             * @description When it was.
             * @example 2025-03-17T10:00:00Z
             */
            date: string;
            /**
             * Format: int64
             * @description Units.
             * @example 1
             */
            quantity: number;
            /**
             * @description Money for the whole line.
             * @example 349
             */
            amount: number;
            /**
             * @description The product.
             * @example P1
             */
            product_id: string;
            /**
             * @description The order it belongs to; null where it is one of its own.
             * @example O1
             */
            order_id: string | null;
        };
        /** @description A transaction of an order. */
        OrderLine: {
            /**
             * @description Id.
             * @example T1
             */
            transaction_id: string;
            /**
             * @description What was bought.
             * @example P1
             */
            product_id: string;
            /**
             * @description Its name.
             * @example Bread knife
             */
            product_name: string | null;
            /**
             * @description Its category.
             * @example Kitchen
             */
            category: string | null;
            /**
             * Format: date-time
             * @description When.
             * @example 2026-03-01T10:00:00Z
             */
            purchase_date: string;
            /**
             * Format: int64
             * @description Below 0 for a return, 0 for an adjustment.
             * @example 2
             */
            quantity: number;
            /**
             * @description Money.
             * @example 25
             */
            total_amount: number;
            /**
             * @description In capitals; COMPLETED where absent.
             * @example SHIPPED
             */
            status: string;
            /**
             * @description Where.
             * @example S1
             */
            store_id: string | null;
        };
        /** @description An order. */
        OrderRow: {
            /**
             * @description Id, the customer's own; of a transaction without an order, that of the transaction.
             * @example O1
             */
            order_id: string;
            /**
             * @description order, or transaction for one without an order.
             * @example order
             */
            kind: string;
            /**
             * @description Whose it is.
             * @example C1
             */
            customer_id: string;
            /**
             * @description First and last name.
             * @example Vera Souza
             */
            customer_name: string | null;
            /**
             * Format: date-time
             * @description Earliest purchase that counts.
             * @example 2026-03-01T10:00:00Z
             */
            order_date: string;
            /**
             * @description Of its transactions; MIXED where they differ.
             * @example SHIPPED
             */
            status: string;
            /**
             * Format: int64
             * @description Its transactions.
             * @example 2
             */
            lines: number;
            /**
             * Format: int64
             * @description Those that count with quantity above 0.
             * @example 2
             */
            purchases: number;
            /**
             * Format: int64
             * @description Net of returns, of those that count.
             * @example 3
             */
            units: number;
            /**
             * @description Money of those that count.
             * @example 1250.3
             */
            amount: number;
        };
        /** @description The status that all lines of an order get. */
        OrderStatusChange: {
            /**
             * @description PENDING, COMPLETED, SHIPPED, DELIVERED, CANCELLED or RETURNED, in any case.
             * @example CANCELLED
             */
            status: string;
            /**
             * @description Whose order it is; needed where several customers have one of that id.
             * @example C9001
             */
            customer_id?: string | null;
            /**
             * @description The id of the address, which need not be repeated.
             * @example O9001
             */
            order_id?: string | null;
        };
        /** @description The order as it is stored. */
        OrderStored: {
            /**
             * @description The order's id.
             * @example O9001
             */
            order_id: string;
            /**
             * @description Whose order it is.
             * @example C9001
             */
            customer_id: string;
            /**
             * @description The status of its lines.
             * @example CANCELLED
             */
            status: string | null;
            /** @description The purchases in it, by transaction_id. */
            order_lines: components["schemas"]["OrderStoredLine"][];
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-01-31T12:00:00Z
             */
            lastUpdated: string;
        };
        /** @description A purchase of an order. */
        OrderStoredLine: {
            /**
             * @description The purchase's id, unique for the customer.
             * @example T1
             */
            transaction_id: string;
            /**
             * @description The product.
             * @example P1
             */
            product_id: string;
            /**
             * Format: date-time
             * @description When it was bought.
             * @example 2026-01-30T12:00:00Z
             */
            purchase_date: string;
            /**
             * @description Units; below 0 a return, 0 an adjustment of money.
             * @example 2
             */
            quantity: number;
            /**
             * @description Money for the whole line.
             * @example 59.8
             */
            total_amount: number;
            /**
             * @description Where it was bought.
             * @example S1
             */
            store_id: string | null;
            /**
             * @description The status of the line; absent is COMPLETED.
             * @example CANCELLED
             */
            status: string | null;
        };
        /** @description An order with its lines. */
        OrderWithLines: {
            /**
             * @description Id, the customer's own; of a transaction without an order, that of the transaction.
             * @example O1
             */
            order_id: string;
            /**
             * @description order, or transaction for one without an order.
             * @example order
             */
            kind: string;
            /**
             * @description Whose it is.
             * @example C1
             */
            customer_id: string;
            /**
             * @description First and last name.
             * @example Vera Souza
             */
            customer_name: string | null;
            /**
             * Format: date-time
             * @description Earliest purchase that counts.
             * @example 2026-03-01T10:00:00Z
             */
            order_date: string;
            /**
             * @description Of its transactions; MIXED where they differ.
             * @example SHIPPED
             */
            status: string;
            /**
             * Format: int64
             * @description Its transactions.
             * @example 2
             */
            lines: number;
            /**
             * Format: int64
             * @description Those that count with quantity above 0.
             * @example 2
             */
            purchases: number;
            /**
             * Format: int64
             * @description Net of returns, of those that count.
             * @example 3
             */
            units: number;
            /**
             * @description Money of those that count.
             * @example 1250.3
             */
            amount: number;
            /** @description Its transactions, the earliest first. */
            order_lines: components["schemas"]["OrderLine"][];
        };
        /** @description Orders that have an id. */
        OrdersOfId: {
            /** @description By customer_id. */
            orders: components["schemas"]["OrderWithLines"][];
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-03-15T12:00:00Z
             */
            lastUpdated: string;
        };
        /** @description A page of orders. */
        OrdersPage: {
            /** @description The rows, in order. */
            orders: components["schemas"]["OrderRow"][];
            /**
             * Format: int64
             * @description Rows in all pages together.
             * @example 1042
             */
            total: number;
            /**
             * @description Continues behind the last row; null when there are no more.
             * @example bTllLUJPQWxscFNqACsyMDI1LTA1LTEyVDA4OjAwACtPMgArQzEAK29yZGVy
             */
            nextCursor: string | null;
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-03-15T12:00:00Z
             */
            lastUpdated: string;
        };
        /** @description Everything that is held about a person. */
        PersonExport: {
            /**
             * @description The customer.
             * @example C1
             */
            customer_id: string;
            /**
             * @description False when there is no customer record, only facts.
             * @example true
             */
            known: boolean;
            /** @description Master data; null when there is none. */
            customer_info: components["schemas"]["HeldMasterData"] | null;
            /**
             * @description The row as of now, as GET /api/customers/{id} gives it; null when the customer is not known.
             * @example {
             *       "customer_id": "C1",
             *       "total_lifetime_value": 1204.1
             *     }
             */
            customer_360: Record<string, never> | null;
            /** @description All of them, by id, withdrawn ones too. */
            purchase_transactions: components["schemas"]["PurchaseFact"][];
            /** @description All of them, by id, withdrawn ones too. */
            customer_service: components["schemas"]["InteractionFact"][];
            /** @description All of them, by id, withdrawn ones too. */
            campaign_responses: components["schemas"]["ResponseFact"][];
            /** @description All of them, by id, withdrawn ones too. */
            website_behavior: components["schemas"]["SessionFact"][];
            /** @description All of them, by id, withdrawn ones too. */
            customer_products: components["schemas"]["RelationshipFact"][];
            /** @description All orders, newest first. */
            orders: components["schemas"]["CustomerOrder"][];
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2024-03-01T12:00:00Z
             */
            lastUpdated: string;
            /**
             * @description Only where a standby answered: records of its changelogs not applied, at most.
             * @example 2
             */
            standbyLag?: number;
        };
        /** @description A figure for `Plotly.newPlot(element, data, layout)`. Looks are in `layout.template`, which a client may replace. */
        PlotlyFigure: {
            /**
             * @description Traces as Plotly defines them.
             * @example [
             *       {
             *         "type": "pie",
             *         "labels": [
             *           "High Value",
             *           "Medium Value",
             *           "Low Value"
             *         ],
             *         "values": [
             *           2187,
             *           4936,
             *           5285
             *         ]
             *       }
             *     ]
             */
            data: {
                [key: string]: unknown;
            }[];
            /**
             * @description A layout as Plotly defines it.
             * @example {
             *       "title": {
             *         "text": "Customers by segment"
             *       },
             *       "showlegend": false
             *     }
             */
            layout: {
                [key: string]: unknown;
            };
        };
        /** @description Errors of a prediction, in purchase days a customer. */
        PredictionErrors: {
            /**
             * @description Mean absolute error.
             * @example 0.765
             */
            mae: number | null;
            /**
             * @description Root of the mean square error.
             * @example 1.604
             */
            rmse: number | null;
        };
        /** @description A product. */
        ProductAnswer: {
            /**
             * @description Id.
             * @example P1
             */
            product_id: string;
            /**
             * @description Name.
             * @example Bread knife
             */
            product_name: string | null;
            /**
             * @description Category.
             * @example Kitchen
             */
            category: string | null;
            /**
             * @description Brand.
             * @example Acme
             */
            brand: string | null;
            /**
             * @description Price.
             * @example 12.5
             */
            price: number | null;
            /**
             * Format: date-time
             * @description When it was launched.
             * @example 2020-01-01T00:00:00Z
             */
            launch_date: string | null;
            /**
             * @description Kind of product.
             * @example simple
             */
            product_type: string | null;
            /**
             * @description Status.
             * @example active
             */
            status: string | null;
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-03-15T12:00:00Z
             */
            lastUpdated: string;
        };
        /** @description A customer who bought a product. */
        ProductBuyer: {
            /**
             * @description Id.
             * @example C1
             */
            customer_id: string;
            /**
             * @description First name.
             * @example Vera
             */
            first_name: string | null;
            /**
             * @description Last name.
             * @example Souza
             */
            last_name: string | null;
            /**
             * @description Money with the product.
             * @example 125
             */
            revenue: number;
            /**
             * Format: int64
             * @description Units net of returns.
             * @example 10
             */
            units: number;
        };
        /** @description What a product has come to, over known customers and transactions that count. */
        ProductMetrics: {
            /**
             * @description Id.
             * @example P1
             */
            product_id: string;
            /** @description Its row in the catalogue; null where it is in none. */
            product: components["schemas"]["ProductRow"] | null;
            /**
             * @description Money that counts, net of returns.
             * @example 1250.5
             */
            revenue: number;
            /**
             * Format: int64
             * @description Units net of returns.
             * @example 95
             */
            units: number;
            /**
             * Format: int64
             * @description Distinct orders with a purchase of it.
             * @example 80
             */
            orders: number;
            /**
             * Format: int64
             * @description Distinct customers with a purchase of it.
             * @example 70
             */
            buyers: number;
            /**
             * Format: int64
             * @description Transactions with quantity below 0.
             * @example 3
             */
            returns: number;
            /**
             * Format: int64
             * @description Their units.
             * @example 4
             */
            returned_units: number;
            /**
             * Format: date-time
             * @description Of the first purchase.
             * @example 2025-01-02T10:00:00Z
             */
            first_sold: string | null;
            /**
             * Format: date-time
             * @description Of the last.
             * @example 2026-03-01T10:00:00Z
             */
            last_sold: string | null;
            /**
             * Format: int64
             * @description How often it was looked at.
             * @example 900
             */
            views: number;
            /**
             * @description Money / units of its purchases, 6 decimals.
             * @example 13.163158
             */
            average_price: number | null;
            /** @description The five by revenue. */
            top_buyers: components["schemas"]["ProductBuyer"][];
            /** @description The 12 months that end with asOf's. */
            by_month: components["schemas"]["ProductMonth"][];
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-03-15T12:00:00Z
             */
            lastUpdated: string;
        };
        /** @description A product in a month. */
        ProductMonth: {
            /**
             * @description Month.
             * @example 2026-03
             */
            month: string;
            /**
             * @description Money of the month.
             * @example 125
             */
            revenue: number;
            /**
             * Format: int64
             * @description Units net of returns.
             * @example 10
             */
            units: number;
            /**
             * Format: int64
             * @description Orders.
             * @example 4
             */
            orders: number;
        };
        /** @description Null and empty text are absent. Dates in ISO 8601, with or without a time, UTC where no zone is given. */
        ProductRecord: {
            /**
             * @description The id; where the address has one it need not be repeated.
             * @example P9001
             */
            product_id?: string | null;
            /**
             * @description Name shown to people.
             * @example Teapot
             */
            product_name?: string | null;
            /**
             * @description Category.
             * @example Kitchen
             */
            category?: string | null;
            /**
             * @description Brand.
             * @example Ohm
             */
            brand?: string | null;
            /**
             * @description List price, 0 or more, with at most 2 decimals.
             * @example 29.9
             */
            price?: number | null;
            /**
             * @description When the product came to market.
             * @example 2026-01-31T00:00:00Z
             */
            launch_date?: string | null;
            /**
             * @description Kind of product, as the source names it.
             * @example ware
             */
            product_type?: string | null;
            /**
             * @description State in the catalogue, as the source names it.
             * @example active
             */
            status?: string | null;
            /**
             * Format: int64
             * @description Which of two records of the same id wins: the higher, of equal ones the later. Where it is absent, that of the stored row.
             * @example 3
             */
            version?: number | null;
            /**
             * @description Nothing but false: DELETE ends a row.
             * @example false
             * @enum {boolean|null}
             */
            deleted?: false | null;
        };
        /** @description A product; null is absent. */
        ProductRow: {
            /**
             * @description Id.
             * @example P1
             */
            product_id: string;
            /**
             * @description Name.
             * @example Bread knife
             */
            product_name: string | null;
            /**
             * @description Category.
             * @example Kitchen
             */
            category: string | null;
            /**
             * @description Brand.
             * @example Acme
             */
            brand: string | null;
            /**
             * @description Price.
             * @example 12.5
             */
            price: number | null;
            /**
             * Format: date-time
             * @description When it was launched.
             * @example 2020-01-01T00:00:00Z
             */
            launch_date: string | null;
            /**
             * @description Kind of product.
             * @example simple
             */
            product_type: string | null;
            /**
             * @description Status.
             * @example active
             */
            status: string | null;
        };
        /** @description The row as it is stored. */
        ProductStored: {
            /**
             * @description The id.
             * @example P9001
             */
            product_id: string;
            /**
             * @description Name shown to people.
             * @example Teapot
             */
            product_name: string | null;
            /**
             * @description Category.
             * @example Kitchen
             */
            category: string | null;
            /**
             * @description Brand.
             * @example Ohm
             */
            brand: string | null;
            /**
             * @description List price, 0 or more, with at most 2 decimals.
             * @example 29.9
             */
            price: number | null;
            /**
             * Format: date-time
             * @description When the product came to market.
             * @example 2026-01-31T00:00:00Z
             */
            launch_date: string | null;
            /**
             * @description Kind of product, as the source names it.
             * @example ware
             */
            product_type: string | null;
            /**
             * @description State in the catalogue, as the source names it.
             * @example active
             */
            status: string | null;
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-01-31T12:00:00Z
             */
            lastUpdated: string;
        };
        /** @description A page of products. */
        ProductsPage: {
            /** @description The rows, in order. */
            products: components["schemas"]["ProductRow"][];
            /**
             * Format: int64
             * @description Rows in all pages together.
             * @example 1042
             */
            total: number;
            /**
             * @description Continues behind the last row; null when there are no more.
             * @example bHJ5cVQ5eVJSdHFCACtQMQ
             */
            nextCursor: string | null;
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-03-15T12:00:00Z
             */
            lastUpdated: string;
        };
        /** @description A line of a purchase, a return or an adjustment. */
        PurchaseFact: {
            /**
             * @description What kind of fact it is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "purchase";
            /**
             * @description The same as transaction_id.
             * @example X1
             */
            id: string;
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2024-02-20T00:00:00Z
             */
            occurred_at: string;
            /**
             * @description Its id among the customer's facts of this kind.
             * @example X1
             */
            transaction_id: string;
            /**
             * @description Whose fact it is.
             * @example C1
             */
            customer_id: string;
            /**
             * @description What was bought.
             * @example P1
             */
            product_id: string;
            /**
             * Format: date-time
             * @description The same as occurred_at.
             * @example 2024-02-20T00:00:00Z
             */
            purchase_date: string;
            /**
             * @description Units; below 0 for a return, 0 for an adjustment of money.
             * @example 2
             */
            quantity: number;
            /**
             * @description Money of the whole line.
             * @example 19.9
             */
            total_amount: number;
            /**
             * @description Where it was bought.
             * @example S7
             */
            store_id: string | null;
            /**
             * @description The order it belongs to; null when it is one of its own.
             * @example O1
             */
            order_id: string | null;
            /**
             * @description As the source wrote it; null is COMPLETED.
             * @example SHIPPED
             */
            status: string | null;
            /**
             * @description False for cancelled, returned and withdrawn lines.
             * @example true
             */
            counts: boolean;
            /**
             * @description Orders the records of one id; 0 where none was given.
             * @example 0
             */
            version: number;
            /**
             * @description What the product is called; null where nobody knows. Not in exports.
             * @example Rye bread
             */
            product_name?: string | null;
            /**
             * @description Only in exports: true when the fact was withdrawn.
             * @example false
             */
            deleted?: boolean;
        };
        /** @description A model of when customers buy and leave. */
        PurchaseModel: {
            /**
             * @description Its name in the literature.
             * @example MBG/NBD
             * @enum {string}
             */
            model: "MBG/NBD" | "BG/NBD";
            parameters: components["schemas"]["PurchaseParameters"];
            /**
             * @description The unit of time.
             * @example day
             * @constant
             */
            unit: "day";
            /**
             * Format: date-time
             * @description When it was fitted, by the wall clock; null while the defaults hold.
             * @example 2026-01-31T12:00:00Z
             */
            fittedAt: string | null;
            /**
             * Format: date-time
             * @description The business time that it was fitted for; null while the defaults hold.
             * @example 2026-01-31T12:00:00Z
             */
            asOf: string | null;
            /**
             * Format: int64
             * @description Customers with a purchase in the sample.
             * @example 4700
             */
            customers: number;
            /**
             * Format: int64
             * @description Those of them who bought on several days.
             * @example 4100
             */
            repeatCustomers: number;
            /**
             * @description Log-likelihood of the sample under the parameters; null while the defaults hold.
             * @example -181234.5
             */
            logLikelihood: number | null;
            /** @description How well a fit without the last days foretold them; null where there is none. */
            holdout: components["schemas"]["Holdout"] | null;
            /**
             * Format: int64
             * @description Rises with every fit.
             * @example 3
             */
            version: number;
            /**
             * @description What came of the last fit, where there is something to say.
             * @example fewer than 500 customers have bought on several days: the defaults hold
             */
            remark: string | null;
        };
        /** @description Parameters of a model of purchases, all digits. */
        PurchaseParameters: {
            /**
             * @description Shape of how often customers buy.
             * @example 0.525
             */
            r: number;
            /**
             * @description Scale of how often customers buy, in days.
             * @example 43.28
             */
            alpha: number;
            /**
             * @description First parameter of how readily customers leave.
             * @example 0.891
             */
            a: number;
            /**
             * @description Second parameter of how readily customers leave.
             * @example 1.614
             */
            b: number;
        };
        /** @description One line of a purchase, a return or an adjustment. A fact, identified by customer_id and transaction_id. */
        PurchaseTransaction: {
            /**
             * @description The line's id, unique for the customer.
             * @example T1
             */
            transaction_id: string;
            /**
             * @description The customer's id, 1 to 255 characters without control characters.
             * @example C1
             */
            customer_id: string;
            /**
             * @description The product bought; it need not be known yet.
             * @example P1
             */
            product_id: string;
            /**
             * @description When it was bought.
             * @example 2025-02-01T10:15:00Z
             */
            purchase_date: components["schemas"]["Timestamp"];
            /**
             * Format: int64
             * @description Units: above 0 a purchase, below 0 a return, 0 an adjustment of money only; at most 1,000,000 either way.
             * @example 1
             */
            quantity: number;
            /**
             * @description Money for the whole line, negative for returns, in the currency of the installation.
             * @example 349
             */
            total_amount: number;
            /**
             * @description Where it was bought.
             * @example web
             */
            store_id?: string | null;
            /**
             * @description The order the line belongs to; a purchase without one is an order of its own.
             * @example O1
             */
            order_id?: string | null;
            /**
             * @description PENDING, COMPLETED, SHIPPED or DELIVERED count; CANCELLED and RETURNED count for nothing; any case; absent is COMPLETED.
             * @example COMPLETED
             */
            status?: string | null;
            /**
             * Format: int64
             * @description Orders the records of one identity: the highest wins; of equal ones the later in the topic. 0 where the source has none.
             * @example 0
             */
            version?: number | null;
            /**
             * @description True withdraws the fact: every figure becomes what it would be without it.
             * @example false
             */
            deleted?: boolean | null;
        };
        /** @description What should be so. */
        QualityAnswer: {
            /** @description The checks. */
            checks: components["schemas"]["QualityCheck"][];
            /** @description Records that were put aside, the most frequent reason first. */
            deadLettersByReason: components["schemas"]["QualityReason"][];
            /** @description The same by source, that with the most first. */
            deadLettersBySource: components["schemas"]["QualityRefusedSource"][];
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description One expectation of the rows of a table. */
        QualityCheck: {
            /**
             * @description The source table.
             * @example purchase_transactions
             */
            table: string;
            /**
             * @description completeness or consistency.
             * @example consistency
             */
            dimension: string;
            /**
             * @description What should be so.
             * @example customer is known
             */
            check: string;
            /**
             * Format: int64
             * @description Rows that it is expected of.
             * @example 1200
             */
            checked: number;
            /**
             * Format: int64
             * @description Those of which it is not so.
             * @example 3
             */
            failed: number;
            /**
             * @description Share of which it is so; null of none.
             * @example 0.9975
             */
            score: number | null;
        };
        /** @description What was put aside of a source for a reason. */
        QualityDeadLetters: {
            /**
             * @description The source table; rerouted where a record that was sent on does not say.
             * @example purchase_transactions
             */
            source: string;
            /**
             * @description Why, as a code that stays.
             * @example REQUIRED
             */
            reason: string;
            /**
             * @description UNREADABLE, INVALID or QUARANTINED.
             * @example INVALID
             */
            kind: string;
            /**
             * Format: int64
             * @description Records.
             * @example 2
             */
            dead_letters: number;
            /**
             * Format: date-time
             * @description When the first of them was put aside.
             * @example 2025-05-12T08:00:00Z
             */
            first_failed_at: string;
            /**
             * Format: date-time
             * @description When the last of them was.
             * @example 2025-05-13T09:30:00Z
             */
            last_failed_at: string;
        };
        /** @description What was put aside. */
        QualityDeadLettersAnswer: {
            /** @description By source and reason. */
            deadLetters: components["schemas"]["QualityDeadLetters"][];
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description Consistency by period. */
        QualityHistoryAnswer: {
            /** @description The periods. */
            history: components["schemas"]["QualityPeriod"][];
            /**
             * @description Their length.
             * @example month
             */
            by: string;
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description Facts of a period. */
        QualityPeriod: {
            /**
             * Format: date
             * @description Its first day.
             * @example 2025-02-01
             */
            start: string;
            /**
             * @description The source table.
             * @example purchase_transactions
             */
            table: string;
            /**
             * Format: int64
             * @description Facts dated in it.
             * @example 140
             */
            facts: number;
            /**
             * Format: int64
             * @description Those of a customer who is not known.
             * @example 2
             */
            unknown_customer: number;
            /**
             * Format: int64
             * @description Those of a product or campaign that is not known.
             * @example 1
             */
            unknown_reference: number;
            /**
             * Format: int64
             * @description Those of neither.
             * @example 137
             */
            consistent: number;
            /**
             * @description Their share.
             * @example 0.978571
             */
            score: number;
        };
        /** @description What was put aside for a reason. */
        QualityReason: {
            /**
             * @description Why, as a code that stays.
             * @example REQUIRED
             */
            reason: string;
            /**
             * @description UNREADABLE, INVALID or QUARANTINED.
             * @example INVALID
             */
            kind: string;
            /**
             * Format: int64
             * @description Records.
             * @example 2
             */
            dead_letters: number;
        };
        /** @description What was put aside of a source. */
        QualityRefusedSource: {
            /**
             * @description The source table; rerouted where a record that was sent on does not say.
             * @example purchase_transactions
             */
            source: string;
            /**
             * Format: int64
             * @description Records.
             * @example 2
             */
            dead_letters: number;
        };
        /** @description What came of a source. */
        QualitySource: {
            /**
             * @description The source table.
             * @example purchase_transactions
             */
            table: string;
            /**
             * Format: int64
             * @description Rows there are now.
             * @example 1200
             */
            rows: number;
            /**
             * Format: int64
             * @description Records read.
             * @example 1240
             */
            received: number;
            /**
             * Format: int64
             * @description Records taken in.
             * @example 1200
             */
            accepted: number;
            /**
             * Format: int64
             * @description Records that were in already.
             * @example 31
             */
            duplicates: number;
            /**
             * Format: int64
             * @description Records that replaced another.
             * @example 6
             */
            corrections: number;
            /**
             * Format: int64
             * @description Records that came after a higher version.
             * @example 1
             */
            superseded: number;
            /**
             * Format: int64
             * @description Records that were put aside.
             * @example 2
             */
            dead_letters: number;
            /**
             * @description Share of what was received that was not put aside; null of nothing.
             * @example 0.998387
             */
            validity: number | null;
            /**
             * Format: date-time
             * @description Date of the newest fact; null of entities.
             * @example 2025-05-12T08:00:00Z
             */
            newest: string | null;
            /**
             * Format: int64
             * @description How long ago that is; 0 where it lies ahead.
             * @example 86400
             */
            age_seconds: number | null;
        };
        /** @description What came of each source. */
        QualitySourcesAnswer: {
            /** @description The sources. */
            sources: components["schemas"]["QualitySource"][];
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        Query: {
            /**
             * @description The statement.
             * @example SELECT count(*) FROM customer_360
             */
            sql: string;
            /**
             * @description Values for its question marks, in order.
             * @example [
             *       "C1",
             *       10.5
             *     ]
             */
            parameters?: (string | number | boolean | null)[];
            /**
             * @description Most rows wanted.
             * @example 100
             */
            limit?: number;
        };
        QueryColumn: {
            /**
             * @description The name; it need not be unique.
             * @example customers
             */
            name: string;
            /**
             * @description DuckDB's name of the type.
             * @example BIGINT
             */
            type: string;
        };
        QueryRows: {
            /**
             * @description The columns, in the order of the values.
             * @example [
             *       {
             *         "name": "customer_segment",
             *         "type": "VARCHAR"
             *       },
             *       {
             *         "name": "customers",
             *         "type": "BIGINT"
             *       }
             *     ]
             */
            columns: components["schemas"]["QueryColumn"][];
            /**
             * @description The rows, each an array of values.
             * @example [
             *       [
             *         "High Value",
             *         12
             *       ]
             *     ]
             */
            rows: unknown[][];
            /**
             * @description Number of rows in this answer.
             * @example 1
             */
            rowCount: number;
            /**
             * @description True when there are more rows than were wanted.
             * @example false
             */
            truncated: boolean;
            /**
             * @description Milliseconds that it took.
             * @example 7
             */
            elapsedMs: number;
            /**
             * Format: date-time
             * @description The instant of the answer.
             * @example 2026-01-31T12:00:00Z
             */
            lastUpdated: string;
        };
        QuerySchema: {
            /** @description The tables. */
            tables: {
                /**
                 * @description Its name.
                 * @example customer_360
                 */
                name: string;
                /**
                 * @description What it holds.
                 * @example One row a known customer.
                 */
                description: string;
                /** @description Its columns, in their order. */
                columns: {
                    /**
                     * @description Its name.
                     * @example total_lifetime_value
                     */
                    name: string;
                    /**
                     * @description DuckDB's name of the type.
                     * @example DECIMAL(19,2)
                     */
                    type: string;
                    /**
                     * @description Whether values may be absent.
                     * @example false
                     */
                    nullable: boolean;
                    /**
                     * @description The unit, where there is one.
                     * @example currency
                     */
                    unit: string | null;
                    /**
                     * @description What it means.
                     * @example Units net of returns.
                     */
                    description: string;
                }[];
            }[];
            /**
             * Format: date-time
             * @description The instant of the answer.
             * @example 2026-01-31T12:00:00Z
             */
            lastUpdated: string;
        };
        /** @description A record that was refused. */
        RejectedEvent: {
            /**
             * @description Its place in the request, from 0.
             * @example 0
             */
            index: number;
            /**
             * @description The field that breaks a rule.
             * @example satisfaction_score
             */
            field: string;
            /**
             * @description What stands there, shortened; `absent` where nothing does.
             * @example 7
             */
            value: string;
            /**
             * @description What is expected.
             * @example must be a whole number from 1 to 5
             */
            rule: string;
            /**
             * @description All of it in a sentence.
             * @example satisfaction_score 7 must be a whole number from 1 to 5
             */
            error: string;
        };
        /** @description What ties a customer to a product other than a purchase, such as a contract. */
        RelationshipFact: {
            /**
             * @description What kind of fact it is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "relationship";
            /**
             * @description The same as relationship_id.
             * @example X1
             */
            id: string;
            /**
             * Format: date-time
             * @description When it began or begins.
             * @example 2024-02-20T00:00:00Z
             */
            occurred_at: string;
            /**
             * @description Its id among the customer's facts of this kind.
             * @example X1
             */
            relationship_id: string;
            /**
             * @description Whose fact it is.
             * @example C1
             */
            customer_id: string;
            /**
             * @description To which product.
             * @example P1
             */
            product_id: string;
            /**
             * @description Of what type, as the source names it.
             * @example SUBSCRIPTION
             */
            relationship_type: string;
            /**
             * Format: date-time
             * @description The same as occurred_at.
             * @example 2024-02-20T00:00:00Z
             */
            start_date: string;
            /**
             * Format: date-time
             * @description From when on it no longer holds; null while no end is known.
             * @example 2025-02-20T00:00:00Z
             */
            end_date: string | null;
            /**
             * @description What it is worth as a whole; null when not said.
             * @example 119.4
             */
            value: number | null;
            /**
             * @description Orders the records of one id; 0 where none was given.
             * @example 0
             */
            version: number;
            /**
             * @description What the product is called; null where nobody knows. Not in exports.
             * @example Rye bread
             */
            product_name?: string | null;
            /**
             * @description Only in exports: true when the fact was withdrawn.
             * @example false
             */
            deleted?: boolean;
        };
        /** @description A response to a campaign. */
        ResponseFact: {
            /**
             * @description What kind of fact it is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "response";
            /**
             * @description The same as response_id.
             * @example X1
             */
            id: string;
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2024-02-20T00:00:00Z
             */
            occurred_at: string;
            /**
             * @description Its id among the customer's facts of this kind.
             * @example X1
             */
            response_id: string;
            /**
             * @description Whose fact it is.
             * @example C1
             */
            customer_id: string;
            /**
             * @description To which campaign.
             * @example M1
             */
            campaign_id: string;
            /**
             * Format: date-time
             * @description The same as occurred_at.
             * @example 2024-02-20T00:00:00Z
             */
            response_date: string;
            /**
             * @description Of what type.
             * @example click
             */
            response_type: string | null;
            /**
             * @description Orders the records of one id; 0 where none was given.
             * @example 0
             */
            version: number;
            /**
             * @description What the campaign is called; null where nobody knows. Not in exports.
             * @example Spring
             */
            campaign_name?: string | null;
            /**
             * @description Only in exports: true when the fact was withdrawn.
             * @example false
             */
            deleted?: boolean;
        };
        /** @description A page of customers. */
        RfmAnswer: {
            /** @description The customers. */
            rfmData: components["schemas"]["RfmPoint"][];
            /**
             * @description To be sent as `cursor` for the page behind this; null on the last.
             * @example QzE
             */
            nextCursor: string | null;
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description A customer as a point. */
        RfmPoint: {
            /**
             * @description customer_id.
             * @example C1
             */
            customerId: string;
            /**
             * Format: int64
             * @description Days since the last purchase.
             * @example 12
             */
            recency: number;
            /**
             * Format: int64
             * @description Orders.
             * @example 7
             */
            frequency: number;
            /**
             * @description total_lifetime_value.
             * @example 1204.5
             */
            monetary: number;
            /**
             * @description customer_segment.
             * @example High Value
             */
            segment: string;
            /**
             * @description Name of the cell of recency and frequency; null while no cut points are known.
             * @example Champions
             */
            rfmSegment: string | null;
            /**
             * @description The scores; null while no cut points are known.
             * @example {
             *       "recency": 5,
             *       "frequency": 4,
             *       "monetary": 5
             *     }
             */
            scores: components["schemas"]["RfmScores"] | null;
        };
        /** @description Scores from 1 to 5, 5 best. */
        RfmScores: {
            /**
             * @description How recent the last purchase is.
             * @example 5
             */
            recency: number;
            /**
             * @description How many purchases there are.
             * @example 4
             */
            frequency: number;
            /**
             * @description How much was spent.
             * @example 5
             */
            monetary: number;
        };
        /** @description Satisfaction scores. */
        SatisfactionAnswer: {
            /**
             * @description Their mean, 1 to 5; null without any.
             * @example 4.231
             */
            satisfactionScore: number | null;
            /**
             * Format: int64
             * @description How many were given.
             * @example 8641
             */
            totalResponses: number;
            /**
             * @description How many of each score, 5 to 1.
             * @example {
             *       "1": 210,
             *       "2": 400,
             *       "3": 1011,
             *       "4": 2900,
             *       "5": 4120
             *     }
             */
            breakdown: {
                [key: string]: number;
            };
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description Scores of one group. */
        SatisfactionGroup: {
            /**
             * @description Month, interaction_type, product_id or category; null for interactions without one.
             * @example 2025-02
             */
            group: string | null;
            /**
             * @description Of a product: its name.
             * @example Espresso machine
             */
            name: string | null;
            /**
             * Format: int64
             * @description Scores.
             * @example 120
             */
            count: number;
            /**
             * @description Their mean.
             * @example 4.231
             */
            mean: number;
            /**
             * Format: int64
             * @description Low scores.
             * @example 6
             */
            low_count: number;
            /**
             * @description Their share.
             * @example 0.05
             */
            low_share: number;
            /**
             * @description At most five customers with low scores: most of them first, then the lowest mean, then the lowest id.
             * @example [
             *       "C2"
             *     ]
             */
            worst_customers: string[];
        };
        /** @description Scores put together. */
        SatisfactionReport: {
            /** @description The groups. */
            satisfaction: components["schemas"]["SatisfactionGroup"][];
            /**
             * @description What they are.
             * @example month
             */
            by: string;
            /**
             * Format: int64
             * @description The highest score that is a low one.
             * @example 2
             */
            low: number;
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description How many customers are in a segment. */
        SegmentCount: {
            /**
             * @description The segment.
             * @example High Value
             */
            segment: string;
            /**
             * Format: int64
             * @description Customers.
             * @example 2187
             */
            count: number;
        };
        /** @description Customers by segment. */
        SegmentsAnswer: {
            /** @description The segments. */
            segmentData: components["schemas"]["SegmentCount"][];
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /**
         * @description The same for people.
         * @example A lifetime value of 1,204.10 is at least 1,000.00, so the segment is High Value; it becomes Medium Value below 1,000.00.
         */
        Sentence: string;
        /** @description A session on the web site. */
        SessionFact: {
            /**
             * @description What kind of fact it is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "session";
            /**
             * @description The same as session_id.
             * @example X1
             */
            id: string;
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2024-02-20T00:00:00Z
             */
            occurred_at: string;
            /**
             * @description Its id among the customer's facts of this kind.
             * @example X1
             */
            session_id: string;
            /**
             * @description Whose fact it is.
             * @example C1
             */
            customer_id: string;
            /**
             * Format: date-time
             * @description The same as occurred_at.
             * @example 2024-02-20T00:00:00Z
             */
            visit_date: string;
            /**
             * @description Pages; null when not said.
             * @example 3
             */
            pages_viewed: number | null;
            /**
             * @description Seconds; null when not said.
             * @example 120
             */
            time_spent: number | null;
            /**
             * @description Where the visitor came from.
             * @example search
             */
            source: string | null;
            /**
             * @description Ids of the products viewed; one viewed twice stands twice.
             * @example [
             *       "P1",
             *       "P1"
             *     ]
             */
            viewed_products: string[];
            /**
             * @description Orders the records of one id; 0 where none was given.
             * @example 0
             */
            version: number;
            /**
             * @description Only in exports: true when the fact was withdrawn.
             * @example false
             */
            deleted?: boolean;
        };
        /** @description What became of the records of a source table. */
        SourceCounts: {
            /**
             * Format: int64
             * @description All records.
             * @example 17
             */
            received: number;
            /**
             * Format: int64
             * @description New ones.
             * @example 12
             */
            accepted: number;
            /**
             * Format: int64
             * @description Those that came again and changed nothing.
             * @example 2
             */
            duplicates: number;
            /**
             * Format: int64
             * @description Those that replaced an earlier one.
             * @example 1
             */
            corrections: number;
            /**
             * Format: int64
             * @description Those that came after one of a higher version and changed nothing.
             * @example 1
             */
            superseded: number;
            /**
             * Format: int64
             * @description Those that could not be read or broke a rule.
             * @example 1
             */
            deadLetters: number;
        };
        /** @description How far the figures are. */
        Status: {
            /**
             * @description State of the topology, as Kafka Streams calls it.
             * @example RUNNING
             */
            state: string;
            /**
             * Format: int64
             * @description Accepted records that figures don't include yet, and what else is to be done; 0 when every figure includes everything and is of now.
             * @example 0
             */
            lag: number;
            /**
             * @description How far the read model is, which lists, search, exports, SQL and filtered figures are answered from.
             * @example {
             *       "state": "following",
             *       "lag": 0
             *     }
             */
            readModel: {
                /**
                 * @description Waiting for the topology's first start, being built from nothing, following, or failing.
                 * @example following
                 * @enum {string}
                 */
                state: "waiting" | "building" | "following" | "failing";
                /**
                 * Format: int64
                 * @description Records that it does not have yet; they are part of lag.
                 * @example 0
                 */
                lag: number;
            };
            /**
             * @description How other instances reach this one.
             * @example 127.0.0.1:8000
             */
            instance: string;
            /** @description All instances; none while the topology starts. */
            instances: components["schemas"]["Instance"][];
            live: components["schemas"]["LiveStatus"];
            /**
             * @description Source table to what became of its records.
             * @example {
             *       "customer_info": {
             *         "received": 3,
             *         "accepted": 3,
             *         "duplicates": 0,
             *         "corrections": 0,
             *         "superseded": 0,
             *         "deadLetters": 0
             *       }
             *     }
             */
            sources: {
                [key: string]: components["schemas"]["SourceCounts"];
            };
            /**
             * Format: int64
             * @description Records that came again, of all tables; they changed nothing.
             * @example 12
             */
            duplicates: number;
            /**
             * Format: int64
             * @description Records that replaced an earlier one of the same identity, of all tables.
             * @example 3
             */
            corrections: number;
            /**
             * Format: int64
             * @description Records that came after one of a higher version, of all tables; they changed nothing.
             * @example 1
             */
            superseded: number;
            /**
             * Format: int64
             * @description Records from Kafka that could not be read or broke a rule, of all tables.
             * @example 0
             */
            deadLetters: number;
            /**
             * Format: int64
             * @description Records that were in another partition than their customer's and were sent on.
             * @example 0
             */
            rerouted: number;
            /**
             * @description Topic and partition to the offset before which everything is in the figures.
             * @example {
             *       "cdp.customer-info-0": 12
             *     }
             */
            position: {
                [key: string]: number;
            };
            /**
             * Format: date-time
             * @description The business time.
             * @example 2026-01-31T12:00:00Z
             */
            asOf: string;
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description What is in the columns of a table. */
        SummaryAnswer: {
            /** @description The columns. */
            columns: components["schemas"]["ColumnSummary"][];
            /**
             * @description The table.
             * @example customer_360
             */
            table: string;
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description Some facts of a customer, newest first. */
        TimelinePage: {
            /**
             * @description Whose they are.
             * @example C1
             */
            customerId: string;
            /**
             * @description False when there is no customer record, only facts.
             * @example true
             */
            known: boolean;
            /** @description The facts. */
            timeline: components["schemas"]["Fact"][];
            /**
             * @description For the next page; null on the last.
             * @example MTcwODM4NzIwMDAwMCBwdXJjaGFzZSBUMQ
             */
            nextCursor: string | null;
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2024-03-01T12:00:00Z
             */
            lastUpdated: string;
            /**
             * @description Only where a standby answered: records of its changelogs not applied, at most.
             * @example 2
             */
            standbyLag?: number;
        };
        /**
         * @description A date or timestamp in ISO 8601 from 1900 to 2099, with `T` or a blank, UTC where no zone is given; or epoch milliseconds.
         * @example 2025-02-01T10:15:00Z
         * @example 2025-02-01
         * @example 1738404900000
         */
        Timestamp: string | number;
        /** @description One of the best customers. */
        TopCustomer: {
            /**
             * @description customer_id.
             * @example C1
             */
            id: string;
            /**
             * @description First and last name, as far as they are known.
             * @example Vera Lang
             */
            name: string | null;
            /**
             * @description The email address, where it is known.
             * @example vera@example.com
             */
            email: string | null;
            /**
             * @description The revenue ranked by; without a filter, total_lifetime_value.
             * @example 18450.2
             */
            lifetimeValue: number;
        };
        /** @description The best customers. */
        TopCustomersAnswer: {
            /** @description The customers. */
            topCustomers: components["schemas"]["TopCustomer"][];
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description A product with its figures. */
        TopProduct: {
            /**
             * @description Id.
             * @example P1
             */
            product_id: string;
            /**
             * @description Name.
             * @example Bread knife
             */
            product_name: string | null;
            /**
             * @description Category.
             * @example Kitchen
             */
            category: string | null;
            /**
             * @description Brand.
             * @example Acme
             */
            brand: string | null;
            /**
             * @description Money that counts.
             * @example 1250.5
             */
            revenue: number;
            /**
             * Format: int64
             * @description Units net of returns.
             * @example 95
             */
            units: number;
            /**
             * Format: int64
             * @description Orders.
             * @example 80
             */
            orders: number;
            /**
             * Format: int64
             * @description Views.
             * @example 900
             */
            views: number;
        };
        /** @description Products by a measure. */
        TopProducts: {
            /** @description The first first. */
            products: components["schemas"]["TopProduct"][];
            /**
             * @description The measure.
             * @example units
             */
            by: string;
            /**
             * Format: date-time
             * @description As of when the answer is right.
             * @example 2026-03-15T12:00:00Z
             */
            lastUpdated: string;
        };
        /** @description A metric over time. */
        TrendAnswer: {
            /** @description The periods. */
            trend: components["schemas"]["TrendPoint"][];
            /**
             * @description What is followed.
             * @example revenue
             */
            metric: string;
            /**
             * @description The length of a period.
             * @example month
             */
            by: string;
            /**
             * Format: int64
             * @description Periods of the moving average.
             * @example 3
             */
            average: number;
            lastUpdated: components["schemas"]["LastUpdated"];
        };
        /** @description A metric in a period. */
        TrendPoint: {
            /**
             * @description Its name: a day, 2025-W05 or 2025-02.
             * @example 2025-02
             */
            period: string;
            /**
             * Format: date
             * @description Its first day.
             * @example 2025-02-01
             */
            start: string;
            /**
             * @description Of standings: segment, churn risk, or recency and frequency score.
             * @example High Value
             */
            group: string | null;
            /**
             * @description The value; null where there is none.
             * @example 388.8
             */
            value: number | null;
            /**
             * @description Less the value of the period before.
             * @example -20
             */
            change: number | null;
            /**
             * @description That, divided by the value before; null where it is 0.
             * @example -0.048924
             */
            relative_change: number | null;
            /**
             * @description Mean of this and the periods before; null where one has no value.
             * @example 401.2
             */
            moving_average: number | null;
        };
        /** @description A model of what a purchase day is worth. */
        ValueModel: {
            /**
             * @description Its name in the literature.
             * @example Gamma-Gamma
             * @constant
             */
            model: "Gamma-Gamma";
            parameters: components["schemas"]["ValueParameters"];
            /**
             * @description The unit of value.
             * @example currency
             * @constant
             */
            unit: "currency";
            /**
             * Format: date-time
             * @description When it was fitted, by the wall clock; null while the defaults hold.
             * @example 2026-01-31T12:00:00Z
             */
            fittedAt: string | null;
            /**
             * Format: int64
             * @description Customers that it was fitted to.
             * @example 4600
             */
            customers: number;
            /**
             * @description Log-likelihood under the parameters; null while the defaults hold.
             * @example -20123.25
             */
            logLikelihood: number | null;
            /**
             * Format: int64
             * @description Rises with every fit.
             * @example 3
             */
            version: number;
        };
        /** @description Parameters of the model of value, all digits. */
        ValueParameters: {
            /**
             * @description Shape of a customer's purchase days' values.
             * @example 6.25
             */
            p: number;
            /**
             * @description Shape of how customers differ.
             * @example 3.74
             */
            q: number;
            /**
             * @description Scale of how customers differ, in the currency.
             * @example 15.44
             */
            v: number;
        };
        /** @description One session on the web site. A fact, identified by customer_id and session_id. */
        WebsiteSession: {
            /**
             * @description The session's id, unique for the customer.
             * @example W1
             */
            session_id: string;
            /**
             * @description The customer's id, 1 to 255 characters without control characters.
             * @example C1
             */
            customer_id: string;
            /**
             * @description When the session began.
             * @example 2025-05-11T20:05:00Z
             */
            visit_date: components["schemas"]["Timestamp"];
            /**
             * Format: int64
             * @description Pages viewed, 0 to 1,000,000,000.
             * @example 6
             */
            pages_viewed?: number | null;
            /**
             * Format: int64
             * @description Time on the site in seconds, 0 to 1,000,000,000.
             * @example 240
             */
            time_spent?: number | null;
            /**
             * @description Where the visitor came from, as the source names it.
             * @example newsletter
             */
            source?: string | null;
            /**
             * @description Ids of the products viewed; a product viewed twice stands twice.
             * @example [
             *       "P1",
             *       "P2"
             *     ]
             */
            viewed_products?: string[] | null;
            /**
             * Format: int64
             * @description Orders the records of one identity: the highest wins; of equal ones the later in the topic. 0 where the source has none.
             * @example 0
             */
            version?: number | null;
            /**
             * @description True withdraws the fact: every figure becomes what it would be without it.
             * @example false
             */
            deleted?: boolean | null;
        };
        /** @description What this is. */
        Welcome: {
            /**
             * @description What this is, and where to go on.
             * @example This is Tributary. Key figures: /api/kpis.
             */
            message: string;
        };
    };
    responses: {
        /** @description A parameter or the body is not what it should be; the sentence names it. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "parameter 'limit' is '0', but must be a whole number from 1 to 100"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description It contradicts what is there. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "there is a customer with id 'C1' already"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The campaign as it is stored now, which was not known before. */
        CreatedCampaign: {
            headers: {
                "X-CDP-Position": components["headers"]["Position"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CampaignStored"];
            };
        };
        /** @description The customer as it is stored now, which was not known before. */
        CreatedCustomer: {
            headers: {
                "X-CDP-Position": components["headers"]["Position"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CustomerStored"];
            };
        };
        /** @description The product as it is stored now, which was not known before. */
        CreatedProduct: {
            headers: {
                "X-CDP-Position": components["headers"]["Position"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ProductStored"];
            };
        };
        /** @description It counts no longer, and the list says so. */
        DeadLetterResolved: {
            headers: {
                /** @description What a read must bring to see the record that was sent. */
                "X-CDP-Position"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DeadLetterResolved"];
            };
        };
        /** @description What became of them; those that are resolved count no longer. */
        DeadLettersResolved: {
            headers: {
                /** @description What a read must bring to see the records that were sent. */
                "X-CDP-Position"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DeadLettersResolved"];
            };
        };
        /** @description It is not known any more. */
        Ended: {
            headers: {
                "X-CDP-Position": components["headers"]["Position"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description All parts are well. */
        Healthy: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": "UP",
                 *       "parts": {
                 *         "topology": "UP",
                 *         "population": "UP",
                 *         "registry": "UP"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Health"];
            };
        };
        /** @description The body, or a value in it, breaks a rule; nothing was published. */
        InvalidRecord: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidRecord"];
            };
        };
        /** @description There is nothing under that id or path. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "no customer with id 'nobody' is known"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Nothing but the time has moved since the answer with that `ETag`. */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                "X-CDP-As-Of": components["headers"]["AsOf"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Not yet, or not now; the same request will be answered later. */
        NotReady: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "the totals are being read"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is of a media type, or in a content coding, that is not read here. */
        OtherMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The rows. X-CDP-As-Of says as of when; in CSV, X-CDP-Truncated says whether there are more. */
        QueryAnswer: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["QueryRows"];
                /**
                 * @example customer_segment,customers
                 *     High Value,12
                 */
                "text/csv": string;
            };
        };
        /** @description The statement took more time or memory than it is given, or its answer is too long. */
        QueryTooMuch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description What it took too much of.
                     * @example the statement was stopped after 5 s: ask for less, or for a part of the customers at a time
                     */
                    error: string;
                };
            };
        };
        /** @description The campaign as it is stored now. */
        StoredCampaign: {
            headers: {
                "X-CDP-Position": components["headers"]["Position"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CampaignStored"];
            };
        };
        /** @description The customer as it is stored now. */
        StoredCustomer: {
            headers: {
                "X-CDP-Position": components["headers"]["Position"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CustomerStored"];
            };
        };
        /** @description The order as it is stored now. */
        StoredOrder: {
            headers: {
                "X-CDP-Position": components["headers"]["Position"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OrderStored"];
            };
        };
        /** @description The product as it is stored now. */
        StoredProduct: {
            headers: {
                "X-CDP-Position": components["headers"]["Position"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ProductStored"];
            };
        };
        /** @description The request has more bytes or records than one may have. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "a request's body has at most 16777216 bytes"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description As much is being taken in as there is room for; the same request will be taken later. */
        TooMuch: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "as much is being taken in as there is room for: send it again, after the seconds that Retry-After says"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Some part is not; it says which and why. */
        Unhealthy: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": "DOWN",
                 *       "parts": {
                 *         "topology": "DOWN: the topology is REBALANCING",
                 *         "population": "UP",
                 *         "registry": "UP"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Health"];
            };
        };
        /** @description Kafka has the change, but it could not be read within 5 seconds; it will be. */
        Written: {
            headers: {
                "X-CDP-Position": components["headers"]["Position"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChangeWritten"];
            };
        };
    };
    parameters: {
        /**
         * @description `csv` and `parquet` are files of the rows alone; X-CDP-As-Of says of when they are.
         * @example csv
         */
        AnalysisFormat: "json" | "csv" | "parquet";
        /**
         * @description Only purchases of products in this category; `Unknown` stands for products without one.
         * @example Kitchen
         */
        Category: string;
        /**
         * @description The campaign's id, percent-encoded; it may hold any character but control characters.
         * @example M9001
         */
        ChangedCampaignId: string;
        /**
         * @description The customer's id, percent-encoded; it may hold any character but control characters.
         * @example C9001
         */
        ChangedCustomerId: string;
        /**
         * @description The order's id, percent-encoded; it may hold any character but control characters.
         * @example O9001
         */
        ChangedOrderId: string;
        /**
         * @description The product's id, percent-encoded; it may hold any character but control characters.
         * @example P9001
         */
        ChangedProductId: string;
        /**
         * @description Only customers whose churn risk is this now; whoever never bought has none.
         * @example Low
         */
        Churn: "Low" | "Medium" | "High";
        /** @description The `nextCursor` of the page before; without one the first page. Nobody is meant to read or make one. */
        Cursor: string;
        /**
         * @description customer_id, percent-encoded; any script, blanks and slashes are fine.
         * @example C1
         */
        CustomerId: string;
        /**
         * @description Its partition and offset in the topic dead-letters.
         * @example 0-0
         */
        DeadLetterId: string;
        /**
         * @description The first day of the facts that count, in UTC.
         * @example 2025-01-01
         */
        From: string;
        /**
         * @description Which of the two graphs.
         * @example columns
         */
        LineageView: "topology" | "columns";
        /**
         * @description Positions of earlier answers, joined by commas: the answer waits until it includes them, for five seconds at most, and is 503 with Retry-After then.
         * @example AQADA8CEPQ
         */
        Position: string;
        /**
         * @description How rows are answered.
         * @example json
         */
        QueryFormat: "json" | "csv";
        /**
         * @description Only customers who are in this segment now.
         * @example High Value
         */
        Segment: "High Value" | "Medium Value" | "Low Value";
        /**
         * @description The last day of the facts that count, in UTC; it belongs to them.
         * @example 2025-12-31
         */
        To: string;
    };
    requestBodies: {
        CampaignCreated: {
            content: {
                /**
                 * @example {
                 *       "campaign_id": "M9001",
                 *       "campaign_name": "Spring",
                 *       "start_date": "2026-03-01",
                 *       "channel": "EMAIL"
                 *     }
                 */
                "application/json": components["schemas"]["CampaignRecord"];
            };
        };
        CampaignPatched: {
            content: {
                /**
                 * @example {
                 *       "end_date": "2026-04-30"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["CampaignRecord"];
                /**
                 * @example {
                 *       "end_date": "2026-04-30"
                 *     }
                 */
                "application/json": components["schemas"]["CampaignRecord"];
            };
        };
        CampaignReplaced: {
            content: {
                /**
                 * @example {
                 *       "campaign_name": "Spring",
                 *       "start_date": "2026-03-08",
                 *       "channel": "EMAIL"
                 *     }
                 */
                "application/json": components["schemas"]["CampaignRecord"];
            };
        };
        CustomerCreated: {
            content: {
                /**
                 * @example {
                 *       "customer_id": "C9001",
                 *       "first_name": "Vera",
                 *       "last_name": "Souza",
                 *       "registration_date": "2026-01-31"
                 *     }
                 */
                "application/json": components["schemas"]["CustomerRecord"];
            };
        };
        CustomerPatched: {
            content: {
                /**
                 * @example {
                 *       "email": null,
                 *       "region": "North"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["CustomerRecord"];
                /**
                 * @example {
                 *       "email": null,
                 *       "region": "North"
                 *     }
                 */
                "application/json": components["schemas"]["CustomerRecord"];
            };
        };
        CustomerReplaced: {
            content: {
                /**
                 * @example {
                 *       "first_name": "Vera",
                 *       "last_name": "Souza",
                 *       "email": "vera@example.org"
                 *     }
                 */
                "application/json": components["schemas"]["CustomerRecord"];
            };
        };
        OrderStatus: {
            content: {
                /**
                 * @example {
                 *       "status": "CANCELLED",
                 *       "customer_id": "C9001"
                 *     }
                 */
                "application/json": components["schemas"]["OrderStatusChange"];
                /**
                 * @example {
                 *       "status": "CANCELLED",
                 *       "customer_id": "C9001"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["OrderStatusChange"];
            };
        };
        ProductCreated: {
            content: {
                /**
                 * @example {
                 *       "product_id": "P9001",
                 *       "product_name": "Teapot",
                 *       "category": "Kitchen",
                 *       "brand": "Ohm",
                 *       "price": 29.9
                 *     }
                 */
                "application/json": components["schemas"]["ProductRecord"];
            };
        };
        ProductPatched: {
            content: {
                /**
                 * @example {
                 *       "price": 19.9
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ProductRecord"];
                /**
                 * @example {
                 *       "price": 19.9
                 *     }
                 */
                "application/json": components["schemas"]["ProductRecord"];
            };
        };
        ProductReplaced: {
            content: {
                /**
                 * @example {
                 *       "product_name": "Teapot",
                 *       "category": "Kitchen",
                 *       "price": 24.9
                 *     }
                 */
                "application/json": components["schemas"]["ProductRecord"];
            };
        };
    };
    headers: {
        /** @description As of when the answer is; the body's `lastUpdated` says the same where it has one. */
        AsOf: string;
        /** @description Stays the same while nothing but `lastUpdated` and `asOf` has moved; to be sent back in `If-None-Match`. */
        ETag: string;
        /** @description The next page as `rel="next"`, where there is one. */
        Link: string;
        /** @description Where what was made is found. */
        Location: string;
        /**
         * @description What the answer includes at least; to be sent with the next read. Absent where a standby answered.
         * @example AZgI
         */
        Position: string;
        /** @description Seconds after which to come back. */
        RetryAfter: number;
        /**
         * @description Where a standby answered, because the owner of the customer did not.
         * @example standby
         */
        ServedBy: "standby";
        /**
         * @description How many records of its changelogs the standby had not applied, at most.
         * @example 2
         */
        StandbyLag: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getRoot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A sentence that names the first paths to try. Who names text/html in Accept gets the dashboard, where the server was built with it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Welcome"];
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
        };
    };
    getCorrelations: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description The table; customer_360 without one.
                 * @example purchase_transactions
                 */
                table?: "customer_360" | "customer_info" | "product_catalog" | "marketing_campaigns" | "purchase_transactions" | "customer_service" | "campaign_responses" | "website_behavior" | "customer_products";
                /**
                 * @description `csv` and `parquet` are files of the rows alone; X-CDP-As-Of says of when they are.
                 * @example csv
                 */
                format?: components["parameters"]["AnalysisFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pairs, in the order of the columns. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrelationsAnswer"];
                    /**
                     * @example column_a,column_b,count,correlation
                     *     quantity,total_amount,5,0.912871
                     */
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getCrossSelling: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description What is paired.
                 * @example category
                 */
                by?: "product" | "category";
                /**
                 * @description What holds products together: an order, or all orders of a customer.
                 * @example customer
                 */
                within?: "order" | "customer";
                /**
                 * @description So many baskets must hold both; where there would be too many pairs to count, the answer says what was asked instead.
                 * @example 1
                 */
                min_support?: number;
                /**
                 * @description What the highest come first by; ties by support, then by the lowest ids.
                 * @example lift
                 */
                sort?: "support" | "confidence" | "lift";
                /**
                 * @description Only pairs with this product, or with `by=category` this category.
                 * @example P1
                 */
                item?: string;
                /**
                 * @description How many pairs at most.
                 * @example 10
                 */
                limit?: number;
                /**
                 * @description `csv` and `parquet` are files of the rows alone; X-CDP-As-Of says of when they are.
                 * @example csv
                 */
                format?: components["parameters"]["AnalysisFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pairs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrossSellingAnswer"];
                    /**
                     * @example item_a,name_a,item_b,name_b,support_count,…
                     *     P1,Espresso machine,P2,Coffee beans 1 kg,1,…
                     */
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getCustomerProducts: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description Only what this customer has.
                 * @example C1
                 */
                customer_id?: string;
                /**
                 * @description Only who has this product.
                 * @example P2
                 */
                product_id?: string;
                /**
                 * @description Only relations of this type, to the letter: purchase, or one that the source names.
                 * @example SUBSCRIPTION
                 */
                relationship_type?: string;
                /**
                 * @description Whether relations are shown that have ended: contracts by now, purchases when everything was given back.
                 * @example true
                 */
                ended?: "false" | "true";
                /**
                 * @description How many at most.
                 * @example 10
                 */
                limit?: number;
                /**
                 * @description `csv` and `parquet` are files of the rows alone; X-CDP-As-Of says of when they are.
                 * @example csv
                 */
                format?: components["parameters"]["AnalysisFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The relations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerProductsAnswer"];
                    /**
                     * @example customer_id,customer_name,product_id,…
                     *     C1,Vera Souza,P1,…
                     */
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getQuality: {
        parameters: {
            query?: {
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description `csv` and `parquet` are files of the rows alone; X-CDP-As-Of says of when they are.
                 * @example csv
                 */
                format?: components["parameters"]["AnalysisFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checks, table by table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityAnswer"];
                    /**
                     * @example table,dimension,check,checked,failed,score
                     *     purchase_transactions,consistency,customer is known,5,0,1.000000
                     */
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getQualityOfDeadLetters: {
        parameters: {
            query?: {
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description `csv` and `parquet` are files of the rows alone; X-CDP-As-Of says of when they are.
                 * @example csv
                 */
                format?: components["parameters"]["AnalysisFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sources with reasons, the most frequent first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityDeadLettersAnswer"];
                    /**
                     * @example source,reason,kind,dead_letters,first_failed_at,last_failed_at
                     *     purchase_transactions,REQUIRED,INVALID,2,2025-05-12T08:00:00Z,2025-05-13T09:30:00Z
                     */
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getQualityHistory: {
        parameters: {
            query?: {
                /**
                 * @description The length of a period.
                 * @example week
                 */
                by?: "month" | "week" | "day";
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description `csv` and `parquet` are files of the rows alone; X-CDP-As-Of says of when they are.
                 * @example csv
                 */
                format?: components["parameters"]["AnalysisFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Periods with facts, the oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityHistoryAnswer"];
                    /**
                     * @example start,table,facts,unknown_customer,unknown_reference,consistent,score
                     *     2025-02-01,purchase_transactions,2,0,0,2,1.000000
                     */
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getQualityOfSources: {
        parameters: {
            query?: {
                /**
                 * @description `csv` and `parquet` are files of the rows alone; X-CDP-As-Of says of when they are.
                 * @example csv
                 */
                format?: components["parameters"]["AnalysisFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The eight source tables. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualitySourcesAnswer"];
                    /**
                     * @example table,rows,received,accepted,…
                     *     customer_info,3,3,3,…
                     */
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getSatisfactionReport: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description What scores are put together by.
                 * @example product
                 */
                by?: "month" | "interaction_type" | "product" | "category";
                /**
                 * @description The highest score that is a low one.
                 * @example 3
                 */
                low?: number;
                /**
                 * @description How many groups at most.
                 * @example 10
                 */
                limit?: number;
                /**
                 * @description `csv` and `parquet` are files of the rows alone; X-CDP-As-Of says of when they are.
                 * @example csv
                 */
                format?: components["parameters"]["AnalysisFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The groups that have a score. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SatisfactionReport"];
                    /**
                     * @example group,name,count,mean,low_count,low_share,worst_customers
                     *     2025-02,,1,5.000000,0,0.000000,
                     */
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getSummary: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description The table; customer_360 without one.
                 * @example purchase_transactions
                 */
                table?: "customer_360" | "customer_info" | "product_catalog" | "marketing_campaigns" | "purchase_transactions" | "customer_service" | "campaign_responses" | "website_behavior" | "customer_products";
                /**
                 * @description Only this column.
                 * @example customer_id
                 */
                column?: string;
                /**
                 * @description `csv` and `parquet` are files of the rows alone; X-CDP-As-Of says of when they are.
                 * @example csv
                 */
                format?: components["parameters"]["AnalysisFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The columns in their order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryAnswer"];
                    /**
                     * @example column,kind,count,missing,…
                     *     region,text,2,1,…
                     */
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getTrend: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description What is followed; `category` has a part in the first five only.
                 * @example orders
                 */
                metric?: "revenue" | "orders" | "average_order_value" | "purchases" | "units" | "customers" | "responses" | "satisfaction" | "sessions" | "interactions" | "segments" | "churn_risk" | "rfm_cells";
                /**
                 * @description The length of a period.
                 * @example week
                 */
                by?: "month" | "week" | "day";
                /**
                 * @description Periods of the moving average.
                 * @example 2
                 */
                average?: number;
                /**
                 * @description `csv` and `parquet` are files of the rows alone; X-CDP-As-Of says of when they are.
                 * @example csv
                 */
                format?: components["parameters"]["AnalysisFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The periods, the oldest first; of standings, group by group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrendAnswer"];
                    /**
                     * @example period,start,group,value,change,relative_change,moving_average
                     *     2025-02,2025-02-01,,388.80,388.80,,129.600000
                     */
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    listCampaigns: {
        parameters: {
            query?: {
                /**
                 * @description An expression over the columns of the rows, as docs/queries.md describes.
                 * @example channel = 'EMAIL' and responses > 100
                 */
                filter?: string;
                /**
                 * @description Columns joined by commas, '-' before those that descend; absent values last, ties by the id.
                 * @example -response_rate
                 */
                sort?: string;
                /**
                 * @description Rows of a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The nextCursor of the page before, to the same filter, search and sort.
                 * @example UDE0bzJHTFd1eGNMACtNMQ
                 */
                cursor?: string;
                /**
                 * @description Rows before the first that is wanted, to jump into the middle; from there on the cursor leads further. Not together with cursor.
                 * @example 0
                 */
                skip?: number;
                /**
                 * @description Campaigns whose id, name or channel holds this.
                 * @example spring
                 */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of campaigns. */
            200: {
                headers: {
                    /** @description The address of the next page, with rel="next"; not on the last. */
                    Link?: string;
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignsPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    createCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CampaignCreated"];
        responses: {
            201: components["responses"]["CreatedCampaign"];
            202: components["responses"]["Written"];
            400: components["responses"]["InvalidRecord"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            503: components["responses"]["NotReady"];
        };
    };
    getCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a campaign.
                 * @example M1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    replaceCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's id, percent-encoded; it may hold any character but control characters.
                 * @example M9001
                 */
                id: components["parameters"]["ChangedCampaignId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CampaignReplaced"];
        responses: {
            200: components["responses"]["StoredCampaign"];
            201: components["responses"]["CreatedCampaign"];
            202: components["responses"]["Written"];
            400: components["responses"]["InvalidRecord"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            503: components["responses"]["NotReady"];
        };
    };
    endCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's id, percent-encoded; it may hold any character but control characters.
                 * @example M9001
                 */
                id: components["parameters"]["ChangedCampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Written"];
            204: components["responses"]["Ended"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            503: components["responses"]["NotReady"];
        };
    };
    patchCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's id, percent-encoded; it may hold any character but control characters.
                 * @example M9001
                 */
                id: components["parameters"]["ChangedCampaignId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CampaignPatched"];
        responses: {
            200: components["responses"]["StoredCampaign"];
            202: components["responses"]["Written"];
            400: components["responses"]["InvalidRecord"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            503: components["responses"]["NotReady"];
        };
    };
    getCampaignMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a campaign.
                 * @example M1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its figures. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignMetrics"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    getChurnRisk: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All three risks, lowest first. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChurnRiskAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getCustomerSatisfaction: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scores. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SatisfactionAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getCustomerSegments: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All three segments, highest value first. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentsAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /**
                 * @description An expression over the columns of the rows, as docs/queries.md describes.
                 * @example region = 'north' and total_lifetime_value >= 500
                 */
                filter?: string;
                /**
                 * @description Columns joined by commas, '-' before those that descend; absent values last, ties by the id.
                 * @example -total_lifetime_value,last_name
                 */
                sort?: string;
                /**
                 * @description Rows of a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The nextCursor of the page before, to the same filter, search and sort.
                 * @example RVRwamxYYmZRU1BCACtDMQ
                 */
                cursor?: string;
                /**
                 * @description Rows before the first that is wanted, to jump into the middle; from there on the cursor leads further. Not together with cursor.
                 * @example 0
                 */
                skip?: number;
                /**
                 * @description What somebody types: words of name, email or id, in any order, case and with or without accents; the best first.
                 * @example ver sou
                 */
                q?: string;
                /**
                 * @description Only customers of this segment.
                 * @example High Value
                 */
                segment?: "High Value" | "Medium Value" | "Low Value";
                /**
                 * @description Only customers of this churn risk.
                 * @example High
                 */
                churn?: "Low" | "Medium" | "High";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of customers. */
            200: {
                headers: {
                    /** @description The address of the next page, with rel="next"; not on the last. */
                    Link?: string;
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CustomerCreated"];
        responses: {
            201: components["responses"]["CreatedCustomer"];
            202: components["responses"]["Written"];
            400: components["responses"]["InvalidRecord"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            503: components["responses"]["NotReady"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Positions of earlier answers, joined by commas: the answer waits until it includes them, for five seconds at most, and is 503 with Retry-After then.
                 * @example AQADA8CEPQ
                 */
                "X-CDP-Position"?: components["parameters"]["Position"];
            };
            path: {
                /**
                 * @description customer_id, percent-encoded; any script, blanks and slashes are fine.
                 * @example C1
                 */
                id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The row as of now. */
            200: {
                headers: {
                    "X-CDP-Position": components["headers"]["Position"];
                    "X-CDP-Served-By": components["headers"]["ServedBy"];
                    "X-CDP-Lag": components["headers"]["StandbyLag"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAsOfNow"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    replaceCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer's id, percent-encoded; it may hold any character but control characters.
                 * @example C9001
                 */
                id: components["parameters"]["ChangedCustomerId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CustomerReplaced"];
        responses: {
            200: components["responses"]["StoredCustomer"];
            201: components["responses"]["CreatedCustomer"];
            202: components["responses"]["Written"];
            400: components["responses"]["InvalidRecord"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            503: components["responses"]["NotReady"];
        };
    };
    endCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer's id, percent-encoded; it may hold any character but control characters.
                 * @example C9001
                 */
                id: components["parameters"]["ChangedCustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Written"];
            204: components["responses"]["Ended"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            503: components["responses"]["NotReady"];
        };
    };
    patchCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer's id, percent-encoded; it may hold any character but control characters.
                 * @example C9001
                 */
                id: components["parameters"]["ChangedCustomerId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CustomerPatched"];
        responses: {
            200: components["responses"]["StoredCustomer"];
            202: components["responses"]["Written"];
            400: components["responses"]["InvalidRecord"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            503: components["responses"]["NotReady"];
        };
    };
    explainCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer's id, percent-encoded; it may hold any character but control characters.
                 * @example C1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every score with its reasons. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    exportCustomer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Positions of earlier answers, joined by commas: the answer waits until it includes them, for five seconds at most, and is 503 with Retry-After then.
                 * @example AQADA8CEPQ
                 */
                "X-CDP-Position"?: components["parameters"]["Position"];
            };
            path: {
                /**
                 * @description customer_id, percent-encoded; any script, blanks and slashes are fine.
                 * @example C1
                 */
                id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything held. */
            200: {
                headers: {
                    "X-CDP-Position": components["headers"]["Position"];
                    "X-CDP-Served-By": components["headers"]["ServedBy"];
                    "X-CDP-Lag": components["headers"]["StandbyLag"];
                    /**
                     * @description The name of the file to save it as.
                     * @example attachment; filename="customer.json"
                     */
                    "Content-Disposition"?: string;
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonExport"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    getCustomerMetrics: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Positions of earlier answers, joined by commas: the answer waits until it includes them, for five seconds at most, and is 503 with Retry-After then.
                 * @example AQADA8CEPQ
                 */
                "X-CDP-Position"?: components["parameters"]["Position"];
            };
            path: {
                /**
                 * @description customer_id, percent-encoded; any script, blanks and slashes are fine.
                 * @example C1
                 */
                id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers as of now. */
            200: {
                headers: {
                    "X-CDP-Position": components["headers"]["Position"];
                    "X-CDP-Served-By": components["headers"]["ServedBy"];
                    "X-CDP-Lag": components["headers"]["StandbyLag"];
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerMetrics"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    getNextBestProducts: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description What holds products together: an order, or all orders of a customer.
                 * @example customer
                 */
                within?: "order" | "customer";
                /**
                 * @description So many baskets must hold both; where there would be too many pairs to count, the answer says what was asked instead.
                 * @example 1
                 */
                min_support?: number;
                /**
                 * @description Whether products that the customer has are shown too.
                 * @example true
                 */
                owned?: "false" | "true";
                /**
                 * @description How many products at most.
                 * @example 10
                 */
                limit?: number;
                /**
                 * @description `csv` and `parquet` are files of the rows alone; X-CDP-As-Of says of when they are.
                 * @example csv
                 */
                format?: components["parameters"]["AnalysisFormat"];
            };
            header?: never;
            path: {
                /**
                 * @description The customer's id, percent-encoded; it may hold any character but control characters.
                 * @example C1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The products, the most probable first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextBestAnswer"];
                    /**
                     * @example product_id,product_name,category,because_of,…
                     *     P1,Espresso machine,Kitchen,P2,…
                     */
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    getOrdersOfCustomer: {
        parameters: {
            query?: {
                /**
                 * @description How many at most on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The nextCursor of the page before. What comes or goes meanwhile neither repeats nor hides anything else.
                 * @example MTcwODM4NzIwMDAwMCBvcmRlciBPMQ
                 */
                cursor?: string;
            };
            header?: {
                /**
                 * @description Positions of earlier answers, joined by commas: the answer waits until it includes them, for five seconds at most, and is 503 with Retry-After then.
                 * @example AQADA8CEPQ
                 */
                "X-CDP-Position"?: components["parameters"]["Position"];
            };
            path: {
                /**
                 * @description customer_id, percent-encoded; any script, blanks and slashes are fine.
                 * @example C1
                 */
                id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders. */
            200: {
                headers: {
                    "X-CDP-Position": components["headers"]["Position"];
                    "X-CDP-Served-By": components["headers"]["ServedBy"];
                    "X-CDP-Lag": components["headers"]["StandbyLag"];
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerOrdersPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    getTimeline: {
        parameters: {
            query?: {
                /**
                 * @description Only facts of this kind.
                 * @example purchase
                 */
                kind?: "purchase" | "interaction" | "response" | "session" | "relationship";
                /**
                 * @description How many at most on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The nextCursor of the page before. What comes or goes meanwhile neither repeats nor hides anything else.
                 * @example MTcwODM4NzIwMDAwMCBwdXJjaGFzZSBUMQ
                 */
                cursor?: string;
            };
            header?: {
                /**
                 * @description Positions of earlier answers, joined by commas: the answer waits until it includes them, for five seconds at most, and is 503 with Retry-After then.
                 * @example AQADA8CEPQ
                 */
                "X-CDP-Position"?: components["parameters"]["Position"];
            };
            path: {
                /**
                 * @description customer_id, percent-encoded; any script, blanks and slashes are fine.
                 * @example C1
                 */
                id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of facts. */
            200: {
                headers: {
                    "X-CDP-Position": components["headers"]["Position"];
                    "X-CDP-Served-By": components["headers"]["ServedBy"];
                    "X-CDP-Lag": components["headers"]["StandbyLag"];
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                /**
                 * @description An expression over the columns of the rows, as docs/queries.md describes.
                 * @example source = 'purchase_transactions' and status = 'OPEN'
                 */
                filter?: string;
                /**
                 * @description Columns joined by commas, '-' before those that descend; absent values last, ties by the id.
                 * @example source,-failed_at
                 */
                sort?: string;
                /**
                 * @description Rows of a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The nextCursor of the page before, to the same filter, search and sort.
                 * @example MlMtWmVQcXZJYS1LACsyMDI1LTA1LTEyVDA4OjAwACswLTE3
                 */
                cursor?: string;
                /**
                 * @description Rows before the first that is wanted, to jump into the middle; from there on the cursor leads further. Not together with cursor.
                 * @example 0
                 */
                skip?: number;
                /**
                 * @description Records whose key, offending value or message holds this.
                 * @example C1
                 */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of dead letters. */
            200: {
                headers: {
                    /** @description The address of the next page, with rel="next"; not on the last. */
                    Link?: string;
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLettersPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    discardDeadLetters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Which ones, and why. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": "purchase_transactions",
                 *       "reason": "NOT_FRAMED",
                 *       "note": "A test of the till's software."
                 *     }
                 */
                "application/json": {
                    ids?: components["schemas"]["DeadLetterIds"];
                    source?: components["schemas"]["DeadLetterSource"];
                    reason?: components["schemas"]["DeadLetterReason"];
                    limit?: components["schemas"]["DeadLetterLimit"];
                    note: components["schemas"]["DeadLetterNote"];
                };
            };
        };
        responses: {
            200: components["responses"]["DeadLettersResolved"];
            400: components["responses"]["BadRequest"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            503: components["responses"]["NotReady"];
        };
    };
    replayDeadLetters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Which ones. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": "purchase_transactions",
                 *       "reason": "UNKNOWN_SCHEMA",
                 *       "limit": 100
                 *     }
                 */
                "application/json": components["schemas"]["DeadLettersPicked"];
            };
        };
        responses: {
            200: components["responses"]["DeadLettersResolved"];
            400: components["responses"]["BadRequest"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            503: components["responses"]["NotReady"];
        };
    };
    getDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its partition and offset in the topic dead-letters.
                 * @example 0-0
                 */
                id: components["parameters"]["DeadLetterId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dead letter. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    discardDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its partition and offset in the topic dead-letters.
                 * @example 0-0
                 */
                id: components["parameters"]["DeadLetterId"];
            };
            cookie?: never;
        };
        /** @description Why. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "A test of the till's software."
                 *     }
                 */
                "application/json": {
                    note: components["schemas"]["DeadLetterNote"];
                };
            };
        };
        responses: {
            200: components["responses"]["DeadLetterResolved"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            503: components["responses"]["NotReady"];
        };
    };
    replayDeadLetter: {
        parameters: {
            query?: {
                /**
                 * @description The source table of the body, where the letter doesn't say which one it was meant for.
                 * @example purchase_transactions
                 */
                source?: "customer_info" | "product_catalog" | "marketing_campaigns" | "purchase_transactions" | "customer_service" | "campaign_responses" | "website_behavior" | "customer_products";
            };
            header?: never;
            path: {
                /**
                 * @description Its partition and offset in the topic dead-letters.
                 * @example 0-0
                 */
                id: components["parameters"]["DeadLetterId"];
            };
            cookie?: never;
        };
        /** @description The corrected record. */
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "transaction_id": "T1",
                 *       "customer_id": "C1",
                 *       "product_id": "P1",
                 *       "purchase_date": "2026-01-31",
                 *       "quantity": 1,
                 *       "total_amount": 9.9
                 *     }
                 */
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            200: components["responses"]["DeadLetterResolved"];
            /** @description A parameter is not what it should be, or the corrected record breaks a rule. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description Kafka no longer has what was in it. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            /** @description As it is, it would be put aside again: field, value and rule say why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterObstacle"];
                };
            };
            503: components["responses"]["NotReady"];
        };
    };
    getDisplay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the server was configured with. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Display"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
        };
    };
    postEvents: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A name for this request, 1 to 255 printable ASCII characters. The same request under the same key is answered as it was, with `Idempotency-Replayed`, and not published again: for 24 hours, as long as 10,000 newer keys or 16 MiB of newer answers have not come, the server has not been restarted, and the answer has at most 1 MiB. What is sent again after that counts once all the same.
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The source table.
                 * @example product_catalog
                 */
                type: "customer_info" | "product_catalog" | "marketing_campaigns" | "purchase_transactions" | "customer_service" | "campaign_responses" | "website_behavior" | "customer_products";
            };
            cookie?: never;
        };
        /** @description Records of the table. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Events"];
                /**
                 * @example {"product_id": "P1", "product_name": "Espresso machine", "category": "Kitchen"}
                 *     {"product_id": "P2", "product_name": "Coffee beans 1 kg", "category": "Grocery"}
                 */
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description What was accepted is in Kafka; what was not is listed. */
            202: {
                headers: {
                    /** @description `true` where the request was sent before under the same Idempotency-Key, and this is the answer that it was given. */
                    "Idempotency-Replayed"?: boolean;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsAnswer"];
                };
            };
            /** @description Nothing was accepted, because of the body as a whole or of each of its records. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] | components["schemas"]["EventsRefused"];
                };
            };
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            /** @description The body came in a Content-Encoding other than gzip. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "a body can't be read in Content-Encoding 'br', only in gzip or as it is"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The Idempotency-Key was sent with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "Idempotency-Key 'k1' was sent with another request: a new request takes a new key"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooMuch"];
            503: components["responses"]["NotReady"];
        };
    };
    exportDataset: {
        parameters: {
            query?: {
                /**
                 * @description The file's format.
                 * @example csv
                 */
                format?: "csv" | "json" | "parquet";
                /**
                 * @description Only customers of this customer_segment, and their facts.
                 * @example High Value
                 */
                segment?: "High Value" | "Medium Value" | "Low Value";
                /**
                 * @description Only customers of this churn_risk, and their facts.
                 * @example High
                 */
                churn?: "Low" | "Medium" | "High";
                /**
                 * @description Only purchases of products of this category; Unknown for those without one.
                 * @example Bread
                 */
                category?: string;
                /**
                 * @description First day of the facts, UTC.
                 * @example 2026-01-01
                 */
                from?: string;
                /**
                 * @description Last day of the facts, UTC.
                 * @example 2026-01-31
                 */
                to?: string;
                /**
                 * @description Customers, orders, products and campaigns only: an expression over the columns of the list of that name. With it, sort or q, the file has the rows and columns of the list, as of the read model.
                 * @example total_lifetime_value >= 500
                 */
                filter?: string;
                /**
                 * @description The same lists only, columns joined by commas, '-' before those that descend.
                 * @example -total_lifetime_value
                 */
                sort?: string;
                /**
                 * @description The same lists only, a text that rows must hold.
                 * @example vera
                 */
                q?: string;
            };
            header?: never;
            path: {
                /**
                 * @description What to export.
                 * @example customers
                 */
                dataset: "customers" | "orders" | "purchases" | "products" | "campaigns" | "responses" | "interactions" | "sessions" | "customer_products";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file; Content-Disposition has its name, X-CDP-As-Of the instant it is right for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example response_id,campaign_id,customer_id,response_date,response_type
                     *     R1,M1,C1,2026-01-02T00:00:00Z,
                     */
                    "text/csv": string;
                    /**
                     * @example [
                     *       {
                     *         "response_id": "R1",
                     *         "campaign_id": "M1",
                     *         "customer_id": "C1",
                     *         "response_date": "2026-01-02T00:00:00Z",
                     *         "response_type": null
                     *       }
                     *     ]
                     */
                    "application/json": {
                        [key: string]: unknown;
                    }[];
                    "application/vnd.apache.parquet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    getKpis: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Total Revenue, Total Orders, Avg Satisfaction, Campaign Response Rate, Total Customers, Average Order Value and Retention Rate. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KpisAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getLineage: {
        parameters: {
            query?: {
                /**
                 * @description Which of the two graphs.
                 * @example columns
                 */
                view?: components["parameters"]["LineageView"];
                /**
                 * @description `csv` and `parquet` are files of the rows alone; X-CDP-As-Of says of when they are.
                 * @example csv
                 */
                format?: components["parameters"]["AnalysisFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The graph. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineageAnswer"];
                    /**
                     * @example source,target,label,columns,unit,records,rate
                     *     topic:cdp.customer-info,source:from-customer-info,records,,records,1200,3.500
                     */
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getMetricsOfCustomer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Positions of earlier answers, joined by commas: the answer waits until it includes them, for five seconds at most, and is 503 with Retry-After then.
                 * @example AQADA8CEPQ
                 */
                "X-CDP-Position"?: components["parameters"]["Position"];
            };
            path: {
                /**
                 * @description customer_id, percent-encoded; any script, blanks and slashes are fine.
                 * @example C1
                 */
                id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers as of now. */
            200: {
                headers: {
                    "X-CDP-Position": components["headers"]["Position"];
                    "X-CDP-Served-By": components["headers"]["ServedBy"];
                    "X-CDP-Lag": components["headers"]["StandbyLag"];
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerMetrics"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    getKpisOfDashboard: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Total Revenue, Total Orders, Avg Satisfaction, Campaign Response Rate, Total Customers, Average Order Value and Retention Rate. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KpisAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getProductMetricsAlias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a product.
                 * @example P1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its figures. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductMetrics"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    getTopProductsAlias: {
        parameters: {
            query?: {
                /**
                 * @description What they are ranked by; ties by the lowest id.
                 * @example units
                 */
                by?: "revenue" | "units" | "orders" | "views";
                /**
                 * @description Products at most.
                 * @example 10
                 */
                limit?: number;
                /**
                 * @description Only products of this category; Unknown for those without one.
                 * @example Kitchen
                 */
                category?: string;
                /**
                 * @description First day.
                 * @example 2026-01-01
                 */
                from?: string;
                /**
                 * @description Last day.
                 * @example 2026-03-31
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The products, the first first. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopProducts"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The models. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Models"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    fitModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is written down and will be met, even if the server is stopped before. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When it was asked for, by the wall clock.
                         * @example 2026-01-31T12:00:00Z
                         */
                        requestedAt: string;
                        /**
                         * Format: int64
                         * @description The version in force; a higher one is newer.
                         * @example 3
                         */
                        version: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getMonthlyRevenue: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The months, the oldest first. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthlyRevenueAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /**
                 * @description An expression over the columns of the rows, as docs/queries.md describes.
                 * @example purchases > 0 and status = 'SHIPPED'
                 */
                filter?: string;
                /**
                 * @description Columns joined by commas, '-' before those that descend; absent values last, ties by the id.
                 * @example -amount
                 */
                sort?: string;
                /**
                 * @description Rows of a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The nextCursor of the page before, to the same filter, search and sort.
                 * @example bTllLUJPQWxscFNqACsyMDI1LTA1LTEyVDA4OjAwACtPMgArQzEAK29yZGVy
                 */
                cursor?: string;
                /**
                 * @description Rows before the first that is wanted, to jump into the middle; from there on the cursor leads further. Not together with cursor.
                 * @example 0
                 */
                skip?: number;
                /**
                 * @description Orders whose id holds this.
                 * @example O1
                 */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders. */
            200: {
                headers: {
                    /** @description The address of the next page, with rel="next"; not on the last. */
                    Link?: string;
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getOrders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an order.
                 * @example O1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All orders that have the id, by customer. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOfId"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    setOrderStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order's id, percent-encoded; it may hold any character but control characters.
                 * @example O9001
                 */
                id: components["parameters"]["ChangedOrderId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["OrderStatus"];
        responses: {
            200: components["responses"]["StoredOrder"];
            202: components["responses"]["Written"];
            400: components["responses"]["InvalidRecord"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            503: components["responses"]["NotReady"];
        };
    };
    changeOrderStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order's id, percent-encoded; it may hold any character but control characters.
                 * @example O9001
                 */
                id: components["parameters"]["ChangedOrderId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["OrderStatus"];
        responses: {
            200: components["responses"]["StoredOrder"];
            202: components["responses"]["Written"];
            400: components["responses"]["InvalidRecord"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            503: components["responses"]["NotReady"];
        };
    };
    getProductCategoryPerformance: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The categories, highest revenue first. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoriesAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /**
                 * @description An expression over the columns of the rows, as docs/queries.md describes.
                 * @example category = 'Kitchen' and price < 20
                 */
                filter?: string;
                /**
                 * @description Columns joined by commas, '-' before those that descend; absent values last, ties by the id.
                 * @example -price
                 */
                sort?: string;
                /**
                 * @description Rows of a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The nextCursor of the page before, to the same filter, search and sort.
                 * @example bHJ5cVQ5eVJSdHFCACtQMQ
                 */
                cursor?: string;
                /**
                 * @description Rows before the first that is wanted, to jump into the middle; from there on the cursor leads further. Not together with cursor.
                 * @example 0
                 */
                skip?: number;
                /**
                 * @description Products whose id, name, category or brand holds this.
                 * @example knife
                 */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of products. */
            200: {
                headers: {
                    /** @description The address of the next page, with rel="next"; not on the last. */
                    Link?: string;
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductsPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProductCreated"];
        responses: {
            201: components["responses"]["CreatedProduct"];
            202: components["responses"]["Written"];
            400: components["responses"]["InvalidRecord"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            503: components["responses"]["NotReady"];
        };
    };
    getTopProducts: {
        parameters: {
            query?: {
                /**
                 * @description What they are ranked by; ties by the lowest id.
                 * @example units
                 */
                by?: "revenue" | "units" | "orders" | "views";
                /**
                 * @description Products at most.
                 * @example 10
                 */
                limit?: number;
                /**
                 * @description Only products of this category; Unknown for those without one.
                 * @example Kitchen
                 */
                category?: string;
                /**
                 * @description First day.
                 * @example 2026-01-01
                 */
                from?: string;
                /**
                 * @description Last day.
                 * @example 2026-03-31
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The products, the first first. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopProducts"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a product.
                 * @example P1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    replaceProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The product's id, percent-encoded; it may hold any character but control characters.
                 * @example P9001
                 */
                id: components["parameters"]["ChangedProductId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProductReplaced"];
        responses: {
            200: components["responses"]["StoredProduct"];
            201: components["responses"]["CreatedProduct"];
            202: components["responses"]["Written"];
            400: components["responses"]["InvalidRecord"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            503: components["responses"]["NotReady"];
        };
    };
    endProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The product's id, percent-encoded; it may hold any character but control characters.
                 * @example P9001
                 */
                id: components["parameters"]["ChangedProductId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Written"];
            204: components["responses"]["Ended"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            503: components["responses"]["NotReady"];
        };
    };
    patchProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The product's id, percent-encoded; it may hold any character but control characters.
                 * @example P9001
                 */
                id: components["parameters"]["ChangedProductId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProductPatched"];
        responses: {
            200: components["responses"]["StoredProduct"];
            202: components["responses"]["Written"];
            400: components["responses"]["InvalidRecord"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            503: components["responses"]["NotReady"];
        };
    };
    getProductMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a product.
                 * @example P1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its figures. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductMetrics"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    querySql: {
        parameters: {
            query: {
                /**
                 * @description The statement.
                 * @example SELECT customer_segment, count(*) AS customers FROM customer_360 GROUP BY ALL
                 */
                sql: string;
                /**
                 * @description Most rows wanted, up to the server's --query-rows, which is the default.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description How rows are answered.
                 * @example json
                 */
                format?: components["parameters"]["QueryFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["QueryAnswer"];
            400: components["responses"]["BadRequest"];
            422: components["responses"]["QueryTooMuch"];
            503: components["responses"]["NotReady"];
        };
    };
    postSql: {
        parameters: {
            query?: {
                /**
                 * @description How rows are answered.
                 * @example json
                 */
                format?: components["parameters"]["QueryFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sql": "SELECT * FROM purchase_transactions WHERE customer_id = ?",
                 *       "parameters": [
                 *         "C1"
                 *       ],
                 *       "limit": 100
                 *     }
                 */
                "application/json": components["schemas"]["Query"];
            };
        };
        responses: {
            200: components["responses"]["QueryAnswer"];
            400: components["responses"]["BadRequest"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["QueryTooMuch"];
            503: components["responses"]["NotReady"];
        };
    };
    querySchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every table with its columns, in words. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuerySchema"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getRfmSegmentation: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description How many at most; without it, 1,000.
                 * @example 100
                 */
                limit?: number;
                /** @description The `nextCursor` of the page before; without one the first page. Nobody is meant to read or make one. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RfmAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getSnapshots: {
        parameters: {
            query?: {
                /**
                 * @description The first day; without one, 89 days before `to`.
                 * @example 2026-01-01
                 */
                from?: string;
                /**
                 * @description The last day; without one, today.
                 * @example 2026-12-31
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A snapshot a day, the oldest first. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The days, the oldest first. */
                        snapshots: components["schemas"]["DayFigures"][];
                        lastUpdated: components["schemas"]["LastUpdated"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far the figures are. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getTopCustomers: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description How many at most; without it, 5.
                 * @example 5
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customers, the best first. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopCustomersAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /**
                 * @description An expression over the columns of the rows, as docs/queries.md describes.
                 * @example region = 'north' and total_lifetime_value >= 500
                 */
                filter?: string;
                /**
                 * @description Columns joined by commas, '-' before those that descend; absent values last, ties by the id.
                 * @example -total_lifetime_value,last_name
                 */
                sort?: string;
                /**
                 * @description Rows of a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The nextCursor of the page before, to the same filter, search and sort.
                 * @example RVRwamxYYmZRU1BCACtDMQ
                 */
                cursor?: string;
                /**
                 * @description Rows before the first that is wanted, to jump into the middle; from there on the cursor leads further. Not together with cursor.
                 * @example 0
                 */
                skip?: number;
                /**
                 * @description What somebody types: words of name, email or id, in any order, case and with or without accents; the best first.
                 * @example ver sou
                 */
                q?: string;
                /**
                 * @description Only customers of this segment.
                 * @example High Value
                 */
                segment?: "High Value" | "Medium Value" | "Low Value";
                /**
                 * @description Only customers of this churn risk.
                 * @example High
                 */
                churn?: "Low" | "Medium" | "High";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of customers. */
            200: {
                headers: {
                    /** @description The address of the next page, with rel="next"; not on the last. */
                    Link?: string;
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    createUserCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CustomerCreated"];
        responses: {
            201: components["responses"]["CreatedCustomer"];
            202: components["responses"]["Written"];
            400: components["responses"]["InvalidRecord"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            503: components["responses"]["NotReady"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Positions of earlier answers, joined by commas: the answer waits until it includes them, for five seconds at most, and is 503 with Retry-After then.
                 * @example AQADA8CEPQ
                 */
                "X-CDP-Position"?: components["parameters"]["Position"];
            };
            path: {
                /**
                 * @description customer_id, percent-encoded; any script, blanks and slashes are fine.
                 * @example C1
                 */
                id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The row as of now. */
            200: {
                headers: {
                    "X-CDP-Position": components["headers"]["Position"];
                    "X-CDP-Served-By": components["headers"]["ServedBy"];
                    "X-CDP-Lag": components["headers"]["StandbyLag"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAsOfNow"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    replaceUserCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer's id, percent-encoded; it may hold any character but control characters.
                 * @example C9001
                 */
                id: components["parameters"]["ChangedCustomerId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CustomerReplaced"];
        responses: {
            200: components["responses"]["StoredCustomer"];
            201: components["responses"]["CreatedCustomer"];
            202: components["responses"]["Written"];
            400: components["responses"]["InvalidRecord"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            503: components["responses"]["NotReady"];
        };
    };
    endUserCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer's id, percent-encoded; it may hold any character but control characters.
                 * @example C9001
                 */
                id: components["parameters"]["ChangedCustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Written"];
            204: components["responses"]["Ended"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            503: components["responses"]["NotReady"];
        };
    };
    patchUserCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer's id, percent-encoded; it may hold any character but control characters.
                 * @example C9001
                 */
                id: components["parameters"]["ChangedCustomerId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CustomerPatched"];
        responses: {
            200: components["responses"]["StoredCustomer"];
            202: components["responses"]["Written"];
            400: components["responses"]["InvalidRecord"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["OtherMediaType"];
            503: components["responses"]["NotReady"];
        };
    };
    explainUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer's id, percent-encoded; it may hold any character but control characters.
                 * @example C1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every score with its reasons. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    exportCustomerOfUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Positions of earlier answers, joined by commas: the answer waits until it includes them, for five seconds at most, and is 503 with Retry-After then.
                 * @example AQADA8CEPQ
                 */
                "X-CDP-Position"?: components["parameters"]["Position"];
            };
            path: {
                /**
                 * @description customer_id, percent-encoded; any script, blanks and slashes are fine.
                 * @example C1
                 */
                id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything held. */
            200: {
                headers: {
                    "X-CDP-Position": components["headers"]["Position"];
                    "X-CDP-Served-By": components["headers"]["ServedBy"];
                    "X-CDP-Lag": components["headers"]["StandbyLag"];
                    /**
                     * @description The name of the file to save it as.
                     * @example attachment; filename="customer.json"
                     */
                    "Content-Disposition"?: string;
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonExport"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    getCustomerMetricsOfUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Positions of earlier answers, joined by commas: the answer waits until it includes them, for five seconds at most, and is 503 with Retry-After then.
                 * @example AQADA8CEPQ
                 */
                "X-CDP-Position"?: components["parameters"]["Position"];
            };
            path: {
                /**
                 * @description customer_id, percent-encoded; any script, blanks and slashes are fine.
                 * @example C1
                 */
                id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers as of now. */
            200: {
                headers: {
                    "X-CDP-Position": components["headers"]["Position"];
                    "X-CDP-Served-By": components["headers"]["ServedBy"];
                    "X-CDP-Lag": components["headers"]["StandbyLag"];
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerMetrics"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    getNextBestProductsOfUser: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description What holds products together: an order, or all orders of a customer.
                 * @example customer
                 */
                within?: "order" | "customer";
                /**
                 * @description So many baskets must hold both; where there would be too many pairs to count, the answer says what was asked instead.
                 * @example 1
                 */
                min_support?: number;
                /**
                 * @description Whether products that the customer has are shown too.
                 * @example true
                 */
                owned?: "false" | "true";
                /**
                 * @description How many products at most.
                 * @example 10
                 */
                limit?: number;
                /**
                 * @description `csv` and `parquet` are files of the rows alone; X-CDP-As-Of says of when they are.
                 * @example csv
                 */
                format?: components["parameters"]["AnalysisFormat"];
            };
            header?: never;
            path: {
                /**
                 * @description The customer's id, percent-encoded; it may hold any character but control characters.
                 * @example C1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The products, the most probable first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextBestAnswer"];
                    /**
                     * @example product_id,product_name,category,because_of,…
                     *     P1,Espresso machine,Kitchen,P2,…
                     */
                    "text/csv": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    getOrdersOfCustomerOfUser: {
        parameters: {
            query?: {
                /**
                 * @description How many at most on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The nextCursor of the page before. What comes or goes meanwhile neither repeats nor hides anything else.
                 * @example MTcwODM4NzIwMDAwMCBvcmRlciBPMQ
                 */
                cursor?: string;
            };
            header?: {
                /**
                 * @description Positions of earlier answers, joined by commas: the answer waits until it includes them, for five seconds at most, and is 503 with Retry-After then.
                 * @example AQADA8CEPQ
                 */
                "X-CDP-Position"?: components["parameters"]["Position"];
            };
            path: {
                /**
                 * @description customer_id, percent-encoded; any script, blanks and slashes are fine.
                 * @example C1
                 */
                id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders. */
            200: {
                headers: {
                    "X-CDP-Position": components["headers"]["Position"];
                    "X-CDP-Served-By": components["headers"]["ServedBy"];
                    "X-CDP-Lag": components["headers"]["StandbyLag"];
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerOrdersPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    getTimelineOfUser: {
        parameters: {
            query?: {
                /**
                 * @description Only facts of this kind.
                 * @example purchase
                 */
                kind?: "purchase" | "interaction" | "response" | "session" | "relationship";
                /**
                 * @description How many at most on a page.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The nextCursor of the page before. What comes or goes meanwhile neither repeats nor hides anything else.
                 * @example MTcwODM4NzIwMDAwMCBwdXJjaGFzZSBUMQ
                 */
                cursor?: string;
            };
            header?: {
                /**
                 * @description Positions of earlier answers, joined by commas: the answer waits until it includes them, for five seconds at most, and is 503 with Retry-After then.
                 * @example AQADA8CEPQ
                 */
                "X-CDP-Position"?: components["parameters"]["Position"];
            };
            path: {
                /**
                 * @description customer_id, percent-encoded; any script, blanks and slashes are fine.
                 * @example C1
                 */
                id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of facts. */
            200: {
                headers: {
                    "X-CDP-Position": components["headers"]["Position"];
                    "X-CDP-Served-By": components["headers"]["ServedBy"];
                    "X-CDP-Lag": components["headers"]["StandbyLag"];
                    ETag: components["headers"]["ETag"];
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotReady"];
        };
    };
    getChurnRiskChart: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A donut. */
            200: {
                headers: {
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlotlyFigure"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getLiveClientTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The types. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
        };
    };
    getLiveClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The module. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/javascript": string;
                };
            };
            400: components["responses"]["BadRequest"];
        };
    };
    getCustomerSatisfactionChart: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A gauge from 1 to 5, red below 3 and green from 4. */
            200: {
                headers: {
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlotlyFigure"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getCustomerSegmentsChart: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A pie. */
            200: {
                headers: {
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlotlyFigure"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. It needs nothing from elsewhere. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Healthy"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["Unhealthy"];
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always `UP`.
                         * @example UP
                         * @constant
                         */
                        status: "UP";
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Healthy"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["Unhealthy"];
        };
    };
    getFlatKpis: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The values. */
            200: {
                headers: {
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlatKpis"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getLineageChart: {
        parameters: {
            query?: {
                /**
                 * @description Which of the two graphs.
                 * @example columns
                 */
                view?: components["parameters"]["LineageView"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A Sankey diagram. */
            200: {
                headers: {
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlotlyFigure"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Metrics in version 0.0.4 of Prometheus' text format. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example # HELP tributary_running 1 while the topology of this instance runs, else 0.
                     *     # TYPE tributary_running gauge
                     *     tributary_running 1
                     */
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
        };
    };
    getMonthlyRevenueChart: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A line. */
            200: {
                headers: {
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlotlyFigure"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An OpenAPI 3.1 document of everything that the server answers. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The version of the specification.
                         * @example 3.1.1
                         */
                        openapi: string;
                        /**
                         * @description Title, version and licence.
                         * @example {
                         *       "title": "Tributary",
                         *       "version": "1"
                         *     }
                         */
                        info: {
                            [key: string]: unknown;
                        };
                        /**
                         * @description Path to the operations on it.
                         * @example {
                         *       "/api/kpis": {}
                         *     }
                         */
                        paths: {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
        };
    };
    getProductCategoryPerformanceChart: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bars, the highest on top. */
            200: {
                headers: {
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlotlyFigure"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getRfmSegmentationChart: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description How many at most; without it, 1,000.
                 * @example 100
                 */
                limit?: number;
                /** @description The `nextCursor` of the page before; without one the first page. Nobody is meant to read or make one. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Points. */
            200: {
                headers: {
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    /** @description To be sent as `cursor` for the page behind this; absent on the last. */
                    "X-CDP-Next-Cursor"?: string;
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlotlyFigure"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
    getFlatTopCustomers: {
        parameters: {
            query?: {
                /**
                 * @description Only customers who are in this segment now.
                 * @example High Value
                 */
                segment?: components["parameters"]["Segment"];
                /**
                 * @description Only customers whose churn risk is this now; whoever never bought has none.
                 * @example Low
                 */
                churn?: components["parameters"]["Churn"];
                /**
                 * @description Only purchases of products in this category; `Unknown` stands for products without one.
                 * @example Kitchen
                 */
                category?: components["parameters"]["Category"];
                /**
                 * @description The first day of the facts that count, in UTC.
                 * @example 2025-01-01
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description The last day of the facts that count, in UTC; it belongs to them.
                 * @example 2025-12-31
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description How many at most; without it, 5.
                 * @example 5
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customers, the best first. */
            200: {
                headers: {
                    "X-CDP-As-Of": components["headers"]["AsOf"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlatTopCustomer"][];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            503: components["responses"]["NotReady"];
        };
    };
}
