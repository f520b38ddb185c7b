-- What can take a product's place is looked for by its kind and around its price. No movement of stock changes these columns.
create index sales_product_by_kind on engines.sales_product (tenant_id, category, unit, base_price);
