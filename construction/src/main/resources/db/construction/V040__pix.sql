-- Who is paid by Pix: all three, or nobody.
alter table construction.configuracoes
  add column pix_chave  text check (length(pix_chave) between 1 and 77),
  add column pix_nome   text check (length(pix_nome) between 1 and 100),
  add column pix_cidade text check (length(pix_cidade) between 1 and 100),
  add constraint configuracoes_pix check (num_nulls(pix_chave, pix_nome, pix_cidade) in (0, 3));
