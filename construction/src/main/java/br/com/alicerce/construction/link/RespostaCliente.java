package br.com.alicerce.construction.link;

import br.com.alicerce.construction.cadastro.Conferencia;
import br.com.alicerce.construction.cadastro.Limites;
import br.com.alicerce.construction.vendas.MotivoForm;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a customer answers, looked over, and what they are told when it is not taken. */
final class RespostaCliente {

  private RespostaCliente() {}

  /** Who approves. */
  static Outcome<String> nome(@Nullable String nome) {
    String typed = nome == null ? "" : nome;
    return Conferencia.ofOptional(typed)
        .require(!typed.isEmpty(), "nome", "Escreva o nome de quem está aprovando.")
        .require(typed.length() <= Limites.NOME, "nome", "Use no máximo " + Limites.NOME + " caracteres.")
        .text("nome", typed)
        .outcome();
  }

  /** Why they don't want it; whether they must say is for the use case. */
  static Outcome<Optional<String>> motivo(@Nullable String motivo) {
    return new MotivoForm(motivo).checked().map(form -> Optional.ofNullable(form.motivo()));
  }

  /** A refusal in words for a customer: what the people of a store are told is of no use to them. */
  static Refusal toldCustomer(Refusal refusal) {
    if (!(refusal instanceof Refusal.Conflict(String code, String _, String status))) {
      return refusal;
    }
    return new Refusal.Conflict(code, switch (code) {
      case "cotacao_mudou" -> "O orçamento mudou desde que você abriu esta página. Confira de novo o que está abaixo.";
      case "cotacao_expirada" -> "A validade deste orçamento acabou.";
      default -> "Este orçamento não espera mais por uma resposta.";
    }, status);
  }
}
