package br.com.alicerce.bench;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.bench.capacity.Block;
import br.com.alicerce.bench.capacity.Component;
import br.com.alicerce.bench.capacity.Costs;
import br.com.alicerce.bench.capacity.Prediction;
import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.rig.Rig;
import br.com.alicerce.bench.scenario.Mix;
import br.com.alicerce.bench.scenario.Operation;
import br.com.alicerce.bench.scenario.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds the model against the machine: a mix at a rate that no cost was measured at is predicted first and then run.
 *
 * @param mix what is asked for
 * @param rate requests a second; 0 for half of what the machine can carry by the prediction
 */
record Validation(Mix mix, double rate) {

  private static final double USUAL_UTILISATION = 0.5;
  private static final double TOO_LITTLE = 0.05;

  /** Reads {@code list=60,create=20,get=20@400}. */
  static Validation of(String text) {
    String[] parts = text.split("@", 2);
    Mix mix = Mix.of(parts[0]);
    for (Operation operation : mix.operations()) {
      if (!Costs.NEEDED.contains(operation.word())) {
        throw new OperatorError("The model tells nothing of " + operation.word() + ".");
      }
    }
    try {
      return new Validation(mix, parts.length == 1 ? 0 : Double.parseDouble(parts[1]));
    } catch (NumberFormatException notANumber) {
      throw new OperatorError("\"" + parts[1] + "\" is no number of requests a second.");
    }
  }

  /** Predicts, runs, and tells both. */
  List<Block> run(Rig rig, Costs costs, Duration length) throws Exception {
    Map<String, Double> shares = new TreeMap<>();
    mix.shares().forEach((operation, share) -> shares.put(operation.word(), share));
    int cores = Runtime.getRuntime().availableProcessors();
    double wanted = rate > 0 ? rate : Prediction.rateAt(USUAL_UTILISATION, shares, cores, costs);
    Prediction predicted = Prediction.of(shares, wanted, cores, costs);
    Trial.Seen seen = new Trial(rig, mix).run(wanted, length);
    List<List<String>> rows = new ArrayList<>();
    double band = 0;
    for (Component component : predicted.cores().keySet()) {
      double says = predicted.cores().get(component);
      double is = seen.cores().getOrDefault(Part.valueOf(component.name()), 0.0);
      rows.add(row(component.title() + ", cores", says, is));
      band = says < TOO_LITTLE && is < TOO_LITTLE ? band : Math.max(band, Math.abs(is / says - 1));
    }
    rows.add(row("load generator, cores", predicted.clientCores(), seen.cores().get(Part.CLIENT)));
    rows.add(row("all of them", predicted.utilisation() * cores, seen.allCores()));
    rows.add(row("answered a second", wanted, seen.perSecond()));
    rows.add(row("p95 ms", predicted.p95Milliseconds(), seen.p95Milliseconds()));
    return List.of(
        new Block.Heading("Held against the machine: " + shares + " at " + number(wanted) + "/s"),
        new Block.Table(List.of("", "predicted", "measured", "error"), rows),
        new Block.Text("Error band of CPU, of components that use over " + number(TOO_LITTLE) + " cores: ±" + Math.round(band * 100)
            + " %. The machine was predicted to be " + Math.round(predicted.utilisation() * 100) + " % busy."));
  }

  private static List<String> row(String name, double predicted, double measured) {
    return List.of(name, number(predicted), number(measured), String.format(Locale.ROOT, "%+.0f %%", (measured / predicted - 1) * 100));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,.3f", value);
  }
}
