package br.com.alicerce.bench;

import br.com.alicerce.bench.capacity.CostFile;
import br.com.alicerce.bench.capacity.Costs;
import br.com.alicerce.bench.rig.Machine;
import br.com.alicerce.bench.rig.Rig;
import br.com.alicerce.bench.scenario.Figures;
import br.com.alicerce.bench.scenario.IdleScenario;
import br.com.alicerce.bench.scenario.Mix;
import br.com.alicerce.bench.scenario.Operation;
import br.com.alicerce.bench.scenario.PipelineScenario;
import br.com.alicerce.bench.scenario.RequestScenario;
import br.com.alicerce.platform.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bench, short, of just what the model must know. */
record Calibration(Rig rig, Duration length) {

  private static final int CONNECTIONS = 8;
  private static final double EVENTS_PER_SECOND = 500;

  Costs run(int stores, int quotes) throws Exception {
    List<Figures> figures = new ArrayList<>();
    for (String kind : Costs.NEEDED.stream().sorted().toList()) {
      Commands.progress("Measuring " + kind + "…");
      figures.add(new RequestScenario(kind, Mix.only(Operation.of(kind).orElseThrow())).alone(rig, CONNECTIONS, length));
    }
    Commands.progress("Measuring events, and what runs when nobody is there…");
    figures.add(new IdleScenario(rig).run(length));
    figures.add(new PipelineScenario(rig, Commands::progress).run(CONNECTIONS, EVENTS_PER_SECOND, length));
    Map<String, @Nullable Object> machine = Machine.described();
    machine.put("stores", stores);
    machine.put("quotes", quotes);
    return CostFile.read(Json.jsonb().toJson(Map.of("machine", machine, "scenarios", figures.stream().map(Figures::json).toList())));
  }
}
