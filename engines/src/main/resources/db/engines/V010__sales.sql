-- What the events have told of a product, as far as sales need it; available is on_hand less reserved.
create table engines.sales_product (
  tenant_id  uuid           not null,
  product_id uuid           not null,
  code       text,
  name       text,
  unit       text,
  category   text,
  base_price numeric(14, 2),
  active     boolean        not null,
  on_hand    numeric(18, 3) not null,
  reserved   numeric(18, 3) not null,
  primary key (tenant_id, product_id)
) with (fillfactor = 70);

-- The distinct products of a delivered order, by the day and number of its first delivery; left_out counts those above the largest basket.
create table engines.sales_basket (
  tenant_id   uuid    not null,
  order_id    uuid    not null,
  customer_id uuid    not null,
  day         date    not null,
  seq         bigint  not null,
  products    uuid[]  not null,
  left_out    integer not null,
  primary key (tenant_id, order_id)
) with (fillfactor = 90);
create index sales_basket_by_day on engines.sales_basket (tenant_id, day);
create index sales_basket_by_customer on engines.sales_basket (tenant_id, customer_id, day, seq);

-- How many baskets of a day hold both products; of a product with itself, how many hold it. The smaller id comes first.
create table engines.sales_daily_pair (
  tenant_id  uuid    not null,
  product_id uuid    not null,
  other_id   uuid    not null,
  day        date    not null,
  baskets    integer not null,
  primary key (tenant_id, product_id, other_id, day),
  constraint smaller_first check (product_id <= other_id)
) with (fillfactor = 80);
create index sales_daily_pair_by_other on engines.sales_daily_pair (tenant_id, other_id, day);
create index sales_daily_pair_by_day on engines.sales_daily_pair (tenant_id, day);

alter table engines.sales_product enable row level security;
alter table engines.sales_product force row level security;
create policy own_store on engines.sales_product to ${engines}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on engines.sales_product to current_user using (true);
grant select, insert, update, delete on engines.sales_product to ${engines};

alter table engines.sales_basket enable row level security;
alter table engines.sales_basket force row level security;
create policy own_store on engines.sales_basket to ${engines}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on engines.sales_basket to current_user using (true);
grant select, insert, update, delete on engines.sales_basket to ${engines};

alter table engines.sales_daily_pair enable row level security;
alter table engines.sales_daily_pair force row level security;
create policy own_store on engines.sales_daily_pair to ${engines}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on engines.sales_daily_pair to current_user using (true);
grant select, insert, update, delete on engines.sales_daily_pair to ${engines};
