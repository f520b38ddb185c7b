package br.com.alicerce.construction.paginas;

import br.com.alicerce.platform.http.Problem;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.pages.ui.Flash;
import br.com.alicerce.platform.pages.ui.Tone;
import io.helidon.webserver.http.ServerResponse;
import java.util.function.Consumer;

/** Answers a form: on to the next page with a word about what was done, or the page again with what was refused. */
public record RespostaDeForm(PageSender pages) {

  /**
   * Sends the answer, with the refusal's own status when it was refused.
   *
   * @param outcome where the browser goes next
   * @param done what is said on the next page
   * @param again shows the page as it now stands, and the problem on it
   * @throws RefusedException when the person may not do this, or it is not here: then there is no page to show again
   */
  public void send(ServerResponse response, Outcome<String> outcome, String done, Consumer<Problem> again) {
    switch (outcome) {
      case Outcome.Done<String>(String location) -> pages.redirect(response, location, new Flash(Tone.GOOD, done));
      case Outcome.Refused<String>(Refusal refusal) -> {
        if (refusal instanceof Refusal.Forbidden || refusal instanceof Refusal.NotFound) {
          throw new RefusedException(refusal);
        }
        Problem problem = Problem.of(refusal);
        response.status(problem.status());
        again.accept(problem);
      }
    }
  }
}
