package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.platform.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer accepts when a quote is approved: who, what, how much, until when; and nothing that may change
 * afterwards.
 */
@io.avaje.jsonb.Json(naming = io.avaje.jsonb.Json.Naming.LowerUnderscore)
record ConteudoCotacao(
    UUID id,
    String numero,
    int revisao,
    UUID clienteId,
    @Nullable UUID obraId,
    List<Item> itens,
    BigDecimal subtotal,
    BigDecimal descontoPercentual,
    BigDecimal total,
    @Nullable String observacoes,
    @Nullable Instant enviadaEm,
    @Nullable Instant validaAte) {

  @io.avaje.jsonb.Json(naming = io.avaje.jsonb.Json.Naming.LowerUnderscore)
  record Item(
      UUID produtoId,
      String produtoNome,
      String unidade,
      BigDecimal quantidade,
      BigDecimal precoUnitario,
      BigDecimal descontoPercentual,
      BigDecimal valorTotal,
      @Nullable String observacoes) {}

  static ConteudoCotacao of(Cotacao cotacao) {
    return new ConteudoCotacao(cotacao.id(), cotacao.numero(), cotacao.revisao(), cotacao.clienteId(), cotacao.obraId(),
        cotacao.itens().stream().map(ConteudoCotacao::item).toList(), cotacao.subtotal(), cotacao.descontoPercentual(),
        cotacao.total(), cotacao.observacoes(), cotacao.enviadaEm(), cotacao.validaAte());
  }

  /** The SHA-256 of its JSON, in hexadecimal. */
  String sha256() {
    try {
      byte[] json = Json.jsonb().toJson(this).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Item item(ItemCotacao item) {
    return new Item(item.produtoId(), item.produtoNome(), item.unidade().word(), item.quantidade(),
        item.precoUnitario(), item.descontoPercentual(), item.valorTotal(), item.observacoes());
  }
}
