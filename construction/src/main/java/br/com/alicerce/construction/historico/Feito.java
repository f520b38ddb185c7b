package br.com.alicerce.construction.historico;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did to a document.
 *
 * @param acao as the audit log writes it: {@code cotacao.enviar}
 * @param usuarioId who did it; null for the machinery and for the customer
 * @param via {@code link} where the customer did it by the link to a quote
 * @param nome what the customer said their name is
 */
public record Feito(String acao, @Nullable UUID usuarioId, @Nullable String via, @Nullable String nome, Instant quando) {

  /**
   * Who did it, as a page says it.
   *
   * @param nomes what people of the store are called
   */
  public String quem(Map<UUID, String> nomes) {
    if ("link".equals(via)) {
      return nome == null ? "Cliente, pelo link" : nome + ", pelo link";
    }
    return usuarioId == null ? "–" : nomes.getOrDefault(usuarioId, "–");
  }

  /** What was done, as a page says it. */
  public String texto() {
    return switch (acao) {
      case "cotacao.criar", "pedido.criar" -> "Criação";
      case "cotacao.editar" -> "Alteração";
      case "cotacao.enviar" -> "Envio ao cliente";
      case "cotacao.aprovar" -> "Aprovação";
      case "cotacao.converter" -> "Conversão em pedido";
      case "cotacao.cancelar", "pedido.cancelar" -> "Cancelamento";
      case "cotacao.revalidar" -> "Nova validade";
      case "cotacao.rejeitar" -> "Recusa do cliente";
      case "cotacao.revisar" -> "Início da revisão";
      case "cotacao.substituir" -> "Substituição por revisão";
      case "cotacao.dar_link" -> "Link para o cliente";
      case "cotacao.revogar_links" -> "Links revogados";
      case "pedido.em_preparacao" -> "Início da preparação";
      case "pedido.saiu_entrega" -> "Saída para entrega";
      case "pedido.entregar" -> "Entrega ao cliente";
      case "pedido.agendar" -> "Agendamento";
      case "pedido.anotar" -> "Anotação interna";
      case "pedido.motorista" -> "Escolha do motorista";
      case "pedido.estornar_status" -> "Volta de um passo";
      default -> "Registro";
    };
  }
}
