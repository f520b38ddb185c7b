-- From the close of which day on the balance of every day is known. What was told before this table's days were kept is known only as it
-- stands now, until the engine is rebuilt.
alter table engines.stock_product add column dated_since date;
update engines.stock_product set dated_since = current_date where first_movement_date is not null or on_hand <> 0 or reserved <> 0;

-- What moved on a day of the store's calendar, net. A day's closing balance is today's less what moved later, so one row is enough,
-- in whatever order the days are told.
create table engines.stock_daily_movement (
  tenant_id      uuid           not null,
  product_id     uuid           not null,
  day            date           not null,
  delta          numeric(18, 3) not null,
  reserved_delta numeric(18, 3) not null,
  primary key (tenant_id, product_id, day)
) with (fillfactor = 70);
create index stock_daily_movement_by_day on engines.stock_daily_movement (tenant_id, day);

-- The price of a product and whether it was sold, before the first change of that day.
create table engines.stock_product_before (
  tenant_id  uuid    not null,
  product_id uuid    not null,
  day        date    not null,
  base_price numeric(14, 2),
  active     boolean not null,
  primary key (tenant_id, product_id, day)
);
create index stock_product_before_by_day on engines.stock_product_before (tenant_id, day);

-- What a store had decided about replenishment at the end of a day on which it decided; it holds until the next.
create table engines.stock_store_params (
  tenant_id      uuid not null,
  day            date not null,
  lead_days      integer,
  safety_percent numeric(6, 2),
  review_days    integer,
  primary key (tenant_id, day)
);

-- The same of one product.
create table engines.stock_product_params (
  tenant_id     uuid not null,
  product_id    uuid not null,
  day           date not null,
  lead_days     integer,
  pack_size     numeric(18, 3),
  minimum_order numeric(18, 3),
  minimum       numeric(18, 3),
  maximum       numeric(18, 3),
  primary key (tenant_id, product_id, day)
);

alter table engines.stock_daily_movement enable row level security;
alter table engines.stock_daily_movement force row level security;
create policy own_store on engines.stock_daily_movement to ${engines}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on engines.stock_daily_movement to current_user using (true);
grant select, insert, update, delete on engines.stock_daily_movement to ${engines};

alter table engines.stock_product_before enable row level security;
alter table engines.stock_product_before force row level security;
create policy own_store on engines.stock_product_before to ${engines}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on engines.stock_product_before to current_user using (true);
grant select, insert, update, delete on engines.stock_product_before to ${engines};

alter table engines.stock_store_params enable row level security;
alter table engines.stock_store_params force row level security;
create policy own_store on engines.stock_store_params to ${engines}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on engines.stock_store_params to current_user using (true);
grant select, insert, update, delete on engines.stock_store_params to ${engines};

alter table engines.stock_product_params enable row level security;
alter table engines.stock_product_params force row level security;
create policy own_store on engines.stock_product_params to ${engines}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on engines.stock_product_params to current_user using (true);
grant select, insert, update, delete on engines.stock_product_params to ${engines};
