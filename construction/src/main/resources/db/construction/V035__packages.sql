-- How a product is packed. Quantities stay in the unit of the price; packages are what the shelf holds.
alter table construction.produtos
  add column m2_por_caixa      numeric(11,3) check (m2_por_caixa > 0),
  add column comprimento_barra numeric(11,3) check (comprimento_barra > 0),
  add column vende_fracionado  boolean       not null default true,
  add constraint produtos_caixa check (m2_por_caixa is null or unidade = 'M2'),
  add constraint produtos_barra check (comprimento_barra is null or unidade in ('M', 'BARRA'));

-- The area that a line covers and the loss that was added to it, where it was reckoned so; and its packages in words.
alter table construction.itens_cotacao
  add column area             numeric(12,3) check (area > 0),
  add column perda_percentual numeric(5,2)  check (perda_percentual between 0 and 100),
  add column embalagem        text,
  add constraint itens_cotacao_perda check ((area is null) = (perda_percentual is null));
alter table construction.itens_pedido
  add column area             numeric(12,3) check (area > 0),
  add column perda_percentual numeric(5,2)  check (perda_percentual between 0 and 100),
  add column embalagem        text,
  add constraint itens_pedido_perda check ((area is null) = (perda_percentual is null));
