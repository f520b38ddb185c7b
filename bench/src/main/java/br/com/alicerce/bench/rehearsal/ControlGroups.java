package br.com.alicerce.bench.rehearsal;

import br.com.alicerce.bench.memory.ControlGroup;
import br.com.alicerce.bench.memory.MemoryController;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A control group for each unit, as systemd's {@code MemoryMax} makes one. */
record ControlGroups(MemoryController controller, Map<String, ControlGroup> groups) implements MemoryLimits {

  ControlGroups(MemoryController controller) {
    this(controller, new ConcurrentHashMap<>());
  }

  @Override
  public String says() {
    return "enforced by control groups: the kernel ends a process that takes more.";
  }

  @Override
  public List<String> within(String unit, int megabytes, List<String> command) {
    return group(unit, megabytes).within(command);
  }

  @Override
  public void adopt(Unit unit) {
    group(unit.name(), unit.megabytes()).adopt(unit.pid());
  }

  private ControlGroup group(String unit, int megabytes) {
    return groups.computeIfAbsent(unit, name -> controller.group(name, megabytes));
  }

  @Override
  public long ended(Unit unit) {
    return group(unit.name(), unit.megabytes()).ended();
  }

  @Override
  public void close() {
    groups.values().forEach(ControlGroup::close);
    groups.clear();
  }
}
