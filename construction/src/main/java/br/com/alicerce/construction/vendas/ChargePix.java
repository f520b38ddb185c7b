package br.com.alicerce.construction.vendas;

import br.com.alicerce.construction.configuracao.Configuracoes;
import br.com.alicerce.construction.pix.CobrancaPix;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import java.math.BigDecimal;

/** Charges a document by Pix, where the store has said who is paid. Who may see the document is asked before. */
public final class ChargePix {

  private final Configuracoes configuracoes;

  public ChargePix(Configuracoes configuracoes) {
    this.configuracoes = configuracoes;
  }

  /** The charge of a document's total, or why there is none. */
  public Outcome<CobrancaPix> execute(Session session, String numero, BigDecimal total) {
    if (!CobrancaPix.takes(total)) {
      return conflict("pix_valor", "O Pix não leva este valor.");
    }
    return configuracoes.current(session).recebedor()
        .map(recebedor -> Outcome.done(CobrancaPix.of(recebedor, numero, total)))
        .orElseGet(() -> conflict("pix_sem_chave", "A loja ainda não informou a chave Pix na configuração."));
  }

  private static Outcome<CobrancaPix> conflict(String code, String detail) {
    return Outcome.refused(new Refusal.Conflict(code, detail, null));
  }
}
