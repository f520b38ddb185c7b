-- Whether a product stands in an open quote is asked before its unit may change.
create index itens_cotacao_produto on construction.itens_cotacao (tenant_id, produto_id, cotacao_id);
