-- What the events have told of a product: the sum of its movements, and the day of the first.
-- mismatches: how often the balance an event carried was another than our sum.
create table engines.stock_product (
  tenant_id           uuid           not null,
  product_id          uuid           not null,
  code                text,
  name                text,
  unit                text,
  category            text,
  brand               text,
  base_price          numeric(14, 2),
  active              boolean        not null,
  on_hand             numeric(18, 3) not null,
  reserved            numeric(18, 3) not null,
  first_movement_date date,
  mismatches          integer        not null,
  primary key (tenant_id, product_id)
) with (fillfactor = 70);

-- What was delivered on a day of the store's calendar; deliveries counts each delivery once, however many lines of the product it had.
create table engines.stock_daily_sale (
  tenant_id  uuid           not null,
  product_id uuid           not null,
  day        date           not null,
  quantity   numeric(18, 3) not null,
  deliveries integer        not null,
  net_value  numeric(18, 2) not null,
  primary key (tenant_id, product_id, day)
) with (fillfactor = 70);
create index stock_daily_sale_by_day on engines.stock_daily_sale (tenant_id, day);

alter table engines.stock_product enable row level security;
alter table engines.stock_product force row level security;
create policy own_store on engines.stock_product to ${engines}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on engines.stock_product to current_user using (true);
grant select, insert, update, delete on engines.stock_product to ${engines};

alter table engines.stock_daily_sale enable row level security;
alter table engines.stock_daily_sale force row level security;
create policy own_store on engines.stock_daily_sale to ${engines}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on engines.stock_daily_sale to current_user using (true);
grant select, insert, update, delete on engines.stock_daily_sale to ${engines};
