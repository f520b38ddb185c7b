package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.numeracao.Serie;
import br.com.alicerce.platform.database.Row;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote as lists tell it: everything that people choose one by, and not its lines, which would be most of the answer and of its
 * cost. Money is in reais with 2 decimals.
 *
 * @param numero as people read it, {@code COT-001}; the revisions of a quote share it
 * @param revisao from 1
 * @param usuarioId the seller
 * @param subtotal sum of the lines' totals
 * @param descontoValor what the general discount is worth
 * @param total what the customer pays
 * @param validaAte the last instant at which it holds; null until it is sent
 * @param expirada whether it was sent, not approved, and no longer holds at the moment of reading
 * @param rejeitadaEm when the customer declined it; it stays sent
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record ResumoCotacao(
    UUID id,
    String numero,
    int revisao,
    StatusCotacao status,
    UUID clienteId,
    String clienteNome,
    @Nullable UUID obraId,
    @Nullable String obraNome,
    UUID usuarioId,
    BigDecimal descontoPercentual,
    BigDecimal subtotal,
    BigDecimal descontoValor,
    BigDecimal total,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant enviadaEm,
    @Nullable Instant validaAte,
    boolean expirada,
    @Nullable Instant aprovadaEm,
    @Nullable Instant rejeitadaEm,
    @Nullable Instant convertidaEm) {

  static ResumoCotacao read(Row row, Instant now) throws SQLException {
    StatusCotacao status = StatusCotacao.of(row.text("status")).orElseThrow();
    BigDecimal subtotal = row.decimal("subtotal");
    BigDecimal total = row.decimal("total");
    Instant validaAte = row.optionalInstant("valida_ate");
    return new ResumoCotacao(
        row.uuid("id"),
        Serie.COTACAO.format(row.bigint("numero")),
        row.integer("revisao"),
        status,
        row.uuid("cliente_id"),
        row.text("cliente_nome"),
        row.optionalUuid("obra_id"),
        row.optionalText("obra_nome"),
        row.uuid("usuario_id"),
        row.decimal("desconto_percentual"),
        subtotal,
        subtotal.subtract(total),
        total,
        row.instant("created_at"),
        row.instant("updated_at"),
        row.optionalInstant("enviada_em"),
        validaAte,
        status.isExpirada(validaAte, now),
        row.optionalInstant("aprovada_em"),
        row.optionalInstant("rejeitada_em"),
        row.optionalInstant("convertida_em"));
  }
}
